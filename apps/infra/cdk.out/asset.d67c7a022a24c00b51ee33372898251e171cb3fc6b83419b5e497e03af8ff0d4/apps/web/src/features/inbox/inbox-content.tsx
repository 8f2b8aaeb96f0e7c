import { sortedInbox } from '@cruddur/client/inbox-state';
import { type Inbox, type InboxView, loadOlderGroups } from '@cruddur/client/messenger/inbox';
import { useMemo } from 'react';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { InboxRow } from './inbox-row.tsx';
import { MoreOnSight } from './more-on-sight.tsx';

/** The list itself, or what stands in its place: loading, failed, empty. */
export function InboxContent({
  inbox,
  view,
  viewerUuid,
}: {
  inbox: Inbox;
  view: InboxView;
  viewerUuid: string;
}) {
  const groups = useMemo(() => sortedInbox(view.groups), [view.groups]);
  if (groups.length === 0 && view.phase === 'loading') {
    return <Skeleton rows={7} shape="row" label={strings.loadingConversations} />;
  }
  return (
    <>
      {view.error ? (
        <Alert action={{ label: strings.tryAgain, run: () => void inbox.refresh() }}>
          {sentenceOf(view.error)}
        </Alert>
      ) : null}
      {groups.length === 0 && view.phase === 'ready' ? <NoConversations /> : null}
      {groups.length > 0 ? (
        <ul className="flex flex-col gap-0.5">
          {groups.map((group) => (
            <InboxRow key={group.uuid} group={group} viewerUuid={viewerUuid} />
          ))}
        </ul>
      ) : null}
      <OlderGroups inbox={inbox} view={view} />
    </>
  );
}

function OlderGroups({ inbox, view }: { inbox: Inbox; view: InboxView }) {
  if (view.cursor === undefined) return null;
  const more = (): void => void loadOlderGroups(inbox);
  if (view.older === 'failed') {
    return (
      <Alert action={{ label: strings.tryAgain, run: more }}>{strings.olderGroupsFailed}</Alert>
    );
  }
  return (
    <MoreOnSight key={view.cursor} onSight={more}>
      <Skeleton rows={2} shape="row" label={strings.loadingConversations} />
    </MoreOnSight>
  );
}

function NoConversations() {
  return (
    <Notice title={strings.noConversations} icon={<Icon name="chat" />}>
      {strings.noConversationsHint}
    </Notice>
  );
}
