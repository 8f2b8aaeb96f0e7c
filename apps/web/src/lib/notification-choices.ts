/** How one wants to be told of messages on this device. */
export interface NotificationChoices {
  readonly sound: boolean;
  readonly desktop: boolean;
  /** Whether a notification says what was written, for everybody who sees the screen. */
  readonly text: boolean;
}

/** Where they are kept: the device's, not the person's. */
export const NOTIFICATIONS_KEY = 'cruddur.notifications';

const DEFAULTS: NotificationChoices = { sound: true, desktop: false, text: true };

/** What was chosen on this device. */
export function chosenNotifications(): NotificationChoices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NOTIFICATIONS_KEY) ?? '{}');
    const known = Object.entries(stored ?? {}).filter(
      ([name, value]) => Object.hasOwn(DEFAULTS, name) && typeof value === 'boolean',
    );
    return { ...DEFAULTS, ...Object.fromEntries(known) };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps a choice for this device. Answers all of them. */
export function chooseNotifications(change: Partial<NotificationChoices>): NotificationChoices {
  const choices = { ...chosenNotifications(), ...change };
  localStorage.setItem(NOTIFICATIONS_KEY, JSON.stringify(choices));
  return choices;
}

/** What the browser says of notifications: `unsupported` where it has none for pages. */
export function notificationPermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}
