import { useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { attempt } from './faults.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { PasswordField } from './password-field.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Another password; sessions elsewhere go on. */
export function PasswordSection({
  onChange,
}: {
  onChange: (oldPassword: string, newPassword: string) => Promise<void>;
}) {
  // A form that was accepted is made anew, so that no password stays in it.
  const [changes, setChanges] = useState(0);
  const submit = (values: FormValues) =>
    attempt(values, ['password', 'new-password'], async () => {
      await onChange(values('password'), values('new-password'));
      setChanges((count) => count + 1);
    });
  return (
    <SettingsSection title={strings.changePassword}>
      <Form key={changes} submit={strings.setPassword} onSubmit={submit}>
        <PasswordField label={strings.oldPassword} autoComplete="current-password" />
        <NewPasswordField label={strings.newPassword} />
      </Form>
      <p role="status">{changes > 0 ? strings.passwordChanged : null}</p>
    </SettingsSection>
  );
}
