import { simulate } from './simulate.ts';

const [from, to, steps] = process.argv.slice(2).map(Number) as [number, number, number];
Error.stackTraceLimit = process.env.SHOW ? 30 : 0;
const t = performance.now();
let bad = 0,
  ran = 0,
  messages = 0;
const kinds = new Map<string, number>();
for (let seed = from; seed < to; seed++) {
  const o = await simulate({
    seed,
    steps,
    without: (process.env.WITHOUT ?? '').split(',') as never,
    ...(process.env.SHOW && { onTrace: console.log }),
  });
  ran += o.ran;
  messages += o.messages;
  if (o.found.length) {
    bad++;
    const kind = (o.found[0] as string)
      .replace(/[0-9a-f]{8}-[0-9a-f-]+/g, 'U')
      .replace(/\b(ann|bob|cyd|dan)(-\d)?/g, 'P')
      .replace(/\d+/g, 'N');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (bad < 6) console.log(seed, o.found.slice(0, 5));
    if (process.env.SHOW) console.log(o.steps.map((s) => JSON.stringify(s)).join('\n'));
  }
}
const ms = performance.now() - t;
console.log(kinds);
console.log({
  bad,
  ran,
  messages,
  perMinute: ((to - from) / ms) * 60000,
  usPerStep: (ms * 1000) / ran,
});
