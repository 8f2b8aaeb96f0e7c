import type { Conversation } from '@cruddur/client/messenger/conversation';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { submit } from '@cruddur/client/messenger/send-queue';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Composer } from './composer.tsx';
import { ConversationBody } from './conversation-body.tsx';
import { ConversationHeader, type Peer } from './conversation-header.tsx';
import type { MessageListHandle } from './message-list.tsx';
import { useLive } from './use-live.ts';
import { useMarkRead } from './use-mark-read.ts';

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
  const [atEnd, setAtEnd] = useState(true);
  const list = useRef<MessageListHandle>(null);
  useEffect(() => showConversation(conversation), [conversation]);
  useMarkRead(view, atEnd);
  const tellTyping = useLive(view);
  const send = useCallback(
    (text: string) => {
      void submit(conversation, text);
      list.current?.toEnd();
    },
    [conversation],
  );
  const gone = view.phase === 'failed' && view.error === 'message_group_not_found';
  return (
    <section aria-label={labelOf(peer)} className="flex min-h-0 flex-1 flex-col">
      <ConversationHeader peer={peer} conversation={view.uuid} />
      <ConversationBody
        conversation={conversation}
        view={view}
        label={labelOf(peer)}
        emptyHint={emptyHint}
        list={list}
        onAtEnd={setAtEnd}
      />
      {gone ? null : (
        <Composer
          label={strings.composer(peer?.name ?? strings.conversation)}
          draft={conversation.draft}
          onDraft={(text) => {
            conversation.draft = text;
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
