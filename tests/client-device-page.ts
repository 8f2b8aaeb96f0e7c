/** A page without a screen that keeps and sends messages as the app does; bundled by client-device.spec.ts. */
import { createBrowserDevice } from '@cruddur/client/device/browser-device';
import { clearDevice, countUnsent } from '@cruddur/client/device/device';
import type { KeyedStorage } from '@cruddur/client/device/drafts';
import { runMessenger } from '@cruddur/client/messenger/connection';
import type { Conversation } from '@cruddur/client/messenger/conversation';
import { showConversation } from '@cruddur/client/messenger/conversation-sync';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import { createMessenger } from '@cruddur/client/messenger/create-messenger';
import type { Messenger } from '@cruddur/client/messenger/messenger';
import { submit } from '@cruddur/client/messenger/send-queue';
import type { LockManager } from '@cruddur/client/tabs/browser-tabs';
import type { ShortProfile } from '@cruddur/contract/schemas';

const { navigator, localStorage } = globalThis as unknown as {
  navigator: { locks?: LockManager };
  localStorage: KeyedStorage;
};
const device = createBrowserDevice({
  locks: navigator.locks,
  BroadcastChannel: globalThis.BroadcastChannel,
  openStorage: () => localStorage,
});
let messenger: Messenger;
let talk: Conversation;

const steps = {
  /** Signs a person in, without waiting for anything. */
  start: (viewer: ShortProfile, token: string) => {
    const api = {
      baseUrl: '',
      getToken: async () => token,
      fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    };
    messenger = createMessenger(viewer, api, { device });
    runMessenger(messenger);
  },
  /** Shows the conversation with somebody, once the inbox shows whether there is one. */
  open: async (other: ShortProfile) => {
    while (messenger.inbox.view.get().phase !== 'ready') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    talk = conversationWith(messenger, other);
    showConversation(talk);
  },
  submit: (text: string) => submit(talk, text),
  look: () => {
    const { uuid = '', log, stale } = talk.view.get();
    const now = messenger.conversations.get(uuid)?.view.get().log ?? log;
    return {
      texts: now.messages.map(({ message }) => message),
      pending: now.pending.map(({ message, status }) => `${status}: ${message}`),
      stale,
      connection: messenger.connection.get().status,
      leads: messenger.stepDown !== undefined,
      unsent: messenger.outbox.entries.get().length,
    };
  },
  /** The last message of the conversation that this device has kept, once its row is kept as well. */
  kept: async () => {
    const { uuid = '' } = talk.view.get();
    const owner = messenger.viewer.uuid;
    const groups = await device.cache.loadGroups(owner);
    if (!groups.some((group) => group.message_group_uuid === uuid)) return undefined;
    return (await device.cache.loadMessages(owner, uuid)).at(-1)?.message;
  },
  clear: () => clearDevice(device, messenger.viewer.uuid),
  countUnsent: (owner: string) => countUnsent(device, owner),
};

/** What the test calls in the page. */
export type DeviceSteps = typeof steps;

Object.assign(globalThis, { steps });
