import { PeoplePane } from '../features/people/people-pane.tsx';
import { strings } from '../lib/strings.ts';

/** `/people`: finds somebody to write to. */
export function PeoplePage() {
  return (
    <main className="page">
      <title>{`${strings.people} · ${strings.product}`}</title>
      <PeoplePane />
    </main>
  );
}
