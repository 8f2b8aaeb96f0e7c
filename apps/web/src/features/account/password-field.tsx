import { type ReactNode, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A password, which its owner may look at. The name is what password managers go by. */
export function PasswordField({
  label = strings.password,
  name = 'password',
  autoComplete,
  onType,
  hint,
}: {
  label?: string;
  name?: string;
  autoComplete: 'current-password' | 'new-password';
  onType?: (typed: string) => void;
  hint?: ReactNode;
}) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      hint={hint}
      onChange={(event) => onType?.(event.target.value)}
      after={
        <Button
          look="quiet"
          className="mr-1"
          aria-label={shown ? strings.hidePassword : strings.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? strings.hide : strings.show}
        </Button>
      }
    />
  );
}
