import type { PersonEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogStand, newUuid, openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createInProcessBus } from '../bus/bus.ts';
import type { RowItem } from '../table/items.ts';
import { profileKey, rowKey } from '../table/keys.ts';
import { append } from './append.ts';
import { findSeqAt } from './find-seq-at.ts';
import { pageInbox } from './inbox.ts';
import { markRead } from './mark-read.ts';
import { memberOfPair, requireMember } from './member.ts';
import { page, seqOf } from './page.ts';
import { project } from './project.ts';
import { announceProfile } from './project-profile.ts';
import { createRows, toMessageGroup } from './rows.ts';

let engine: TestEngine;
let stand: LogStand;
const alice = person('alice');
const bob = person('bob');

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => engine.stop());
beforeEach(async () => {
  stand = await openLogStand(engine);
  return () => stand.close();
});

const unread = async (viewer: typeof alice) => {
  const { rows } = await pageInbox(stand.node(), viewer, undefined, 100);
  return rows.map((row) => [row.user_handle, toMessageGroup(row).unread]);
};

test('a message to a handle makes one conversation, whoever starts and however often', async () => {
  const nodes = [stand.node(), stand.node(), stand.node()];
  await Promise.all(
    nodes.flatMap((node) => [sends(node, alice, bob, 'hello'), sends(node, bob, alice, 'hi')]),
  );
  const member = await memberOfPair(stand.node(), alice, bob);
  expect((await stand.readLog(member.conversation)).map(seqOf)).toEqual([1, 2, 3, 4, 5, 6]);
  await stand.drained();
  expect((await pageInbox(stand.node(), alice, undefined, 10)).rows).toHaveLength(1);
  expect((await pageInbox(stand.node(), bob, undefined, 10)).rows).toHaveLength(1);
});

test('a creation that was cut off after one row is finished by the next send of either side', async () => {
  for (const [first, second] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    const stranger = person('stranger');
    const half = await memberOfPair(stand.node(), first, stranger);
    const failing = stand.node({
      wrap: (table) => ({
        ...table,
        putNew: async (item) =>
          item.pk.includes(first.uuid) ? table.putNew(item) : { written: true as const },
      }),
    });
    await createRows(failing.table, half);
    const member = await requireMember(stand.node(), first, half.conversation);
    await append(stand.node(), member, { message: 'anyone?' });
    await stand.drained();
    expect(await unread(stranger)).toEqual([[first.handle, 1]]);
    expect(second.handle).not.toBe(first.handle);
  }
});

test('a retry is answered with the stored message, whatever was written since', async () => {
  const node = stand.node();
  await sends(node, alice, bob, 'one');
  const member = await memberOfPair(node, alice, bob);
  const retry = { message_uuid: newUuid(), after_seq: 1 };
  const first = await append(node, member, { message: 'two', retry });
  for (let i = 0; i < 100; i += 1) await sends(node, bob, alice, `between ${i}`);
  for (const anyNode of [node, stand.node()]) {
    await stand.drained();
    const again = await append(anyNode, await requireMember(anyNode, alice, member.conversation), {
      message: 'two',
      retry,
    });
    expect(again).toEqual({ item: first.item, appended: false });
  }
  expect(await stand.readLog(member.conversation)).toHaveLength(102);
});

test('a retry with another text, or by another author, is refused', async () => {
  const node = stand.node();
  const member = await memberOfPair(node, alice, bob);
  const retry = { message_uuid: newUuid(), after_seq: 0 };
  await append(node, member, { message: 'mine', retry });
  await expect(append(node, member, { message: 'other', retry })).rejects.toMatchObject({
    code: 'message_uuid_reused',
  });
  const bobs = await memberOfPair(node, bob, alice);
  await expect(append(node, bobs, { message: 'mine', retry })).rejects.toMatchObject({
    code: 'message_uuid_reused',
  });
});

