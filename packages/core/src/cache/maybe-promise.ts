/**
 * A value at hand, or the promise of one. What is cached is answered at once, so that a request that
 * finds everything cached never waits for a turn; `await` takes either. A function that answers one
 * fails either way too: it throws, or its promise is rejected.
 */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value: now when it is at hand, else when it is there. */
export function andThen<T, R>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
