import { codeOf } from '@cruddur/client/api-error';
import { useMutation, useQuery } from '@tanstack/react-query';
import { PersonList } from '../../features/account/person-list.tsx';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSessionStore } from '../session-context.ts';
import { listDemoPeople } from '../session-tokens.ts';

/** Being one of the made-up people of the local stack, by one click. */
export function DemoPeople() {
  return (
    <section className="card">
      <h2 className="text-lg font-semibold">{strings.orDemo}</h2>
      <p className="text-muted mt-1 mb-3 text-sm">{strings.choosePersonHint}</p>
      <People />
    </section>
  );
}

function People() {
  const store = useSessionStore();
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => listDemoPeople((input, init) => fetch(input, init)),
  });
  const signIn = useMutation({ mutationFn: store.signInAsDemo, networkMode: 'always' });
  if (people.isPending) return <Skeleton rows={5} shape="row" label={strings.loading} />;
  if (people.isError) {
    return (
      <Alert action={{ label: strings.tryAgain, run: () => void people.refetch() }}>
        {sentenceOf(codeOf(people.error))}
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
