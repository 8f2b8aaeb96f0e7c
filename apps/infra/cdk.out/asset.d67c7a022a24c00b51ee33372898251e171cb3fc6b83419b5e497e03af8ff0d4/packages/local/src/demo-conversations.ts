import type { MessageUuid } from '@cruddur/contract/ids';
import type { AppendDeps } from '@cruddur/core/conversation/append';
import { appendHistory, type HistoryLine } from '@cruddur/core/conversation/append-history';
import { formatMicroseconds } from '@cruddur/core/conversation/clock';
import type { MemberDeps } from '@cruddur/core/conversation/member';
import type { Profile } from '@cruddur/core/user/profile';
import type { Faker } from '@faker-js/faker';
import { seededFaker } from './demo-people.ts';

/** How much to make. */
export interface SeedOptions {
  readonly people: readonly Profile[];
  readonly conversations: number;
  /** How many in each conversation. */
  readonly messages: number;
  readonly seed: number;
  /** Everything lies before this moment, in milliseconds since 1970. */
  readonly now: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const CONCURRENT = 16;
const DAY_MS = 86_400_000;

/**
 * Makes up conversations and puts them through the log. The same seed and people make the same
 * messages, so a second run adds nothing. Answers how many messages were new.
 */
export async function seedConversations(
  deps: Omit<AppendDeps, 'clock'> & MemberDeps,
  options: SeedOptions,
): Promise<number> {
  const pairs = pairsOf(options.people, options.conversations);
  const total = pairs.length * options.messages;
  let done = 0;
  let appended = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < pairs.length; i = next++) {
      const pair = pairs[i] as [Profile, Profile];
      const lines = makeLines(seededFaker(options.seed + i), pair, options);
      const result = await appendHistory(deps, pair, lines, () => {
        done += 1;
        options.onProgress?.(done, total);
      });
      appended += result.appended;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
  return appended;
}

/** The most conversations that so many people can have: one a pair. */
export function maxPairs(people: number): number {
  return (people * (people - 1)) / 2;
}

/** Everyone with their neighbour, then with the one after, round a ring: all get about as many. */
function pairsOf(people: readonly Profile[], count: number): [Profile, Profile][] {
  const size = people.length;
  const pairs: [Profile, Profile][] = [];
  for (let distance = 1; distance <= size / 2; distance += 1) {
    const ring = distance * 2 === size ? size / 2 : size;
    for (let i = 0; i < ring && pairs.length < count; i += 1) {
      pairs.push([people[i] as Profile, people[(i + distance) % size] as Profile]);
    }
  }
  return pairs;
}

function makeLines(
  faker: Faker,
  pair: readonly [Profile, Profile],
  { messages, now }: SeedOptions,
): HistoryLine[] {
  const length = faker.number.float({ min: 0.2, max: 20 }) * DAY_MS;
  const end = now - faker.number.float({ min: 0.01, max: 3 }) * DAY_MS;
  return Array.from({ length: messages }, (_, i) => ({
    author: faker.helpers.arrayElement(pair),
    message_uuid: faker.string.uuid() as MessageUuid,
    message: faker.helpers.arrayElement([
      faker.hacker.phrase(),
      faker.lorem.sentence({ min: 2, max: 14 }),
      `${faker.word.interjection()}!`,
      faker.company.catchPhrase(),
    ]),
    created_at: formatMicroseconds(
      Math.floor((end - length + (length * (i + 1)) / messages) * 1000),
    ),
  }));
}
