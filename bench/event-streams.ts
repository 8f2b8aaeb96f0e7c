import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../soak/people.ts';
import { openStand } from '../soak/stand.ts';
import { endStreams, openStream, openStreams } from './held-streams.ts';
import { residentKb } from './memory.ts';
import { isQuick, report } from './report.ts';

/** What an open event stream costs one API process. Each person has as many as one may have. */
const STREAMS_A_PERSON = 20;
const PEOPLE = isQuick ? 10 : 250;
const BARE_SERVER = `require('node:http').createServer((_, response) => response.write(': open\\n\\n'))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;

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
const memory = await memoryOf(pid, url);
const bare = spawn(process.execPath, ['-e', BARE_SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
const [port] = await once(bare.stdout, 'data');
const bareMemory = await memoryOf(bare.pid as number, `http://127.0.0.1:${Number(port)}`);
report({
  name: 'memory of an event stream',
  value: memory,
  unit: 'KB',
  limit_name: 'bare node:http response',
  limit_value: bareMemory,
});
bare.kill();
endStreams();
await stand.close();
await rm(dir, { recursive: true, force: true });

/** KB of resident memory that each stream adds to a process. */
async function memoryOf(process: number, base: string): Promise<number> {
  const before = residentKb(process);
  const each = stand.people.flatMap((person) => Array<Person>(STREAMS_A_PERSON).fill(person));
  await openStreams(each, (person) => openStream(base, person));
  return (residentKb(process) - before) / each.length;
}
