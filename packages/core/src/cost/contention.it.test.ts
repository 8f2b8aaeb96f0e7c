import { raceOf } from '@cruddur/testing/contention';
import { useLogTable } from '@cruddur/testing/use-log-table';
import { expect, test } from 'vitest';
import { messageBytes } from './item-sizes.ts';
import { OPERATIONS } from './operations.ts';

const stand = useLogTable();

const run = (from: number, length: number) => Array.from({ length }, (_, i) => from + i);

for (const writers of [2, 8, 32]) {
  test(`${writers} writers at once through one process: a write a message, none in vain`, async () => {
    const { messages, seqs, lost, reads, writes, memberships } = await raceOf(
      stand.table,
      writers,
      1,
    );
    expect({ lost, writes }).toEqual({ lost: 0, writes: messages });
    expect(seqs).toEqual(run(2, messages));
    expect(reads).toBe(memberships * OPERATIONS.membership.reads);
  });

  test(`${writers} writers at once through two processes: a write a message and one a lost race`, async () => {
    const { messages, seqs, lost, reads, writes, memberships } = await raceOf(
      stand.table,
      writers,
      2,
    );
    expect(writes).toBe(messages + lost * OPERATIONS.lost_race.writes);
    expect(seqs).toEqual(run(3, messages));
    // Each process has one put under way, so a position is lost by one at most.
    expect(lost).toBeLessThanOrEqual(messages);
    const least = lost * OPERATIONS.lost_race.reads + memberships * OPERATIONS.membership.reads;
    expect(reads).toBeGreaterThanOrEqual(least);
    // Whoever was passed by a whole page of messages reads all of it, each message once.
    expect(reads).toBeLessThanOrEqual(least + (2 * messages * messageBytes(10)) / 4096);
  });
}
