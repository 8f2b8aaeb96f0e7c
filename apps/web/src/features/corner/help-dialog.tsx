import { useEffect, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { getSignInConfig } from '../../lib/user-pool/load-user-pool.ts';
import { Icon } from '../../ui/icon.tsx';
import { Modal } from '../../ui/modal.tsx';
import { Switch } from '../../ui/switch.tsx';
import { cornerStrings as words } from './corner-strings.ts';

const SHORTCUTS = [
  [['Ctrl K', '⌘ K'], words.shortcutJump],
  [['?'], words.shortcutHelp],
  [['Enter'], words.shortcutSend],
  [['Shift Enter'], words.shortcutLine],
  [['Esc'], words.shortcutClose],
] as const;

/** Shortcuts, and the developer's corner. Made when it opens, thrown away when it closes. */
export function HelpDialog({
  isCornerOn,
  onSwitchCorner,
  onClose,
}: {
  isCornerOn: boolean;
  onSwitchCorner: (on: boolean) => void;
  onClose: () => void;
}) {
  const isLocal = useIsLocal();
  return (
    <Modal label={strings.help} className="help" onClose={onClose}>
      <header className="help-head">
        <h2>{strings.help}</h2>
        <button type="button" className="icon-link" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <h3>{words.shortcuts}</h3>
      <dl className="help-shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 ? ` ${words.or} ` : null}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{words.developers}</h3>
      {isLocal || isCornerOn ? (
        <Switch label={words.corner} on={isCornerOn} onSwitch={onSwitchCorner} />
      ) : null}
      <p className="help-hint">{isLocal ? words.cornerHint : words.cornerAbsent}</p>
      <details className="help-what">
        <summary className="link">{words.whatIsIt}</summary>
        {words.whatItIs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
    </Modal>
  );
}

/** Whether this is the local stack, which also lets one be a demo person; so until it is known. */
function useIsLocal(): boolean {
  const [isLocal, setLocal] = useState(true);
  useEffect(() => {
    getSignInConfig((input, init) => fetch(input, init)).then(
      ({ demo }) => setLocal(demo),
      () => {
        // The switch may stay: the corner itself says when it is not there.
      },
    );
  }, []);
  return isLocal;
}
