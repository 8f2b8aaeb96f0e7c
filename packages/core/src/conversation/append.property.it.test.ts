import { AppError } from '@cruddur/contract/errors';
import { startTestEngine, type TestEngine } from '@cruddur/testing/engines';
import { type LogStand, newUuid, openLogStand, person } from '@cruddur/testing/log-stand';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../table/table.ts';
import { append } from './append.ts';
import { pageInbox } from './inbox.ts';
import { memberOfPair } from './member.ts';
import { seqOf } from './page.ts';
import { toMessageGroup } from './rows.ts';

let engine: TestEngine;
let stand: LogStand;
beforeAll(async () => {
  engine = await startTestEngine();
  stand = await openLogStand(engine);
});
afterAll(async () => {
  await stand.close();
  await engine.stop();
});

/** What befalls one try of one put. */
type Fault = 'none' | 'request lost' | 'answer lost';

/** A table whose puts meet the given faults, one after another. */
function faulty(faults: readonly Fault[]) {
  let next = 0;
  return (table: Table): Table => ({
    ...table,
    putNew: async (item) => {
      const fault = faults[next++] ?? 'none';
      if (fault === 'request lost') throw new AppError('table_unavailable');
      const result = await table.putNew(item);
      if (fault === 'answer lost') throw new AppError('table_unavailable');
      return result;
    },
  });
}

const writer = fc.record({
  isAlice: fc.boolean(),
  node: fc.integer({ min: 0, max: 2 }),
  faults: fc.array(fc.constantFrom<Fault>('none', 'request lost', 'answer lost'), { maxLength: 4 }),
  texts: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
});

// Promises 1, 2 and 4: acknowledged exactly once at the answered seq, no gaps, rows right.
test('any mix of racing writers, lost requests, lost answers and retries ends in a gapless log with each message once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(writer, { minLength: 1, maxLength: 5 }), async (writers) => {
      const alice = person('alice');
      const bob = person('bob');
      const shared = [stand.node(), stand.node(), stand.node()];
      const sent = await Promise.all(
        writers.map(async ({ isAlice, node: index, faults, texts }) => {
          const [from, to] = isAlice ? [alice, bob] : [bob, alice];
          const base = shared[index] as (typeof shared)[0];
          const node = { ...base, table: faulty(faults)(base.table) };
          const acknowledged: { uuid: string; seq: number; text: string }[] = [];
          let known = 0;
          for (const message of texts) {
            const retry = { message_uuid: newUuid(), after_seq: known };
            for (;;) {
              try {
                const member = await memberOfPair(node, from, to);
                const { item } = await append(node, member, { message, retry });
                known = seqOf(item);
                acknowledged.push({ uuid: retry.message_uuid, seq: known, text: message });
                break;
              } catch (error) {
                if (!(error instanceof AppError) || error.code !== 'table_unavailable') throw error;
              }
            }
          }
          return acknowledged;
        }),
      );
      const { conversation } = await memberOfPair(stand.node(), alice, bob);
      const log = await stand.readLog(conversation);
      expect(log.map(seqOf)).toEqual(log.map((_, i) => i + 1));
      expect(sent.flat().sort((a, b) => a.seq - b.seq)).toEqual(
        log.map((item) => ({ uuid: item.message_uuid, seq: seqOf(item), text: item.message })),
      );
      await stand.drained();
      for (const viewer of [alice, bob]) {
        const { rows } = await pageInbox(stand.node(), viewer, undefined, 10);
        const after = log.findLastIndex((item) => item.user_uuid === viewer.uuid) + 1;
        expect(rows.map((row) => [row.last_seq, toMessageGroup(row).unread])).toEqual([
          [log.length, log.length - after],
        ]);
      }
    }),
    { numRuns: 40 },
  );
});
