import { pageUsers } from '@cruddur/client/api';
import { codeOf } from '@cruddur/client/api-error';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMessenger } from '../../lib/messenger-context.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PersonRow } from './person-row.tsx';

/** Whom a search finds. What was found before stays until the next answer, so that nothing flickers. */
export function FoundPeople({ query }: { query: string }) {
  const { api, viewer } = useMessenger();
  const found = useInfiniteQuery({
    queryKey: ['people', viewer.uuid, query.toLowerCase()],
    queryFn: ({ pageParam, signal }) =>
      pageUsers(api, { query, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => (page.newer === undefined ? undefined : page.items.at(-1)?.handle),
    placeholderData: keepPreviousData,
  });
  if (found.isPending) return <Skeleton rows={4} shape="row" label={strings.loading} />;
  if (found.isError) {
    return (
      <Alert action={{ label: strings.tryAgain, run: () => void found.refetch() }}>
        {sentenceOf(codeOf(found.error))}
      </Alert>
    );
  }
  const people = found.data.pages.flatMap((page) => page.items);
  return (
    <section aria-label={strings.foundPeople} className="mt-4">
      <p role="status" className="sr-only">
        {strings.found(people.length)}
      </p>
      {people.length === 0 ? (
        <Notice title={strings.nobodyFound(query)}>{strings.nobodyFoundHint}</Notice>
      ) : null}
      <ul>
        {people.map((person) => (
          <PersonRow key={person.uuid} person={person} isViewer={person.uuid === viewer.uuid} />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button look="quiet" onClick={() => void found.fetchNextPage()}>
          {strings.morePeople}
        </Button>
      ) : null}
    </section>
  );
}
