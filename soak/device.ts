import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientDeps } from './call.ts';
import type { Person } from './people.ts';
import { probeAsStranger } from './probe.ts';
import { markSomeRead, readInbox, readPage } from './read.ts';
import { reuseUuid, sendAgain, sendNew } from './send.ts';

const LONGEST_THOUGHT_MS = 60;

/**
 * One device of a person: does one thing after another until the signal, then ends what it has
 * begun. `progress` goes from 0 to 1 over the run and widens the circle of people that it writes
 * to, so that conversations begin all through the run, often from both sides at once.
 */
export async function useDevice(
  deps: ClientDeps,
  index: number,
  progress: () => number,
  signal: AbortSignal,
): Promise<void> {
  const { people, random } = deps;
  const person = people[index] as Person;
  while (!signal.aborted) {
    await act(deps, person, index, progress());
    await sleep(random.int(0, LONGEST_THOUGHT_MS));
  }
}

async function act(
  deps: ClientDeps,
  person: Person,
  index: number,
  progress: number,
): Promise<void> {
  const { people, random, ledger } = deps;
  const choice = random.int(1, 100);
  if (choice <= 50) return sendNew(deps, person, findOther(deps, index, progress));
  // Every client is a further device of one of two people whose conversation never rests.
  if (choice <= 65) return sendNew(deps, hot(people, index), hot(people, index + 1));
  if (choice <= 75) return markSomeRead(deps, person);
  if (choice <= 87) return readPage(deps, random.chance(0.8) ? person : hot(people, index));
  if (choice <= 91) return readInbox(deps, person);
  if (choice <= 97) return sendAgain(deps);
  if (choice <= 98) return reuseUuid(deps);
  const conversations = ledger.conversations();
  if (conversations.length > 0) await probeAsStranger(deps, random.pick(conversations));
}

function hot(people: readonly Person[], index: number): Person {
  return people[index % 2] as Person;
}

/** Somebody on the ring of people, up to a distance that grows with the run. */
function findOther({ people, random }: ClientDeps, index: number, progress: number): Person {
  const size = people.length;
  const reach = Math.max(1, Math.ceil((progress * size) / 2));
  const distance = random.int(1, Math.min(reach, size - 1));
  const step = random.chance(0.5) ? distance : size - distance;
  return people[(index + step) % size] as Person;
}
