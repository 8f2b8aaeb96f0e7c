import { createHandTime, createMemoryTier, settled } from '@cruddur/testing/cache-parts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCache } from './cache.ts';
import { guardTier } from './guarded-tier.ts';
import { openSharedCaches, type SharedKind } from './shared-cache.ts';

interface Thing {
  readonly id: string;
  readonly text: string;
}

const THINGS: SharedKind<Thing> = {
  name: 'thing',
  ttlMs: 100,
  encode: (thing) => thing,
  decode: (data, id) => {
    const thing = data as Partial<Thing> | null;
    return thing?.id === id && typeof thing.text === 'string' ? (thing as Thing) : undefined;
  },
};

function makeStand() {
  const time = createHandTime();
  const tier = createMemoryTier();
  const guarded = guardTier(tier, time);
  const shared = openSharedCaches(guarded, 'test', time)(THINGS);
  const reads: string[] = [];
  const node = (options: { maxBytes?: number; alone?: boolean } = {}) => {
    const { maxBytes = 100_000, alone = false } = options;
    const cache = createCache<Thing>({
      name: 'things',
      maxBytes,
      ttlMs: 100,
      now: time.now,
      ...(alone ? {} : { shared }),
    });
    const get = (id: string, text = 'read') =>
      cache.get(id, async () => {
        reads.push(id);
        await settled();
        return { id, text };
      });
    return { ...cache, get };
  };
  return { time, tier, guarded, reads, node };
}

test('a thousand callers at once make one read', async () => {
  const { node, reads } = makeStand();
  const one = node();
  const things = await Promise.all(Array.from({ length: 1_000 }, () => one.get('a')));
  expect(reads).toEqual(['a']);
  expect(new Set(things)).toEqual(new Set([things[0]]));
});

test('another process takes from the shared tier what one has read, and no value outlives its time', async () => {
  const { node, reads, time } = makeStand();
  await node().get('a', 'of the first');
  await time.pass(60);
  const second = node();
  expect((await second.get('a'))?.text).toBe('of the first');
  expect(reads).toHaveLength(1);
  await time.pass(39);
  expect(second.peek('a')?.text).toBe('of the first');
  // The tier holds it for ever; 60 ms there and 40 here are its time.
  await time.pass(1);
  expect(second.peek('a')).toBeUndefined();
  expect((await second.get('a', 'again'))?.text).toBe('again');
});

test('what is deleted while it is read is neither kept nor shared', async () => {
  const { node, time } = makeStand();
  const one = node();
  const reading = one.get('a', 'old');
  await settled();
  one.delete('a');
  await reading;
  await time.pass(0);
  expect(one.peek('a')).toBeUndefined();
  expect((await node().get('a', 'new'))?.text).toBe('new');
});

test('what others have read before a delete does not come back through the shared tier', async () => {
  const { node, time } = makeStand();
  const [writer, reader] = [node(), node()];
  const reading = reader.get('a', 'old');
  writer.delete('a');
  await reading;
  await time.pass(0);
  expect((await node().get('a', 'new'))?.text).toBe('new');
});

test('of many, each is taken from where it is nearest: here, the tier in one call, one read', async () => {
  const { node, tier, reads } = makeStand();
  const [one, other] = [node(), node()];
  await one.get('a', 'here');
  await other.get('b', 'in the tier');
  await settled();
  const before = tier.calls;
  const flying = one.get('c', 'already asked for');
  const asked: (readonly string[])[] = [];
  const found = await one.getMany(['a', 'b', 'c', 'd', 'e', 'd'], async (missing) => {
    asked.push(missing);
    return new Map([['d', { id: 'd', text: 'read' }]]);
  });
  await flying;
  expect(found.map((one) => one?.text)).toEqual([
    'here',
    'in the tier',
    'already asked for',
    'read',
    undefined,
    'read',
  ]);
  expect(asked).toEqual([['d', 'e']]);
  expect(reads).toEqual(['a', 'b', 'c']);
  await settled();
  // Asked for "c", then for all that is missing at once; both that were read are filled in.
  expect(tier.calls - before).toBe(4);
  expect((await other.getMany(['d'], async () => new Map()))[0]?.text).toBe('read');
});

test('of many, what is deleted while they are read is not kept', async () => {
  const { node } = makeStand();
  const one = node();
  const reading = one.getMany(['a', 'b'], async () => {
    await settled();
    return new Map(['a', 'b'].map((id) => [id, { id, text: 'old' }]));
  });
  await settled();
  one.delete('a');
  await reading;
  expect([one.peek('a')?.text, one.peek('b')?.text]).toEqual([undefined, 'old']);
});

