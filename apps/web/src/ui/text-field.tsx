import { type ComponentProps, type ReactNode, useId } from 'react';
import { useFieldFault } from './form.tsx';

/** A labelled field of a form, with a hint and what is wrong with it. */
export function TextField({
  label,
  name,
  hint,
  after,
  ...input
}: Omit<ComponentProps<'input'>, 'id' | 'className'> & {
  label: string;
  name: string;
  hint?: ReactNode;
  /** Stands inside the field, at its end. */
  after?: ReactNode;
}) {
  const id = useId();
  const fault = useFieldFault(name);
  const described = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <div className="field flex items-center">
        <input
          id={id}
          name={name}
          className="text-input"
          aria-invalid={fault !== undefined}
          aria-describedby={described || undefined}
          {...input}
        />
        {after}
      </div>
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="text-danger mt-1 text-sm">
          {fault}
        </p>
      ) : null}
      {hint ? (
        <div id={`${id}-hint`} className="text-muted mt-1 text-sm">
          {hint}
        </div>
      ) : null}
    </div>
  );
}
