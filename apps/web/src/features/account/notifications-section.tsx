import { useState } from 'react';
import {
  chooseNotifications,
  chosenNotifications,
  type NotificationChoices,
  notificationPermission,
} from '../../lib/notification-choices.ts';
import { strings } from '../../lib/strings.ts';
import { playTone } from '../../lib/tone.ts';
import { Switch } from '../../ui/switch.tsx';
import { SettingsSection } from './settings-section.tsx';

/** How this browser tells of messages. Only the switch asks for the browser's permission. */
export function NotificationsSection() {
  const [choices, setChoices] = useState(chosenNotifications);
  const [permission, setPermission] = useState(notificationPermission);
  const choose = (change: Partial<NotificationChoices>): void =>
    setChoices(chooseNotifications(change));
  const switchDesktop = async (on: boolean): Promise<void> => {
    const granted =
      on && permission === 'default' ? await Notification.requestPermission() : permission;
    setPermission(granted);
    choose({ desktop: on && granted === 'granted' });
  };
  const desktop = choices.desktop && permission === 'granted';
  return (
    <SettingsSection title={strings.notifications} hint={strings.notificationsHint}>
      <Switch
        label={strings.notificationSound}
        on={choices.sound}
        onSwitch={(sound) => {
          choose({ sound });
          if (sound) void playTone().catch(() => {});
        }}
      />
      {permission === 'unsupported' ? (
        <p className="text-muted text-sm">{strings.notificationsUnsupported}</p>
      ) : (
        <Switch
          label={strings.notificationDesktop}
          on={desktop}
          onSwitch={(on) => void switchDesktop(on)}
        />
      )}
      <div role="status" className="text-muted text-sm empty:hidden">
        {permission === 'denied' ? strings.notificationsDenied : null}
      </div>
      {desktop ? (
        <Switch
          label={strings.notificationText}
          on={choices.text}
          onSwitch={(text) => choose({ text })}
        />
      ) : null}
    </SettingsSection>
  );
}
