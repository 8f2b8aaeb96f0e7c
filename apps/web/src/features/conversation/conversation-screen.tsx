import type { Conversation } from '@cruddur/client/messenger/conversation';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { draftOf, keepDraft } from '@cruddur/client/messenger/draft';
import { submit } from '@cruddur/client/messenger/send-queue';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Composer } from './composer.tsx';
import { ConversationBody } from './conversation-body.tsx';
import { ConversationHeader, type Peer } from './conversation-header.tsx';
import { JumpToDate } from './jump-to-date.tsx';
import type { MessageListHandle } from './message-list.tsx';
import { useConversationList } from './use-conversation-list.ts';
import { useLive } from './use-live.ts';

/**
 * One conversation with its composer. It must be given a key of its conversation: then nothing of
 * one conversation can show in, or be sent to, another.
 */
export function ConversationScreen({
  conversation,
  peer,
  emptyHint,
}: {
  conversation: Conversation;
  peer: Peer | undefined;
  emptyHint: ReactNode;
}) {
  const view = useStore(conversation.view, (value) => value);
  const list = useRef<MessageListHandle>(null);
  const place = useConversationList(conversation, view, list);
  useEffect(() => showConversation(conversation), [conversation]);
  const tellTyping = useLive(view);
  const send = (text: string): Promise<unknown> => {
    place.clearDivider();
    list.current?.toEnd();
    return submit(conversation, text);
  };
  const gone = view.phase === 'failed' && view.error === 'message_group_not_found';
  return (
    <section aria-label={labelOf(peer)} className="flex min-h-0 flex-1 flex-col">
      <ConversationHeader peer={peer} conversation={view.uuid}>
        {view.log.messages.length > 0 ? <JumpToDate onJump={place.toTime} /> : null}
      </ConversationHeader>
      <ConversationBody
        conversation={conversation}
        view={view}
        place={place}
        label={labelOf(peer)}
        emptyHint={emptyHint}
        list={list}
      />
      {gone ? null : (
        <Composer
          label={strings.composer(peer?.name ?? strings.conversation)}
          draft={draftOf(conversation)}
          onDraft={(text) => {
            keepDraft(conversation, text);
            tellTyping(text);
          }}
          onSend={send}
        />
      )}
    </section>
  );
}

function labelOf(peer: Peer | undefined): string {
  return peer === undefined ? strings.conversation : strings.conversationWith(peer.name);
}
