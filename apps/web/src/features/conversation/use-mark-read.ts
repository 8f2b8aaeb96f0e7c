import { useCallback, useEffect, useRef } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { usePageVisible } from '../../lib/use-page-visible.ts';

/** What scrolls by is marked when it has stayed for a moment: each mark costs a write. */
const STAY_MS = 700;

/**
 * Marks a conversation as read up to what a person has seen, while `ready` and the page can be
 * seen. Answers what to call with each sight of it; the end of the log is marked at once.
 */
export function useMarkRead(
  uuid: string | undefined,
  ready: boolean,
): (seq: number, isEnd: boolean) => void {
  const messenger = useMessenger();
  const isSeen = usePageVisible() && ready;
  const seen = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const mark = useCallback(() => {
    if (uuid !== undefined && isSeen && seen.current > 0) messenger.markRead(uuid, seen.current);
  }, [messenger, uuid, isSeen]);
  useEffect(() => {
    mark();
    return () => {
      if (timer.current === undefined) return;
      // Whoever leaves at once has seen it all the same.
      clearTimeout(timer.current);
      timer.current = undefined;
      mark();
    };
  }, [mark]);
  return useCallback(
    (seq, isEnd) => {
      if (seq <= seen.current) return;
      seen.current = seq;
      clearTimeout(timer.current);
      timer.current = undefined;
      if (isEnd) return mark();
      timer.current = setTimeout(() => {
        timer.current = undefined;
        mark();
      }, STAY_MS);
    },
    [mark],
  );
}
