import { lazy, Suspense, useCallback, useState } from 'react';
import { strings } from '../lib/strings.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { useStore } from '../lib/use-store.ts';
import { cornerChoice, switchCorner } from './corner-choice.ts';

const HelpDialog = lazy(async () => ({ default: (await import('./corner-parts.tsx')).HelpDialog }));
const CornerOfScreen = lazy(async () => ({
  default: (await import('./corner-parts.tsx')).CornerOfScreen,
}));

/** The way to shortcuts and to the developer's corner: a button, and `?` where nobody is typing. */
export function Help() {
  const [open, setOpen] = useState(false);
  const isCornerOn = useStore(cornerChoice, (on) => on);
  const show = useCallback(() => setOpen(true), []);
  useShortcut(asksForHelp, show);
  return (
    <>
      <button
        type="button"
        className="navigation-item navigation-help md:mt-auto"
        aria-keyshortcuts="?"
        onClick={show}
      >
        <span className="navigation-icon navigation-question" aria-hidden="true">
          ?
        </span>
        {strings.help}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <HelpDialog
            isCornerOn={isCornerOn}
            onSwitchCorner={switchCorner}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** The developer's corner, for who has switched it on. */
export function CornerIfOn() {
  const isOn = useStore(cornerChoice, (on) => on);
  return isOn ? (
    <Suspense fallback={null}>
      <CornerOfScreen />
    </Suspense>
  ) : null;
}

function asksForHelp({ key, target }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  return key === '?' && !isTyping;
}
