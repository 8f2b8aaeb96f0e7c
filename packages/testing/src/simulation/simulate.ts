import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { createRandom, deriveSeed } from '../random.ts';
import { checkPages, checkWorld, readLog } from './check.ts';
import { openConversation } from './device.ts';
import { perform, retryFailed, returnToEnd } from './perform.ts';
import { drawSteps, type Step } from './steps.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** Which history to run. */
export interface HistoryOptions extends WorldOptions {
  readonly steps: number;
  /** Only these steps of the drawn ones happen; all when not given. */
  readonly only?: ReadonlySet<number>;
}

/** How a history went. */
export interface Outcome {
  /** What was found wrong; empty when every invariant holds. */
  readonly found: readonly string[];
  readonly steps: readonly Step[];
  readonly messages: number;
}

/** Long enough for every pause, silence and deadline of the product to have passed. */
const QUIET_MS = 180_000;

/** Runs one history, the same one for the same options, and checks the world it ends in. */
export async function simulate(options: HistoryOptions): Promise<Outcome> {
  const world = createWorld(options);
  const steps = drawSteps(
    createRandom(deriveSeed(options.seed, 'steps')),
    world.cast,
    options.steps,
  );
  for (const [i, step] of steps.entries()) {
    if (options.only !== undefined && !options.only.has(i)) continue;
    await world.scheduler.runUntil(step.at);
    world.trace(() => `--- ${JSON.stringify(step)}`);
    perform(world, step);
  }
  await calmDown(world);
  const found = await checkWorld(world);
  if (found.length === 0) {
    await openEverything(world);
    found.push(...(await checkPages(world)));
  }
  for (const { page } of world.devices) page.close();
  return { found, steps, messages: world.acknowledged.length };
}

/** Everyone looks at every conversation they have. */
async function openEverything({ scheduler, devices, people, model }: World): Promise<void> {
  for (const { page, person } of devices) {
    for (const other of people) {
      if (readLog(model, pairConversation(person.uuid, other.uuid)).length === 0) continue;
      openConversation(page, other, false);
    }
  }
  await scheduler.runUntil(scheduler.now() + 10_000);
}

/** All that was broken works again, and everyone goes on until there is nothing left to do. */
async function calmDown(world: World): Promise<void> {
  const { scheduler } = world;
  await scheduler.runUntil(scheduler.now() + 60_000);
  world.noise.stop();
  for (const position of world.slots.keys()) world.startNode(position);
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await scheduler.runUntil(scheduler.now() + QUIET_MS / 3);
    for (const device of world.devices) {
      retryFailed(device);
      returnToEnd(device);
    }
  }
  await scheduler.runUntil(scheduler.now() + QUIET_MS);
}
