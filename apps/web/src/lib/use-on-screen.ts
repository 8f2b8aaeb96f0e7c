import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element can be seen in the window, as long as it is mounted. */
export function useOnScreen(element: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(false);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const observer = new IntersectionObserver((entries) => {
      setOnScreen(entries.at(-1)?.isIntersecting ?? false);
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return onScreen;
}
