import { randomBytes } from 'node:crypto';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { memberOfPair } from '@cruddur/core/conversation/member';
import type { KeyService } from '@cruddur/core/seal/key-service';
import { createTexts, openItems, sealMessage } from '@cruddur/core/seal/texts';
import type { MessageItem } from '@cruddur/core/table/items';
import { startTestEngine } from '@cruddur/testing/engines';
import { type Node, openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { isQuick, report, rounded } from './report.ts';

/**
 * What sealing the texts of messages costs: CPU of a message sealed and opened against the CPU of a
 * send, and read units of an inbox of 100 with and without.
 */
const count = isQuick ? 50 : 400;
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
  const bytes = sealed.message.length + (sealed.message_rest?.length ?? 0) - length;
  report(
    {
      name: `seal and open ${length} characters`,
      value: seal + open,
      unit: 'µs of CPU',
      limit_name: 'a send',
      limit_value: send,
    },
    { seal: rounded(seal), open: rounded(open), more_bytes: bytes },
  );
}
const inboxes: Record<string, number> = {};
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
  inboxes[name] = await inboxUnits(stand.node(options), viewer);
}
report({
  name: `sealed inbox of ${CONVERSATIONS}`,
  value: inboxes.sealed as number,
  unit: 'read units',
  limit_name: 'plain',
  limit_value: inboxes.plain as number,
});
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
