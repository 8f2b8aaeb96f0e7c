import type { ApiDeps } from '@cruddur/client/api';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { cornerStrings as words } from './corner-strings.ts';
import { shortUnits, unitTexts } from './explain.ts';
import { RecordedRequest } from './recorded-request.tsx';
import { queriesSince, unitsOf } from './seen-queries.ts';
import { useQueries } from './use-queries.ts';

const HAS_ROOM = '(width >= 48rem)';

/**
 * The table queries of the screen that one is on, each request with its own. `since` is when that
 * screen came, in milliseconds since 1970.
 */
export function Corner({ api, since }: { api: ApiDeps; since: number }) {
  const [open, setOpen] = useState(() => matchMedia(HAS_ROOM).matches);
  const { seen, isAbsent, clear } = useQueries(api);
  const requests = queriesSince(seen, since);
  const units = unitsOf(requests.flatMap(({ operations }) => operations));
  return (
    <section className="corner" aria-label={words.corner} data-open={open || undefined}>
      <div className="corner-head">
        <button
          type="button"
          className="corner-toggle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="down" />
          <h2>{words.corner}</h2>
          {open ? null : <span className="corner-sum">{shortUnits(units)}</span>}
        </button>
        {open && !isAbsent ? (
          <Button look="quiet" className="corner-clear" onClick={clear}>
            {words.clear}
          </Button>
        ) : null}
      </div>
      {open ? (
        <>
          <dl className="corner-sums">
            <Sum label={words.thisScreen} texts={unitTexts(units)} />
            <Sum label={words.sinceOpened} texts={unitTexts(seen.total)} />
          </dl>
          {isAbsent || requests.length === 0 ? (
            <p className="corner-empty">{isAbsent ? words.cornerAbsent : words.nothingYet}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
            <ol className="corner-list" tabIndex={0} aria-label={words.thisScreen}>
              {requests.map((queries) => (
                <RecordedRequest key={queries.n} queries={queries} />
              ))}
            </ol>
          )}
        </>
      ) : null}
    </section>
  );
}

function Sum({ label, texts }: { label: string; texts: readonly string[] }) {
  return (
    <div>
      <dt>{label}</dt>
      {texts.map((text) => (
        <dd key={text}>{text}</dd>
      ))}
    </div>
  );
}
