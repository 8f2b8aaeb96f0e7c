import type { Messenger } from '@cruddur/client/messenger/messenger';
import { createContext, use } from 'react';

/** Holds the signed-in person's messenger; set by the app around everything that needs one. */
export const MessengerContext = createContext<Messenger | undefined>(undefined);

/** The signed-in person's messenger. */
export function useMessenger(): Messenger {
  const messenger = use(MessengerContext);
  if (messenger === undefined) throw new Error('useMessenger outside of a signed-in page');
  return messenger;
}
