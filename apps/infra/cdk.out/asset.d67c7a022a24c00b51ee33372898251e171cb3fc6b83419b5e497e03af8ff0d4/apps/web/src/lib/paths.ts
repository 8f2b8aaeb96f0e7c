/** Where all conversations are. */
export const INBOX_PATH = '/messages';
/** Where one signs in. */
export const SIGN_IN_PATH = '/sign-in';

/** Where a conversation is. */
export function conversationPath(uuid: string): string {
  return `${INBOX_PATH}/${uuid}`;
}

/** Where a conversation with somebody starts. */
export function newConversationPath(handle: string): string {
  return `${INBOX_PATH}/new/${encodeURIComponent(handle)}`;
}
