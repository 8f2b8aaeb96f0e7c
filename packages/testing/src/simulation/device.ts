import type { ApiDeps } from '@cruddur/client/api';
import { lastSeq } from '@cruddur/client/conversation-state';
import { runMessenger } from '@cruddur/client/messenger/connection';
import type { Conversation } from '@cruddur/client/messenger/conversation';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import { createMessenger } from '@cruddur/client/messenger/create-messenger';
import type { Messenger } from '@cruddur/client/messenger/messenger';
import type { Profile } from '@cruddur/core/user/profile';
import type { ModelBrowser } from './model-browser.ts';
import { createFetch, type NetworkDeps, type NetworkEnd } from './network.ts';

/** A tab of the web app without its screen, on some machine of a person. */
export interface Device {
  readonly name: string;
  readonly person: Profile;
  /** Two tabs of one browser share it. */
  readonly browser: ModelBrowser;
  /** The page of now; a reload makes another. */
  page: Page;
  /** Whether it is closed, until it is opened again. */
  shut: boolean;
  /** Whether its person opens a conversation as soon as a message comes in. */
  readonly taps: boolean;
}

/** What one load of the page holds. */
export interface Page {
  readonly messenger: Messenger;
  /** Conversations on the screen, by the other person's uuid, with how to leave each. */
  readonly shown: Map<string, { conversation: Conversation; leave: () => void }>;
  readonly close: () => void;
}

/** What a page is loaded with. */
export interface PageDeps extends NetworkDeps {
  readonly end: Omit<NetworkEnd, 'user' | 'isOpen'>;
  readonly person: Profile;
  readonly browser: ModelBrowser;
  readonly newMessageUuid: () => string;
  readonly onDefect: (what: string) => void;
}

/** Loads the page: it shows what the browser has kept, fetches its inbox and listens. */
export function loadPage(deps: PageDeps): Page {
  let open = true;
  const { scheduler, random } = deps;
  const tab = deps.browser.open();
  const end: NetworkEnd = { ...deps.end, user: deps.person.uuid, isOpen: () => open };
  const api: ApiDeps = {
    baseUrl: '',
    getToken: async () => 'token',
    fetch: createFetch(deps, end),
  };
  const messenger = createMessenger(deps.person, api, {
    timers: {
      after: (ms, run) => scheduler.after(ms, () => open && run()),
      random: () => random.next(),
      now: () => scheduler.now(),
    },
    device: tab.storage,
    newMessageUuid: deps.newMessageUuid,
  });
  messenger.inbox.view.subscribe(() => {
    for (const { handle, created_at } of messenger.inbox.view.get().groups.values()) {
      if (created_at === '') deps.onDefect(`the row of ${handle} shows no message`);
    }
  });
  const stop = runMessenger(messenger);
  return {
    messenger,
    shown: new Map(),
    close: () => {
      open = false;
      tab.close();
      stop();
    },
  };
}

/**
 * Puts the conversation with a person on the screen. Somebody who reads marks what comes as read,
 * as the screen does while it is looked at.
 */
export function openConversation(page: Page, other: Profile, reads: boolean): void {
  if (page.shown.has(other.uuid)) return;
  const { messenger } = page;
  const conversation = conversationWith(messenger, other);
  const hide = showConversation(conversation);
  const unsubscribe = conversation.view.subscribe(() => {
    const { uuid = '', log } = conversation.view.get();
    const known = messenger.conversations.get(uuid);
    if (reads && known === conversation) messenger.markRead(uuid, lastSeq(log));
    if (known === undefined || known === conversation) return;
    // The screen of a starting conversation gives way to the one of its uuid.
    closeConversation(page, other);
    openConversation(page, other, reads);
  });
  const leave = (): void => {
    unsubscribe();
    hide();
  };
  page.shown.set(other.uuid, { conversation, leave });
}

/** Takes it off the screen again. */
export function closeConversation(page: Page, other: Profile): void {
  page.shown.get(other.uuid)?.leave();
  page.shown.delete(other.uuid);
}