test('an after_seq beyond the log is refused and writes nothing', async () => {
  const node = stand.node();
  await sends(node, alice, bob, 'one');
  const member = await memberOfPair(node, alice, bob);
  const retry = { message_uuid: newUuid(), after_seq: 7 };
  await expect(append(node, member, { message: 'two', retry })).rejects.toMatchObject({
    code: 'after_seq_ahead',
  });
  expect(await stand.readLog(member.conversation)).toHaveLength(1);
});

test('writers in any time zone and with any clock keep one order, and time never runs back', async () => {
  const times = [
    '2026-05-05T10:00:00.000000Z',
    '2020-01-01T00:00:00.000000Z',
    '2026-05-05T10:00:01.000000Z',
  ];
  for (const now of times) {
    await sends({ ...stand.node(), clock: () => now }, alice, bob, now);
  }
  const { conversation } = await memberOfPair(stand.node(), alice, bob);
  const log = await stand.readLog(conversation);
  expect(log.map((item) => item.created_at)).toEqual([times[0], times[0], times[2]]);
});

test('a log is read page by page without end, both ways, and by date', async () => {
  const node = stand.node();
  let second = 0;
  const at = (n: number) =>
    `2026-03-01T00:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.000000Z`;
  for (let i = 1; i <= 95; i += 1) {
    second = i;
    await sends(
      { ...node, clock: () => at(second) },
      i % 3 ? alice : bob,
      i % 3 ? bob : alice,
      `m${i}`,
    );
  }
  const member = await memberOfPair(node, alice, bob);
  const seqs = async (cursor: Parameters<typeof page>[2], limit: number) => {
    const found = await page(node, member, cursor, limit);
    return [found.items.map(seqOf), found.hasOlder, found.hasNewer];
  };
  const run = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  expect(await seqs(undefined, 20)).toEqual([run(76, 95), true, false]);
  expect(await seqs({ before: 76 }, 20)).toEqual([run(56, 75), true, true]);
  expect(await seqs({ before: 6 }, 20)).toEqual([run(1, 5), false, true]);
  expect(await seqs({ before: 1 }, 20)).toEqual([[], false, true]);
  expect(await seqs({ after: 0 }, 20)).toEqual([run(1, 20), false, true]);
  expect(await seqs({ after: 75 }, 20)).toEqual([run(76, 95), true, false]);
  expect(await seqs({ after: 95 }, 20)).toEqual([[], false, false]);
  expect(await seqs({ around: 50 }, 10)).toEqual([run(45, 54), true, true]);
  expect(await seqs({ around: 9_999 }, 10)).toEqual([run(86, 95), true, false]);
  expect(await seqs({ at: at(30) }, 2)).toEqual([[29, 30], true, true]);
  for (const [time, seq] of [
    [at(1), 1],
    [at(64), 64],
    [at(0), 1],
    ['2027', 96],
  ] as const) {
    expect(await findSeqAt(node.table, member, time)).toBe(seq);
  }
});

test('inboxes and unread follow the log: what one read or sent is not unread', async () => {
  const node = stand.node();
  await sends(node, alice, bob, 'one');
  await sends(node, alice, bob, 'two');
  await stand.drained();
  expect(await unread(bob)).toEqual([['alice', 2]]);
  expect(await unread(alice)).toEqual([['bob', 0]]);
  const bobs = await memberOfPair(node, bob, alice);
  const deps = { ...node, bus: createInProcessBus(() => {}) };
  await markRead(deps, bobs, 1, false);
  expect(await unread(bob)).toEqual([['alice', 1]]);
  await markRead(deps, bobs, 2, false);
  await markRead(deps, bobs, 1, false);
  expect(await unread(bob)).toEqual([['alice', 0]]);
  await markRead(deps, bobs, 1, true);
  expect(await unread(bob)).toEqual([['alice', 1]]);
  await expect(markRead(deps, bobs, 3, false)).rejects.toMatchObject({ code: 'read_seq_ahead' });
  await sends(node, bob, alice, 'three');
  await stand.drained();
  expect(await unread(bob)).toEqual([['alice', 0]]);
  expect(await unread(alice)).toEqual([['bob', 1]]);
});

