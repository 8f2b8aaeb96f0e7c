import { type ApiDeps, markRead, pageMessages, sendMessage } from '@cruddur/client/api';
import { lastSeq } from '@cruddur/client/conversation-state';
import { loadOlder } from '@cruddur/client/messenger/conversation-sync';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import { retry, submit } from '@cruddur/client/messenger/send-queue';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import type { Profile } from '@cruddur/core/user/profile';
import { closeConversation, type Device, openConversation } from './device.ts';
import { createFetch } from './network.ts';
import { drawUuid } from './random.ts';
import type { Step } from './steps.ts';
import { openTableLink } from './table-link.ts';
import type { World } from './world.ts';

/** Lets one step happen. What it starts goes on by itself. */
export function perform(world: World, step: Step): void {
  const { scheduler, slots } = world;
  switch (step.do) {
    case 'say':
      return say(world, deviceOf(world, step.device), step.to, step.times);
    case 'open':
      return onOther(world, step, (device, other) =>
        openConversation(device.page, other, step.reads),
      );
    case 'close':
      return onOther(world, step, (device, other) => closeConversation(device.page, other));
    case 'read':
      return onOther(world, step, readToEnd);
    case 'scroll up':
      return onOther(world, step, (device, other) => {
        const shown = device.page.shown.get(other.uuid);
        if (shown) void loadOlder(shown.conversation);
      });
    case 'retry':
      return retryFailed(deviceOf(world, step.device));
    case 'mark':
      return mark(world, personOf(world, step.person), personOf(world, step.with), step.unread);
    case 'post without ids':
      return post(world, personOf(world, step.person), personOf(world, step.to), false);
    case 'post from a stale cursor':
      return post(world, personOf(world, step.person), personOf(world, step.to), true);
    case 'intrude':
      return intrude(world, personOf(world, step.person));
    case 'rename':
      return rename(world, step.person);
    case 'go offline':
      deviceOf(world, step.device).offlineUntil = scheduler.now() + step.ms;
      return;
    case 'reload':
      return world.reload(deviceOf(world, step.device));
    case 'crash a node':
      world.crashNode(step.node);
      scheduler.after(step.ms, () => world.startNode(step.node));
      return;
    case 'crash the processor':
      world.crashProcessor();
      scheduler.after(step.ms, world.startProcessor);
      return;
    case 'cut the bus':
      return world.bus.cut(step.which, step.ms);
    case 'throttle':
      world.throttledUntil = Math.max(world.throttledUntil, scheduler.now() + step.ms);
      return;
    case 'empty the caches':
      return slots[step.node]?.node?.forget();
  }
}

/** Presses "try again" under every message that has failed. */
export function retryFailed({ page }: Device): void {
  const { conversations, starting } = page.messenger;
  for (const conversation of [...conversations.values(), ...starting.values()]) {
    for (const { message_uuid, status } of conversation.view.get().log.pending) {
      if (status === 'failed') retry(conversation, message_uuid);
    }
  }
}

function say(world: World, device: Device, to: number, times: number): void {
  const other = personOf(world, to);
  if (other.uuid === device.person.uuid) return;
  for (let i = 0; i < times; i += 1) {
    submit(conversationWith(device.page.messenger, other), `${world.random.int(0, 9)}`);
  }
}

function readToEnd(device: Device, other: Profile): void {
  const shown = device.page.shown.get(other.uuid);
  if (shown === undefined) return;
  const { uuid, log } = shown.conversation.view.get();
  if (uuid !== undefined) device.page.messenger.markRead(uuid, lastSeq(log));
}

/** Marks as other clients of the person do: two at once, of which one has seen less. */
function mark(world: World, person: Profile, other: Profile, mark_unread: boolean): void {
  if (person.uuid === other.uuid) return;
  const conversation = pairConversation(person.uuid, other.uuid);
  const seen = world.random.int(1, 3);
  for (const read_seq of mark_unread ? [seen] : [seen, seen - 1]) {
    markRead(rawApi(world, person), conversation, { read_seq, mark_unread }).catch(ignore);
  }
}

/** Sends as a client of somebody else's making does, with the ids and retries or without. */
function post(world: World, person: Profile, other: Profile, withIds: boolean): void {
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
function intrude(world: World, intruder: Profile): void {
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

function rename(world: World, position: number): void {
  const { scheduler, random, noise, model, people, profileVersions } = world;
  const person = personOf(world, position);
  const profile_version = (profileVersions.get(person.uuid) ?? 1) + 1;
  const renamed = { ...person, display_name: `${person.handle} ${profile_version}` };
  profileVersions.set(person.uuid, profile_version);
  people[people.indexOf(person)] = renamed;
  const isThrottled = (): boolean => scheduler.now() < world.throttledUntil;
  const link = {
    model,
    scheduler,
    random,
    noise,
    isAlive: () => true,
    crash: () => {},
    isThrottled,
  };
  const announce = async (): Promise<void> => {
    for (;;) {
      const table = openTableLink(link, {});
      const done = announceProfile(table, { ...renamed, profile_version }).then(
        () => true,
        isFinal,
      );
      if (await done) return;
      await scheduler.sleep(random.int(10, 1_000));
    }
  };
  void announce();
}

/** The API without the client's sync code, from a machine that is always online. */
function rawApi(world: World, person: Profile): ApiDeps {
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

function onOther(
  world: World,
  step: { readonly device: number; readonly with: number },
  run: (device: Device, other: Profile) => void,
): void {
  const device = deviceOf(world, step.device);
  const other = personOf(world, step.with);
  if (other.uuid !== device.person.uuid) run(device, other);
}

function deviceOf(world: World, position: number): Device {
  return world.devices[position] as Device;
}

function personOf(world: World, position: number): Profile {
  return world.people[position] as Profile;
}

function isFinal(error: unknown): boolean {
  return (
    !(error as { retryable?: boolean; code?: string }).retryable &&
    (error as { code?: string }).code !== 'table_unavailable'
  );
}

function ignore(): void {}
