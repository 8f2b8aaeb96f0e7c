import { lazy, Suspense, useEffect, useState } from 'react';
import { strings } from '../lib/strings.ts';
import { Icon } from '../ui/icon.tsx';

const JumpPalette = lazy(async () => ({
  default: (await import('./jump-palette.tsx')).JumpPalette,
}));

/** The way to jump anywhere: a button, and Ctrl-K or Cmd-K on every page. */
export function Jump() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setOpen((isOpen) => !isOpen);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="navigation-item"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <span className="navigation-icon">
          <Icon name="search" />
        </span>
        {strings.openPalette}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <JumpPalette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
