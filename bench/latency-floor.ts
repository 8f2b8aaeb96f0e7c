import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { callDynamoDb } from '@cruddur/core/table/dynamodb-client';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import { openConnection, requestText } from './load.ts';
import { isQuick } from './report.ts';

/** Milliseconds of what nothing can be faster than, one after another. */
export interface Floor {
  /** A bare node:http round trip, and after it a raw put of a message's size. */
  readonly sends: readonly number[];
  readonly updates: readonly number[];
}

const TIMES = isQuick ? 50 : 400;
const BARE_SERVER = `require('node:http').createServer((_, response) => response.end('{}'))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;

/** Measures it on a stack that has nothing else to do. */
export async function measureFloor(dynamoDb: DynamoDBClient): Promise<Floor> {
  const bare = spawn(process.execPath, ['-e', BARE_SERVER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(bare.stdout, 'data');
  const connection = await openConnection(Number(port));
  const call = callDynamoDb(dynamoDb);
  const request = requestText('POST', '/', '', { message: 'a message of a usual length' });
  const put = (i: number) =>
    call('PutItem', {
      TableName: DEFAULT_TABLE_NAME,
      Item: { pk: { S: 'FLOOR' }, sk: { S: `${i}` }, message: { S: 'm'.repeat(300) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  const update = (i: number) =>
    call('UpdateItem', {
      TableName: DEFAULT_TABLE_NAME,
      Key: { pk: { S: 'FLOOR' }, sk: { S: '0' } },
      UpdateExpression: 'SET last_seq = :seq',
      ExpressionAttributeValues: { ':seq': { N: `${i}` } },
    });
  const sends = await timesOf(async (i) => {
    await connection.ask(request);
    await put(i);
  });
  const updates = await timesOf(update);
  connection.close();
  bare.kill();
  return { sends, updates };
}

async function timesOf(step: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const start = performance.now();
    await step(i);
    times.push(performance.now() - start);
  }
  return times;
}
