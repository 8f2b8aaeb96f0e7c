import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AccountPage } from '../../features/account/account-page.tsx';
import { BackToSignIn } from '../../features/account/back-to-sign-in.tsx';
import { CodeField } from '../../features/account/code-field.tsx';
import { EmailField } from '../../features/account/email-field.tsx';
import { attempt } from '../../features/account/faults.ts';
import { Mailbox } from '../../features/account/mailbox.tsx';
import { NewPasswordField } from '../../features/account/new-password-field.tsx';
import { ResendCode } from '../../features/account/resend-code.tsx';
import { UsernameForManagers } from '../../features/account/username-for-managers.tsx';
import { SIGN_IN_PATH, withEmail } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { useAccount } from './account-layout.tsx';

/** `/recover`: a new password by a code that is sent to the address of the account. */
export function RecoverPage() {
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return <NewPassword email={sentTo} onOther={() => setSentTo(undefined)} />;
  }
  return <AskForCode onSent={setSentTo} />;
}

function AskForCode({ onSent }: { onSent: (email: string) => void }) {
  const [search] = useSearchParams();
  const { pool } = useAccount();
  const submit = (values: FormValues) =>
    attempt(values, ['email'], async () => {
      const email = values('email').trim();
      await (await pool()).sendRecoveryCode(email);
      onSent(email);
    });
  return (
    <AccountPage title={strings.recover} hint={strings.recoverHint}>
      <Form submit={strings.sendCode} onSubmit={submit}>
        <EmailField defaultValue={search.get('email') ?? ''} />
      </Form>
      <BackToSignIn />
    </AccountPage>
  );
}

function NewPassword({ email, onOther }: { email: string; onOther: () => void }) {
  const { pool, signIn } = useAccount();
  const [code, setCode] = useState<string>();
  const navigate = useNavigate();
  const submit = (values: FormValues) =>
    attempt(values, ['code', 'new-password'], async () => {
      const password = values('new-password');
      await (await pool()).recover(email, values('code'), password);
      const step = await signIn(email, password).catch(() => 'failed');
      if (step !== 'done') await navigate(withEmail(SIGN_IN_PATH, email));
    });
  return (
    <AccountPage title={strings.recover} hint={strings.recoverSent(email)}>
      <Form submit={strings.setPassword} onSubmit={submit}>
        <UsernameForManagers email={email} />
        <CodeField filled={code} />
        <NewPasswordField label={strings.newPassword} />
      </Form>
      <ResendCode onResend={async () => (await pool()).sendRecoveryCode(email)} />
      <Mailbox address={email} onFill={setCode} />
      <Button look="quiet" className="-ml-3 self-start" onClick={onOther}>
        {strings.otherAddress}
      </Button>
    </AccountPage>
  );
}
