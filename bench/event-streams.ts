import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFirstMessage } from '@cruddur/client/api';
import type { Person } from '../soak/people.ts';
import { openStand } from '../soak/stand.ts';

/**
 * What open event streams cost one API process, and how long one message takes to all streams of its
 * two members while the others stay open. Each person has as many streams as one may have.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const quick = process.argv.includes('--quick');
const STREAMS_A_PERSON = 20;
const PEOPLE = quick ? 10 : 250;
const MESSAGES = quick ? 20 : 300;
const CONNECTING_AT_ONCE = 50;
const BARE_SERVER = `require('node:http').createServer((_, response) => response.write(': open\\n\\n'))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
const dir = await mkdtemp(join(tmpdir(), 'cruddur-bench-'));
const stand = await openStand(dir, {
  clients: PEOPLE,
  onDeath: (name, how) => {
    throw new Error(`${name} ended: ${how}`);
  },
});
const url = stand.apiUrls[0] as string;
const pid = stand.apis[0]?.life()?.pid as number;

// Everybody's first request, so that caches and code are not counted as streams.
for (const person of stand.people) (await openStream(url, person)).destroy();
const heard = new Map<string, (text: string) => void>();
let opened = 0;
const memory = await memoryOf(pid, () => openAll(stand.people.flatMap(repeat), openHeard));
const bare = spawn(process.execPath, ['-e', BARE_SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(bare.stdout, 'data');
const bareUrl = `http://127.0.0.1:${Number(port)}`;
const bareMemory = await memoryOf(bare.pid as number, () =>
  openAll(stand.people.flatMap(repeat), (person) => openStream(bareUrl, person)),
);
report('memory of an event stream', 'KB', memory, 'bare node:http response', bareMemory);

const { answers, arrivals } = await measureFanOut();
const name = `a message to ${2 * STREAMS_A_PERSON} of ${PEOPLE * STREAMS_A_PERSON} streams`;
for (const [part, label] of [
  [0.5, 'p50'],
  [0.99, 'p99'],
] as const) {
  const [value, limit] = [quantile(arrivals, part), quantile(answers, part)];
  report(`${name}, ${label}`, 'ms', value, `answer to its send, ${label}`, limit);
}
bare.kill();
agent.destroy();
await stand.close();
await rm(dir, { recursive: true, force: true });

function repeat(person: Person): Person[] {
  return Array<Person>(STREAMS_A_PERSON).fill(person);
}

/** Resolves when the first byte has come. */
async function openStream(base: string, person: Person): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${await person.getToken()}` };
  const [response] = await once(get(`${base}/api/events`, { agent, headers }), 'response');
  if (response.statusCode !== 200)
    throw new Error(`an event stream answered ${response.statusCode}`);
  return response;
}

async function openHeard(person: Person): Promise<IncomingMessage> {
  const key = `${person.uuid} ${opened++}`;
  const response = await openStream(url, person);
  response.on('data', (chunk: Buffer) => heard.get(key)?.(chunk.toString()));
  heard.set(key, () => {});
  return response;
}

async function openAll(
  people: readonly Person[],
  open: (person: Person) => Promise<IncomingMessage>,
): Promise<void> {
  const waiting = [...people];
  const lanes = Array.from({ length: CONNECTING_AT_ONCE }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      (await open(next)).resume();
    }
  });
  await Promise.all(lanes);
}

/** KB of resident memory that each stream adds to a process. */
async function memoryOf(process: number, open: () => Promise<void>): Promise<number> {
  const before = residentKb(process);
  await open();
  return (residentKb(process) - before) / (PEOPLE * STREAMS_A_PERSON);
}

function residentKb(process: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process)], { encoding: 'utf8' }));
}

/** Milliseconds from the call of a send, to its answer and to each stream of both members. */
async function measureFanOut() {
  const answers: number[] = [];
  const arrivals: number[] = [];
  for (let i = 0; i < MESSAGES; i += 1) {
    const ada = stand.people[i % PEOPLE] as Person;
    const bob = stand.people[(i + 1) % PEOPLE] as Person;
    const message = `message ${i} of the bench`;
    const start = performance.now();
    const arrived = [...heard.keys()]
      .filter((key) => key.startsWith(ada.uuid) || key.startsWith(bob.uuid))
      .map((key) => {
        return new Promise<void>((resolve) => {
          heard.set(key, (text) => {
            if (!text.includes('message.created') || !text.includes(message)) return;
            arrivals.push(performance.now() - start);
            heard.set(key, () => {});
            resolve();
          });
        });
      });
    const api = { baseUrl: url, getToken: ada.getToken, fetch };
    await sendFirstMessage(api, { handle: bob.handle, message });
    answers.push(performance.now() - start);
    await Promise.all(arrived);
  }
  return { answers, arrivals };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function report(
  what: string,
  unit: string,
  value: number,
  limit_name: string,
  limit_value: number,
): void {
  const round = (one: number): number => Number(one.toFixed(1));
  const ratio = Number((value / limit_value).toFixed(2));
  const figures = { value: round(value), limit_value: round(limit_value), ratio };
  console.log(JSON.stringify({ name: what, unit, limit_name, ...figures }));
}
