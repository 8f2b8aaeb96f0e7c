/** Remembers uuids, to tell whether one comes again. */
export interface UuidMemory {
  /** Takes a uuid; answers false when it is remembered already. It must be in RFC 9562 text form. */
  add(uuid: string): boolean;
}

const WORDS = 4;
const FIRST_SLOTS = 64;

/** Whole uuids, four words each, in an open hash table; four zero words are an empty slot. */
interface Generation {
  words: Uint32Array;
  size: number;
}

/**
 * Makes a memory that is never wrong when it says "again", in 32 bytes a uuid. After `capacity` new
 * ones it starts a second generation, and from then on drops the older of two: what is among the
 * last `capacity` uuids is always known, and nothing is forgotten before twice as many came.
 */
export function createUuidMemory(capacity = 2_097_152): UuidMemory {
  // Clients choose uuids: a seed keeps them from choosing a thousand that share a slot.
  const seed = Math.floor(Math.random() * 2 ** 32);
  let older: Generation | undefined;
  let newer = emptyGeneration();
  return {
    add: (text) => {
      const uuid = wordsOf(text);
      if (older !== undefined && isHeld(older, uuid, seed)) return false;
      if (!insert(newer, uuid, seed)) return false;
      if (newer.size >= capacity) {
        older = newer;
        newer = emptyGeneration();
      }
      return true;
    },
  };
}

type Words = readonly [number, number, number, number];

function emptyGeneration(): Generation {
  return { words: new Uint32Array(FIRST_SLOTS * WORDS), size: 0 };
}

function wordsOf(text: string): Words {
  const hex = text.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)) as unknown as Words;
}

function isHeld(generation: Generation, uuid: Words, seed: number): boolean {
  return !isEmpty(generation.words, findSlot(generation.words, uuid, seed));
}

function insert(generation: Generation, uuid: Words, seed: number): boolean {
  const slot = findSlot(generation.words, uuid, seed);
  if (!isEmpty(generation.words, slot)) return false;
  generation.words.set(uuid, slot);
  generation.size += 1;
  if (generation.size * 2 * WORDS > generation.words.length) grow(generation, seed);
  return true;
}

function grow(generation: Generation, seed: number): void {
  const { words } = generation;
  generation.words = new Uint32Array(words.length * 2);
  for (let at = 0; at < words.length; at += WORDS) {
    if (isEmpty(words, at)) continue;
    const uuid = words.subarray(at, at + WORDS) as unknown as Words;
    generation.words.set(uuid, findSlot(generation.words, uuid, seed));
  }
}

/** Where a uuid stands, or the empty slot where it belongs. */
function findSlot(words: Uint32Array, uuid: Words, seed: number): number {
  const slots = words.length / WORDS;
  let slot = hash(uuid, seed) % slots;
  while (!isEmpty(words, slot * WORDS) && !isAt(words, slot * WORDS, uuid)) {
    slot = (slot + 1) % slots;
  }
  return slot * WORDS;
}

function isAt(words: Uint32Array, at: number, uuid: Words): boolean {
  return (
    words[at] === uuid[0] &&
    words[at + 1] === uuid[1] &&
    words[at + 2] === uuid[2] &&
    words[at + 3] === uuid[3]
  );
}

function isEmpty(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

function hash(uuid: Words, seed: number): number {
  let mixed = seed;
  for (let i = 0; i < WORDS; i += 1) {
    mixed = Math.imul(mixed ^ (uuid[i] as number), 0x85ebca6b);
    mixed ^= mixed >>> 13;
  }
  return mixed >>> 0;
}
