import { type ApiDeps, call } from '@cruddur/client/api';
import { mayRetry } from '@cruddur/client/api-error';
import type { RecordedQueries } from '@cruddur/contract/table-operations';
import { useEffect, useState } from 'react';
import { usePageVisible } from '../../lib/use-page-visible.ts';
import { clearQueries, type SeenQueries, takeQueries, UNSEEN } from './seen-queries.ts';

const ASK_EVERY_MS = 1_200;

/**
 * What was recorded since this page was loaded. While the page shows it asks again and again, which
 * is also what keeps the server recording.
 */
export function useQueries(api: ApiDeps) {
  const [seen, setSeen] = useState<SeenQueries>(UNSEEN);
  const [isAbsent, setAbsent] = useState(false);
  const visible = usePageVisible();
  const isAsking = visible && !isAbsent;
  useEffect(() => {
    if (!isAsking) return;
    let after = 0;
    const ask = async (): Promise<void> => {
      try {
        const answer = await call(api, `/dev/queries?after=${after}`, {});
        const found = (await answer.json()) as RecordedQueries[];
        after = found.at(-1)?.n ?? after;
        setSeen((known) => takeQueries(known, found, performance.timeOrigin));
      } catch (error) {
        // Also where a page is served in place of what is not there.
        if (!mayRetry(error)) setAbsent(true);
      }
    };
    void ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [api, isAsking]);
  return { seen, isAbsent, clear: () => setSeen(clearQueries) };
}
