import { useState } from 'react';
import { usePageVisible } from '../../lib/use-page-visible.ts';

/**
 * From which seq on messages are new to the person: those unread at the opening; later, those that
 * have come while the page could not be seen. `clear` is for when the person answers.
 */
export function useDivider(
  firstUnread: number | undefined,
  last: number,
): { readonly at: number | undefined; readonly clear: () => void } {
  const visible = usePageVisible();
  const [opened, setOpened] = useState(firstUnread);
  const [at, setAt] = useState(firstUnread);
  const [left, setLeft] = useState<number>();
  if (opened !== firstUnread) {
    setOpened(firstUnread);
    setAt(firstUnread);
  }
  if (!visible && left === undefined) setLeft(last);
  if (left !== undefined && last > left && !visible && (at === undefined || at <= left)) {
    setAt(left + 1);
  }
  if (visible && left !== undefined) setLeft(undefined);
  return { at, clear: () => setAt(undefined) };
}
