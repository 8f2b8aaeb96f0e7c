import type { ServerEvent } from '@cruddur/contract/events';
import type { UserUuid } from '@cruddur/contract/ids';
import type { Message, ReadBody, SendBody } from '@cruddur/contract/schemas';
import { createConversationCaches } from '@cruddur/core/conversation/conversation-caches';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { newMeter } from '@cruddur/core/table/meter';
import type { Profile } from '@cruddur/core/user/profile';
import { createRandom, deriveSeed, drawUuid, type Random } from '../random.ts';
import { createApiNode, type NodeAnswer, type NodeRequest } from './api-node.ts';
import { type Device, loadPage, openConversation } from './device.ts';
import { createModelBrowser } from './model-browser.ts';
import { createModelBus, type ModelBus } from './model-bus.ts';
import { createModelTable, type ModelTable } from './model-table.ts';
import { drawSharing } from './model-tier.ts';
import type { NetworkEnd, NodeSlot } from './network.ts';
import { createNoise, type Noise, type NoiseName } from './noise.ts';
import { runProcessor } from './processor.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import type { Cast } from './steps.ts';
import { openTableLink } from './table-link.ts';

/** A message that somebody wanted to send. */
export interface Submitted {
  readonly author: UserUuid;
  readonly message: string;
}

/** A message that was acknowledged, as it was answered. */
export type Acknowledged = Pick<Message, 'message_uuid' | 'message_group_uuid' | 'seq'>;

/** Everything there is in one history, and what was observed of it. */
export interface World {
  readonly cast: Cast;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly noise: Noise;
  readonly model: ModelTable;
  readonly bus: ModelBus;
  readonly people: Profile[];
  readonly profileVersions: Map<UserUuid, number>;
  readonly devices: Device[];
  readonly slots: NodeSlot[];
  throttledUntil: number;
  readonly submitted: Map<string, Submitted>;
  /** Messages that were shown to their author as being sent, and on which device. */
  readonly shown: Map<string, string>;
  /** Messages that their author has deleted before they showed as sent. */
  readonly takenBack: Set<string>;
  postedWithoutIds: number;
  readonly acknowledged: Acknowledged[];
  /** Read marks whose request was cut off by a crash: other devices may not have been told. */
  readonly cutMarks: Set<string>;
  /** The highest acknowledged read mark of each row that was never marked unread. */
  readonly marks: Map<string, number>;
  readonly defects: string[];
  startNode(position: number): void;
  crashNode(position: number): void;
  startProcessor(): void;
  crashProcessor(): void;
  /** Closes the tab without a warning, and opens it again after a while. */
  reload(device: Device, ms: number): void;
  /** Notes what a page or another client of a person asks and is told. */
  observe(person: Profile, name: string): Observer;
  /** Tells what happens, when somebody listens; `what` is only called then. */
  trace(what: () => string): void;
}

type Observer = Pick<NetworkEnd, 'onRequest' | 'onHandled' | 'onAnswer' | 'onEvent'>;

/** Which world to make. */
export interface WorldOptions {
  readonly seed: number;
  /** Another one draws other noise, delays and orders for the same people and steps. */
  readonly salt?: number;
  readonly without?: readonly NoiseName[];
  readonly onTrace?: (line: string) => void;
}

