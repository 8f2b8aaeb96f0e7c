import type { Conversation, ConversationView } from '@cruddur/client/messenger/conversation';
import { loadNewer, loadOlder } from '@cruddur/client/messenger/paging';
import { discard, retry } from '@cruddur/client/messenger/send-queue';
import type { ReactNode, Ref } from 'react';
import { useMemo } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Alert } from '../../ui/alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Announcer } from './announcer.tsx';
import { MessageList, type MessageListHandle } from './message-list.tsx';
import { PagingStatus } from './paging-status.tsx';
import { timelineOf } from './timeline.ts';
import type { ConversationList } from './use-conversation-list.ts';

/** The messages of a conversation, or what stands in their place: loading, failed, empty. */
export function ConversationBody({
  conversation,
  view,
  place,
  label,
  emptyHint,
  list,
}: {
  conversation: Conversation;
  view: ConversationView;
  place: ConversationList;
  label: string;
  emptyHint: ReactNode;
  list: Ref<MessageListHandle>;
}) {
  const { viewer } = useMessenger();
  const { log, phase } = view;
  const rows = useMemo(
    () => timelineOf(log, viewer.uuid, place.divider),
    [log, viewer.uuid, place.divider],
  );
  const actions = useMemo(
    () => ({
      onRetry: (uuid: string) => void retry(conversation, uuid),
      onRemove: (uuid: string) => void discard(conversation, uuid),
    }),
    [conversation],
  );
  const news = useNews(view);
  const isLoading = phase === 'loading' || place.opening.status === 'jumping';
  return (
    <>
      <Announcer log={log} ready={phase === 'ready' && !view.stale} viewerUuid={viewer.uuid} />
      <Problem view={view} isEmpty={rows.length === 0} onRetry={() => void conversation.sync()} />
      <PagingStatus
        status={view.older}
        failed={strings.olderFailed}
        onRetry={() => void loadOlder(conversation)}
      />
      <PagingStatus
        status={view.newer}
        failed={strings.newerFailed}
        onRetry={() => void loadNewer(conversation)}
      />
      {rows.length === 0 || isLoading ? (
        <NoRows loading={isLoading} ready={phase === 'ready'} hint={emptyHint} />
      ) : (
        <MessageList
          ref={list}
          rows={rows}
          label={label}
          actions={actions}
          target={place.target}
          news={news}
          endsLog={!log.detached}
          onNearTop={place.onNearTop}
          onNearBottom={place.onNearBottom}
          onSight={place.onSight}
          onJumpToEnd={() => void place.toEnd().catch(() => {})}
        />
      )}
    </>
  );
}

/** How much is unread below, in words. */
function useNews({ uuid }: ConversationView): string | undefined {
  const { inbox } = useMessenger();
  const unread = useStore(inbox.view, ({ groups }) => groups.get(uuid ?? '')?.unread ?? 0);
  return unread > 0 ? strings.newMessages(unread) : undefined;
}

/** Without a network the banner above says so, and what is kept here can be read. */
function Problem({
  view: { error },
  isEmpty,
  onRetry,
}: {
  view: ConversationView;
  isEmpty: boolean;
  onRetry: () => void;
}) {
  if (error === undefined || (error === 'network_unreachable' && !isEmpty)) return null;
  return <Alert action={{ label: strings.tryAgain, run: onRetry }}>{sentenceOf(error)}</Alert>;
}

function NoRows({ loading, ready, hint }: { loading: boolean; ready: boolean; hint: ReactNode }) {
  return (
    <div className="min-h-0 flex-1 overflow-hidden">
      {loading ? (
        <div className="message-column h-full pt-4">
          <Skeleton rows={9} shape="bubble" label={strings.loadingMessages} />
        </div>
      ) : null}
      {ready && !loading ? <div className="text-muted py-16 text-center">{hint}</div> : null}
    </div>
  );
}
