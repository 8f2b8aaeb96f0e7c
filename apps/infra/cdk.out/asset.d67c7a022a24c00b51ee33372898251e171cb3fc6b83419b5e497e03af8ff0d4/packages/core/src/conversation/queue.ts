import { AppError } from '@cruddur/contract/errors';

/**
 * Runs tasks of one conversation one after another, so that writers of this process never race
 * each other for a position in the log. Different conversations do not wait for each other.
 */
export interface ConversationQueue {
  /**
   * Runs `task` when those before it have ended. Fails with `conversation_busy`, without running
   * it, when the line is full or `signal` aborts while it waits.
   */
  run<R>(conversation: string, signal: AbortSignal | undefined, task: () => Promise<R>): Promise<R>;
}

/** Makes a queue in which at most `maxWaiting` tasks wait for one conversation. */
export function createConversationQueue(options: { maxWaiting: number }): ConversationQueue {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();
  return { run };

  async function run<R>(
    conversation: string,
    signal: AbortSignal | undefined,
    task: () => Promise<R>,
  ): Promise<R> {
    const line = lines.get(conversation) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > options.maxWaiting) throw new AppError('conversation_busy');
    lines.set(conversation, line);
    line.length += 1;
    const before = line.last;
    const turn = before.then(() => {
      if (signal?.aborted) throw new AppError('conversation_busy');
      return task();
    });
    line.last = turn.then(leave, leave);
    return signal === undefined ? turn : await orAborted(turn, before, signal);

    function leave(): void {
      line.length -= 1;
      if (line.length === 0) lines.delete(conversation);
    }
  }
}

/** Once a task runs it ends by itself: only waiting is cut short. */
function orAborted<R>(turn: Promise<R>, before: Promise<unknown>, signal: AbortSignal): Promise<R> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new AppError('conversation_busy'));
    signal.addEventListener('abort', giveUp, { once: true });
    void before.then(() => signal.removeEventListener('abort', giveUp));
    turn.then(resolve, reject);
  });
}
