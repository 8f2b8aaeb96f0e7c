/** Where all conversations are. */
export const INBOX_PATH = '/messages';
/** Where one signs in. */
export const SIGN_IN_PATH = '/sign-in';
/** Where one makes an account. */
export const SIGN_UP_PATH = '/sign-up';
/** Where one types the code that was sent to an address. */
export const CONFIRM_PATH = '/confirm';
/** Where one gets a new password. */
export const RECOVER_PATH = '/recover';
/** Where somebody without a profile chooses a handle. */
export const WELCOME_PATH = '/welcome';
/** Where one finds people. */
export const PEOPLE_PATH = '/people';
/** Where one's own account is. */
export const SETTINGS_PATH = '/settings';

/** Where a conversation is. */
export function conversationPath(uuid: string): string {
  return `${INBOX_PATH}/${uuid}`;
}

/** Where a conversation with somebody starts. */
export function newConversationPath(handle: string): string {
  return `${INBOX_PATH}/new/${encodeURIComponent(handle)}`;
}

/** A page with an e-mail address filled in. */
export function withEmail(path: string, email: string): string {
  return `${path}?${new URLSearchParams({ email })}`;
}
