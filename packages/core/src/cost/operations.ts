import type { Units } from './units.ts';

/** What one thing that people do costs, between two members and with texts of a usual length. */
export interface OperationCost extends Units {
  readonly what: string;
  /** What the design allows at most, where it says something. */
  readonly most?: Partial<Units>;
  /** Where DynamoDB Local reports other units than AWS's published rules and the embedded engine. */
  readonly dynamoDbLocal?: Units;
}

/**
 * The units of each operation as both engines report them: table and index together. Tests hold
 * every line on both, and the cost model counts with them.
 */
export const OPERATIONS = {
  send: { what: 'a send', reads: 0, writes: 1, most: { reads: 0, writes: 1 } },
  send_cold: {
    what: 'a send through a process that has seen nothing of the conversation',
    reads: 0.5,
    writes: 1,
  },
  lost_race: { what: 'a race for a position lost to another process', reads: 1, writes: 1 },
  retry: { what: 'a send again, to the process that has stored it', reads: 1, writes: 0 },
  send_over_1_kb: { what: 'a send of 900 letters', reads: 0, writes: 2 },
  send_longest: { what: 'a send of the longest text: 1,024 emoji', reads: 0, writes: 5 },
  raise_rows: {
    what: 'both inbox rows brought up to a batch of the stream',
    reads: 0,
    writes: 2,
    most: { writes: 2 },
  },
  find_members: { what: 'members asked of the index', reads: 0.5, writes: 0 },
  lone_message: { what: 'a lone message in all', reads: 0, writes: 3, most: { writes: 3 } },
  burst_of_2: { what: '2 messages in one batch', reads: 0, writes: 4 },
  burst_of_10: { what: '10 messages in one batch', reads: 0, writes: 12, most: { writes: 12 } },
  burst_of_100: { what: '100 messages in one batch', reads: 0, writes: 102 },
  new_conversation: {
    what: 'a new conversation with its first message',
    reads: 1,
    writes: 7,
    most: { writes: 7 },
  },
  mark_read: { what: 'a conversation marked as read', reads: 0, writes: 1, most: { writes: 1 } },
  membership: { what: 'a membership looked up', reads: 0.5, writes: 0 },
  page: { what: 'the newest 20 messages', reads: 1, writes: 0, most: { reads: 1 } },
  page_warm: { what: 'the newest 20 messages, cached', reads: 0, writes: 0, most: { reads: 0 } },
  older_page_warm: {
    what: '10 messages of the newest 20, cached',
    reads: 0,
    writes: 0,
    most: { reads: 0 },
  },
  older_page: {
    what: 'the 20 messages before a position',
    reads: 1,
    writes: 0,
    most: { reads: 1 },
  },
  nothing_newer: {
    what: 'what is newer, when nothing is',
    reads: 0.5,
    writes: 0,
    dynamoDbLocal: { reads: 0, writes: 0 },
  },
  inbox_of_20: { what: 'an inbox of 20', reads: 1, writes: 0, most: { reads: 1.5 } },
  inbox_of_100: { what: 'an inbox of 100', reads: 5, writes: 0, most: { reads: 5 } },
  inbox_warm: { what: 'an inbox, cached', reads: 0, writes: 0, most: { reads: 0 } },
  inbox_of_100_sure: {
    what: 'an inbox of 100, sure to miss nothing, as a page asks when it opens',
    reads: 10,
    writes: 0,
  },
} as const satisfies Record<string, OperationCost>;

/** The name of a line of the table. */
export type OperationName = keyof typeof OPERATIONS;
