import { lastSeq } from '@cruddur/client/conversation-state';
import { loadOlder } from '@cruddur/client/messenger/conversation-sync';
import { conversationWith } from '@cruddur/client/messenger/conversations';
import { retry, submit } from '@cruddur/client/messenger/send-queue';
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
  'post from a stale cursor': (world, { person, to }) =>
    post(world, personOf(world, person), personOf(world, to), true),
  look: (world, step) => look(world, personOf(world, step.person), personOf(world, step.with)),
  intrude: (world, { person }) => intrude(world, personOf(world, person)),
  rename: (world, { person }) => rename(world, person),
  'go offline': (world, { device, ms }) => {
    deviceOf(world, device).offlineUntil = world.scheduler.now() + ms;
  },
  reload: (world, { device }) => world.reload(deviceOf(world, device)),
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
  const action = ACTIONS[step.do] as (world: World, step: Step) => void;
  action(world, step);
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

function scrollUp(device: Device, other: Profile): void {
  const shown = device.page.shown.get(other.uuid);
  if (shown) void loadOlder(shown.conversation);
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
