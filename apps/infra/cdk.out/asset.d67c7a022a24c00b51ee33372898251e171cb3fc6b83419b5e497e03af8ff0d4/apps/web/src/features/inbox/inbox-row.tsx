import type { MessageGroup } from '@cruddur/contract/schemas';
import { memo } from 'react';
import { NavLink } from 'react-router';
import { conversationPath } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';

/** One conversation: who, what was said last, when, and how much of it is unread. */
export const InboxRow = memo(function InboxRow({
  group,
  viewerUuid,
}: {
  group: MessageGroup;
  viewerUuid: string;
}) {
  return (
    <li>
      <NavLink to={conversationPath(group.uuid)} className="inbox-row">
        <Avatar id={group.user_uuid} name={group.display_name} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="name-line">
              <span dir="auto" className="max-w-full truncate font-semibold">
                {group.display_name}
              </span>
              <span className="text-muted min-w-0 flex-[1_1_2.75rem] truncate text-sm">
                @{group.handle}
              </span>
            </span>
            <span className="text-muted shrink-0 text-xs">
              <TimeAgo iso={group.created_at} />
            </span>
          </span>
          <span className="flex items-center gap-2">
            <LastMessage group={group} own={group.last_user_uuid === viewerUuid} />
            {group.unread > 0 ? <UnreadBadge count={group.unread} /> : null}
          </span>
        </span>
      </NavLink>
    </li>
  );
});

function LastMessage({ group, own }: { group: MessageGroup; own: boolean }) {
  const unread = group.unread > 0;
  return (
    <span className={`min-w-0 flex-1 truncate text-sm ${unread ? 'font-medium' : 'text-muted'}`}>
      {own ? strings.youSaid : null}
      <bdi>{group.message}</bdi>
    </span>
  );
}

function UnreadBadge({ count }: { count: number }) {
  return (
    <span className="badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{strings.unread(count)}</span>
    </span>
  );
}
