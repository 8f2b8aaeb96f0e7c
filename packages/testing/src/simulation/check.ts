import type { ConversationState } from '@cruddur/client/conversation-state';
import type { MessageGroupUuid } from '@cruddur/contract/ids';
import type { MessageGroup } from '@cruddur/contract/schemas';
import { createConversationCaches } from '@cruddur/core/conversation/conversation-caches';
import { pageInbox } from '@cruddur/core/conversation/inbox';
import { inspectConversation } from '@cruddur/core/conversation/inspect';
import { toMessage } from '@cruddur/core/conversation/page';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { logPartition, parseMessageKey, parseRowKey, rowKey } from '@cruddur/core/table/keys';
import type { Profile } from '@cruddur/core/user/profile';
import type { Device } from './device.ts';
import type { ModelTable } from './model-table.ts';
import { markOf, type World } from './world.ts';

/** How many messages a page loads at least. */
const PAGE = 30;

/** What is wrong with a world in which nothing moves any more: a line each, none when all holds. */
export async function checkWorld(world: World): Promise<string[]> {
  const found = [...world.defects];
  if (world.scheduler.isExhausted()) found.push('the world never comes to rest');
  checkTable(world, found);
  checkMessages(world, found);
  checkOutboxes(world, found);
  checkRows(world, found);
  return [...found, ...(await checkPages(world))];
}

/** What is wrong with what the pages show. */
export async function checkPages(world: World): Promise<string[]> {
  const found: string[] = [];
  for (const device of world.devices) await checkDevice(world, device, found);
  return found;
}

/** The log of a conversation as it stands. */
export function readLog(model: ModelTable, conversation: string): MessageItem[] {
  return model.query<MessageItem>({ pk: logPartition(conversation as never), from: '0', to: '9' });
}

/** Invariants 2 to 5, as the doctor checks them: what the items say of each other. */
function checkTable({ model }: World, found: string[]): void {
  for (const conversation of conversationsOf(model)) {
    const rows = model.queryMembers(conversation).flatMap((key) => model.get<RowItem>(key) ?? []);
    const messages = readLog(model, conversation);
    for (const { code, key, reason } of inspectConversation({ conversation, messages, rows })) {
      found.push(`${code} at ${key.pk} ${key.sk}: ${reason}`);
    }
  }
}

/** Invariant 1: the logs hold what was sent, once, and where it was acknowledged. */
function checkMessages(world: World, found: string[]): void {
  const stored = new Map<string, { conversation: string; seq: number }>();
  let withoutIds = 0;
  for (const conversation of conversationsOf(world.model)) {
    for (const item of readLog(world.model, conversation)) {
      const seq = Number(item.sk);
      if (stored.has(item.message_uuid)) {
        found.push(`${conversation} ${seq}: ${item.message_uuid} is there twice`);
      }
      stored.set(item.message_uuid, { conversation, seq });
      const submitted = world.submitted.get(item.message_uuid);
      if (submitted === undefined) withoutIds += 1;
      else if (submitted.author !== item.user_uuid || submitted.message !== item.message) {
        found.push(`${conversation} ${seq}: it is not what its author sent`);
      }
    }
  }
  // Without ids a request that reaches two nodes is two messages, and no more.
  if (withoutIds > 2 * world.postedWithoutIds) {
    found.push(`${withoutIds} messages of ${world.postedWithoutIds} posts without ids`);
  }
  for (const { message_uuid, message_group_uuid, seq } of world.acknowledged) {
    const place = stored.get(message_uuid);
    if (place?.conversation !== message_group_uuid || place.seq !== seq) {
      found.push(`${message_uuid} was acknowledged at ${seq} but stands at ${place?.seq}`);
    }
  }
}

/** What a person was shown as being sent, or a disk held, is in its log, in the order of writing. */
function checkOutboxes(world: World, found: string[]): void {
  const places = new Map<string, { conversation: string; seq: number }>();
  for (const conversation of conversationsOf(world.model)) {
    for (const { message_uuid, sk } of readLog(world.model, conversation)) {
      places.set(message_uuid, { conversation, seq: Number(sk) });
    }
  }
  for (const [uuid, name] of world.shown) {
    if (places.has(uuid) || world.takenBack.has(uuid)) continue;
    found.push(`${name} showed ${uuid} as being sent, and it was lost`);
  }
  for (const browser of new Set(world.devices.map((device) => device.browser))) {
    const ends = new Map<string, number>();
    for (const { message_uuid, message } of browser.written) {
      const place = places.get(message_uuid);
      if (place === undefined && !world.takenBack.has(message_uuid)) {
        found.push(`"${message}" was written to a disk and never sent`);
      }
      // What was taken back while it was under way may come after what was written later.
      if (place === undefined || world.takenBack.has(message_uuid)) continue;
      if (place.seq < (ends.get(place.conversation) ?? 0)) {
        found.push(`"${message}" overtook what was written before it, at ${place.seq}`);
      }
      ends.set(place.conversation, place.seq);
    }
  }
}

