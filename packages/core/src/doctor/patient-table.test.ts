import { AppError } from '@cruddur/contract/errors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMeter } from '../table/meter.ts';
import { createPatiently } from './patient-table.ts';

/** A clock that only waiting moves. */
function clock() {
  let time = 1_000;
  return {
    now: () => time,
    pause: async (ms: number) => {
      time += ms;
    },
  };
}

test('reads keep to the rate: what was read in any time is at most that and one burst', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 500 }),
      fc.array(fc.record({ units: fc.integer({ min: 1, max: 100 }), idle: fc.nat(3_000) }), {
        minLength: 1,
        maxLength: 50,
      }),
      async (unitsPerSecond, reads) => {
        const meter = { ...newMeter(), readUnits: 1_000_000 };
        const { now, pause } = clock();
        const patiently = createPatiently({ meter, unitsPerSecond, pause, now });
        const taken: { at: number; units: number }[] = [];
        for (const { units, idle } of reads) {
          await pause(idle);
          await patiently(async () => {
            taken.push({ at: now(), units });
            meter.readUnits += units;
          });
        }
        for (let i = 0; i < taken.length; i += 1) {
          let units = 0;
          for (const read of taken.slice(i, -1)) units += read.units;
          const seconds = ((taken.at(-1)?.at ?? 0) - (taken[i]?.at ?? 0)) / 1_000;
          expect(units).toBeLessThanOrEqual((seconds + 1) * unitsPerSecond + 1e-6);
        }
      },
    ),
  );
});

test('without a rate nothing waits', async () => {
  const { now, pause } = clock();
  const meter = newMeter();
  const patiently = createPatiently({ meter, unitsPerSecond: undefined, pause, now });
  for (let i = 0; i < 100; i += 1) {
    await patiently(async () => {
      meter.readUnits += 1_000;
    });
  }
  expect(now()).toBe(1_000);
});

test('a table that is away for a while is asked again; one that stays away is an error', async () => {
  const { now, pause } = clock();
  const patiently = createPatiently({ meter: newMeter(), unitsPerSecond: undefined, pause, now });
  let failures = 5;
  const call = async (): Promise<string> => {
    failures -= 1;
    if (failures >= 0) throw new AppError('table_unavailable');
    return 'an answer';
  };
  expect(await patiently(call)).toBe('an answer');
  failures = 1_000;
  await expect(patiently(call)).rejects.toMatchObject({ code: 'table_unavailable' });
});

test('what is no outage is not tried again', async () => {
  const { now, pause } = clock();
  const patiently = createPatiently({ meter: newMeter(), unitsPerSecond: undefined, pause, now });
  let calls = 0;
  const call = async (): Promise<void> => {
    calls += 1;
    throw new TypeError('a mistake');
  };
  await expect(patiently(call)).rejects.toThrow('a mistake');
  expect(calls).toBe(1);
});
