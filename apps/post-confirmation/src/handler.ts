import { openDatabase } from '@cruddur/core/user/database';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';
import { handleConfirmation } from './handle-confirmation.ts';

/** Cognito waits five seconds for a trigger. */
const TIMEOUT_MS = 2_000;

const log = (line: string): void => console.log(line);

// Once a container: its connection stays open from one invocation to the next.
const db = openDatabase(process.env.CONNECTION_URL ?? '', { timeoutMs: TIMEOUT_MS, max: 1 });

/** The Lambda function behind the user pool's post-confirmation trigger. */
export function handler(
  event: PostConfirmationTriggerEvent,
): Promise<PostConfirmationTriggerEvent> {
  return handleConfirmation({ db, log }, event);
}
