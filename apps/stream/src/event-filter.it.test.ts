import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createInProcessBus } from '@cruddur/core/bus/bus';
import { markRead } from '@cruddur/core/conversation/mark-read';
import { memberOfPair } from '@cruddur/core/conversation/member';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import { type RawStreamRecord, sortRecords } from '@cruddur/core/conversation/stream-record';
import { startTestEngine } from '@cruddur/testing/engines';
import { openLogStand, person, sends } from '@cruddur/testing/log-stand';
import { readTriggerRecords } from '@cruddur/testing/trigger-records';
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';
import { EVENT_FILTERS } from './event-filter.ts';

/** As AWS reads a pattern: every leaf is a list, of values or of what a text begins with. */
function fits(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    return pattern.some((one) =>
      typeof one === 'object' ? String(value).startsWith(one.prefix) : one === value,
    );
  }
  return Object.entries(pattern as object).every(([name, inner]) =>
    fits(inner, (value as Record<string, unknown> | undefined)?.[name]),
  );
}

const passes = (record: DynamoDBRecord): boolean =>
  EVENT_FILTERS.some((pattern) => fits(pattern, record));

function isTaken(record: DynamoDBRecord): boolean {
  const { records, poison } = sortRecords([record as RawStreamRecord]);
  return records.length + poison.length > 0;
}

test('the filter lets through exactly what the projection takes', async () => {
  const engine = await startTestEngine();
  onTestFinished(() => engine.stop());
  const stand = await openLogStand(engine);
  onTestFinished(() => stand.close());
  const [alice, bob] = [person('alice'), person('bob')];
  const node = stand.node();
  for (const text of ['one', 'two', 'three']) await sends(node, alice, bob, text);
  for (const version of [1, 2]) {
    await announceProfile(node.table, { ...bob, display_name: 'Bob', profile_version: version });
  }
  await stand.drained();
  const member = await memberOfPair(stand.node(), bob, alice);
  const bus = createInProcessBus(() => {});
  await markRead({ ...node, bus }, member, 2, false);
  const { dynamoDb, tableName: TableName } = stand;
  const pk = { S: `MSG#${member.conversation}` };
  const torn = { pk, sk: { S: '000000000004' } };
  await dynamoDb.send(new PutItemCommand({ TableName, Item: torn }));
  await dynamoDb.send(new DeleteItemCommand({ TableName, Key: torn }));

  const records = await readTriggerRecords(stand);
  const kinds = records.map(({ eventName, dynamodb }) => {
    return `${eventName} ${dynamodb?.Keys?.pk?.S?.slice(0, 4)}`;
  });
  expect(new Set(kinds)).toEqual(
    new Set([
      'INSERT GRP#',
      'MODIFY GRP#',
      'INSERT MSG#',
      'REMOVE MSG#',
      'INSERT USR#',
      'MODIFY USR#',
    ]),
  );
  expect(records.map(passes)).toEqual(records.map(isTaken));
  expect(kinds.filter((_, i) => passes(records[i] as DynamoDBRecord)).sort()).toEqual([
    ...Array(4).fill('INSERT MSG#'),
    'INSERT USR#',
    'MODIFY USR#',
  ]);
});
