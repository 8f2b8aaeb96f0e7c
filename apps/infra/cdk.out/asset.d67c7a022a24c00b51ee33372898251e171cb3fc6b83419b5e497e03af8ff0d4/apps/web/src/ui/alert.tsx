import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Something failed: what, and what one can do about it. Read out at once. */
export function Alert({
  children,
  action,
}: {
  children: ReactNode;
  action?: { readonly label: string; readonly run: () => void } | undefined;
}) {
  return (
    <div role="alert" className="alert">
      <p>{children}</p>
      {action ? (
        <Button look="plain" onClick={action.run}>
          {action.label}
        </Button>
      ) : null}
    </div>
  );
}
