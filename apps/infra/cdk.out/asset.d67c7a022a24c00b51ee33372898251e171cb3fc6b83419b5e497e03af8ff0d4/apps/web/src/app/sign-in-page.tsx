import { codeOf } from '@cruddur/client/api-error';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { PersonList } from '../features/session/person-list.tsx';
import { INBOX_PATH } from '../lib/paths.ts';
import { sentenceOf, strings } from '../lib/strings.ts';
import { Alert } from '../ui/alert.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSession, useSessionStore } from './session-context.ts';
import { listDemoPeople } from './session-tokens.ts';

/** `/sign-in`: choose a demo person, then go on where one was. */
export function SignInPage() {
  const { session, ended } = useSession();
  const [search] = useSearchParams();
  if (session !== undefined) return <Navigate replace to={safeNext(search.get('next'))} />;
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col gap-5 px-4 py-10">
      <title>{`${strings.signIn} · ${strings.product}`}</title>
      <header>
        <p className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          {strings.product}
        </p>
        <h1 className="mt-8 text-2xl font-semibold tracking-tight">{strings.choosePerson}</h1>
        <p className="text-muted mt-1">{strings.choosePersonHint}</p>
      </header>
      {ended === 'expired' ? <p role="status">{strings.sessionEnded}</p> : null}
      <DemoPeople />
    </main>
  );
}

function DemoPeople() {
  const store = useSessionStore();
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => listDemoPeople({ fetch: (input, init) => fetch(input, init) }),
  });
  const signIn = useMutation({ mutationFn: store.signIn, networkMode: 'always' });
  if (people.isPending) return <Skeleton rows={5} shape="row" label={strings.loading} />;
  if (people.isError) {
    const code = codeOf(people.error);
    return (
      <Alert action={{ label: strings.tryAgain, run: () => void people.refetch() }}>
        {code === 'route_not_found' ? strings.noDemoSignIn : sentenceOf(code)}
      </Alert>
    );
  }
  return (
    <>
      {signIn.isError ? (
        <Alert>
          {strings.signInFailed} {sentenceOf(codeOf(signIn.error))}
        </Alert>
      ) : null}
      <PersonList
        people={people.data}
        busyHandle={signIn.isPending ? signIn.variables : undefined}
        onChoose={signIn.mutate}
      />
    </>
  );
}

/** Only our own pages: an address from outside must not lead a person away after signing in. */
function safeNext(next: string | null): string {
  return next?.startsWith(INBOX_PATH) ? next : INBOX_PATH;
}
