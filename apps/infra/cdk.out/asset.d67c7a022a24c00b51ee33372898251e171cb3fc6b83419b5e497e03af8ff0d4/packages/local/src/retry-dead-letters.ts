import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Bus } from '@cruddur/core/bus/bus';
import { project } from '@cruddur/core/conversation/project';
import { sortRecords } from '@cruddur/core/conversation/stream-record';
import { isTableUnavailable, type Table } from '@cruddur/core/table/table';
import { type DeadLetter, sortOutDeadLetters } from './dead-letters.ts';

/** What trying again takes. */
export interface RetryDeps {
  readonly dynamoDb: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly bus: Bus;
}

/** What became of the dead letters. */
export interface RetryOutcome {
  projected: number;
  /** The item was deleted since: nothing is left to show. */
  gone: number;
  readonly left: DeadLetter[];
}

/**
 * Projects the dead letters of a data folder again, from the items as they stand in the table now.
 * Those that fail stay, with the new reason. Fails, and keeps all, when the table is away.
 * Costs 1 read unit a letter, and what its projection costs.
 */
export async function retryDeadLetters(deps: RetryDeps, dir: string): Promise<RetryOutcome> {
  const outcome: RetryOutcome = { projected: 0, gone: 0, left: [] };
  await sortOutDeadLetters(dir, async (letters) => {
    const left: DeadLetter[] = [];
    for (const letter of letters) {
      const result = await retry(deps, letter);
      if (typeof result === 'string') outcome[result] += 1;
      else left.push({ ...letter, error: result.message, at: new Date().toISOString() });
    }
    outcome.left.splice(0, outcome.left.length, ...left);
    return left;
  });
  return outcome;
}

async function retry(deps: RetryDeps, letter: DeadLetter): Promise<'projected' | 'gone' | Error> {
  const { Item: item } = await deps.dynamoDb.send(
    new GetItemCommand({
      TableName: deps.tableName,
      Key: { pk: { S: letter.pk }, sk: { S: letter.sk } },
      ConsistentRead: true,
    }),
  );
  if (item === undefined) return 'gone';
  const { records, poison } = sortRecords([
    { dynamodb: { SequenceNumber: letter.id, NewImage: item } },
  ]);
  if (poison[0] !== undefined) return poison[0].error;
  const [failure] = await project(deps, records);
  if (failure === undefined) return 'projected';
  if (isTableUnavailable(failure.error)) throw failure.error;
  return failure.error instanceof Error ? failure.error : new Error(String(failure.error));
}
