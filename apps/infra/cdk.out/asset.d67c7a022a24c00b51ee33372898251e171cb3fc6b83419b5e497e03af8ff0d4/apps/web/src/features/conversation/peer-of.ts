import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import type { Peer } from './conversation-header.tsx';

/** The other person: from the inbox's row, or from what they wrote while there is no row here. */
export function peerOf(
  group: MessageGroup | undefined,
  messages: readonly Message[],
  viewerUuid: string,
): Peer | undefined {
  const source = group ?? messages.findLast((message) => message.user_uuid !== viewerUuid);
  if (source === undefined) return undefined;
  return { uuid: source.user_uuid, name: source.display_name, handle: source.handle };
}
