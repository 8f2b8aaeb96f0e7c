import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { createHandTime } from '@cruddur/testing/cache-parts';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type KmsFake, startKmsFake } from '@cruddur/testing/kms-fake';
import { type LogTable, openLogTable } from '@cruddur/testing/log-stand';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DataKeyItem } from '../table/items.ts';
import { dataKeyKey } from '../table/keys.ts';
import { newMeter } from '../table/meter.ts';
import { createDataKeys, DATA_KEY_LIMITS, type DataKeyLimits } from './data-keys.ts';
import { isKeyArn, openKmsKeys } from './kms-keys.ts';

let engine: TestEngine;
let stand: LogTable;
let kms: KmsFake;
let arn: string;
beforeAll(async () => {
  engine = await startTestEngine();
  stand = await openLogTable(engine);
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
});
afterAll(async () => {
  await stand.close();
  await engine.stop();
});
beforeEach(async () => {
  kms = await startKmsFake();
  arn = kms.addKey();
  return () => kms.close();
});

/** One process that seals and opens by KMS; `arns` are its keys, the newest first. */
function openProcess(limits: Partial<DataKeyLimits> = {}, arns: [string, ...string[]] = [arn]) {
  const time = createHandTime();
  const errors: Error[] = [];
  const meter = newMeter();
  const dataKeys = createDataKeys({
    service: openKmsKeys({ keyArns: arns, endpoint: kms.endpoint }),
    onError: (error) => errors.push(error as Error),
    limits: { ...DATA_KEY_LIMITS, ...limits },
    now: time.now,
  });
  const table = stand.openTable({ meter });
  return {
    time,
    errors,
    meter,
    current: () => dataKeys.current(table),
    find: (id: string) => dataKeys.find(table, id),
  };
}

const unavailable = { code: 'message_key_unavailable' };
const newId = async (): Promise<string> => (await openProcess().current()).id;

describe('a key to seal by', () => {
  test('is made once for all that ask at once, and stored encrypted', async () => {
    const process = openProcess();
    const keys = await Promise.all(Array.from({ length: 50 }, () => process.current()));
    expect(new Set(keys).size).toBe(1);
    expect(kms.calls).toEqual([
      {
        operation: 'GenerateDataKey',
        KeyId: arn,
        EncryptionContext: { purpose: 'cruddur message text', data_key: keys[0]?.id },
      },
    ]);
    expect(process.meter).toEqual({ readUnits: 0, writeUnits: 1 });
    const id = keys[0]?.id ?? '';
    const table = stand.openTable({ meter: newMeter() });
    const item = await table.get<DataKeyItem>(dataKeyKey(id), { consistent: true });
    expect(item).toMatchObject({ wrapping_key: arn, created_at: '1970-01-01T00:00:01.000Z' });
    expect(item?.wrapped_key).not.toContain(keys[0]?.key.export().toString('base64'));
  });

  test('ends after its messages, and after its time', async () => {
    const process = openProcess({ messages: 3, ageMs: 1_000 });
    const ids = [];
    for (let i = 0; i < 6; i += 1) ids.push((await process.current()).id);
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]]);
    expect(ids[3]).not.toBe(ids[0]);
    const { id } = await process.current();
    await process.time.pass(1_000);
    expect((await process.current()).id).not.toBe(id);
  });

  test('is made ahead of time, so that KMS may be away until the end of the old one', async () => {
    const process = openProcess({ ageMs: 60_000, pauseMs: 1_000 });
    const { id } = await process.current();
    kms.fault = 'throttles';
    await process.time.pass(40_000);
    expect((await process.current()).id).toBe(id);
    await expect.poll(() => process.errors.length, { timeout: 60_000 }).toBe(1);
    expect((await process.current()).id).toBe(id);
    await process.time.pass(20_000);
    await expect(process.current()).rejects.toMatchObject(unavailable);
    kms.fault = undefined;
    await process.time.pass(1_000);
    expect((await process.current()).id).not.toBe(id);
  });

  test.each(['throttles', 'denies', 'hangs'] as const)(
    'KMS %s: nothing is sealed, and KMS is left alone for a while',
    async (fault) => {
      const process = openProcess();
      kms.fault = fault;
      await expect(process.current()).rejects.toMatchObject(unavailable);
      const calls = kms.calls.length;
      expect(calls).toBeGreaterThan(0);
      for (let i = 0; i < 20; i += 1) {
        await expect(process.current()).rejects.toMatchObject(unavailable);
      }
      expect(kms.calls).toHaveLength(calls);
      expect(process.errors).toHaveLength(1);
      kms.fault = undefined;
      await process.time.pass(DATA_KEY_LIMITS.pauseMs);
      expect((await process.current()).id).toMatch(/^[0-9a-f]{16}$/);
    },
  );
});

