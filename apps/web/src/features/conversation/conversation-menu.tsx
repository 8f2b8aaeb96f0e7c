import { codeOf } from '@cruddur/client/api-error';
import { canMarkUnread, markUnread, setMuted } from '@cruddur/client/messenger/change-group';
import { useNavigate } from 'react-router';
import { useMessenger } from '../../lib/messenger-context.ts';
import { INBOX_PATH } from '../../lib/paths.ts';
import { sentenceOf, strings } from '../../lib/strings.ts';
import { useStore } from '../../lib/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';

/** What can be done with a conversation of the inbox; why something failed goes to `onFault`. */
export function ConversationMenu({
  uuid,
  onFault,
}: {
  uuid: string;
  onFault: (sentence: string | undefined) => void;
}) {
  const messenger = useMessenger();
  const navigate = useNavigate();
  const group = useStore(messenger.inbox.view, (view) => view.groups.get(uuid));
  if (group === undefined) return null;
  const { muted } = group;
  const attempt = async (change: Promise<void>): Promise<boolean> => {
    onFault(undefined);
    try {
      await change;
      return true;
    } catch (error) {
      onFault(sentenceOf(codeOf(error)));
      return false;
    }
  };
  const entries = [
    {
      label: muted ? strings.unmute : strings.mute,
      icon: <Icon name={muted ? 'bell' : 'muted'} />,
      run: () => void attempt(setMuted(messenger, uuid, !muted)),
    },
    ...(canMarkUnread(group)
      ? [
          {
            label: strings.markUnread,
            icon: <Icon name="unread" />,
            run: async () => {
              // While it is open it would be marked as read again.
              if (await attempt(markUnread(messenger, uuid))) await navigate(INBOX_PATH);
            },
          },
        ]
      : []),
  ];
  return <Menu label={strings.more} icon={<Icon name="more" />} entries={entries} />;
}
