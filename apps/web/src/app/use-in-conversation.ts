import { useMatch } from 'react-router';
import { INBOX_PATH } from '../lib/paths.ts';

/** Whether the address is that of a conversation, which fills a phone's whole screen. */
export function useInConversation(): boolean {
  const inMessages = useMatch(`${INBOX_PATH}/*`) !== null;
  const inboxOnly = useMatch(INBOX_PATH) !== null;
  return inMessages && !inboxOnly;
}
