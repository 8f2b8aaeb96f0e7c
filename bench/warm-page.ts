import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { report } from './report.ts';

/**
 * Requests a second of a warm page of 20 messages through the whole API, against a bare Fastify route
 * that answers the same bytes, from another process over 32 connections. The two take turns, so that
 * noise meets both. `--quick` is for seeing that it runs.
 */
const rounds = process.argv.includes('--quick') ? 1 : 7;
const ROUND_MS = process.argv.includes('--quick') ? 300 : 2_000;
const CONNECTIONS = 32;
const END_OF_HEAD = '\r\n\r\n';

const server = fork(fileURLToPath(new URL('./warm-page-server.ts', import.meta.url)), {
  execArgv: ['--import', 'tsx'],
  env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
});
const [{ url, token, api, bare }] = (await once(server, 'message')) as [
  { url: string; token: string; api: number; bare: number },
];
await perSecond(api);
await perSecond(bare);
const rates: { api: number; bare: number }[] = [];
for (let i = 0; i < rounds; i += 1)
  rates.push({ api: await perSecond(api), bare: await perSecond(bare) });
rates.sort((a, b) => a.api / a.bare - b.api / b.bare);
const median = rates[Math.floor(rates.length / 2)] ?? { api: 0, bare: 1 };
const unitsUsed = await fetch(`http://127.0.0.1:${api}${url}`, {
  headers: { authorization: `Bearer ${token}` },
}).then((answer) => answer.headers.get('x-consumed-read-units'));
report('warm page', median.api, 'bare Fastify route, same bytes', median.bare, {
  read_units: Number(unitsUsed),
});
server.disconnect();
await once(server, 'exit');

async function perSecond(port: number): Promise<number> {
  const end = performance.now() + ROUND_MS;
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => requestUntil(port, end)),
  );
  return counts.reduce((sum, count) => sum + count, 0) / (ROUND_MS / 1000);
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
