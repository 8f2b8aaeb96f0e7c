import { pageMessageGroups, pageMessages } from '@cruddur/client/api';
import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import { PAGE_TTL_MS } from '@cruddur/core/cache/lifetimes';
import { toMessage } from '@cruddur/core/conversation/page';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { parseMessageKey, parseRowKey } from '@cruddur/core/table/keys';
import type { Profile } from '@cruddur/core/user/profile';
import { rawApi } from './scripts.ts';
import { MAX_LAG_MS } from './table-link.ts';
import type { World } from './world.ts';

/** How old a newest page or an inbox may be: one lifetime a tier, and what a replica lags behind. */
const OLDEST_MS = 2 * PAGE_TTL_MS + MAX_LAG_MS;
const LIMIT = 5;

/**
 * Looks a few times, as a client does that hears no events. What it is shown may be old by as much as
 * is promised and no more, and must be what was stored.
 */
export function look(world: World, person: Profile, other: Profile): void {
  if (person.uuid === other.uuid) return;
  const again = async (): Promise<void> => {
    for (const ms of world.random.shuffled([0, 300, 6_000, 15_000, 28_000])) {
      await world.scheduler.sleep(ms);
      lookAtPage(world, person, other);
      lookAtInbox(world, person);
    }
  };
  void again();
}

function lookAtPage(world: World, person: Profile, other: Profile): void {
  const { scheduler, random } = world;
  const api = rawApi(world, person);
  const conversation = pairConversation(person.uuid, other.uuid);
  const asked = scheduler.now();
  const after = random.int(0, 4);
  const check = (kind: string, due: number) => (page: { items: readonly Message[] }) => {
    const last = page.items.at(-1)?.seq ?? 0;
    if (last < due) {
      note(world, person, `${kind}: it ends at ${last}, but ${due} was there long before`);
    }
    const log = storedBy(world, conversation, scheduler.now());
    for (const message of page.items) {
      if (JSON.stringify(message) !== JSON.stringify(log[message.seq - 1])) {
        note(world, person, `${kind}: ${message.seq} is not what is stored`);
      }
    }
  };
  const due = storedBy(world, conversation, asked - OLDEST_MS).length;
  pageMessages(api, conversation, { limit: LIMIT }).then(check('the newest page', due), ignore);
  const known = storedBy(world, conversation, asked - MAX_LAG_MS).length;
  const dueAfter = known > after ? Math.min(known, after + LIMIT) : 0;
  pageMessages(api, conversation, { after, limit: LIMIT }).then(
    check('what comes after', dueAfter),
    ignore,
  );
}

function lookAtInbox(world: World, person: Profile): void {
  const api = rawApi(world, person);
  const asked = world.scheduler.now();
  const check = (kind: string, due: ReadonlyMap<string, number>) => {
    return ({ items }: { items: readonly MessageGroup[] }): void => {
      const shown = new Map(items.map(({ uuid, version }) => [uuid, version]));
      for (const [uuid, version] of due) {
        if ((shown.get(uuid) ?? -1) >= version) continue;
        note(world, person, `${kind}: a row of version ${shown.get(uuid)} instead of ${version}`);
      }
    };
  };
  const due = rowsBy(world, person, asked - OLDEST_MS);
  pageMessageGroups(api, { limit: 50 }).then(check('the inbox', due), ignore);
  const now = rowsBy(world, person, asked);
  pageMessageGroups(api, { limit: 50, consistent: true }).then(
    check('the inbox of now', now),
    ignore,
  );
}

/** The log of a conversation as it was at a time. */
function storedBy({ model }: World, conversation: string, at: number): Message[] {
  return model.stream.flatMap(({ time, item }) =>
    time <= at && parseMessageKey(item)?.conversation === conversation
      ? toMessage(item as MessageItem)
      : [],
  );
}

/** The versions of a person's rows as they were at a time. */
function rowsBy({ model }: World, { uuid }: Profile, at: number): Map<string, number> {
  const versions = new Map<string, number>();
  for (const { time, item } of model.stream) {
    const key = parseRowKey(item);
    if (key?.user !== uuid || time > at) continue;
    const { last_seq, version } = item as RowItem;
    if (last_seq > 0) versions.set(key.conversation, version);
  }
  return versions;
}

function note(world: World, person: Profile, what: string): void {
  world.defects.push(`${person.handle} looked at ${what}`);
}

function ignore(): void {}