/** The rest of invariant 4: what only those know who have marked, renamed and counted. */
function checkRows({ model, people, marks }: World, found: string[]): void {
  for (const [a, b] of people.flatMap((one) => people.map((two) => [one, two] as const))) {
    if (a.uuid === b.uuid) continue;
    const conversation = pairConversation(a.uuid, b.uuid);
    const row = model.get<RowItem>(rowKey(a.uuid, conversation));
    if (row === undefined) continue;
    const name = `${a.handle}'s row with ${b.handle}`;
    const log = readLog(model, conversation);
    const seen = Math.max(row.read_seq, lastOf(log, a.uuid));
    const unread = log.filter((item) => Number(item.sk) > seen).length;
    if (toMessageGroup(row).unread !== unread) {
      found.push(`${name} counts ${toMessageGroup(row).unread} unread, there are ${unread}`);
    }
    const marked = marks.get(markOf(a.uuid, conversation)) ?? 0;
    if (row.read_seq < marked) found.push(`${name} is read up to ${row.read_seq}, not ${marked}`);
    if (row.profile_version > 0 && row.user_display_name !== b.display_name) {
      found.push(`${name} names ${row.user_display_name} instead of ${b.display_name}`);
    }
  }
}

/** What a page shows equals what it would fetch now; all that it was given to send is stored. */
async function checkDevice(world: World, device: Device, found: string[]): Promise<void> {
  const { messenger } = device.page;
  const shown = new Set([...device.page.shown.values()].map(({ conversation }) => conversation));
  if (messenger.connection.get().status !== 'open') found.push(`${device.name} is not connected`);
  const view = messenger.inbox.view.get();
  if (view.phase !== 'ready') found.push(`${device.name} has no inbox`);
  const fresh = await freshInbox(world, device.person);
  for (const row of fresh) {
    const isCut = world.cutMarks.has(markOf(device.person.uuid, row.uuid));
    const difference = differenceOf(view.groups.get(row.uuid), row, isCut);
    if (difference) found.push(`${device.name}'s inbox: ${difference}`);
  }
  if (view.groups.size !== fresh.length) {
    found.push(`${device.name}'s inbox has ${view.groups.size} rows, not ${fresh.length}`);
  }
  for (const conversation of shown) {
    const { uuid, log, phase } = conversation.view.get();
    const truth = uuid === undefined ? [] : readLog(world.model, uuid).map(toMessage);
    const end = truth.slice(truth.length - log.messages.length);
    if (truth.length > 0 && phase !== 'ready') found.push(`${device.name} shows a ${phase} page`);
    if (!sameMessages(log, end) || end.length < Math.min(PAGE, truth.length)) {
      found.push(
        `${device.name} shows ${seqsOf(log)} of a log of ${truth.length} with ${uuid?.slice(0, 8)}`,
      );
    }
  }
  for (const { message, error, state } of messenger.outbox.entries.get()) {
    found.push(`${device.name} still has "${message}", ${state} (${error ?? 'no error'})`);
  }
  const { conversations, starting } = messenger;
  for (const conversation of [...conversations.values(), ...starting.values()]) {
    for (const { message, status, error } of conversation.view.get().log.pending) {
      // Stored, and shown as a message of the log as soon as that is on the screen.
      if (!shown.has(conversation) && status === 'stored') continue;
      found.push(`${device.name} has not sent "${message}" (${error ?? 'still sending'})`);
    }
  }
}

async function freshInbox({ model }: World, person: Profile): Promise<MessageGroup[]> {
  const table = { query: async (input: never) => model.query(input) } as never;
  const { inboxes } = createConversationCaches();
  const { rows } = await pageInbox({ table, inboxes }, person, undefined, 1_000);
  return rows.map(toMessageGroup);
}

const COMPARED = ['last_seq', 'message', 'created_at', 'last_user_uuid', 'sent_seq'] as const;
const MARKED = ['read_seq', 'unread'] as const;

function differenceOf(
  held: MessageGroup | undefined,
  fresh: MessageGroup,
  isCut: boolean,
): string | undefined {
  if (held === undefined) return `it lacks ${fresh.handle}`;
  const fields = isCut ? COMPARED : [...COMPARED, ...MARKED];
  const field = fields.find((name) => held[name] !== fresh[name]);
  return field && `${fresh.handle} has ${field} ${held[field]}, not ${fresh[field]}`;
}

function sameMessages(log: ConversationState, truth: readonly { seq: number }[]): boolean {
  return (
    log.messages.length === truth.length &&
    log.messages.every((one, i) => JSON.stringify(one) === JSON.stringify(truth[i]))
  );
}

function seqsOf({ messages }: ConversationState): string {
  return messages.length === 0 ? 'nothing' : `${messages[0]?.seq} to ${messages.at(-1)?.seq}`;
}

function lastOf(log: readonly MessageItem[], user: string): number {
  return Number(log.findLast((item) => item.user_uuid === user)?.sk ?? 0);
}

function conversationsOf(model: ModelTable): Set<MessageGroupUuid> {
  const found = new Set<MessageGroupUuid>();
  for (const item of model.items()) {
    const uuid = (parseMessageKey(item) ?? parseRowKey(item))?.conversation;
    if (uuid !== undefined) found.add(uuid);
  }
  return found;
}
