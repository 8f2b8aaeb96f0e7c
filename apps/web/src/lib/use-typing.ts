import { useMessenger } from './messenger-context.ts';
import { useStore } from './use-store.ts';

/** Whether the other member of a conversation is typing. */
export function useTyping(conversation: string | undefined): boolean {
  const { live } = useMessenger();
  return useStore(live.typing.store, (all) => conversation !== undefined && all.has(conversation));
}
