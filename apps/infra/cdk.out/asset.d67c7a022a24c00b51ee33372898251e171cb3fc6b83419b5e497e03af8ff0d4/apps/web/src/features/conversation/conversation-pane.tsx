import { conversationOf } from '@cruddur/client/messenger/conversations';
import { useMemo } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { ConversationScreen } from './conversation-screen.tsx';
import { peerOf } from './peer-of.ts';

/** The conversation with this uuid. Give it the uuid as its key too. */
export function ConversationPane({ uuid }: { uuid: string }) {
  const messenger = useMessenger();
  const conversation = conversationOf(messenger, uuid);
  const group = useStore(messenger.inbox.view, (view) => view.groups.get(uuid));
  const messages = useStore(conversation.view, (view) => view.log.messages);
  const peer = useMemo(
    () => peerOf(group, messages, messenger.viewer.uuid),
    [group, messages, messenger.viewer.uuid],
  );
  return (
    <ConversationScreen conversation={conversation} peer={peer} emptyHint={strings.noMessages} />
  );
}
