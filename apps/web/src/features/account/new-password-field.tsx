import { useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { classes } from '../../ui/classes.ts';
import { PasswordField } from './password-field.tsx';
import { checkPassword } from './password-rules.ts';

/** A password to be, with what it still needs. */
export function NewPasswordField({ label = strings.password }: { label?: string }) {
  const [typed, setTyped] = useState('');
  return (
    <PasswordField
      label={label}
      name="new-password"
      autoComplete="new-password"
      onType={setTyped}
      hint={
        <>
          {strings.passwordRules}
          <ul className="rules">
            {checkPassword(typed).map(({ name, label, met }) => (
              <li key={name} className={classes('rule', met && 'rule-met')}>
                {label}
                <span className="sr-only">{`: ${met ? strings.ruleMet : strings.ruleOpen}`}</span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
