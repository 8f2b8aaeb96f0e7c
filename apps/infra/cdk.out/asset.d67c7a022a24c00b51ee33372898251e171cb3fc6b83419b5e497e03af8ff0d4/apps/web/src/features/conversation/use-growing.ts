import { type RefObject, useLayoutEffect } from 'react';

/** Makes a text area as high as its text; the style sheet sets the limit. */
export function useGrowing(box: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  });
}
