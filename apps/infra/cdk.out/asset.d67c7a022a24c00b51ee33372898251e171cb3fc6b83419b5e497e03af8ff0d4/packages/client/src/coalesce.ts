/**
 * Makes calls share work: one run at a time, and however many calls come during a run, one more
 * run after it. The promise settles with the run that covers the call.
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    current = Promise.resolve()
      .then(run)
      .finally(() => {
        current = undefined;
      });
    return current;
  };
  return () => {
    if (next !== undefined) return next;
    if (current === undefined) return start();
    next = current
      .catch(() => {})
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
