import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { readHandle } from '../../lib/handle.ts';
import { newConversationPath } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';

/** Starts a conversation with whoever has the handle that is typed here. */
export function StartForm() {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const errorId = useId();
  const navigate = useNavigate();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const handle = readHandle(typed);
    setWrong(handle === undefined);
    if (handle === undefined) return;
    setTyped('');
    void navigate(newConversationPath(handle));
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="field flex items-center gap-1 pr-1">
        <input
          aria-label={strings.startLabel}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          className="min-w-0 flex-1 bg-transparent px-3 py-2 outline-none"
          placeholder={strings.startPlaceholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
        <Button type="submit" look="quiet">
          {strings.start}
        </Button>
      </div>
      {wrong ? (
        <p role="alert" id={errorId} className="text-danger mt-1 px-1 text-sm">
          {strings.handleWrong}
        </p>
      ) : null}
    </form>
  );
}
