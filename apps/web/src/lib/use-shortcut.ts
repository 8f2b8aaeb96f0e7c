import { useEffect } from 'react';

/** Runs something when keys are pressed anywhere on the page, in place of what the browser would do. */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, run: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!matches(event)) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [matches, run]);
}
