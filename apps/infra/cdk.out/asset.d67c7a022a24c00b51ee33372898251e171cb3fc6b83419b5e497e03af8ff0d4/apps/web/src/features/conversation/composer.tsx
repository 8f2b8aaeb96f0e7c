import { countChars, MESSAGE_MAX_CHARS } from '@cruddur/contract/text';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Countdown } from './countdown.tsx';
import { useFocusOnOpen } from './use-focus-on-open.ts';
import { useGrowing } from './use-growing.ts';

/** Where one writes. What is typed is handed to `onDraft` at every key, so that it outlives this. */
export function Composer({
  label,
  draft,
  onDraft,
  onSend,
}: {
  label: string;
  draft: string;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
}) {
  const [typed, setTyped] = useState(draft);
  const box = useRef<HTMLTextAreaElement>(null);
  const countId = useId();
  const text = typed.trim();
  const left = MESSAGE_MAX_CHARS - countChars(text);
  const sendable = text !== '' && left >= 0;
  useGrowing(box);
  useFocusOnOpen(box);
  const change = (value: string): void => {
    setTyped(value);
    onDraft(value);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!sendable) return;
    onSend(text);
    change('');
    box.current?.focus();
  };
  return (
    <form onSubmit={submit} className="composer">
      <div className="message-column flex items-end gap-2">
        <div className="field min-w-0 flex-1">
          <textarea
            ref={box}
            rows={1}
            dir="auto"
            aria-label={label}
            aria-describedby={countId}
            aria-invalid={left < 0}
            placeholder={strings.composerPlaceholder}
            enterKeyHint="send"
            className="composer-text"
            value={typed}
            onChange={(event) => change(event.target.value)}
            onKeyDown={(event) => {
              if (sends(event)) submit(event);
            }}
          />
          <Countdown id={countId} left={left} />
        </div>
        <Button type="submit" disabled={!sendable} className="composer-send">
          <span className="max-sm:sr-only">{strings.send}</span>
          <Icon name="send" />
        </Button>
      </div>
    </form>
  );
}

/** Enter that ends a composition of an input method is not meant for us. */
function sends(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
}
