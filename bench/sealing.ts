import { randomBytes } from 'node:crypto';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { memberOfPair } from '@cruddur/core/conversation/member';
import type { KeyService } from '@cruddur/core/seal/key-service';
import { createTexts, openItems, sealMessage } from '@cruddur/core/seal/texts';
import type { MessageItem } from '@cruddur/core/table/items';
import { startTestEngine } from '@cruddur/testing/engines';
import { type Node, openLogStand, person, sends } from '@cruddur/testing/log-stand';

/**
 * What sealing the texts of messages costs: CPU of a message sealed and opened against the CPU of a
 * send, and read units of an inbox of 100 with and without. Prints JSON lines; `--quick` is for seeing
 * that it runs.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const count = process.argv.includes('--quick') ? 50 : 400;
const CONVERSATIONS = 100;

const engine = await startTestEngine();
const stand = await openLogStand(engine);
const held: KeyService = {
  generate: async () => ({ key: randomBytes(32), wrapped_key: '', wrapping_key: 'none' }),
  unwrap: () => Promise.reject(new Error('all keys are at hand')),
};
const texts = createTexts(held, () => {});
const [alice, bob] = [person('alice'), person('bob')];
const node = stand.node();

for (const length of [50, 200, 1_024]) {
  const message = 'a message of people '.repeat(60).slice(0, length);
  await sends(node, alice, bob, message);
  const [item] = (await stand.readLog((await memberOfPair(node, alice, bob)).conversation)).slice(
    -1,
  );
  const send = await cpuMicroseconds(count, () => sends(node, alice, bob, message));
  const plain = { ...(item as MessageItem), message };
  const seal = await cpuMicroseconds(count * 20, () => sealMessage(texts, node.table, plain));
  const sealed = await sealMessage(texts, node.table, plain);
  const open = await cpuMicroseconds(count * 20, () => openItems(texts, node.table, [sealed]));
  const ratio = Number(((seal + open) / send).toFixed(3));
  const bytes = sealed.message.length + (sealed.message_rest?.length ?? 0) - length;
  const rounded = { seal: round(seal), open: round(open), send: round(send) };
  console.log(
    JSON.stringify({ name: 'seal and open', unit: 'µs CPU', length, ...rounded, ratio, bytes }),
  );
}
for (const [name, options] of [
  ['plain', {}],
  ['sealed', { texts }],
] as const) {
  const viewer = person(name);
  const writer = stand.node(options);
  for (let i = 0; i < CONVERSATIONS; i += 1) {
    await sends(
      writer,
      person(`friend_${i}`),
      viewer,
      'a message of a usual length, as people write',
    );
  }
  await stand.drained();
  const reads = await inboxUnits(stand.node(options), viewer);
  console.log(JSON.stringify({ name: 'inbox of 100', unit: 'read units', stored: name, reads }));
}
await stand.close();
await engine.stop();

async function inboxUnits(reader: Node, viewer: ReturnType<typeof person>): Promise<number> {
  await pageInbox(reader, viewer, undefined, CONVERSATIONS);
  return reader.meter.readUnits;
}

async function cpuMicroseconds(times: number, step: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < times / 10; i += 1) await step();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
