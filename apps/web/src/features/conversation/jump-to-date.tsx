import { codeOf } from '@cruddur/client/api-error';
import { type FormEvent, useId, useRef, useState } from 'react';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Asks for a day and goes there. */
export function JumpToDate({ onJump }: { onJump: (day: Date) => Promise<void> }) {
  const id = useId();
  const popover = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const day = new Date(`${new FormData(event.currentTarget).get('day')}T00:00`);
    if (Number.isNaN(day.getTime())) return;
    setProblem(undefined);
    onJump(day).then(
      () => popover.current?.hidePopover(),
      (error: unknown) => setProblem(sentenceOf(codeOf(error))),
    );
  };
  return (
    <>
      <button
        type="button"
        className="icon-link"
        popoverTarget={id}
        aria-label={strings.jumpToDate}
        title={strings.jumpToDate}
      >
        <Icon name="calendar" />
      </button>
      <form ref={popover} id={id} popover="auto" className="popover jump-to-date" onSubmit={submit}>
        <label className="flex flex-col gap-1">
          <span className="text-sm font-medium">{strings.jumpToDate}</span>
          <span className="field flex">
            <input type="date" name="day" required max={today()} className="text-input" />
          </span>
        </label>
        <Button type="submit">{strings.go}</Button>
        <p role="status" className="text-danger text-sm empty:hidden">
          {problem}
        </p>
      </form>
    </>
  );
}

/** As a date field wants it. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
