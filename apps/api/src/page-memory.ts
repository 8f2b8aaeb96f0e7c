import type { Message, MessageGroup } from '@cruddur/contract/schemas';
import type { CacheStats } from '@cruddur/core/cache/tier-stats';
import { toMessage } from '@cruddur/core/conversation/page';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import type { MessageItem, RowItem } from '@cruddur/core/table/items';
import { createRenderedPages, type RenderedPages } from './rendered-pages.ts';

/** The pages that people ask for most, as they were last answered. */
export interface PageMemory {
  readonly messages: RenderedPages<MessageItem, Message>;
  readonly inboxes: RenderedPages<RowItem, MessageGroup>;
  clear(): void;
  readonly stats: CacheStats;
}

/** For each kind of page. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Makes an empty memory, of 16 MB for each kind of page. Names are shown as they are now. */
export function createPageMemory(): PageMemory {
  const messages = createRenderedPages({
    name: 'rendered_messages',
    maxBytes: MAX_BYTES,
    show: toMessage,
  });
  const inboxes = createRenderedPages({
    name: 'rendered_inboxes',
    maxBytes: MAX_BYTES,
    show: toMessageGroup,
  });
  return {
    messages,
    inboxes,
    clear: () => {
      messages.clear();
      inboxes.clear();
    },
    stats: () => [messages.stats(), inboxes.stats()],
  };
}