/** Makes the world of a seed: people, their devices, two nodes, a processor, a table. */
export function createWorld({ seed, salt = 0, without = [], onTrace }: WorldOptions): World {
  const cast = createRandom(deriveSeed(seed, 'cast'));
  const random = createRandom(deriveSeed(seed, `world ${salt}`));
  const scheduler = createScheduler(createRandom(deriveSeed(seed, `order ${salt}`)));
  const noise = createNoise(createRandom(deriveSeed(seed, `noise ${salt}`)), without);
  const people = drawPeople(cast);
  const conversationsOf = new Map<UserUuid, ReadonlySet<string>>(
    people.map(({ uuid }) => [
      uuid,
      new Set(people.map((other) => pairConversation(uuid, other.uuid))),
    ]),
  );
  const owners = people.flatMap((person, i) =>
    i === 0 || cast.chance(0.3) ? [person, person] : [person],
  );
  const model = createModelTable(() => scheduler.now());
  const { openShared, share } = drawSharing(cast.chance(0.6), scheduler, random, noise);
  const isThrottled = (): boolean => scheduler.now() < world.throttledUntil;
  const checkpoint = { position: 0 };
  let processorRun = 0;
  const trace = (what: () => string): void =>
    onTrace?.(`${scheduler.now().toFixed(0).padStart(7)} ${what()}`);
  const world: World = {
    trace,
    cast: { people: people.length, devices: owners.length, nodes: 2 },
    scheduler,
    random,
    noise,
    model,
    bus: createModelBus(scheduler, noise),
    people,
    profileVersions: new Map(people.map(({ uuid }) => [uuid, 1])),
    devices: [],
    slots: [1, 2].map(() => ({ node: undefined, onCrash: new Set() })),
    throttledUntil: 0,
    submitted: new Map(),
    shown: new Map(),
    takenBack: new Set(),
    postedWithoutIds: 0,
    acknowledged: [],
    cutMarks: new Set(),
    marks: new Map(),
    defects: [],
    startNode,
    crashNode,
    startProcessor,
    crashProcessor: () => {
      processorRun += 1;
    },
    reload: (device, ms) => {
      device.page.close();
      device.shut = true;
      const open = (): void => {
        device.page = load(device);
        device.shut = false;
      };
      if (ms === 0) open();
      else scheduler.after(ms, open);
    },
    observe,
  };
  for (const position of world.slots.keys()) startNode(position);
  startProcessor();
  for (const [i, person] of owners.entries()) {
    const before = world.devices.at(-1);
    const isSecondTab = before?.person === person && cast.chance(0.7);
    const device = {
      name: `${person.handle}-${i}`,
      person,
      browser: isSecondTab
        ? before.browser
        : createModelBrowser({ scheduler, random }, cast.chance(0.8)),
      shut: false,
      taps: cast.chance(0.4),
    } as Device;
    device.page = load(device);
    world.devices.push(device);
  }
  return world;

  function startNode(position: number): void {
    const slot = world.slots[position] as NodeSlot;
    if (slot.node !== undefined) return;
    const isAlive = (): boolean => slot.node === node;
    const crash = (): void => {
      trace(() => `node ${position} crashes after a write`);
      crashNode(position);
      scheduler.after(random.int(1, 500), () => startNode(position));
    };
    const link = { model, scheduler, random, noise, isAlive, crash, isThrottled };
    const node = createApiNode({
      openTable: share((session) => openTableLink(link, session)),
      openShared,
      bus: world.bus.join(isAlive),
      scheduler,
      random,
      noise,
      people,
      clockOffsetMs: noise.strikes('wrong clocks') ? random.int(-600_000, 600_000) : 0,
      onDefect: (what) => isAlive() && world.defects.push(what),
    });
    slot.node = node;
  }

  function crashNode(position: number): void {
    const slot = world.slots[position] as NodeSlot;
    slot.node = undefined;
    for (const run of [...slot.onCrash]) run();
    slot.onCrash.clear();
  }

  function startProcessor(): void {
    processorRun += 1;
    const run = processorRun;
    const isAlive = (): boolean => run === processorRun;
    const crash = (): void => {
      trace(() => 'the processor crashes after a write');
      world.crashProcessor();
      scheduler.after(random.int(1, 500), startProcessor);
    };
    const link = { model, scheduler, random, noise, isAlive, crash, isThrottled };
    const table = share(() => openTableLink(link, {}))({ meter: newMeter() });
    const bus = world.bus.join(isAlive);
    const { pairs } = createConversationCaches({ now: scheduler.now });
    void runProcessor({ model, table, bus, pairs, scheduler, random, noise, isAlive, checkpoint });
  }

  function load(device: Device): Device['page'] {
    const observer = observe(device.person, device.name);
    return loadPage({
      slots: world.slots,
      scheduler,
      random,
      noise,
      person: device.person,
      browser: device.browser,
      end: {
        ...observer,
        onAnswer: (request, answer) => {
          observer.onAnswer(request, answer);
          // A page only asks for what it was shown: nothing of that may be refused for good.
          if (answer.status < 400 || answer.status >= 500) return;
          const { code } = answer.body as { code: string };
          world.defects.push(`${device.name} was refused ${request.method} with ${code}`);
        },
        onEvent: (stamped) => {
          observer.onEvent(stamped);
          tap(device, stamped.event);
        },
        isOnline: () => scheduler.now() >= device.browser.offlineUntil,
      },
      newMessageUuid: () => drawUuid(random),
      onDefect: (what) => world.defects.push(`${device.name}: ${what}`),
    });
  }

  function tap(device: Device, event: ServerEvent): void {
    if (!device.taps || event.type !== 'message.created') return;
    const { page } = device;
    const author = people.find(({ uuid }) => uuid === event.message.user_uuid);
    if (author === undefined || author.uuid === device.person.uuid) return;
    scheduler.after(random.int(1, 2_000), () => {
      if (device.page === page) openConversation(page, author, true);
    });
  }

  function observe({ uuid }: Profile, name: string): Observer {
    return {
      onRequest: (request) => {
        trace(() => `${name} asks ${request.method} ${request.path} ${paramsOf(request)}`);
        noteRequest(request);
      },
      onHandled: (request, answer) => {
        trace(() => `a node has handled ${request.method} of ${name}: ${shown(answer)}`);
        noteHandled(request, answer);
      },
      onAnswer: (request, answer) => {
        trace(() => `${name} is answered ${request.method} ${shown(answer)}`);
        noteAnswer(request, answer);
      },
      onEvent: ({ event }) => {
        trace(() => `${name} is pushed ${JSON.stringify(event)}`);
        if (event.type === 'message.created') guardPrivacy(uuid, [event.message]);
        if (event.type === 'inbox.updated') guardPrivacy(uuid, [event.message_group]);
      },
    };
  }

  function noteRequest({ method, user, body }: NodeRequest): void {
    if (method !== 'POST') return;
    const { message_uuid, message } = body as SendBody;
    if (message_uuid === undefined) world.postedWithoutIds += 1;
    else world.submitted.set(message_uuid, { author: user, message });
  }

  /** A mark may be stored and nobody told: until it is set again, other devices may not know. */
  function noteHandled(request: NodeRequest, answer: NodeAnswer | undefined): void {
    if (request.method !== 'PUT') return;
    const mark = markOf(request.user, request.path.split('/')[3] ?? '');
    const { read_seq, mark_unread } = request.body as ReadBody;
    if (mark_unread) world.marks.set(mark, Number.NEGATIVE_INFINITY);
    const before = world.marks.get(mark) ?? 0;
    if (answer?.status === 200 && before >= 0) world.marks.set(mark, Math.max(before, read_seq));
    if (answer?.status === 200) world.cutMarks.delete(mark);
    else world.cutMarks.add(mark);
  }

  function noteAnswer(request: NodeRequest, { status, body }: NodeAnswer): void {
    if (status !== 200) return;
    if (request.method === 'POST') world.acknowledged.push(body as Message);
    guardPrivacy(request.user, Array.isArray(body) ? body : [body]);
  }

  function guardPrivacy(user: UserUuid, seen: readonly { message_group_uuid: string }[]): void {
    for (const { message_group_uuid } of seen) {
      if (conversationsOf.get(user)?.has(message_group_uuid)) continue;
      world.defects.push(`${user} was shown the conversation ${message_group_uuid} of others`);
    }
  }
}

/** Names a person's read mark in a conversation. */
export function markOf(user: string, conversation: string): string {
  return `${user} ${conversation}`;
}

function paramsOf({ body, query }: NodeRequest): string {
  return body === undefined ? query.toString() : JSON.stringify(body);
}

function shown(answer: NodeAnswer | undefined): string {
  return answer === undefined ? 'by crashing' : `${answer.status} ${JSON.stringify(answer.body)}`;
}

const NAMES = ['ann', 'bob', 'cyd', 'dan'];

function drawPeople(random: Random): Profile[] {
  return NAMES.slice(0, random.int(2, 4)).map((handle) => ({
    uuid: drawUuid(random) as UserUuid,
    handle,
    display_name: handle.toUpperCase(),
  }));
}
