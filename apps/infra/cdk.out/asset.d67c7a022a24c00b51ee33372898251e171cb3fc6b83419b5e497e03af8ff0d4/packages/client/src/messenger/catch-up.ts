import type { Message } from '@cruddur/contract/schemas';
import type { Page } from '../api.ts';
import { mayRetry } from '../api-error.ts';
import { type ConversationState, hasGap, lastSeq } from '../conversation-state.ts';
import type { Pauses } from '../pauses.ts';

/** What catching up reads and changes. */
export interface CatchUpDeps {
  readonly getLog: () => ConversationState;
  readonly fetchAfter: (seq: number) => Promise<Page<Message>>;
  readonly take: (messages: readonly Message[]) => void;
  readonly pauses: Pauses;
  /** Asked before every fetch; false gives up. */
  readonly wanted: () => boolean;
}

/**
 * Fetches page after page from the last message held until the log has reached all that is known
 * to exist. A page may end before a message whose push has already come; then it asks again.
 * Retries what may succeed later, throws what will not. Answers whether it got there.
 */
export async function catchUp(deps: CatchUpDeps): Promise<boolean> {
  let fruitless = 0;
  while (deps.wanted()) {
    const from = lastSeq(deps.getLog());
    const more = await fetchOne(deps, from);
    if (more === false && !hasGap(deps.getLog())) return true;
    fruitless = lastSeq(deps.getLog()) > from ? 0 : fruitless + 1;
    if (fruitless > 0) await deps.pauses.afterFailure(fruitless);
  }
  return false;
}

/** Whether there is more after this page; undefined when it could not be fetched. */
async function fetchOne(deps: CatchUpDeps, from: number): Promise<boolean | undefined> {
  try {
    const page = await deps.fetchAfter(from);
    deps.take(page.items);
    return page.newer !== undefined;
  } catch (error) {
    if (!mayRetry(error)) throw error;
    return undefined;
  }
}
