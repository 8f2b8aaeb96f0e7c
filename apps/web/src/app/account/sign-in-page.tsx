import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { AccountPage } from '../../features/account/account-page.tsx';
import { EmailField } from '../../features/account/email-field.tsx';
import { attempt } from '../../features/account/faults.ts';
import { PasswordField } from '../../features/account/password-field.tsx';
import { useSignInConfig } from '../../features/account/use-sign-in-config.ts';
import { CONFIRM_PATH, RECOVER_PATH, SIGN_UP_PATH, withEmail } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { useSession } from '../session-context.ts';
import { useAccount } from './account-layout.tsx';
import { DemoPeople } from './demo-people.tsx';
import { NewPasswordStep } from './new-password-step.tsx';

/** `/sign-in`: by e-mail and password, or in the local stack as a demo person. */
export function SignInPage() {
  const [search] = useSearchParams();
  const { ended } = useSession();
  const { config, asking } = useSignInConfig();
  const [email, setEmail] = useState<string>();
  // With demo people the page is wider: a form that moves under somebody's hand is worse than none.
  if (asking) return null;
  if (email !== undefined) return <NewPasswordStep email={email} />;
  return (
    <AccountPage title={strings.signIn} hint={strings.signInHint} wide={config?.demo === true}>
      <section className="flex flex-col gap-5">
        {ended === 'expired' ? <p role="status">{strings.sessionEnded}</p> : null}
        {search.has('confirmed') ? <p role="status">{strings.signInAgain}</p> : null}
        <SignInForm onNewPassword={setEmail} />
        <p className="text-muted text-sm">
          {strings.noAccount}{' '}
          <Link className="link" to={SIGN_UP_PATH}>
            {strings.signUp}
          </Link>
        </p>
      </section>
      {config?.demo ? <DemoPeople /> : null}
    </AccountPage>
  );
}

function SignInForm({ onNewPassword }: { onNewPassword: (email: string) => void }) {
  const [search] = useSearchParams();
  const { pool, signIn, remember } = useAccount();
  const navigate = useNavigate();
  const submit = (values: FormValues) =>
    attempt(values, ['email', 'password'], async () => {
      const [email, password] = [values('email').trim(), values('password')];
      const step = await signIn(email, password);
      if (step === 'new_password') onNewPassword(email);
      if (step !== 'confirm') return;
      remember(email, password);
      // The first code may be long gone. When no other can be sent, that one may still do.
      await (await pool()).resendCode(email).catch(() => {});
      await navigate(withEmail(CONFIRM_PATH, email));
    });
  return (
    <Form submit={strings.signIn} busy={strings.signingIn} onSubmit={submit}>
      <EmailField
        defaultValue={search.get('email') ?? ''}
        onFocus={() => void pool().catch(() => {})}
      />
      <PasswordField autoComplete="current-password" />
      <p className="text-sm">
        <Link className="link" to={RECOVER_PATH}>
          {strings.forgot}
        </Link>
      </p>
    </Form>
  );
}
