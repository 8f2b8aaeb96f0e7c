import { lastSeq } from '@cruddur/client/conversation-state';
import { KEPT_MESSAGES } from '@cruddur/client/device-cache/device-cache';
import type { Conversation } from '@cruddur/client/messenger/conversation';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import type { Messenger } from '@cruddur/client/messenger/messenger';
import { jumpToNewest, jumpToSeq, loadNewer, loadOlder } from '@cruddur/client/messenger/paging';
import { discard, retry, submit } from '@cruddur/client/messenger/send-queue';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import type { Profile } from '@cruddur/core/user/profile';
import { closeConversation, type Device, openConversation } from './device.ts';
import { look } from './look.ts';
import { intrude, isFinal, mark, post } from './scripts.ts';
import type { Step } from './steps.ts';
import { openTableLink } from './table-link.ts';
import type { World } from './world.ts';

type StepOf<Name extends Step['do']> = Extract<Step, { do: Name }>;

const ACTIONS: { [Name in Step['do']]: (world: World, step: StepOf<Name>) => void } = {
  say: (world, { device, to, times }) => say(world, deviceOf(world, device), to, times),
  open: (world, step) =>
    onOther(world, step, (device, other) => openConversation(device.page, other, step.reads)),
  close: (world, step) =>
    onOther(world, step, (device, other) => closeConversation(device.page, other)),
  read: (world, step) => onOther(world, step, readToEnd),
  'scroll up': (world, step) => onOther(world, step, scrollUp),
  retry: (world, { device }) => retryFailed(deviceOf(world, device)),
  mark: (world, step) =>
    mark(world, personOf(world, step.person), personOf(world, step.with), step.unread),
  'post without ids': (world, { person, to }) =>
    post(world, personOf(world, person), personOf(world, to), false),
  'post into a crash': (world, { person, to }) => {
    world.noise.provoke('crashes after a write');
    post(world, personOf(world, person), personOf(world, to), false);
  },
  'post from a stale cursor': (world, { person, to }) =>
    post(world, personOf(world, person), personOf(world, to), true),
  look: (world, step) => look(world, personOf(world, step.person), personOf(world, step.with)),
  intrude: (world, { person }) => intrude(world, personOf(world, person)),
  rename: (world, { person }) => rename(world, person),
  'go offline': (world, { device, ms }) => {
    deviceOf(world, device).browser.offlineUntil = world.scheduler.now() + ms;
  },
  reload: (world, { device }) => world.reload(deviceOf(world, device), 0),
  shut: (world, { device, ms }) => world.reload(deviceOf(world, device), ms),
  'take back': (world, { device }) => takeBack(world, deviceOf(world, device)),
  jump: (world, step) => onOther(world, step, (device, other) => jump(world, device, other)),
  'crash a node': (world, { node, ms }) => {
    world.crashNode(node);
    world.scheduler.after(ms, () => world.startNode(node));
  },
  'crash the processor': (world, { ms }) => {
    world.crashProcessor();
    world.scheduler.after(ms, world.startProcessor);
  },
  'cut the bus': (world, { which, ms }) => world.bus.cut(which, ms),
  throttle: (world, { ms }) => {
    world.throttledUntil = Math.max(world.throttledUntil, world.scheduler.now() + ms);
  },
  'empty the caches': (world, { node }) => world.slots[node]?.node?.forget(),
};

/** Lets one step happen. What it starts goes on by itself. */
export function perform(world: World, step: Step): void {
  if ('device' in step && deviceOf(world, step.device).shut) return;
  const action = ACTIONS[step.do] as (world: World, step: Step) => void;
  action(world, step);
}

/** Presses "try again" under every message that has failed. */
export function retryFailed({ page }: Device): void {
  for (const conversation of allConversations(page.messenger)) {
    for (const { message_uuid, status } of conversation.view.get().log.pending) {
      if (status === 'failed') void retry(conversation, message_uuid);
    }
  }
}

/** Scrolls down to the end again wherever a jump has led away from it, and fills the screen. */
export function returnToEnd({ page }: Device): void {
  for (const conversation of allConversations(page.messenger)) {
    const { detached, messages } = conversation.view.get().log;
    if (detached) jumpToNewest(conversation).catch(() => {});
    else if (messages.length < KEPT_MESSAGES) void loadOlder(conversation);
  }
}

function allConversations({ conversations, starting }: Messenger): Conversation[] {
  return [...conversations.values(), ...starting.values()];
}

function say(world: World, device: Device, to: number, times: number): void {
  const other = personOf(world, to);
  if (other.uuid === device.person.uuid) return;
  const { messenger } = device.page;
  for (let i = 0; i < times; i += 1) {
    const sent = submit(conversationWith(messenger, other), `${world.random.int(0, 9)}`);
    // From here on the person has seen it in the conversation.
    void sent.then((uuid) => world.shown.set(uuid, device.name));
  }
}

/** Deletes the last message that does not show as sent yet. */
function takeBack(world: World, { page }: Device): void {
  for (const conversation of allConversations(page.messenger)) {
    const last = conversation.view.get().log.pending.findLast(({ status }) => status !== 'stored');
    if (last === undefined) continue;
    world.takenBack.add(last.message_uuid);
    void discard(conversation, last.message_uuid);
    return;
  }
}

function jump({ random }: World, device: Device, other: Profile): void {
  const shown = device.page.shown.get(other.uuid)?.conversation;
  if (shown === undefined) return;
  const seq = random.int(1, Math.max(1, shown.view.get().log.knownSeq));
  jumpToSeq(shown, seq).catch(() => {});
}

function readToEnd(device: Device, other: Profile): void {
  const shown = device.page.shown.get(other.uuid);
  if (shown === undefined) return;
  const { uuid, log } = shown.conversation.view.get();
  if (uuid !== undefined) device.page.messenger.markRead(uuid, lastSeq(log));
}

function scrollUp(device: Device, other: Profile): void {
  const shown = device.page.shown.get(other.uuid);
  if (shown === undefined) return;
  void loadOlder(shown.conversation);
  void loadNewer(shown.conversation);
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
