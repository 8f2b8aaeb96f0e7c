import {
  CONFIRM_PATH,
  INBOX_PATH,
  PEOPLE_PATH,
  RECOVER_PATH,
  SETTINGS_PATH,
  SIGN_IN_PATH,
  SIGN_UP_PATH,
  WELCOME_PATH,
} from '../lib/paths.ts';

/** Pages before one is signed in, and settings. */
export const loadAccountPages = () => import('./account/account-pages.ts');
/** A conversation that there is. */
export const loadConversationPage = () => import('./conversation-page.tsx');
/** A conversation that starts. */
export const loadNewConversationPage = () => import('./new-conversation-page.tsx');
/** Finding people. */
export const loadPeoplePage = () => import('./people-page.tsx');

const PAGES: readonly (readonly [prefix: string, load: () => Promise<unknown>])[] = [
  [`${INBOX_PATH}/new/`, loadNewConversationPage],
  [`${INBOX_PATH}/`, loadConversationPage],
  [PEOPLE_PATH, loadPeoplePage],
  ...[CONFIRM_PATH, RECOVER_PATH, SETTINGS_PATH, SIGN_IN_PATH, SIGN_UP_PATH, WELCOME_PATH].map(
    (path) => [path, loadAccountPages] as const,
  ),
];

/** Fetches what an address shows beyond the inbox; whoever is signed out comes to sign in. */
export async function loadPageOf(path: string, isSignedIn: boolean): Promise<void> {
  const page = PAGES.find(([prefix]) => path.startsWith(prefix));
  await (isSignedIn ? page?.[1]() : loadAccountPages());
}
