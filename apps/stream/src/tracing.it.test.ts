import { newMeter } from '@cruddur/core/table/meter';
import { stampMessages } from '@cruddur/core/telemetry/stamp-messages';
import { startTestEngine } from '@cruddur/testing/engines';
import { buildBundle, startLambda } from '@cruddur/testing/lambda';
import { lambdaEnvironment } from '@cruddur/testing/lambda-environment';
import { openLogTable, person, sends } from '@cruddur/testing/log-stand';
import { startOtlpReceiver } from '@cruddur/testing/otlp-receiver';
import { readTriggerRecords } from '@cruddur/testing/trigger-records';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';

const TRACES = ['1', '2'].map((digit) => digit.repeat(32)) as [string, string];

test('the function’s spans belong to the trace of the newest message, and name the others', async () => {
  const [engine, receiver, bundle] = await Promise.all([
    startTestEngine(),
    startOtlpReceiver(),
    buildBundle('stream'),
  ]);
  onTestFinished(() => engine.stop());
  onTestFinished(receiver.stop);
  onTestFinished(() => bundle.remove());
  const table = await openLogTable(engine);
  onTestFinished(() => table.close());
  const [alice, bob] = [person('alice'), person('bob')];
  const node = table.node();
  for (const trace of TRACES) {
    const openTable = stampMessages(table.openTable, () => `00-${trace}-${'a'.repeat(16)}-01`);
    const traced = { ...node, table: openTable({ meter: newMeter() }) };
    await sends(traced, alice, bob, `of trace ${trace}`);
  }
  const lambda = await startLambda<DynamoDBStreamEvent, DynamoDBBatchResponse>(bundle.file, {
    ...lambdaEnvironment(engine, table.tableName),
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
  });
  onTestFinished(async () => void (await lambda.stop()));
  const Records = await readTriggerRecords(table);
  expect(await lambda.invoke({ Records })).toEqual({ batchItemFailures: [] });

  // All was sent before it answered: nothing runs in a function after that.
  const of = (trace: string) => receiver.spans.filter(({ traceId }) => traceId === trace);
  const names = of(TRACES[1]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['project', 'UpdateItem raise_row']));
  const project = of(TRACES[1]).find(({ name }) => name === 'project');
  const batch = receiver.spans.find(({ name }) => name === 'stream batch');
  expect(project).toMatchObject({ parentSpanId: 'a'.repeat(16), service: 'cruddur-stream' });
  expect(new Set(project?.links)).toEqual(new Set([TRACES[0], batch?.traceId]));
  expect(of(TRACES[0])).toEqual([]);
});
