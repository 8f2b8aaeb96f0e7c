import type { AppError } from '@cruddur/contract/errors';
import type { TableOperation } from '@cruddur/contract/table-operations';
import { memberOfPair } from '@cruddur/core/conversation/member';
import { seqOf } from '@cruddur/core/conversation/page';
import { recordOperations } from '@cruddur/core/table/record-operations';
import type { Profile } from '@cruddur/core/user/profile';
import { type LogTable, type Node, person, sends } from './log-stand.ts';

/** What a race for one conversation cost. */
export interface Race {
  /** Messages that were written; each is stored once. */
  readonly messages: number;
  readonly seqs: readonly number[];
  /** Puts that found their position taken. */
  readonly lost: number;
  readonly memberships: number;
  readonly reads: number;
  readonly writes: number;
}

const WRITES_OF_EACH = 4;

/** So many writers write into one conversation at once, each four times, through so many processes. */
export async function raceOf(table: LogTable, writers: number, processes: number): Promise<Race> {
  const [alice, bob] = [person('alice'), person('bob')];
  const operations: TableOperation[] = [];
  const nodes = Array.from({ length: processes }, () => recordedNode(table, operations));
  for (const node of nodes) await sends(node, alice, bob, 'now the end of the log is known');
  const before = nodes.map(({ meter }) => ({ ...meter }));
  operations.length = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const node = nodes[writer % processes] as Node;
      const [from, to] = writer % 2 ? [alice, bob] : [bob, alice];
      for (let i = 0; i < WRITES_OF_EACH; i += 1) await insists(node, from, to, `${writer} ${i}`);
    }),
  );
  const { conversation } = await memberOfPair(table.node(), alice, bob);
  const spent = (kind: 'readUnits' | 'writeUnits'): number =>
    nodes.reduce((sum, { meter }, i) => sum + meter[kind] - (before[i]?.[kind] ?? 0), 0);
  const count = (wanted: Partial<TableOperation>): number =>
    operations.filter(
      ({ operation, outcome }) =>
        operation === wanted.operation && outcome === (wanted.outcome ?? outcome),
    ).length;
  return {
    messages: writers * WRITES_OF_EACH,
    seqs: (await table.readLog(conversation)).slice(processes).map(seqOf),
    lost: count({ operation: 'PutItem', outcome: 'refused' }),
    memberships: count({ operation: 'GetItem' }),
    reads: spent('readUnits'),
    writes: spent('writeUnits'),
  };
}

/** Sends again after too many lost races, which have written nothing, as a client does. */
async function insists(node: Node, from: Profile, to: Profile, text: string): Promise<void> {
  await sends(node, from, to, text).catch((error: AppError) => {
    if (error.code !== 'conversation_busy') throw error;
    return insists(node, from, to, text);
  });
}

function recordedNode(table: LogTable, operations: TableOperation[]): Node {
  const node = table.node();
  const listener = { wants: () => true, take: (one: TableOperation) => operations.push(one) };
  const openTable = recordOperations(table.openTable, listener);
  return { ...node, table: openTable({ meter: node.meter }) };
}
