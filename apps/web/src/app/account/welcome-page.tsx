import { codeOf } from '@cruddur/client/api-error';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { AccountPage } from '../../features/account/account-page.tsx';
import { findFault } from '../../features/account/faults.ts';
import { HandleField } from '../../features/account/handle-field.tsx';
import { readHandle } from '../../lib/handle.ts';
import { SIGN_IN_PATH } from '../../lib/paths.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSession, useSessionStore } from '../session-context.ts';

/** `/welcome`: for whoever signed in and has no profile, because their handle could not be had. */
export function WelcomePage() {
  const { newcomer } = useSession();
  const store = useSessionStore();
  // After a reload nothing is known but the token: asking again may even let the person in.
  const ask = useQuery({
    queryKey: ['enter', newcomer?.id],
    queryFn: () => store.enter().then(() => null),
    enabled: newcomer !== undefined && newcomer.reasons === undefined,
  });
  if (newcomer === undefined) return <Navigate replace to={SIGN_IN_PATH} />;
  const { reasons } = newcomer;
  const isMailTaken = reasons?.includes('email_taken') ?? false;
  const isHandleTaken = reasons?.includes('handle_taken') ?? false;
  return (
    <AccountPage
      title={strings.chooseHandle}
      hint={isHandleTaken ? strings.handleTakenHint : strings.chooseHandleHint}
    >
      {reasons === undefined ? <Skeleton rows={2} shape="row" label={strings.loading} /> : null}
      {ask.isError ? (
        <Alert action={{ label: strings.tryAgain, run: () => void ask.refetch() }}>
          {sentenceOf(codeOf(ask.error))}
        </Alert>
      ) : null}
      {isMailTaken ? <Alert>{strings.emailTakenHint}</Alert> : null}
      {reasons !== undefined && !isMailTaken ? <ChooseHandle /> : null}
      <Button look="quiet" className="-ml-3 self-start" onClick={() => void store.signOut()}>
        {strings.signOut}
      </Button>
    </AccountPage>
  );
}

function ChooseHandle() {
  const store = useSessionStore();
  const submit = async (values: FormValues) => {
    const fault = findFault(values, ['handle']);
    if (fault) return fault;
    const handle = readHandle(values('handle')) ?? '';
    const failed = await store.register({ handle }).then(() => undefined, codeOf);
    if (failed === undefined) return undefined;
    const isHandles = failed === 'handle_taken' || failed === 'handle_malformed';
    return { ...(isHandles && { field: 'handle' }), text: sentenceOf(failed) };
  };
  return (
    <Form submit={strings.chooseHandleDone} onSubmit={submit}>
      <HandleField />
    </Form>
  );
}
