import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type RawStreamRecord, sortRecords } from './stream-record.ts';

function record(
  id: string,
  sk: string,
  more: Record<string, AttributeValue> = {},
): RawStreamRecord {
  const texts = { message_uuid: 'm', message: 'hi', user_uuid: 'u', created_at: 't' };
  const image = Object.entries({ pk: 'MSG#talk', sk, ...texts }).map(
    ([name, text]) => [name, { S: text }] as const,
  );
  return { dynamodb: { SequenceNumber: id, NewImage: { ...Object.fromEntries(image), ...more } } };
}

test('a seq that is not padded is poison: as text it would pass for the newest of its batch', () => {
  const { records, poison } = sortRecords([record('1', '9'), record('2', '000000000010')]);
  expect(records.map(({ id }) => id)).toEqual(['2']);
  expect(poison).toMatchObject([{ id: '1', key: { pk: 'MSG#talk', sk: '9' } }]);
});

test('a number that JavaScript cannot count to does not keep the rest of its batch back', () => {
  const huge = { strange: { N: '1.5E+30' } };
  const { records, poison } = sortRecords([
    record('1', '000000000001', huge),
    record('2', '000000000002'),
  ]);
  expect(records.map(({ id }) => id)).toEqual(['1', '2']);
  expect(poison).toEqual([]);
});
