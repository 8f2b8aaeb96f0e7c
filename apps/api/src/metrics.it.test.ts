import { type AddressInfo, createServer } from 'node:net';
import { sendFirstMessage } from '@cruddur/client/api';
import { openSharedTier } from '@cruddur/core/cache/open-shared-tier';
import { openApiStand } from '@cruddur/testing/api-stand';
import { listenToEvents } from '@cruddur/testing/listen-events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startFollowedApp } from './fixtures/followed-app.ts';
import { buildStandApp } from './fixtures/stand-app.ts';

test('a shared cache that hangs slows nobody down, and its own machine sees that it does', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const stand = await openApiStand();
  onTestFinished(() => stand.close());
  const url = `valkey://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const { app, close } = await buildStandApp(stand, {
    services: { sharedTier: await openSharedTier({ kind: 'valkey', url }, () => {}) },
  });
  onTestFinished(close);
  const token = await stand.signUp('alice');
  await stand.signUp('bob');
  const headers = { authorization: `Bearer ${token}` };
  for (let i = 0; i < 5; i += 1) {
    const payload = { handle: 'bob', message: `message ${i}` };
    const sent = await app.inject({ method: 'POST', url: '/api/messages', headers, payload });
    expect(sent.statusCode).toBe(200);
    const read = { url: `/api/messages/${sent.json().message_group_uuid}`, headers };
    expect((await app.inject(read)).json()).toHaveLength(i + 1);
  }
  const metrics = (await app.inject('/metrics')).body;
  expect(metrics).toContain('# TYPE cruddur_cache_hits_total counter');
  expect(
    Number(/^cruddur_cache_hits_total\{cache="members"\} (\d+)$/m.exec(metrics)?.[1]),
  ).toBeGreaterThan(0);
  expect(metrics).toContain('cruddur_cache_hits_total{cache="valkey"} 0');
  expect(metrics).toContain('cruddur_cache_breaker_closed{cache="valkey"} 0');
  const elsewhere = await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' });
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([404, 'route_not_found']);
});

/** The value of one series, by how its line begins. */
function figureOf(metrics: string, series: string): number {
  const line = metrics.split('\n').find((one) => one.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1));
}

test('requests, units, streams, queue and lag are counted, by route and never by address', async () => {
  const stand = await openApiStand();
  onTestFinished(() => stand.close());
  const lines: string[] = [];
  const onMetricLine = (line: string): void => void lines.push(line);
  const {
    app,
    poller,
    url: baseUrl,
    close,
  } = await startFollowedApp(stand, { app: { onMetricLine } });
  onTestFinished(close);
  const token = await stand.signUp('alice');
  await stand.signUp('bob');
  const alice = { baseUrl, getToken: async () => token, fetch };
  const heard = await listenToEvents(alice);
  onTestFinished(() => heard.close());
  const SENDS = 8;
  const send = (message: string) => sendFirstMessage(alice, { handle: 'bob', message });
  await send('the first');
  await Promise.all(Array.from({ length: SENDS - 1 }, (_, i) => send(`message ${i}`)));
  await poller.drained();
  await fetch(`${baseUrl}/api/messages/nonsense?term=secret`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await fetch(`${baseUrl}/no/such/place`);
  const metrics = await (await fetch(`${baseUrl}/metrics`)).text();
  const of = (series: string): number => figureOf(metrics, series);
  const duration = 'cruddur_http_request_duration_seconds_count';
  expect(of(`${duration}{method="POST",route="/api/messages",status="200"}`)).toBe(SENDS);
  const refused = 'method="GET",route="/api/messages/:message_group_uuid",status="422"';
  expect(of(`${duration}{${refused}}`)).toBe(1);
  expect(of(`${duration}{method="GET",route="none",status="404"}`)).toBe(1);
  expect(metrics).not.toMatch(/nonsense|secret|such/);

  // Two rows, each in table and index, and then a unit a message.
  expect(of('cruddur_http_units_total{route="/api/messages",kind="write"}')).toBe(4 + SENDS);
  const put = 'operation="PutItem",pattern="append_message"';
  expect(of(`cruddur_table_units_total{${put},kind="write"}`)).toBe(SENDS);
  expect(of(`cruddur_table_operations_total{${put},outcome="done"}`)).toBe(SENDS);
  const raised = 'operation="UpdateItem",pattern="raise_row",outcome="done"';
  expect(of(`cruddur_table_operations_total{${raised}}`)).toBeGreaterThanOrEqual(2);
  expect(of('cruddur_append_wait_seconds_count')).toBeGreaterThan(0);
  expect(of('cruddur_append_queue')).toBe(0);

  expect(of('cruddur_stream_lag_seconds_count')).toBe(SENDS);
  expect(of('cruddur_stream_records_total{outcome="projected"}')).toBe(SENDS);
  expect(of('cruddur_stream_batches_total')).toBeGreaterThan(0);
  expect(of('cruddur_stream_set_aside_total')).toBe(0);
  expect(of('cruddur_event_streams')).toBe(1);
  expect(of('cruddur_pushed_events_total{type="message.created"}')).toBe(SENDS);
  expect(of('cruddur_bus_events_total{what="published"}')).toBeGreaterThanOrEqual(2 * SENDS);
  expect(of('process_resident_memory_bytes')).toBeGreaterThan(0);

  heard.close();
  await vi.waitFor(
    async () => {
      const now = await (await fetch(`${baseUrl}/metrics`)).text();
      expect(figureOf(now, 'cruddur_event_streams')).toBe(0);
    },
    { timeout: 60_000 },
  );
  await app.close();
  const line = JSON.parse(lines.at(-1) ?? '{}');
  expect(line).toMatchObject({
    WriteUnits: expect.any(Number),
    EventStreams: 0,
    RequestsFailed: 0,
  });
  expect(line.WriteUnits).toBeGreaterThanOrEqual(4 + SENDS);
  const [{ Namespace, Metrics }] = line._aws.CloudWatchMetrics;
  expect(Namespace).toBe('Cruddur');
  expect(Metrics).toContainEqual({ Name: 'EventsPushed', Unit: 'Count' });
});

test('a setting opens the metrics to other machines', async () => {
  const stand = await openApiStand();
  onTestFinished(() => stand.close());
  const { app, close } = await buildStandApp(stand, { app: { openMetrics: true } });
  onTestFinished(close);
  const elsewhere = await app.inject({ url: '/metrics', remoteAddress: '10.0.0.7' });
  expect(elsewhere.statusCode).toBe(200);
  expect(elsewhere.body).toContain('# TYPE cruddur_event_streams gauge');
});
