import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { strings } from '../../lib/strings.ts';
import { Icon } from '../../ui/icon.tsx';
import { Modal } from '../../ui/modal.tsx';
import { TargetRow } from './target-row.tsx';
import { useTargets } from './use-targets.ts';

/** Jumps anywhere by a few keys. Made when it opens, thrown away when it closes. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const targets = useTargets(typed);
  const navigate = useNavigate();
  const listId = useId();
  const at = Math.min(marked, targets.length - 1);
  const go = (index: number): void => {
    const target = targets[index];
    if (target === undefined) return;
    onClose();
    void navigate(target.path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && targets.length > 0) {
      event.preventDefault();
      setMarked((at + move + targets.length) % targets.length);
    }
    if (event.key === 'Enter') go(at);
  };
  return (
    <Modal label={strings.paletteLabel} className="palette" onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={strings.paletteLabel}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
          aria-autocomplete="list"
          className="text-input"
          placeholder={strings.palettePlaceholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={strings.paletteLabel} className="palette-list">
        {targets.map((target, index) => (
          <TargetRow
            key={target.path}
            id={`${listId}-${index}`}
            target={target}
            isMarked={index === at}
            onChoose={() => go(index)}
          />
        ))}
      </div>
      {targets.length === 0 ? (
        <p role="status" className="text-muted px-4 pb-4 text-center">
          {strings.paletteNothing}
        </p>
      ) : null}
    </Modal>
  );
}
