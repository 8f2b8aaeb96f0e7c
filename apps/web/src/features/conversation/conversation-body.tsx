import type { Conversation, ConversationView } from '@cruddur/client/messenger/conversation';
import { loadNewer, loadOlder } from '@cruddur/client/messenger/paging';
import { discard, retry } from '@cruddur/client/messenger/send-queue';
import type { ReactNode, Ref } from 'react';
import { useMemo } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Announcer } from './announcer.tsx';
import { MessageList, type MessageListHandle } from './message-list.tsx';
import { MessageRow } from './message-row.tsx';
import { OlderStatus } from './older-status.tsx';
import { timelineOf } from './timeline.ts';

/** The messages of a conversation, or what stands in their place: loading, failed, empty. */
export function ConversationBody({
  conversation,
  view,
  label,
  emptyHint,
  list,
  onAtEnd,
}: {
  conversation: Conversation;
  view: ConversationView;
  label: string;
  emptyHint: ReactNode;
  list: Ref<MessageListHandle>;
  onAtEnd: (atEnd: boolean) => void;
}) {
  const { viewer } = useMessenger();
  const { log, phase, error } = view;
  const rows = useMemo(() => timelineOf(log, viewer.uuid), [log, viewer.uuid]);
  const actions = useMemo(
    () => ({
      onRetry: (uuid: string) => void retry(conversation, uuid),
      onRemove: (uuid: string) => void discard(conversation, uuid),
    }),
    [conversation],
  );
  const older = (): void => void loadOlder(conversation);
  return (
    <>
      <Announcer log={log} ready={phase === 'ready'} viewerUuid={viewer.uuid} />
      {error ? (
        <Alert action={{ label: strings.tryAgain, run: () => void conversation.sync() }}>
          {sentenceOf(error)}
        </Alert>
      ) : null}
      <OlderStatus status={view.older} onRetry={older} />
      {rows.length === 0 ? (
        <NoRows phase={phase} hint={emptyHint} />
      ) : (
        <MessageList
          key={phase === 'loading' ? 'loading' : 'loaded'}
          ref={list}
          rows={rows}
          firstSeq={log.messages[0]?.seq ?? 0}
          label={label}
          renderRow={(row) => <MessageRow row={row} actions={actions} />}
          onNearTop={() => {
            if (view.older === 'idle') older();
          }}
          onAtEnd={(atEnd) => {
            if (atEnd) void loadNewer(conversation);
            onAtEnd(atEnd);
          }}
        />
      )}
    </>
  );
}

function NoRows({ phase, hint }: { phase: ConversationView['phase']; hint: ReactNode }) {
  return (
    <div className="min-h-0 flex-1 overflow-hidden">
      {phase === 'loading' ? (
        <div className="message-column h-full pt-4">
          <Skeleton rows={9} shape="bubble" label={strings.loadingMessages} />
        </div>
      ) : null}
      {phase === 'ready' ? <div className="text-muted py-16 text-center">{hint}</div> : null}
    </div>
  );
}
