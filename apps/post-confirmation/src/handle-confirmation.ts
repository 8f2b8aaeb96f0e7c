import { AppError } from '@cruddur/contract/errors';
import type { Database } from '@cruddur/core/user/database';
import { readRegistrant, register } from '@cruddur/core/user/register';
import type { PostConfirmationTriggerEvent } from 'aws-lambda';

/** What handling a confirmation takes. */
export interface ConfirmationDeps {
  /** Opens the database at the first call, and answers the same one from then on. */
  readonly openDb: () => Promise<Database>;
  /** Takes one line; CloudWatch reads structured logs from it. */
  readonly log: (line: string) => void;
}

/**
 * Makes the row of somebody who has just confirmed their account, the same that their first request
 * would make. Answers the event, whatever happens: an error here would tell the person that they are
 * not confirmed although they are, and what was not done here is done by that first request.
 */
export async function handleConfirmation(
  deps: ConfirmationDeps,
  event: PostConfirmationTriggerEvent,
): Promise<PostConfirmationTriggerEvent> {
  const person = readRegistrant(event.request.userAttributes);
  const line = await tryToRegister(deps, person);
  deps.log(JSON.stringify({ ...line, cognito_user_id: person?.cognito_user_id }));
  return event;
}

async function tryToRegister(deps: ConfirmationDeps, person: ReturnType<typeof readRegistrant>) {
  if (person === undefined)
    return { level: 'error', event: 'registration_failed', error: 'no sub' };
  try {
    const outcome = await register(await deps.openDb(), person);
    if ('profile' in outcome) return { level: 'info', event: 'registered' };
    return { level: 'warn', event: 'registration_refused', codes: outcome.refused };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    return { level: 'error', event: 'registration_failed', code, error: String(error) };
  }
}
