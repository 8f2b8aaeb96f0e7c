import { useState } from 'react';
import type { TimelineRow } from './timeline.ts';

/** How many messages of others have come at the end since one last was there. */
export function useUnseen(rows: readonly TimelineRow[], atEnd: boolean): number {
  const last = lastSeqOf(rows);
  const [seen, setSeen] = useState(last);
  if (atEnd && seen !== last) setSeen(last);
  if (atEnd) return 0;
  return rows.filter((row) => row.kind === 'message' && !row.own && row.message.seq > seen).length;
}

function lastSeqOf(rows: readonly TimelineRow[]): number {
  const last = rows.findLast((row) => row.kind === 'message');
  return last?.kind === 'message' ? last.message.seq : 0;
}
