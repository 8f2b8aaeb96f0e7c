import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createMemoryTier, settled } from '@cruddur/testing/cache-parts';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import {
  type LogStand,
  newUuid,
  openLogStand,
  person,
  sends,
  unitsOf,
} from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guardTier } from '../cache/guarded-tier.ts';
import { openSharedCaches } from '../cache/shared-cache.ts';
import { append } from '../conversation/append.ts';
import { pageInbox } from '../conversation/inbox.ts';
import { inspectConversation } from '../conversation/inspect.ts';
import { memberOfPair } from '../conversation/member.ts';
import { page } from '../conversation/page.ts';
import { shorten } from '../conversation/shorten.ts';
import { dump } from '../table/dump.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { isLogPartition, type Key } from '../table/keys.ts';
import type { Profile } from '../user/profile.ts';
import { createKeyFile, KeyFileError, openKeyFile, rotateKeyFile } from './key-file.ts';
import { createTexts, type Texts } from './texts.ts';

let engine: TestEngine;
let stand: LogStand;
let dir: string;
let keyFile: string;
let texts: Texts;
let alice: Profile;
let bob: Profile;
beforeAll(async () => {
  engine = await startTestEngine();
  // Its projection has no key.
  stand = await openLogStand(engine);
  dir = await mkdtemp(join(tmpdir(), 'cruddur-keys-'));
});
afterAll(async () => {
  await stand.close();
  await engine.stop();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(() => {
  [alice, bob] = [person('alice'), person('bob')];
  keyFile = join(dir, newUuid());
  createKeyFile(keyFile);
  texts = textsOf(keyFile);
});

const SECRET = 'meet me at noon';
const LONG = 'a long story '.repeat(40).trim();
const LARGEST = '🦜'.repeat(1_024);

const textsOf = (path: string): Texts => createTexts(openKeyFile(path), () => {});
const messageOf = ({ message, message_error }: { message: string; message_error?: string }) =>
  message_error ?? message;

/** What bob reads in a process of his own, and his row of the conversation. */
async function bobReads(with_: Texts = texts) {
  const node = stand.node({ texts: with_ });
  const found = await page(node, await memberOfPair(node, bob, alice), undefined, 50);
  await stand.drained();
  const { rows } = await pageInbox(node, bob, undefined, 50, true);
  return { messages: found.items.map(messageOf), rows: rows.map(messageOf) };
}

/** Everything that the table holds of these two. */
async function stored(): Promise<Key[]> {
  const member = await memberOfPair(stand.node(), alice, bob);
  const items: Key[] = [];
  for await (const { items: some } of dump(stand.dynamoDb, stand.tableName, 100_000)) {
    items.push(...some);
  }
  return items.filter(({ pk, sk }) => `${pk} ${sk}`.includes(member.conversation));
}

const storedMessages = async (): Promise<MessageItem[]> =>
  (await stored()).filter(({ pk }) => isLogPartition(pk)) as MessageItem[];

async function overwrite(item: Key): Promise<void> {
  const { tableName: TableName } = stand;
  await stand.dynamoDb.send(new PutItemCommand({ TableName, Item: marshall(item) }));
}

describe('what is sent', () => {
  test('is read as it was, and is nowhere in the table; rows show its start', async () => {
    const node = stand.node({ texts });
    for (const text of [SECRET, LONG, LARGEST]) {
      await sends(node, alice, bob, text);
      const { messages, rows } = await bobReads();
      expect(messages.at(-1)).toBe(text);
      expect(rows).toEqual([shorten(text)]);
    }
    const all = JSON.stringify(await stored());
    for (const plain of ['meet', 'noon', 'story', '🦜']) expect(all).not.toContain(plain);
  });

  test('leaves rows that are right without a key, as doctor sees them', async () => {
    const node = stand.node({ texts });
    for (const text of [SECRET, LONG]) await sends(node, alice, bob, text);
    await stand.drained();
    const items = await stored();
    const { conversation } = await memberOfPair(node, alice, bob);
    const messages = items.filter(({ pk }) => isLogPartition(pk)) as MessageItem[];
    const rows = items.filter(({ pk }) => !isLogPartition(pk)) as RowItem[];
    expect(rows).toHaveLength(2);
    expect(inspectConversation({ conversation, messages, rows })).toEqual([]);
    expect(rows.map(({ message }) => message)).toEqual(Array(2).fill(messages[1]?.message));
  });

  test('costs the write that it did before, up to the length that rows show', async () => {
    const [plain, sealed] = [stand.node(), stand.node({ texts })];
    const [carol, dave] = [person('carol'), person('dave')];
    await sends(plain, carol, dave, 'first');
    await sends(sealed, alice, bob, 'first');
    const writes = async (text: string) => [
      (await unitsOf(plain, () => sends(plain, carol, dave, text))).writes,
      (await unitsOf(sealed, () => sends(sealed, alice, bob, text))).writes,
    ];
    expect(await writes('x'.repeat(200))).toEqual([1, 1]);
    expect(await writes('x'.repeat(600))).toEqual([1, 2]);
    expect(await writes(LARGEST)).toEqual([5, 6]);
    await stand.drained();
    const sizes = (await stored()).filter(({ pk }) => !isLogPartition(pk)).map(sizeOf);
    expect(Math.max(...sizes)).toBeLessThan(1_024);
  });

  test('is one message however often it is sent, though each try seals it anew', async () => {
    const send = async (message: string, from: Profile, to: Profile, message_uuid = uuid) => {
      const node = stand.node({ texts: textsOf(keyFile) });
      const member = await memberOfPair(node, from, to);
      return append(node, member, { message, retry: { message_uuid, after_seq: 0 } });
    };
    const uuid = newUuid();
    const first = await send(LONG, alice, bob);
    const again = await send(LONG, alice, bob);
    expect([first.appended, again.appended]).toEqual([true, false]);
    expect(again.item).toEqual(first.item);
    await expect(send(SECRET, alice, bob)).rejects.toMatchObject({ code: 'message_uuid_reused' });
    expect(await storedMessages()).toHaveLength(1);
  });

  test('before the keys, with them and after them can be read together', async () => {
    await sends(stand.node(), alice, bob, 'plain before');
    await sends(stand.node({ texts }), alice, bob, LONG);
    expect((await bobReads()).rows).toEqual([shorten(LONG)]);
    await sends(stand.node(), alice, bob, 'plain again');
    expect(await bobReads()).toEqual({
      messages: ['plain before', LONG, 'plain again'],
      rows: ['plain again'],
    });
  });

  test('may not look like a sealed text', async () => {
    for (const node of [stand.node(), stand.node({ texts })]) {
      await expect(sends(node, alice, bob, '\0AAAA')).rejects.toMatchObject({
        code: 'message_has_nul',
      });
    }
  });
});

describe('what is changed in the table', () => {
  test('a text that was moved or attributed to somebody else does not open; the others do', async () => {
    const node = stand.node({ texts });
    for (const text of ['one', 'two', LONG, LONG, 'five']) await sends(node, alice, bob, text);
    await sends(node, alice, person('carol'), 'of another conversation');
    const [one, two, three, four] = (await storedMessages()) as [
      MessageItem,
      MessageItem,
      MessageItem,
      MessageItem,
    ];
    await overwrite({ ...one, message: two.message } as MessageItem);
    await overwrite({ ...two, user_uuid: bob.uuid } as MessageItem);
    const { message_rest, ...cut } = three;
    await overwrite(cut);
    await overwrite({ ...four, message_rest: message_rest ?? '' } as MessageItem);
    const damaged = 'message_damaged';
    expect(await bobReads()).toEqual({
      messages: [damaged, damaged, damaged, damaged, 'five'],
      rows: ['five'],
    });
    await overwrite({ ...one, created_at: '2020-01-01T00:00:00.000000Z' } as MessageItem);
    await overwrite({ ...two, message: two.message.replace(/.$/, '') } as MessageItem);
    expect((await bobReads()).messages.slice(0, 2)).toEqual([damaged, damaged]);
    await overwrite(one);
    await overwrite(three);
    expect((await bobReads()).messages).toEqual(['one', damaged, LONG, damaged, 'five']);
  });

  test('a retry of a text that does not open any more is refused, and nothing is written', async () => {
    const node = stand.node({ texts });
    const retry = { message_uuid: newUuid(), after_seq: 0 };
    const member = await memberOfPair(node, alice, bob);
    await append(node, member, { message: SECRET, retry });
    const [item] = await storedMessages();
    await overwrite({
      ...item,
      user_uuid: alice.uuid,
      message: `${item?.message}A`,
    } as MessageItem);
    const fresh = stand.node({ texts });
    await expect(
      append(fresh, await memberOfPair(fresh, alice, bob), { message: SECRET, retry }),
    ).rejects.toMatchObject({ code: 'message_damaged' });
    expect(await storedMessages()).toHaveLength(1);
  });
});

describe('keys', () => {
  test('after a rotation the newer one seals and both open', async () => {
    const older = await readFile(keyFile, 'utf8');
    await sends(stand.node({ texts }), alice, bob, 'by the older');
    const id = rotateKeyFile(keyFile);
    const newer = textsOf(keyFile);
    await sends(stand.node({ texts: newer }), alice, bob, 'by the newer');
    expect((await bobReads(newer)).messages).toEqual(['by the older', 'by the newer']);
    expect(older).not.toContain(id);
    await writeFile(keyFile, older);
    expect(await bobReads(textsOf(keyFile))).toEqual({
      messages: ['by the older', 'message_key_unavailable'],
      rows: ['message_key_unavailable'],
    });
  });

  test('that are lost take their texts with them, and nothing else', async () => {
    await sends(stand.node(), alice, bob, 'never sealed');
    await sends(stand.node({ texts }), alice, bob, LONG);
    const lost = 'message_key_unavailable';
    const other = join(dir, newUuid());
    createKeyFile(other);
    for (const keys of [{}, textsOf(other)]) {
      expect(await bobReads(keys)).toEqual({ messages: ['never sealed', lost], rows: [lost] });
    }
    await sends(stand.node({ texts: textsOf(other) }), bob, alice, 'life goes on');
    expect((await bobReads(textsOf(other))).rows).toEqual(['life goes on']);
    expect((await bobReads()).messages).toEqual(['never sealed', LONG, lost]);
  });

  test('of a file are its owner’s alone, and are made once', async () => {
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(() => createKeyFile(keyFile)).toThrow(KeyFileError);
    const before = await readFile(keyFile, 'utf8');
    rotateKeyFile(keyFile);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(keyFile, 'utf8')).split('\n');
    expect(lines[2]).toBe(before.split('\n')[1]);
    await writeFile(keyFile, '# nothing\n');
    expect(() => openKeyFile(keyFile)).toThrow(/holds no key/);
    const text = '0123456789abcdef c2VjcmV0\n';
    await writeFile(keyFile, text);
    expect(() => openKeyFile(keyFile)).toThrow(/a line that is no key$/);
    expect(() => openKeyFile(join(dir, 'nowhere'))).toThrow(/ENOENT/);
    const open = join(dir, newUuid());
    await writeFile(open, before, { mode: 0o644 });
    expect(() => openKeyFile(open)).toThrow(/chmod 600/);
  });
});

test('a cache that processes share holds what the table holds, and is read from', async () => {
  const tier = createMemoryTier();
  const openShared = openSharedCaches(guardTier(tier), 'test');
  await sends(stand.node({ texts }), alice, bob, SECRET);
  await stand.drained();
  const reads = async () => {
    const node = stand.node({ texts, openShared });
    const member = await memberOfPair(node, bob, alice);
    const { readUnits } = node.meter;
    const found = await page(node, member, undefined, 1);
    const { rows } = await pageInbox(node, bob, undefined, 1);
    await settled();
    return {
      texts: [...found.items, ...rows].map(messageOf),
      units: node.meter.readUnits - readUnits,
    };
  };
  expect((await reads()).texts).toEqual([SECRET, SECRET]);
  expect(tier.values.size).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify([...tier.values])).not.toContain('noon');
  expect(await reads()).toEqual({ texts: [SECRET, SECRET], units: 0 });
});

/** As DynamoDB counts it, but for numbers, which it counts no higher. */
function sizeOf(item: object): number {
  return Buffer.byteLength(Object.entries(item).flat().join(''));
}
