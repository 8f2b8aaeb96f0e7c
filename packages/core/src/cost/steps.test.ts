import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from './operations.ts';
import { type Step, unitsOf } from './steps.ts';

const append = (times: number, textBytes = 50): Step => ({ kind: 'append', times, textBytes });
const rows = (times: number): Step => ({ kind: 'change_row', times });

/** What the model takes each operation for. */
const STEPS: Readonly<Record<OperationName, readonly Step[]>> = {
  send: [append(1)],
  send_cold: [append(1), { kind: 'read_item', times: 1 }],
  lost_race: [append(1), { kind: 'read_log', times: 1, consistent: true }],
  retry: [{ kind: 'read_item', times: 1, consistent: true }],
  send_over_1_kb: [append(1, 900)],
  send_longest: [append(1, 4_096)],
  raise_rows: [rows(2)],
  find_members: [{ kind: 'read_members', times: 1 }],
  lone_message: [append(1), rows(2)],
  burst_of_2: [append(2), rows(2)],
  burst_of_10: [append(10), rows(2)],
  burst_of_100: [append(100), rows(2)],
  new_conversation: [
    { kind: 'read_item', times: 1 },
    { kind: 'make_row', times: 2 },
    append(1),
    { kind: 'read_members', times: 1 },
    rows(2),
  ],
  mark_read: [rows(1)],
  membership: [{ kind: 'read_item', times: 1 }],
  page: [{ kind: 'read_log', times: 1, items: 20 }],
  page_warm: [],
  older_page_warm: [],
  older_page: [{ kind: 'read_log', times: 1, items: 20 }],
  nothing_newer: [{ kind: 'read_log', times: 1, items: 0 }],
  inbox_of_20: [{ kind: 'read_inbox', times: 1, items: 20 }],
  inbox_of_100: [{ kind: 'read_inbox', times: 1, items: 100 }],
  inbox_warm: [],
  inbox_of_100_sure: [{ kind: 'read_inbox', times: 1, items: 100, consistent: true }],
};

test('the model counts for each operation what both engines report', () => {
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const { reads, writes } = OPERATIONS[name];
    expect({ name, ...unitsOf(STEPS[name]) }).toEqual({ name, reads, writes });
  }
});

test('a write costs one more unit from its first byte over each KB', () => {
  expect(unitsOf([append(1, 1_024 - 241)]).writes).toBe(1);
  expect(unitsOf([append(1, 1_024 - 241 + 1)]).writes).toBe(2);
});