test('the projection ends in the same rows for any order, repetition and cut of its batches', async () => {
  const node = stand.node();
  for (let i = 0; i < 12; i += 1) {
    await sends(node, i % 4 === 1 ? bob : alice, i % 4 === 1 ? alice : bob, `m${i}`);
  }
  await stand.drained();
  const member = await memberOfPair(node, alice, bob);
  const log = await stand.readLog(member.conversation);
  const rowOf = (user: UserUuid) =>
    node.table.get<RowItem>(rowKey(user, member.conversation), { consistent: true });
  const expected = [await rowOf(alice.uuid), await rowOf(bob.uuid)];
  expect(expected).toMatchObject([
    { last_seq: 12, sent_seq: 12, message: 'm11' },
    { last_seq: 12, sent_seq: 10, message: 'm11' },
  ]);
  const fresh = await openLogStand(engine);
  await fresh.drained();
  const other = fresh.node();
  await createRows(other.table, member);
  const batches = [[9], [11, 0, 3], [10, 1], [5, 5, 2], [8, 4], [7, 6], [9, 11], [1]];
  const bus = createInProcessBus(() => {});
  for (const batch of batches) {
    const records = batch.map((i) => ({
      id: String(i),
      kind: 'message' as const,
      item: log[i] as (typeof log)[0],
    }));
    expect(await project({ table: other.table, bus }, records)).toEqual([]);
  }
  const rows = [
    await other.table.get(rowKey(alice.uuid, member.conversation), { consistent: true }),
    await other.table.get(rowKey(bob.uuid, member.conversation), { consistent: true }),
  ];
  const withoutVersion = (row: object | undefined) => ({ ...row, version: undefined });
  expect(rows.map(withoutVersion)).toEqual(expected.map(withoutVersion));
  await fresh.close();
});

test('a changed display name reaches the rows that show the person, and no late one brings it back', async () => {
  const node = stand.node();
  await sends(node, alice, bob, 'hi');
  await sends(node, person('carol'), alice, 'hello');
  await stand.drained();
  const renamed = (profile_version: number) => ({
    ...alice,
    display_name: `Alice ${profile_version}`,
    profile_version,
  });
  await announceProfile(node.table, renamed(2));
  await announceProfile(node.table, renamed(4));
  await announceProfile(node.table, renamed(3));
  await stand.drained();
  const names = async (viewer: typeof alice) =>
    (await pageInbox(node, viewer, undefined, 10)).rows.map((row) => row.user_display_name);
  expect(await names(bob)).toEqual(['Alice 4']);
  expect((await names(alice)).sort()).toEqual(['BOB', 'CAROL']);
  expect(stand.events.at(-1)).toMatchObject({
    event: { type: 'inbox.updated', message_group: { display_name: 'Alice 4' } },
  });
  const item = { ...renamed(2), ...profileKey(alice.uuid), user_uuid: alice.uuid };
  const late = { ...item, user_display_name: 'Alice 2', user_handle: 'alice' };
  const told: PersonEvent[] = [];
  const bus = createInProcessBus(() => {});
  bus.subscribe({ onEvent: (_, event) => told.push(event), onLost: () => {} });
  await project({ table: node.table, bus }, [{ id: '1', kind: 'profile', item: late }]);
  expect(await names(bob)).toEqual(['Alice 4']);
  const shown = told.map((event) => 'message_group' in event && event.message_group.display_name);
  expect(shown).toEqual(['Alice 4', 'Alice 4']);
});

test('someone who is not in a conversation cannot tell it from one that does not exist', async () => {
  const node = stand.node();
  await sends(node, alice, bob, 'secret');
  const { conversation } = await memberOfPair(node, alice, bob);
  const eve = person('eve');
  for (const uuid of [conversation, newUuid() as unknown as typeof conversation]) {
    await expect(requireMember(node, eve, uuid)).rejects.toMatchObject({
      code: 'message_group_not_found',
    });
  }
});
