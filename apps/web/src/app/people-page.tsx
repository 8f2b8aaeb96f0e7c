import { PeoplePane } from '../features/people/people-pane.tsx';
import { strings } from '../lib/strings.ts';
import { Queries } from './queries.tsx';

/** `/people`: finds somebody to write to. */
export function PeoplePage() {
  return (
    <main className="page">
      <title>{`${strings.people} · ${strings.product}`}</title>
      <Queries>
        <PeoplePane />
      </Queries>
    </main>
  );
}
