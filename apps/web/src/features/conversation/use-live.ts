import type { ConversationView } from '@cruddur/client/messenger/conversation';
import { useCallback, useEffect } from 'react';
import { useMessenger } from '../../lib/messenger-context.ts';
import { usePageVisible } from '../../lib/use-page-visible.ts';

/**
 * Asks how far the other member has come, and says that somebody looks at the conversation. Answers
 * how to tell, at every key, that the viewer is typing.
 */
export function useLive({ uuid }: ConversationView): (text: string) => void {
  const { live } = useMessenger();
  const visible = usePageVisible();
  useEffect(() => (uuid === undefined ? undefined : live.receipts.show(uuid)), [live, uuid]);
  useEffect(() => {
    live.arrivals.lookAt(visible ? uuid : undefined);
    return () => live.arrivals.lookAt(undefined);
  }, [live, uuid, visible]);
  return useCallback((text: string) => live.typing.tell(uuid, text), [live, uuid]);
}
