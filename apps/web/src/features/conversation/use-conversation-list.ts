import { hasNewer, lastSeq } from '@cruddur/client/conversation-state';
import type { Conversation, ConversationView } from '@cruddur/client/messenger/conversation';
import {
  jumpToNewest,
  jumpToTime,
  loadNewer,
  loadOlder,
  lookAt,
} from '@cruddur/client/messenger/paging';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { Target } from './keep-place.tsx';
import type { MessageListHandle } from './message-list.tsx';
import type { Sight } from './scroll-place.ts';
import { useDivider } from './use-divider.ts';
import { useMarkRead } from './use-mark-read.ts';
import { type Opening, useOpening } from './use-opening.ts';

/** How a screen shows the log of a conversation, and moves in it. */
export interface ConversationList {
  readonly opening: Opening;
  /** The seq of the first message that is new to the person. */
  readonly divider: number | undefined;
  readonly target: Target | undefined;
  readonly onSight: (sight: Sight, atEnd: boolean) => void;
  readonly onNearTop: () => void;
  readonly onNearBottom: () => void;
  /** Goes to the end of the log. Fails with an `ApiError`. */
  readonly toEnd: () => Promise<void>;
  /** Goes to the first message from a time on. Fails with an `ApiError`. */
  readonly toTime: (at: Date) => Promise<void>;
  readonly clearDivider: () => void;
}

/** Holds where in a conversation a person is. */
export function useConversationList(
  conversation: Conversation,
  view: ConversationView,
  list: RefObject<MessageListHandle | null>,
): ConversationList {
  const opening = useOpening(conversation, view);
  const { log, uuid } = view;
  const divider = useDivider(opening.firstUnread, Math.max(lastSeq(log), log.knownSeq));
  const see = useMarkRead(uuid, opening.status === 'open' && !view.stale);
  const [jumped, setJumped] = useState<Target>();
  const opened = useMemo(
    () => (opening.firstUnread === undefined ? undefined : { seq: opening.firstUnread }),
    [opening.firstUnread],
  );
  const onSight = useCallback(
    ({ first, last }: Sight, atEnd: boolean) => {
      const { log: now } = conversation.view.get();
      lookAt(conversation, atEnd ? undefined : first);
      if (atEnd) see(lastSeq(now), true);
      else if (last !== undefined) see(last, false);
    },
    [conversation, see],
  );
  return {
    opening,
    divider: divider.at,
    target: jumped ?? opened,
    onSight,
    onNearTop: () => {
      if (view.older === 'idle') void loadOlder(conversation);
    },
    onNearBottom: () => {
      if (view.newer === 'idle' && hasNewer(log)) void loadNewer(conversation);
    },
    toEnd: async () => {
      if (log.detached) await jumpToNewest(conversation);
      list.current?.toEnd();
    },
    toTime: async (at) => {
      await jumpToTime(conversation, at.toISOString());
      const { messages } = conversation.view.get().log;
      const found = messages.find((one) => Date.parse(one.created_at) >= at.getTime());
      const seq = (found ?? messages.at(-1))?.seq;
      if (seq !== undefined) setJumped({ seq });
    },
    clearDivider: divider.clear,
  };
}
