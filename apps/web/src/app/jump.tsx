import { lazy, Suspense, useCallback, useState } from 'react';
import { strings } from '../lib/strings.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { Icon } from '../ui/icon.tsx';

const JumpPalette = lazy(async () => ({
  default: (await import('./jump-palette.tsx')).JumpPalette,
}));

/** The way to jump anywhere: a button, and Ctrl-K or Cmd-K on every page. */
export function Jump() {
  const [open, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen((isOpen) => !isOpen), []);
  useShortcut(isJump, toggle);
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

function isJump({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k';
}
