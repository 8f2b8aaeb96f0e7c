import type { MessageGroup } from '@cruddur/contract/schemas';
import { memo } from 'react';
import { NavLink } from 'react-router';
import { conversationPath } from '../../lib/paths.ts';
import { strings } from '../../lib/strings.ts';
import { textOf } from '../../lib/text-of.ts';
import { useTyping } from '../../lib/use-typing.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { TypingDots } from '../../ui/typing-dots.tsx';
import { RowAvatar } from './row-avatar.tsx';

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
        <RowAvatar group={group} />
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
            {group.muted ? <MutedMark /> : null}
            {group.unread > 0 ? <UnreadBadge count={group.unread} quiet={group.muted} /> : null}
          </span>
        </span>
      </NavLink>
    </li>
  );
});

function LastMessage({ group, own }: { group: MessageGroup; own: boolean }) {
  const unread = group.unread > 0;
  const typing = useTyping(group.uuid);
  if (typing) {
    return (
      <span className="min-w-0 flex-1 truncate text-sm">
        <TypingDots />
        <span className="sr-only">{strings.isTyping(group.display_name)}</span>
      </span>
    );
  }
  return (
    <span className={`min-w-0 flex-1 truncate text-sm ${unread ? 'font-medium' : 'text-muted'}`}>
      {own ? strings.youSaid : null}
      <bdi>{textOf(group)}</bdi>
    </span>
  );
}

function MutedMark() {
  return (
    <span className="row-mark">
      <Icon name="muted" />
      <span className="sr-only">{strings.muted}</span>
    </span>
  );
}

/** `quiet`: it asks for nothing. */
function UnreadBadge({ count, quiet }: { count: number; quiet: boolean }) {
  return (
    <span className={classes('badge', quiet && 'badge-quiet')}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{strings.unread(count)}</span>
    </span>
  );
}
