import { type ApiDeps, markRead, pageMessages, sendMessage } from '@cruddur/client/api';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import type { Profile } from '@cruddur/core/user/profile';
import { drawUuid } from '../random.ts';
import { createFetch } from './network.ts';
import type { World } from './world.ts';

/** Marks as other clients of the person do: two at once, of which one has seen less. */
export function mark(world: World, person: Profile, other: Profile, mark_unread: boolean): void {
  if (person.uuid === other.uuid) return;
  const conversation = pairConversation(person.uuid, other.uuid);
  const seen = world.random.int(1, 3);
  for (const read_seq of mark_unread ? [seen] : [seen, seen - 1]) {
    markRead(rawApi(world, person), conversation, { read_seq, mark_unread }).catch(ignore);
  }
}

/** Sends as a client of somebody else's making does, with the ids and retries or without. */
export function post(world: World, person: Profile, other: Profile, withIds: boolean): void {
  if (person.uuid === other.uuid) return;
  const { random, scheduler } = world;
  const api = rawApi(world, person);
  const body = {
    message_group_uuid: pairConversation(person.uuid, other.uuid),
    message: `raw ${random.int(0, 9)}`,
    ...(withIds && { message_uuid: drawUuid(random), after_seq: random.int(0, 3) }),
  };
  const send = async (): Promise<void> => {
    for (let tries = 0; tries < (withIds ? 6 : 1); tries += 1) {
      if (await sendMessage(api, body).then(() => true, isFinal)) return;
      await scheduler.sleep(random.int(1, 3_000));
    }
  };
  void send();
}

/** Asks for what is somebody else's. Everything must be refused as if it did not exist. */
export function intrude(world: World, intruder: Profile): void {
  const [a, b] = world.people.filter((one) => one.uuid !== intruder.uuid);
  if (a === undefined || b === undefined) return;
  const conversation = pairConversation(a.uuid, b.uuid);
  const api = rawApi(world, intruder);
  const note = (what: string) => () => {
    world.defects.push(`${intruder.handle} could ${what} the conversation of others`);
  };
  const message_group_uuid = conversation;
  pageMessages(api, conversation).then(note('read'), ignore);
  markRead(api, conversation, { read_seq: 0 }).then(note('mark'), ignore);
  sendMessage(api, { message_group_uuid, message: 'intruder' }).then(note('write to'), ignore);
}

/** The API without the client's sync code, from a machine that is always online. */
export function rawApi(world: World, person: Profile): ApiDeps {
  const { slots, scheduler, random, noise } = world;
  const end = {
    ...world.observe(person, `a script of ${person.handle}`),
    user: person.uuid,
    isOpen: () => true,
    isOnline: () => true,
  };
  const deps = { slots, scheduler, random, noise };
  return { baseUrl: '', getToken: async () => 'token', fetch: createFetch(deps, end) };
}

/** Whether trying the same again is of no use. */
export function isFinal(error: unknown): boolean {
  return (
    !(error as { retryable?: boolean; code?: string }).retryable &&
    (error as { code?: string }).code !== 'table_unavailable'
  );
}

function ignore(): void {}