describe('a key of another process', () => {
  test('opens by one call for all that ask, and again only after an hour', async () => {
    const [writer, reader] = [openProcess(), openProcess()];
    const made = await writer.current();
    const found = await Promise.all(Array.from({ length: 20 }, () => reader.find(made.id)));
    expect(found.every((key) => key?.key.equals(made.key))).toBe(true);
    expect(kms.calls.map(({ operation }) => operation)).toEqual(['GenerateDataKey', 'Decrypt']);
    expect(reader.meter.readUnits).toBe(1);
    await reader.time.pass(DATA_KEY_LIMITS.keptMs + 1);
    await reader.find(made.id);
    expect(kms.calls).toHaveLength(3);
  });

  test('whose key in KMS is disabled, opens again when that is enabled, with no call between', async () => {
    const id = await newId();
    const reader = openProcess();
    kms.disable(arn);
    for (let i = 0; i < 20; i += 1) expect(await reader.find(id)).toBeUndefined();
    expect(kms.calls.filter(({ operation }) => operation === 'Decrypt')).toHaveLength(1);
    expect(reader.errors.map(({ name }) => name)).toEqual(['DisabledException']);
    kms.enable(arn);
    await reader.time.pass(DATA_KEY_LIMITS.pauseMs + 1);
    expect(await reader.find(id)).toMatchObject({ id });
  });

  test('opens after a rotation for who still has the older key, and for nobody else', async () => {
    const id = await newId();
    const newer = kms.addKey();
    const rotated = openProcess({}, [newer, arn]);
    expect(await rotated.find(id)).toMatchObject({ id });
    expect((await rotated.current()).id).not.toBe(id);
    expect(kms.calls.at(-1)).toMatchObject({ operation: 'GenerateDataKey', KeyId: newer });
    const calls = kms.calls.length;
    const forgetful = openProcess({}, [newer]);
    expect(await forgetful.find(id)).toBeUndefined();
    // A key that somebody has written into the table is never asked for.
    expect(kms.calls).toHaveLength(calls);
    expect(forgetful.errors[0]?.message).toMatch(/none of the keys/);
  });

  test('put under another id, or not there at all, opens nothing', async () => {
    const [id, other] = [await newId(), await newId()];
    const table = stand.openTable({ meter: newMeter() });
    const item = await table.get<DataKeyItem>(dataKeyKey(id), { consistent: true });
    await stand.dynamoDb.send(
      new UpdateItemCommand({
        TableName: stand.tableName,
        Key: { pk: { S: dataKeyKey(other).pk }, sk: { S: dataKeyKey(other).sk } },
        UpdateExpression: 'SET wrapped_key = :stolen',
        ExpressionAttributeValues: { ':stolen': { S: item?.wrapped_key ?? '' } },
      }),
    );
    const reader = openProcess();
    expect(await reader.find(other)).toBeUndefined();
    expect(await reader.find('00'.repeat(8))).toBeUndefined();
    expect(reader.errors.map(({ name, message }) => `${name} ${message}`)).toEqual([
      expect.stringMatching(/^InvalidCiphertextException/),
      expect.stringMatching(/is not in the table$/),
    ]);
    expect(await reader.find(id)).toMatchObject({ id });
  });
});

test('a key is named by its ARN, not by an alias that may be moved', () => {
  expect(isKeyArn(arn)).toBe(true);
  expect(isKeyArn('arn:aws-cn:kms:cn-north-1:123456789012:key/mrk-1a2b')).toBe(true);
  for (const text of ['', 'alias/x', 'arn:aws:kms:eu-central-1:123456789012:alias/x', `${arn} `]) {
    expect(isKeyArn(text)).toBe(false);
  }
});
