import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { UserUuid } from '@cruddur/contract/ids';
import { newTierStats, type TierStats } from '@cruddur/core/cache/tier-stats';
import type { Profile } from '@cruddur/core/user/profile';
import { LRUCache } from 'lru-cache';

/** Who people are now, those of whom that is known. */
type People = readonly (Profile | undefined)[];

/** An item of a page that shows a person. */
interface Item {
  readonly user_uuid: UserUuid;
}

/** What readers see of an item: the person by the names they have now. */
interface Named {
  readonly display_name: string;
  readonly handle: string;
}

/** How a page may be compressed, the smaller first. */
export const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** The bytes of a page. */
export interface RenderedPage {
  readonly body: Buffer;
  /** The same compressed: once, however many ask. */
  encoded(encoding: Encoding): Buffer;
}

/** Pages as the bytes of an answer. */
export interface RenderedPages<I extends Item, Shown extends Named> {
  /**
   * A page with the names that people have now: as it was made before when it was of these very items
   * and of the same people in the same order, else what `serialize` makes. It depends on nothing else, so it holds for
   * whoever may read the items, and for as long.
   */
  render(items: readonly I[], people: People, serialize: (shown: Shown[]) => string): RenderedPage;
  clear(): void;
  stats(): TierStats;
}

interface Held<I> {
  readonly items: readonly I[];
  readonly people: People;
  readonly page: RenderedPage;
}

/** The bytes, as much again compressed, and about twice as much for the items that they are compared with. */
const SIZE_OF_BODY = 4;

/** What a stream of a library's takes by default: a higher one takes much longer for little. */
const BROTLI_QUALITY = 4;

/** Makes an empty memory; `show` makes an item as readers see it, with the names it was stored with. */
export function createRenderedPages<I extends Item, Shown extends Named>(options: {
  readonly name: string;
  readonly maxBytes: number;
  readonly show: (item: I) => Shown;
}): RenderedPages<I, Shown> {
  const { name, maxBytes, show } = options;
  /** By the last item: who asks for a longer page takes the place of a shorter one. */
  const pages = new LRUCache<I, Held<I>>({
    maxSize: maxBytes,
    sizeCalculation: ({ page }) => SIZE_OF_BODY * page.body.length,
  });
  const counted = newTierStats(name);
  return {
    render: (items, people, serialize) => {
      const last = items.at(-1);
      const held = last && pages.get(last);
      const isHit = held !== undefined && isOf(held, items, people);
      counted[isHit ? 'hits' : 'misses'] += 1;
      if (isHit) return held.page;
      const names = new Map(people.map((person) => [person?.uuid, person]));
      const page = toPage(
        serialize(items.map((item) => withNames(show(item), names.get(item.user_uuid)))),
      );
      if (last !== undefined) pages.set(last, { items, people, page });
      return page;
    },
    clear: () => pages.clear(),
    stats: () => ({ ...counted, bytes: pages.calculatedSize }),
  };
}

function withNames<S extends Named>(shown: S, person: Profile | undefined): S {
  if (person === undefined) return shown;
  return { ...shown, display_name: person.display_name, handle: person.handle };
}

function isOf<I extends Item>(held: Held<I>, items: readonly I[], people: People): boolean {
  return isSameRun(held.items, items) && isSameRun(held.people, people, isSame);
}

function isSameRun<I>(
  a: readonly I[],
  b: readonly I[],
  isEqual: (a: I, b: I) => boolean = Object.is,
): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => isEqual(item, b[i] as I)));
}

function isSame(a: Profile | undefined, b: Profile | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return a.uuid === b.uuid && a.handle === b.handle && a.display_name === b.display_name;
}

function toPage(text: string): RenderedPage {
  const body = Buffer.from(text);
  const made = new Map<Encoding, Buffer>();
  return {
    body,
    encoded: (encoding) => {
      const bytes = made.get(encoding) ?? compress(body, encoding);
      made.set(encoding, bytes);
      return bytes;
    },
  };
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body);
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
