import type { PersonEvent } from '@cruddur/contract/events';
import { openShared } from '@cruddur/core/bus/shared';
import { describeOnRedis } from '@cruddur/testing/describe-on-redis';
import { startTestEngine } from '@cruddur/testing/engines';
import { buildBundle, startLambda } from '@cruddur/testing/lambda';
import { lambdaEnvironment } from '@cruddur/testing/lambda-environment';
import { openLogTable, person, sends } from '@cruddur/testing/log-stand';
import { startRedisServer } from '@cruddur/testing/redis-server';
import { readTriggerRecords } from '@cruddur/testing/trigger-records';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';

describeOnRedis('the function on the bus', () => {
  test('rows that it updates reach the members through the bus, and a dead bus fails no batch', async () => {
    const [engine, redis, bundle] = await Promise.all([
      startTestEngine(),
      startRedisServer(),
      buildBundle('stream'),
    ]);
    onTestFinished(() => engine.stop());
    onTestFinished(() => redis.stop());
    onTestFinished(() => bundle.remove());
    const table = await openLogTable(engine);
    onTestFinished(() => table.close());
    const [alice, bob] = [person('alice'), person('bob')];
    await sends(table.node(), alice, bob, 'hello');

    const heard: PersonEvent[] = [];
    const lost: (string | undefined)[] = [];
    const namespace = table.tableName;
    const { bus } = await openShared({ url: redis.url, namespace, onError: () => {} });
    onTestFinished(() => bus.close());
    bus.subscribe({ onEvent: (_, event) => heard.push(event), onLost: (user) => lost.push(user) });
    await vi.waitFor(() => expect(lost).toContain(undefined), { timeout: 60_000 });
    bus.follow(bob.uuid);
    await vi.waitFor(() => expect(lost).toContain(bob.uuid), { timeout: 60_000 });

    const lambda = await startLambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(bundle.file, {
      ...lambdaEnvironment(engine, table.tableName),
      BUS_URL: redis.url,
    });
    onTestFinished(async () => void (await lambda.stop()));
    const Records = await readTriggerRecords(table);
    const fine = { batchItemFailures: [] };
    await vi.waitFor(
      async () => {
        expect(await lambda.invoke({ Records })).toEqual(fine);
        expect(heard).toContainEqual(
          expect.objectContaining({
            type: 'inbox.updated',
            message_group: expect.objectContaining({ message: 'hello', unread: 1 }),
          }),
        );
      },
      { timeout: 60_000 },
    );
    await redis.kill();
    expect(await lambda.invoke({ Records })).toEqual(fine);
  });
});
