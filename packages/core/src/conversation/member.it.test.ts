import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogStand, openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../table/table.ts';
import { memberOfPair, requireMember } from './member.ts';
import { createRows } from './rows.ts';

let engine: TestEngine;
let stand: LogStand;
beforeAll(async () => {
  engine = await startTestEngine();
  stand = await openLogStand(engine);
});
afterAll(async () => {
  await stand.close();
  await engine.stop();
});

/** Holds back the answer of the first get until it is let go. */
function holdFirstGet() {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let first = true;
  const wrap = (table: Table): Table => ({
    ...table,
    get: async (key, options) => {
      const isFirst = first;
      first = false;
      const item = await table.get<typeof key>(key, options);
      if (isFirst) await held;
      return item as never;
    },
  });
  return { wrap, letGo: () => letGo() };
}

test('a member is let in while another device asks for the pair, whose row has no message yet', async () => {
  const [alice, bob] = [person('alice'), person('bob')];
  const { wrap, letGo } = holdFirstGet();
  const node = stand.node({ wrap });
  const pair = await memberOfPair(stand.node(), alice, bob);
  await createRows(stand.node().table, pair);
  const asking = memberOfPair(node, alice, bob);
  const entering = requireMember(node, alice, pair.conversation);
  letGo();
  await asking;
  expect((await entering).other.uuid).toBe(bob.uuid);
});

test('a member is let in while a question from before the conversation is still out', async () => {
  const [alice, bob] = [person('alice'), person('bob')];
  const { wrap, letGo } = holdFirstGet();
  const node = stand.node({ wrap });
  const asking = memberOfPair(node, alice, bob);
  const { item } = await sends(stand.node(), bob, alice, 'hi');
  const pair = await memberOfPair(stand.node(), alice, bob);
  const entering = requireMember(node, alice, pair.conversation);
  letGo();
  await asking;
  expect(item.pk).toContain((await entering).conversation);
});
