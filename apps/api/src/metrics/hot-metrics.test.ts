import { Counter, Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { addDurations } from './durations.ts';
import { addTally } from './tally.ts';

const sorted = async (registry: Registry): Promise<string[]> =>
  (await registry.metrics()).split('\n').sort();

test('durations are told as the library tells its own', async () => {
  const [own, library] = [new Registry(), new Registry()];
  const observe = addDurations(own);
  const histogram = new Histogram({
    name: 'cruddur_http_request_duration_seconds',
    help: 'From the head of a request to its answer; event streams are not among them.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [library],
  });
  for (const [method, route, status, ms] of [
    ['GET', '/a', 200, 0.5],
    ['GET', '/a', 200, 1],
    ['GET', '/a', 200, 2_048],
    ['POST', '/a', 200, 512],
    ['GET', '/b/:id', 503, 4_096],
    ['GET', '/b/:id', 404, 0],
  ] as const) {
    observe(method, route, status, ms);
    histogram.observe({ method, route, status: String(status) }, ms / 1_000);
  }
  expect(await sorted(own)).toEqual(await sorted(library));
});

test('a tally is told as the library tells a counter, however often one asks', async () => {
  const [own, library] = [new Registry(), new Registry()];
  const config = { name: 'n', help: 'h', labelNames: ['a', 'b', 'c'] };
  const add = addTally(own, config);
  const counter = new Counter({ ...config, registers: [library] });
  for (let i = 0; i < 100; i += 1) {
    const [a, b, c] = [`${i % 2}`, `${i % 3}`, `"${i % 5}\n`] as const;
    add(i / 2, a, b, c);
    counter.inc({ a, b, c }, i / 2);
  }
  await own.metrics();
  expect(await sorted(own)).toEqual(await sorted(library));
});
