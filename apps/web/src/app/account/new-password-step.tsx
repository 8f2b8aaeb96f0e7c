import { AccountPage } from '../../features/account/account-page.tsx';
import { attempt } from '../../features/account/faults.ts';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { UsernameForManagers } from '../../features/account/username-for-managers.tsx';
import { strings } from '../../lib/strings.ts';
import { PoolError } from '../../lib/user-pool/pool-error.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { useSessionStore } from '../session-context.ts';
import { useAccount } from './account-layout.tsx';

/** For whom somebody else made the account: the first password that is their own. */
export function NewPasswordStep({ email }: { email: string }) {
  const { pool } = useAccount();
  const store = useSessionStore();
  const submit = (values: FormValues) =>
    attempt(values, ['new-password'], async () => {
      const step = await (await pool()).chooseNewPassword(values('new-password'));
      if (step !== 'done') throw new PoolError('step_unsupported');
      await store.enter();
    });
  return (
    <AccountPage title={strings.mustSetPassword} hint={strings.mustSetPasswordHint}>
      <Form submit={strings.setPassword} onSubmit={submit}>
        <UsernameForManagers email={email} />
        <NewPasswordField label={strings.newPassword} />
      </Form>
    </AccountPage>
  );
}