test('what is remembered of a list ends with its oldest value, a change, and forgetting', async () => {
  const { node, time } = makeStand();
  const one = node({ alone: true });
  const list = ['a', 'b'];
  let reads = 0;
  const texts = async (text: string) => {
    const found = await one.getMany(list, async (missing) => {
      reads += 1;
      return new Map(missing.map((id) => [id, { id, text }]));
    });
    return found.map((thing) => thing?.text);
  };
  await one.get('a', 'older');
  await time.pass(60);
  expect(await texts('younger')).toEqual(['older', 'younger']);
  const remembered = one.getMany(list, async () => new Map());
  expect(one.getMany(list, async () => new Map())).toBe(remembered);
  await time.pass(50);
  expect(await texts('third')).toEqual(['third', 'younger']);
  one.delete('b');
  expect(await texts('fourth')).toEqual(['third', 'fourth']);
  one.clear();
  expect(await texts('fifth')).toEqual(['fifth', 'fifth']);
  expect(reads).toBe(4);
});

test('it holds no more than its bytes, whatever is put in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(50), fc.nat(3_000)), { maxLength: 200 }),
      async (puts) => {
        const one = makeStand().node({ maxBytes: 20_000, alone: true });
        for (const [id, length] of puts) {
          await one.get(String(id), 'x'.repeat(length));
          expect(one.stats().bytes).toBeLessThanOrEqual(20_000);
        }
        let characters = 0;
        for (let id = 0; id <= 50; id += 1) characters += one.peek(String(id))?.text.length ?? 0;
        expect(2 * characters).toBeLessThanOrEqual(20_000);
      },
    ),
    { numRuns: 50 },
  );
});

// Whoever asks for an id gets that one, whatever stands in the tier.
test('garbage, values of other keys and of other versions are misses', async () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('dropped', '', 'null', '[]', '{}', '{"key":1}'),
    fc
      .record({ id: fc.constantFrom('a', 'b'), at: fc.constantFrom('a', 'b'), end: fc.integer() })
      .map(({ id, at, end }) =>
        JSON.stringify({
          key: `cruddur:1:test:thing:${at}`,
          expires_at: end,
          value: { id, text: 'poison' },
        }),
      ),
  );
  await fc.assert(
    fc.asyncProperty(garbage, async (text) => {
      const { node, tier } = makeStand();
      tier.values.set('cruddur:1:test:thing:a', text);
      const found = await node().get('a');
      const envelope = text.startsWith('{"key":"cruddur:1:test:thing:a"') ? JSON.parse(text) : {};
      const isValid = envelope.value?.id === 'a' && envelope.expires_at > 1_000;
      expect(found).toEqual({ id: 'a', text: isValid ? 'poison' : 'read' });
    }),
    { numRuns: 500 },
  );
});

test('a tier that fails or hangs is a miss within 20 ms, then it is left alone until it works', async () => {
  for (const fault of ['fails', 'hangs'] as const) {
    const { node, tier, guarded, time } = makeStand();
    tier.fault = fault;
    for (let i = 0; i < 20; i += 1) {
      const reading = node().get('a');
      await time.pass(20);
      expect((await reading)?.text).toBe('read');
      await time.pass(20);
    }
    expect(tier.calls).toBeLessThanOrEqual(6);
    expect(guarded.stats()).toMatchObject({ hits: 0, misses: 20, breaker: 'open' });
    expect(guarded.stats()[fault === 'fails' ? 'errors' : 'timeouts']).toBeGreaterThanOrEqual(5);
    tier.fault = undefined;
    const before = tier.calls;
    await time.pass(1_000);
    await node().get('a');
    expect(tier.calls).toBeGreaterThan(before);
    expect(guarded.stats().breaker).toBe('closed');
    await node().get('a');
    expect(guarded.stats().hits).toBe(1);
  }
});

test('one probe at a time is let through while it is not known to work', async () => {
  const { node, tier, time, guarded } = makeStand();
  tier.fault = 'fails';
  for (let i = 0; i < 6; i += 1) await node().get(`${i}`);
  tier.fault = 'hangs';
  await time.pass(1_000);
  const before = tier.calls;
  const readings = Array.from({ length: 10 }, (_, i) => node().get(`x${i}`));
  await settled();
  expect(tier.calls).toBe(before + 1);
  expect(guarded.stats().breaker).toBe('half_open');
  await time.pass(20);
  await Promise.all(readings);
  expect(guarded.stats().breaker).toBe('open');
});

test('a value that is too large is not shared', async () => {
  const { node, tier, guarded } = makeStand();
  await node().get('a', 'x'.repeat(300_000));
  expect(tier.values.size).toBe(0);
  expect(guarded.stats().errors).toBe(1);
});
