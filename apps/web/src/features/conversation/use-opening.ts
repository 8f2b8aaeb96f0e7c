import { firstSeq, hasOlder } from '@cruddur/client/conversation-state';
import type { Conversation, ConversationView } from '@cruddur/client/messenger/conversation';
import { jumpToNewest, jumpToSeq } from '@cruddur/client/messenger/paging';
import type { MessageGroup } from '@cruddur/contract/schemas';
import { useLayoutEffect, useState } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { useStore } from '../../lib/use-store.ts';

/** How a conversation opens: at the first unread message, else at its end. */
export interface Opening {
  /** `unknown` until both the log and the inbox have answered, `jumping` while the place is fetched. */
  readonly status: 'unknown' | 'jumping' | 'open';
  readonly firstUnread?: number;
}

/** Decides once where a conversation opens, and fetches that place when it is far from the end. */
export function useOpening(conversation: Conversation, view: ConversationView): Opening {
  const { inbox } = useMessenger();
  const [opening, setOpening] = useState<Opening>({ status: 'unknown' });
  const rows = useStore(inbox.view, (value) => value);
  const { uuid, phase, stale, log } = view;
  const isKnown = phase === 'ready' && !stale && rows.phase !== 'loading' && !rows.stale;
  useLayoutEffect(() => {
    if (opening.status !== 'unknown' || !isKnown) return;
    const firstUnread = uuid === undefined ? undefined : firstUnreadOf(rows.groups.get(uuid));
    const isHeld = firstUnread === undefined || firstUnread > firstSeq(log) || !hasOlder(log);
    const open = (): void =>
      setOpening({ status: 'open', ...(firstUnread !== undefined && { firstUnread }) });
    if (isHeld && !log.detached) return open();
    setOpening({ status: 'jumping' });
    const jump =
      firstUnread === undefined ? jumpToNewest(conversation) : jumpToSeq(conversation, firstUnread);
    // Without an answer it opens with what there is.
    jump.then(open, open);
  }, [opening, isKnown, uuid, rows, log, conversation]);
  return opening;
}

/** The seq of the first message that the viewer has not read; missing when all is read. */
function firstUnreadOf(group: MessageGroup | undefined): number | undefined {
  if (group === undefined || group.unread === 0) return undefined;
  return Math.max(group.read_seq, group.sent_seq) + 1;
}
