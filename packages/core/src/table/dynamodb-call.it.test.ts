import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmptyTable } from '@cruddur/testing/empty-table';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type Operation, runOperation, tableOperation } from '@cruddur/testing/table-operations';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CallDynamoDb } from './dynamodb-call.ts';
import { createDynamoDbClient } from './dynamodb-client.ts';
import { openDynamoDbTable } from './dynamodb-table.ts';
import { groupWrites } from './group-writes.ts';
import { newMeter } from './meter.ts';
import { sdkCall } from './sdk-call.ts';
import { signedCall } from './signed-call.ts';

const region = 'us-east-1';

describe('on an engine', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startTestEngine();
  });
  afterAll(async () => engine.stop());

  const open = async (call: CallDynamoDb) => {
    const target = { endpoint: engine.endpoint, region };
    const tableName = `t-${randomUUID()}`;
    await createEmptyTable(target, tableName);
    const meter = newMeter();
    return { meter, table: openDynamoDbTable(call, tableName)({ meter }) };
  };
  const operations = fc.array(tableOperation, { minLength: 1, maxLength: 40 });

  test('signed requests answer, consume and refuse as the SDK does', async () => {
    const client = createDynamoDbClient({ endpoint: engine.endpoint, region });
    await fc.assert(
      fc.asyncProperty(operations, async (asked) => {
        const reference = await open(sdkCall(client));
        const { table, meter } = await open(signedCall(client));
        for (const one of asked) {
          const expected = await runOperation(reference.table, one);
          expect(await runOperation(table, one), JSON.stringify(one)).toEqual(expected);
        }
        expect(meter).toEqual(reference.meter);
      }),
      { numRuns: 25 },
    );
    client.destroy();
  });

  test('writes that are grouped end, one by one, as if each had gone alone', async () => {
    const client = createDynamoDbClient({ endpoint: engine.endpoint, region });
    let grouped = 0;
    const counted: CallDynamoDb = (operation, input, signal) => {
      if (operation === 'TransactWriteItems') grouped += 1;
      return signedCall(client)(operation, input, signal);
    };
    await fc.assert(
      fc.asyncProperty(operations, async (asked) => {
        const reference = await open(sdkCall(client));
        const { table, meter } = await open(groupWrites(counted));
        for (const together of inRounds(asked)) {
          const answers = together.map((one) => runOperation(table, one));
          for (const [i, one] of together.entries()) {
            const expected = await runOperation(reference.table, one);
            expect(await answers[i], JSON.stringify(together)).toEqual(expected);
          }
        }
        expect(meter).toEqual(reference.meter);
      }),
      { numRuns: 25 },
    );
    expect(grouped).toBeGreaterThan(5);
    client.destroy();
  });

  test('a transaction that is cancelled says why', async () => {
    const target = { endpoint: engine.endpoint, region };
    const client = createDynamoDbClient(target);
    const tableName = `t-${randomUUID()}`;
    await createEmptyTable(target, tableName);
    const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 's' } });
    const put = (pk: string) => ({
      Put: {
        TableName: tableName,
        Item: item(pk),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      },
    });
    await sdkCall(client)('PutItem', { TableName: tableName, Item: item('a') });
    const [expected, actual] = await Promise.all(
      [sdkCall(client), signedCall(client)].map((call) =>
        call('TransactWriteItems', { TransactItems: [put('b'), put('a')] }).catch(
          (error: unknown) => error,
        ),
      ),
    );
    expect(actual).toBeInstanceOf((expected as Error).constructor);
    const reasons = (error: unknown) =>
      (error as { CancellationReasons: { Code: string; Item?: object }[] }).CancellationReasons.map(
        ({ Code, Item }) => ({ Code, Item }),
      );
    expect(reasons(actual)).toEqual(reasons(expected));
    expect(reasons(actual)[1]).toEqual({ Code: 'ConditionalCheckFailed', Item: item('a') });
    client.destroy();
  });
});

