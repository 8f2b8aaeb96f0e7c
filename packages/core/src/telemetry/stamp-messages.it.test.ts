import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestEngine } from '@cruddur/testing/engines';
import { openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { expect, onTestFinished, test } from 'vitest';
import { inspectConversation } from '../conversation/inspect.ts';
import { memberOfPair } from '../conversation/member.ts';
import { page, toMessage } from '../conversation/page.ts';
import { createKeyFile, openKeyFile } from '../seal/key-file.ts';
import { sealTexts } from '../seal/sealed-table.ts';
import { createTexts } from '../seal/texts.ts';
import { dump } from '../table/dump.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { isLogPartition } from '../table/keys.ts';
import { newMeter } from '../table/meter.ts';
import { stampMessages } from './stamp-messages.ts';

const TRACE = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;

test.each([
  ['plain', false],
  ['sealed', true],
])(
  'traced messages whose texts are %s are read, projected and examined as others are',
  async (_, sealed) => {
    const engine = await startTestEngine();
    onTestFinished(() => engine.stop());
    const stand = await openLogStand(engine);
    onTestFinished(() => stand.close());
    const dir = await mkdtemp(join(tmpdir(), 'cruddur-keys-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    createKeyFile(join(dir, 'keys'));
    const keys = sealed ? openKeyFile(join(dir, 'keys')) : undefined;
    const texts = createTexts(keys, () => {});
    const stamped = stampMessages(stand.openTable, () => TRACE);
    const meter = newMeter();
    const node = { ...stand.node({ texts }), table: sealTexts(stamped, texts)({ meter }) };
    const [alice, bob] = [person('alice'), person('bob')];
    await sends(node, alice, bob, 'one');
    meter.writeUnits = 0;
    for (const text of ['two', 'three']) await sends(node, bob, alice, text);
    expect(meter.writeUnits).toBe(2);
    await stand.drained();

    const reader = stand.node({ texts });
    const member = await memberOfPair(reader, bob, alice);
    const { items } = await page(reader, member, undefined, 20);
    expect(items.map(({ message }) => message)).toEqual(['one', 'two', 'three']);
    for (const item of items) expect(toMessage(item)).not.toHaveProperty('traceparent');

    const stored: (MessageItem & RowItem)[] = [];
    for await (const { items: some } of dump(stand.dynamoDb, stand.tableName, 100))
      stored.push(...(some as (MessageItem & RowItem)[]));
    const messages = stored.filter(({ pk }) => isLogPartition(pk));
    expect(messages).toHaveLength(3);
    for (const message of messages) expect(message).toHaveProperty('traceparent', TRACE);
    const rows = stored.filter(({ sk }) => sk.endsWith(member.conversation));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).not.toHaveProperty('traceparent');
    expect(inspectConversation({ conversation: member.conversation, messages, rows })).toEqual([]);
  },
);
