import { Link, useNavigate } from 'react-router';
import { AccountPage } from '../../features/account/account-page.tsx';
import { EmailField } from '../../features/account/email-field.tsx';
import { attempt } from '../../features/account/faults.ts';
import { HandleField } from '../../features/account/handle-field.tsx';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { readHandle } from '../../lib/handle.ts';
import { CONFIRM_PATH, SIGN_IN_PATH, withEmail } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAccount } from './account-layout.tsx';

/** `/sign-up`: makes an account, which the code that is sent then confirms. */
export function SignUpPage() {
  const { pool, remember } = useAccount();
  const navigate = useNavigate();
  const submit = (values: FormValues) =>
    attempt(values, ['name', 'handle', 'email', 'new-password'], async () => {
      const [email, password] = [values('email').trim(), values('new-password')];
      const handle = readHandle(values('handle'))?.toLowerCase() ?? '';
      await (await pool()).signUp({ email, password, name: values('name').trim(), handle });
      remember(email, password);
      await navigate(withEmail(CONFIRM_PATH, email));
    });
  return (
    <AccountPage title={strings.signUp} hint={strings.signUpHint}>
      <Form submit={strings.signUp} onSubmit={submit}>
        <TextField label={strings.name} name="name" autoComplete="name" maxLength={64} />
        <HandleField />
        <EmailField onFocus={() => void pool().catch(() => {})} />
        <NewPasswordField />
      </Form>
      <p className="text-muted text-sm">
        {strings.haveAccount}{' '}
        <Link className="link" to={SIGN_IN_PATH}>
          {strings.signIn}
        </Link>
      </p>
    </AccountPage>
  );
}
