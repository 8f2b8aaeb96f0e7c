import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useMessenger } from '../../lib/messenger-context.ts';
import { chosenNotifications } from '../../lib/notification-choices.ts';
import { conversationPath } from '../../lib/paths.ts';

/** Tells of messages that arrive where nobody looks, in one tab of all. How is fetched when needed. */
export function Notifier() {
  const { live } = useMessenger();
  const navigate = useNavigate();
  useEffect(
    () =>
      live.arrivals.subscribe((message) => {
        const choices = chosenNotifications();
        if (!choices.sound && !choices.desktop) return;
        const open = (): void => void navigate(conversationPath(message.message_group_uuid));
        // Without it one finds the message as unread.
        import('./announce.ts')
          .then(({ announce }) => announce(message, choices, open))
          .catch(() => {});
      }),
    [live, navigate],
  );
  return null;
}
