import type { Message } from '@cruddur/contract/schemas';
import { ApiError, pageMessages, sendFirstMessage, sendMessage } from '../api.ts';
import { codeOf } from '../api-error.ts';
import { lastSeq, showUnsent } from '../conversation-state.ts';
import type { DrainDeps } from '../outbox/drain.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { PendingMessage } from '../pending-message.ts';
import type { Timers } from '../timers.ts';
import { type Conversation, setLog } from './conversation.ts';
import type { Messenger } from './messenger.ts';

/** A request whose answer was lost may still be under way for so long: the API ends it after 1.6 s. */
const UNDER_WAY_MS = 4_000;
const SEARCH_PAGE = 100;

/** Shows in every conversation what the outbox holds for it. */
export function showAllUnsent(messenger: Messenger): void {
  for (const conversation of messenger.conversations.values()) showIn(messenger, conversation);
  for (const conversation of messenger.starting.values()) showIn(messenger, conversation);
}

/** Shows in one conversation what the outbox holds for it. */
export function showIn(messenger: Messenger, conversation: Conversation): void {
  const { uuid } = conversation.view.get();
  const unsent = messenger.outbox.entries
    .get()
    .filter((entry) =>
      uuid === undefined
        ? entry.person?.uuid === conversation.person?.uuid
        : uuidOf(messenger, entry) === uuid,
    )
    .map(toPending);
  setLog(conversation, (log) => showUnsent(log, unsent));
}

/** The conversation that an entry is for, once it is known. */
export function uuidOf(messenger: Messenger, entry: OutboxEntry): string | undefined {
  if (entry.message_group_uuid !== undefined) return entry.message_group_uuid;
  if (entry.person === undefined) return undefined;
  return messenger.uuidWith(entry.person.uuid);
}

/** How a messenger sends, and looks for, what is in its outbox. */
export function sendingOf(messenger: Messenger): Pick<DrainDeps, 'tailOf' | 'post' | 'find'> {
  return {
    tailOf: (entry) => tailOf(messenger, uuidOf(messenger, entry)),
    post: (entry) => post(messenger, entry),
    find: (entry) => find(messenger, entry),
  };
}

function post(messenger: Messenger, entry: OutboxEntry): Promise<Message> {
  const { message_uuid, message, after_seq = 0 } = entry;
  const body = { message_uuid, message, after_seq };
  const uuid = uuidOf(messenger, entry);
  return uuid === undefined
    ? sendFirstMessage(messenger.api, { ...body, handle: entry.person?.handle ?? '' })
    : sendMessage(messenger.api, { ...body, message_group_uuid: uuid });
}

async function find(messenger: Messenger, entry: OutboxEntry): Promise<Message | undefined> {
  await sleep(messenger.timers, UNDER_WAY_MS);
  if (uuidOf(messenger, entry) === undefined) await messenger.inbox.refresh();
  const uuid = uuidOf(messenger, entry);
  // A first message makes its conversation the newest one of the inbox.
  if (uuid === undefined && messenger.inbox.view.get().error === undefined) return undefined;
  if (uuid === undefined) throw new ApiError('network_unreachable');
  try {
    return await search(messenger, uuid, entry);
  } catch (error) {
    if (codeOf(error) === 'message_group_not_found') return undefined;
    throw error;
  }
}

async function search(
  messenger: Messenger,
  uuid: string,
  { message_uuid, after_seq = 0 }: OutboxEntry,
): Promise<Message | undefined> {
  for (let after = after_seq; ; ) {
    const page = await pageMessages(messenger.api, uuid, { after, limit: SEARCH_PAGE });
    const found = page.items.find((one) => one.message_uuid === message_uuid);
    if (found !== undefined || page.newer === undefined) return found;
    after = page.items.at(-1)?.seq ?? after;
  }
}

/** The highest seq that is known to be in the log. */
function tailOf(messenger: Messenger, uuid: string | undefined): number {
  if (uuid === undefined) return 0;
  const log = messenger.conversations.get(uuid)?.view.get().log;
  const row = messenger.inbox.view.get().groups.get(uuid);
  return Math.max(log ? Math.max(lastSeq(log), log.knownSeq) : 0, row?.last_seq ?? 0);
}

function toPending(entry: OutboxEntry): PendingMessage {
  const { message_uuid, message, state, error } = entry;
  return {
    message_uuid,
    message,
    status: state === 'waiting' ? 'sending' : state,
    ...(error !== undefined && { error }),
  };
}

function sleep(timers: Timers, ms: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(ms, resolve);
  });
}