/** Writes of different keys may happen in any order; everything else goes alone. */
function inRounds(operations: readonly Operation[]): Operation[][] {
  const rounds: Operation[][] = [];
  let keys = new Set<string>();
  for (const operation of operations) {
    const written = keyOf(operation);
    const joins = written !== undefined && keys.size > 0 && !keys.has(written);
    if (joins) rounds.at(-1)?.push(operation);
    else {
      rounds.push([operation]);
      keys = new Set();
    }
    if (written !== undefined) keys.add(written);
  }
  return rounds;
}

function keyOf(operation: Operation): string | undefined {
  if (operation.kind === 'put') return `${operation.item.pk} ${operation.item.sk}`;
  if (operation.kind !== 'update') return undefined;
  return `${operation.input.key.pk} ${operation.input.key.sk}`;
}

/** A service that does as it is told, one answer a request, the last one again and again. */
async function startService(...answers: ((response: ServerResponse) => void)[]) {
  const times: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(times.length, answers.length - 1)];
    times.push(String(request.headers['x-amz-date']));
    request.resume().on('end', () => answer?.(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    times,
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const says = (status: number, type: string, headers: Record<string, string> = {}) => {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', ...headers });
    response.end(
      JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type }),
    );
  };
};
const fine = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
  response.end('{"Item":{"pk":{"S":"a"}}}');
};
const cut = (response: ServerResponse): void => void response.socket?.destroy();
const inTwoHours = () => ({ date: new Date(Date.now() + 7_200_000).toUTCString() });

describe('against a service that fails', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  const faults: [string, ((response: ServerResponse) => void)[]][] = [
    ['a server error, then well', [says(500, 'InternalServerError'), fine]],
    ['a server error for good', [says(500, 'InternalServerError')]],
    ['too many requests, then well', [says(400, 'ThrottlingException'), fine]],
    ['no throughput for good', [says(400, 'ProvisionedThroughputExceededException')]],
    ['a missing table', [says(400, 'ResourceNotFoundException')]],
    ['a malformed request', [says(400, 'ValidationException')]],
    ['a condition that failed', [says(400, 'ConditionalCheckFailedException')]],
    ['no right to it', [says(400, 'AccessDeniedException')]],
    ['a connection that is cut, then well', [cut, fine]],
    ['connections that are cut', [cut]],
    [
      'a clock that is two hours behind',
      [says(400, 'InvalidSignatureException', inTwoHours()), fine],
    ],
  ];
  for (const [name, answers] of faults) {
    test(`${name}: both clients try as often and end alike`, async () => {
      const outcomes = [];
      for (const through of [sdkCall, signedCall]) {
        const service = await startService(...answers);
        stops.push(service.stop);
        const client = createDynamoDbClient({ endpoint: service.endpoint, region });
        const outcome = await through(client)('GetItem', { TableName: 'table', Key: {} }).then(
          ({ Item }) => ({ Item }),
          ({ name, message }: Error) => ({ name, ...(name !== 'TimeoutError' && { message }) }),
        );
        const isAhead = service.times.map((time) => time.slice(0, 11) !== now().slice(0, 11));
        outcomes.push({ outcome, isAhead });
        client.destroy();
      }
      expect(outcomes[1]).toEqual(outcomes[0]);
    });
  }

  test('nothing is heard: the caller is let go at once, and no other request is sent', async () => {
    const service = await startService(() => {});
    stops.push(service.stop);
    const client = createDynamoDbClient({ endpoint: service.endpoint, region });
    const caller = new AbortController();
    const call = signedCall(client)('GetItem', { TableName: 'table', Key: {} }, caller.signal);
    while (service.times.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    caller.abort(new Error('no time left'));
    await expect(call).rejects.toThrow('no time left');
    expect(service.times).toHaveLength(1);
    client.destroy();
  });
});

function now(): string {
  return new Date().toISOString().replace(/[-:]/g, '');
}
