import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';

/** This near to the end counts as at the end. */
const END_PX = 48;
/** Older messages are fetched when this little is left above. */
const NEAR_TOP_PX = 600;

/** What the list needs to keep its place. */
export interface ChatScroll {
  readonly list: RefObject<VirtualizerHandle | null>;
  readonly atEnd: boolean;
  /** True while rows have just been added above: the list then keeps its place from below. */
  readonly shift: boolean;
  readonly onScroll: (offset: number) => void;
  readonly onResize: () => void;
  readonly toEnd: () => void;
}

/**
 * Keeps a list at its end while it is there, whatever grows or arrives, and otherwise leaves the
 * visible messages where they are. Only scrolling upwards leaves the end: offsets are stale for
 * a moment while rows are measured.
 */
export function useChatScroll(
  rows: readonly unknown[],
  firstSeq: number,
  onNearTop: () => void,
): ChatScroll {
  const list = useRef<VirtualizerHandle>(null);
  const stuck = useRef(true);
  const lastOffset = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const shift = useShift(firstSeq);
  const toEnd = useCallback(() => {
    stuck.current = true;
    setAtEnd(true);
    list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows.length]);
  const onResize = useCallback(() => {
    if (stuck.current) toEnd();
  }, [toEnd]);
  const onScroll = (offset: number): void => {
    const handle = list.current;
    if (handle === null) return;
    const left = handle.scrollSize - handle.viewportSize - offset;
    if (left <= END_PX) stuck.current = true;
    else if (offset < lastOffset.current - 1) stuck.current = false;
    lastOffset.current = offset;
    setAtEnd(stuck.current);
    if (offset < NEAR_TOP_PX) onNearTop();
  };
  useLayoutEffect(() => {
    if (rows.length > 0) onResize();
  }, [rows, onResize]);
  return { list, atEnd, shift, onScroll, onResize, toEnd };
}

function useShift(firstSeq: number): boolean {
  const previous = useRef(firstSeq);
  const shift = firstSeq < previous.current;
  useLayoutEffect(() => {
    previous.current = firstSeq;
  });
  return shift;
}
