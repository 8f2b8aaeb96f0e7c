import { lastSeq } from '@cruddur/client/conversation-state';
import type { ConversationView } from '@cruddur/client/messenger/conversation';
import { useEffect } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { usePageVisible } from '../../lib/use-page-visible.ts';

/** Marks a conversation as read while a person can see its end. */
export function useMarkRead(view: ConversationView, atEnd: boolean): void {
  const messenger = useMessenger();
  const visible = usePageVisible();
  const { uuid, phase } = view;
  const last = lastSeq(view.log);
  useEffect(() => {
    if (uuid === undefined || phase !== 'ready' || !atEnd || !visible || last === 0) return;
    messenger.markRead(uuid, last);
  }, [messenger, uuid, phase, atEnd, visible, last]);
}
