import type { UserUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import { newTierStats, type TierStats } from '@cruddur/core/cache/tier-stats';
import { toMessage } from '@cruddur/core/conversation/page';
import type { MessageItem } from '@cruddur/core/table/items';
import type { Profile } from '@cruddur/core/user/profile';
import { LRUCache } from 'lru-cache';

/** Who people are now, by uuid. */
type Names = ReadonlyMap<UserUuid, Profile>;

/** Pages of messages as the bytes of an answer. */
export interface RenderedPages {
  /**
   * The bytes of a page, oldest first, with the names that authors have now: those that were written
   * before when they were of these very items and names, else what `serialize` makes. They depend on
   * nothing else, so they hold for whoever may read the items, and for as long.
   */
  render(
    items: readonly MessageItem[],
    names: Names,
    serialize: (messages: Message[]) => string,
  ): Buffer;
  clear(): void;
  stats(): TierStats;
}

interface Rendered {
  readonly items: readonly MessageItem[];
  readonly authors: readonly (Profile | undefined)[];
  readonly body: Buffer;
}

/** The bytes, and about twice as much for the items that they are compared with. */
const SIZE_OF_BODY = 3;

/** Makes an empty memory. */
export function createRenderedPages(maxBytes: number): RenderedPages {
  /** By the last item: who asks for a longer page takes the place of a shorter one. */
  const pages = new LRUCache<MessageItem, Rendered>({
    maxSize: maxBytes,
    sizeCalculation: ({ body }) => SIZE_OF_BODY * body.length,
  });
  const counted = newTierStats('rendered');
  return {
    render: (items, names, serialize) => {
      const last = items.at(-1);
      const held = last && pages.get(last);
      const isHit = held !== undefined && isOf(held, items, names);
      counted[isHit ? 'hits' : 'misses'] += 1;
      if (isHit) return held.body;
      const authors = items.map((item) => names.get(item.user_uuid));
      const body = Buffer.from(serialize(items.map((item, i) => shown(item, authors[i]))));
      if (last !== undefined) pages.set(last, { items, authors, body });
      return body;
    },
    clear: () => pages.clear(),
    stats: () => ({ ...counted, bytes: pages.calculatedSize }),
  };
}

function isOf({ items, authors }: Rendered, now: readonly MessageItem[], names: Names): boolean {
  return (
    items.length === now.length &&
    now.every((item, i) => item === items[i] && names.get(item.user_uuid) === authors[i])
  );
}

/** Messages keep the name their author had; readers see the one they have. */
function shown(item: MessageItem, author: Profile | undefined): Message {
  const message = toMessage(item);
  if (author === undefined) return message;
  return { ...message, display_name: author.display_name, handle: author.handle };
}
