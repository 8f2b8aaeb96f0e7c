import { createContext, type FormEvent, type ReactNode, use, useRef, useState } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';

/** What is wrong with a form: with one field of it, or as a whole. */
export interface FormFault {
  readonly field?: string;
  readonly text: string;
}

/** Reads a field by its name. */
export type FormValues = (name: string) => string;

const FaultContext = createContext<FormFault | undefined>(undefined);

/** What is wrong with a field of the form around. */
export function useFieldFault(name: string): string | undefined {
  const fault = use(FaultContext);
  return fault?.field === name ? fault.text : undefined;
}

/**
 * A form that is sent once at a time. `onSubmit` answers what was wrong; the field that it names is
 * marked and focused, and what was typed stays.
 */
export function Form({
  submit,
  busy,
  onSubmit,
  children,
}: {
  submit: string;
  busy?: string;
  onSubmit: (values: FormValues) => Promise<FormFault | undefined>;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<FormFault>();
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (sending) return;
    const data = new FormData(event.currentTarget);
    setSending(true);
    setFault(undefined);
    const found = await onSubmit((name) => String(data.get(name) ?? ''));
    setSending(false);
    setFault(found);
    const field = found?.field && form.current?.elements.namedItem(found.field);
    if (field instanceof HTMLElement) field.focus();
  };
  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      {fault && fault.field === undefined ? <Alert>{fault.text}</Alert> : null}
      <FaultContext value={fault}>{children}</FaultContext>
      <Button type="submit" aria-disabled={sending} aria-busy={sending}>
        {sending ? (busy ?? submit) : submit}
      </Button>
    </form>
  );
}
