import type { Message } from '@cruddur/contract/schemas';
import {
  type NotificationChoices,
  notificationPermission,
} from '../../lib/notification-choices.ts';
import { strings } from '../../lib/strings.ts';
import { textOf } from '../../lib/text-of.ts';
import { playTone } from '../../lib/tone.ts';

/** Tells of a message as one has chosen, a conversation's newer one in place of its older one. */
export function announce(message: Message, choices: NotificationChoices, open: () => void): void {
  if (choices.sound) playTone().catch(() => {});
  if (!choices.desktop || notificationPermission() !== 'granted') return;
  const options: NotificationOptions & { renotify: boolean } = {
    body: choices.text ? textOf(message) : strings.newMessage,
    tag: `cruddur ${message.message_group_uuid}`,
    renotify: true,
    icon: '/favicon.svg',
    // One sound is enough.
    silent: choices.sound,
  };
  const notification = new Notification(message.display_name, options);
  notification.onclick = () => {
    window.focus();
    open();
    notification.close();
  };
}
