import { type Database, openDatabase } from '@cruddur/core/user/database';
import { resolveConnectionUrl } from '@cruddur/core/user/database-login';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { handleConfirmation } from './handle-confirmation.ts';

/** Cognito waits five seconds for a trigger. */
const TIMEOUT_MS = 2_000;

const log = (line: string): void => console.log(line);

let db: Database | undefined;

/** Once a container: its connection stays open from one invocation to the next. */
async function openDb(): Promise<Database> {
  db ??= openDatabase(await resolveConnectionUrl(process.env), { timeoutMs: TIMEOUT_MS, max: 1 });
  return db;
}

/** The Lambda function behind the user pool's post-confirmation trigger. */
export function handler(
  event: PostConfirmationTriggerEvent,
): Promise<PostConfirmationTriggerEvent> {
  return handleConfirmation({ openDb, log }, event);
}
