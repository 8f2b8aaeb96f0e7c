import { type ConversationState, lastSeq } from '@cruddur/client/conversation-state';
import { useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { textOf } from '../../lib/text-of.ts';

/** Reads out what others write from now on; nothing that was there before. */
export function Announcer({
  log,
  ready,
  viewerUuid,
}: {
  log: ConversationState;
  ready: boolean;
  viewerUuid: string;
}) {
  const [from, setFrom] = useState<number>();
  if (from === undefined && ready) setFrom(lastSeq(log));
  const latest = log.messages.findLast((message) => message.user_uuid !== viewerUuid);
  const isNew = from !== undefined && latest !== undefined && latest.seq > from;
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {isNew ? strings.arrived(latest.display_name, textOf(latest)) : null}
    </div>
  );
}
