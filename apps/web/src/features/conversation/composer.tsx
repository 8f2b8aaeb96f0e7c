import { countChars, MESSAGE_MAX_CHARS } from '@cruddur/contract/text';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { useFocusOnOpen } from '../../lib/use-focus-on-open.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Countdown } from './countdown.tsx';
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
  /** Settles when the text is safe elsewhere. */
  onSend: (text: string) => Promise<unknown>;
}) {
  const [typed, setTyped] = useState(draft);
  const [isRefused, setRefused] = useState(false);
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
    box.current?.focus();
    if (!sendable) return;
    setRefused(false);
    setTyped('');
    onSend(text).then(
      () => onDraft(box.current?.value ?? ''),
      () => {
        setRefused(true);
        const since = box.current?.value ?? '';
        change(since === '' ? text : `${text}\n${since}`);
      },
    );
  };
  return (
    <form onSubmit={submit} className="composer">
      {isRefused ? <Alert>{strings.notKept}</Alert> : null}
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
            enterKeyHint={isTouch() ? 'enter' : 'send'}
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

/**
 * Enter sends and Shift-Enter breaks the line; the other way round where one types on glass and has
 * the button under the thumb. Enter that ends a composition of an input method is not meant for us.
 */
function sends(event: KeyboardEvent): boolean {
  const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
  return isEnter && event.shiftKey === isTouch();
}

function isTouch(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}
