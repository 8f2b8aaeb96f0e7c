import { useDeferredValue, useRef, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { useFocusOnOpen } from '../../lib/use-focus-on-open.ts';
import { Icon } from '../../ui/icon.tsx';
import { FoundPeople } from './found-people.tsx';
import { KnownPeople } from './known-people.tsx';

/** A search for people; before one types, the people that one writes with. */
export function PeoplePane() {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(queryOf(typed));
  const field = useRef<HTMLInputElement>(null);
  useFocusOnOpen(field);
  return (
    <div className="page-column">
      <header className="page-header px-0">
        <h1 className="page-title">{strings.people}</h1>
      </header>
      <search>
        <label className="field search-field">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            className="text-input pl-2"
            aria-label={strings.searchPeople}
            placeholder={strings.searchPeople}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </search>
      {query === '' ? <KnownPeople /> : <FoundPeople query={query} />}
    </div>
  );
}

/** A handle may be pasted with its @ and with blanks around it. */
function queryOf(typed: string): string {
  return typed.trim().replace(/^@/, '');
}
