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
  /** How many tasks run or wait, in all lines. */
  length(): number;
}

/** What a queue is made from. */
export interface QueueOptions {
  /** How many tasks may wait for one conversation. */
  readonly maxWaiting: number;
  /** Told of a task that others were before, when its turn comes. */
  readonly onWaited?: (ms: number) => void;
}

/** Makes a queue without a task in it. */
export function createConversationQueue(options: QueueOptions): ConversationQueue {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>();
  const { onWaited = () => {} } = options;
  return {
    run,
    length: () => [...lines.values()].reduce((sum, line) => sum + line.length, 0),
  };

  async function run<R>(
    conversation: string,
    signal: AbortSignal | undefined,
    task: () => Promise<R>,
  ): Promise<R> {
    const line = lines.get(conversation) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > options.maxWaiting) throw new AppError('conversation_busy');
    lines.set(conversation, line);
    const waitsFrom = line.length > 0 ? performance.now() : undefined;
    line.length += 1;
    const before = line.last;
    const turn = before.then(() => {
      if (waitsFrom !== undefined) onWaited(performance.now() - waitsFrom);
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
