import {
  type RefObject,
  useCallback,
  useEffect,
  useInsertionEffect,
  useRef,
  useState,
} from 'react';
import { type Place, putBack, type Sight, sightOf, spaceBelow } from './scroll-place.ts';

/** This near to the end counts as at the end. */
const END_PX = 48;
/** More is fetched when less than this is left in a direction. */
const NEAR_PX = 600;

/** What a list tells about its place. */
export interface PlaceEvents {
  /** Whether the list ends where the log does. */
  readonly endsLog: boolean;
  readonly onNearTop: () => void;
  readonly onNearBottom: () => void;
  readonly onSight: (sight: Sight, atEnd: boolean) => void;
}

/** What a list needs to keep its place. */
export interface ListPlace {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly follows: RefObject<boolean>;
  readonly atEnd: boolean;
  /** To be called before the rows change: a scroll that was not told yet counts too. */
  readonly beforeChange: () => void;
  /** To be called when somebody has scrolled, or the rows have changed. */
  readonly look: () => void;
  readonly toEnd: () => void;
}

/** Follows where a list is scrolled to, and keeps the place when its window changes its size. */
export function usePlace(events: PlaceEvents): ListPlace {
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const place = useRef<Place>(undefined);
  const lastTop = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const latest = useRef(events);
  // Before anything that looks at the page after the same change.
  useInsertionEffect(() => {
    latest.current = events;
  });
  const beforeChange = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    // Browsers tell of a scroll with the next frame, and rows may come before that.
    if (wentUp(element, lastTop.current)) follows.current = false;
  }, []);
  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { endsLog, onNearTop, onNearBottom, onSight } = latest.current;
    const below = spaceBelow(element);
    const nearEnd = endsLog && below <= END_PX;
    // The first pixels of a way up are near the end too: what arrives then must not pull back.
    follows.current = nearEnd && !wentUp(element, lastTop.current);
    lastTop.current = element.scrollTop;
    setAtEnd(nearEnd);
    const sight = sightOf(element);
    place.current = sight.place;
    onSight(sight, nearEnd);
    if (element.scrollTop < NEAR_PX) onNearTop();
    if (below < NEAR_PX) onNearBottom();
  }, []);
  const toEnd = useCallback(() => {
    follows.current = true;
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    look();
  }, [look]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
      else if (place.current) putBack(element, place.current);
      look();
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [look]);
  return { scroller, follows, atEnd, beforeChange, look, toEnd };
}

/** Whether somebody has scrolled up since the top was there, and not only the list become shorter. */
function wentUp(element: HTMLElement, lastTop: number): boolean {
  return element.scrollTop < lastTop - 1 && spaceBelow(element) > 1;
}
