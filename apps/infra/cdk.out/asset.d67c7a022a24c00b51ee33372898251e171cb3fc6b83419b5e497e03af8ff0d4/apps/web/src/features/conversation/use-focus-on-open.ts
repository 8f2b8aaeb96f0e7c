import { type RefObject, useEffect } from 'react';

/** Puts the cursor there when shown, unless that would open a keyboard over the page. */
export function useFocusOnOpen(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hasKeyboard = window.matchMedia('(hover: hover) and (pointer: fine)').matches;
    if (hasKeyboard) element.current?.focus({ preventScroll: true });
  }, [element]);
}
