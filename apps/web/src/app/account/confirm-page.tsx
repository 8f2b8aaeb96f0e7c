import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AccountPage } from '../../features/account/account-page.tsx';
import { BackToSignIn } from '../../features/account/back-to-sign-in.tsx';
import { CodeField } from '../../features/account/code-field.tsx';
import { EmailField } from '../../features/account/email-field.tsx';
import { attempt, type FieldName } from '../../features/account/faults.ts';
import { Mailbox } from '../../features/account/mailbox.tsx';
import { ResendCode } from '../../features/account/resend-code.tsx';
import { SIGN_IN_PATH, withEmail } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { PoolError } from '../../lib/user-pool/pool-error.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { useAccount } from './account-layout.tsx';

/** `/confirm`: proves by a code that an address is one's own, and signs in if that was the way here. */
export function ConfirmPage() {
  const [search] = useSearchParams();
  const known = search.get('email') ?? '';
  const [code, setCode] = useState<string>();
  const { pool } = useAccount();
  const confirm = useConfirm();
  const fields: readonly FieldName[] = ['email', 'code'];
  const submit = (values: FormValues) =>
    attempt(values, fields, () => confirm(values('email').trim(), values('code')));
  return (
    <AccountPage
      title={strings.confirmTitle}
      hint={known === '' ? strings.confirmWhose : strings.confirmHint(known)}
    >
      <Form submit={strings.confirm} onSubmit={submit}>
        {known === '' ? <EmailField /> : <input type="hidden" name="email" value={known} />}
        <CodeField filled={code} />
      </Form>
      {known === '' ? null : (
        <>
          <ResendCode onResend={async () => (await pool()).resendCode(known)} />
          <Mailbox address={known} onFill={setCode} />
        </>
      )}
      <BackToSignIn />
    </AccountPage>
  );
}

function useConfirm() {
  const { pool, signInAsRemembered } = useAccount();
  const navigate = useNavigate();
  return async (email: string, code: string): Promise<void> => {
    await (await pool()).confirmSignUp(email, code).catch((error: unknown) => {
      // An answer that was lost, or the link of another tab: the outcome is what was wanted.
      const isDone = error instanceof PoolError && error.code === 'already_confirmed';
      if (!isDone) throw error;
    });
    const isIn = await signInAsRemembered().catch(() => false);
    if (!isIn) await navigate(`${withEmail(SIGN_IN_PATH, email)}&confirmed`);
  };
}
