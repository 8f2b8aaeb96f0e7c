import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { report } from './report.ts';

/**
 * Requests a second of a warm page of 20 messages through the whole API, against a bare Fastify route
 * that answers the same bytes, and one that also has the same headers, from another process over 32
 * connections. They take turns, so that noise meets all. Says also how much CPU time of the server a
 * request took. `--quick` is for seeing that it runs.
 */
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 9;
const ROUND_MS = quick ? 300 : 1_500;
const CONNECTIONS = 32;
const END_OF_HEAD = '\r\n\r\n';
const NAMES = ['api', 'bare', 'withHeaders'] as const;

interface Round {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

const server = fork(await bundle('warm-page-server'), {
  env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
});
const [{ url, token, ports }] = (await once(server, 'message')) as [
  { url: string; token: string; ports: Record<(typeof NAMES)[number], number> },
];
for (const name of NAMES) await load(ports[name]);
const measured: Record<(typeof NAMES)[number], Round>[] = [];
for (let i = 0; i < rounds; i += 1) {
  measured.push({
    api: await load(ports.api),
    bare: await load(ports.bare),
    withHeaders: await load(ports.withHeaders),
  });
}
const unitsOf = async (): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`http://127.0.0.1:${ports.api}${url}`, { headers });
  return Number(answer.headers.get('x-consumed-read-units'));
};
// The other routes have had their turn for longer than a page is held.
await unitsOf();
reportMedian('warm page', 'api', { read_units: await unitsOf() });
reportMedian('bare route with its headers', 'withHeaders');
const least = (name: (typeof NAMES)[number]): number =>
  Math.min(...measured.map((round) => round[name].cpuMicros));
console.log(
  JSON.stringify({
    name: 'least CPU time of the server, share of the warm page',
    bare: Number((least('bare') / least('api')).toFixed(2)),
    with_headers: Number((least('withHeaders') / least('api')).toFixed(2)),
  }),
);
server.disconnect();
await once(server, 'exit');

/** The round whose ratio to the bare route is the median one. */
function reportMedian(what: string, name: 'api' | 'withHeaders', more = {}): void {
  const ratio = (round: (typeof measured)[number]): number =>
    round[name].perSecond / round.bare.perSecond;
  const median = measured.sort((a, b) => ratio(a) - ratio(b))[Math.floor(rounds / 2)];
  if (median === undefined) throw new Error('nothing was measured');
  report(what, median[name].perSecond, 'bare Fastify route', median.bare.perSecond, more);
}

/** The server as it is built for production: what runs sources without a build slows them down. */
async function bundle(name: string): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outDir = fileURLToPath(new URL('dist', import.meta.url));
  const entry = { [name]: fileURLToPath(new URL(`${name}.ts`, import.meta.url)) };
  await build({ config: `${root}tsdown.config.ts`, entry, outDir, logLevel: 'warn' });
  cpSync(`${root}packages/core/src/user/migrations`, `${outDir}/migrations`, { recursive: true });
  return `${outDir}/${name}.js`;
}

async function cpuMicros(): Promise<number> {
  server.send('cpu');
  const [{ user, system }] = (await once(server, 'message')) as [NodeJS.CpuUsage];
  return user + system;
}

async function load(port: number): Promise<Round> {
  const before = await cpuMicros();
  const end = performance.now() + ROUND_MS;
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => requestUntil(port, end)),
  );
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return {
    perSecond: answered / (ROUND_MS / 1_000),
    cpuMicros: ((await cpuMicros()) - before) / answered,
  };
}

/** Keeps a request under way on one connection; answers how many were answered with 200. */
function requestUntil(port: number, end: number): Promise<number> {
  const request = `GET ${url} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let answered = 0;
    let text = '';
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      text += chunk;
      for (let next = lengthOfAnswer(text); next !== undefined; next = lengthOfAnswer(text)) {
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, 300)));
        text = text.slice(next);
        answered += 1;
        if (performance.now() < end) socket.write(request);
        else {
          socket.destroy();
          return resolve(answered);
        }
      }
    });
  });
}

function lengthOfAnswer(text: string): number | undefined {
  const head = text.indexOf(END_OF_HEAD);
  if (head < 0) return undefined;
  const body = Number(/content-length: (\d+)/i.exec(text.slice(0, head))?.[1]);
  const length = head + END_OF_HEAD.length + body;
  return text.length >= length ? length : undefined;
}
