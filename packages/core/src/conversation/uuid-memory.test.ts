import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUuidMemory } from './uuid-memory.ts';

test('a uuid is new once, in either case of letters, whatever came between', () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { maxLength: 300 }), (uuids) => {
      const memory = createUuidMemory();
      const seen = new Set<string>();
      for (const uuid of [...uuids, ...uuids.map((one) => one.toUpperCase())]) {
        expect(memory.add(uuid)).toBe(!seen.has(uuid.toLowerCase()));
        seen.add(uuid.toLowerCase());
      }
    }),
  );
});

test('uuids that differ in one digit are not taken for each other', () => {
  const memory = createUuidMemory();
  const uuid = '00000000-0000-4000-8000-000000000000';
  for (let at = 0; at < uuid.length; at += 1) {
    if (uuid[at] === '-') continue;
    expect(memory.add(`${uuid.slice(0, at)}5${uuid.slice(at + 1)}`)).toBe(true);
  }
});

test('with its capacity used up it still knows the last ones, and forgets none before twice as many', () => {
  const capacity = 100;
  const memory = createUuidMemory(capacity);
  const uuids = Array.from({ length: 2 * capacity - 1 }, () => randomUUID());
  for (const uuid of uuids) expect(memory.add(uuid)).toBe(true);
  for (const uuid of uuids) expect(memory.add(uuid)).toBe(false);
  for (let i = 0; i < 5 * capacity; i += 1) expect(memory.add(randomUUID())).toBe(true);
  const last = Array.from({ length: capacity }, () => randomUUID());
  for (const uuid of last) expect(memory.add(uuid)).toBe(true);
  for (const uuid of last) expect(memory.add(uuid)).toBe(false);
});
