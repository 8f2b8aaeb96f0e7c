import { createCache } from '../cache/cache.ts';
import { AUTHORISATION_TTL_MS, PAGE_TTL_MS } from '../cache/lifetimes.ts';
import type { OpenSharedCache } from '../cache/shared-cache.ts';
import type { CacheStats } from '../cache/tier-stats.ts';
import { createInboxes, type Inboxes } from './inboxes.ts';
import { createLogEnds, type LogEnds } from './log-ends.ts';
import { type MemberCache, SHARED_MEMBERS } from './member.ts';
import type { PairCache } from './project.ts';
import { createTails, type Tails } from './tails.ts';

/** All that a process remembers of conversations. */
export interface ConversationCaches {
  readonly members: MemberCache;
  readonly pairs: PairCache;
  readonly tails: Tails;
  readonly ends: LogEnds;
  readonly inboxes: Inboxes;
  /** Forgets what was proven of a table that another one has replaced. */
  readonly clear: () => void;
  readonly stats: CacheStats;
}

const MB = 1024 * 1024;

/**
 * Makes empty caches, 144 MB at most together. With a shared cache behind them only memberships are
 * looked up there: positions in a log are proven by this process alone, because a wrong one
 * would put a hole into the log.
 */
export function createConversationCaches(
  options: { openShared?: OpenSharedCache | undefined; now?: () => number } = {},
): ConversationCaches {
  const { openShared, now = Date.now } = options;
  const authorisation = { ttlMs: AUTHORISATION_TTL_MS, now };
  const shared = openShared?.(SHARED_MEMBERS);
  const members: MemberCache = createCache({
    name: 'members',
    maxBytes: 16 * MB,
    ...authorisation,
    shared,
  });
  const pairs: PairCache = createCache({ name: 'pairs', maxBytes: 16 * MB, ...authorisation });
  const tails = createTails({ maxBytes: 16 * MB, ttlMs: 10 * 60_000 });
  const ends = createLogEnds({ maxBytes: 64 * MB, ttlMs: PAGE_TTL_MS, now });
  const inboxes = createInboxes({ maxBytes: 32 * MB, ttlMs: PAGE_TTL_MS, now });
  const caches = { members, pairs, tails, ends, inboxes };
  return {
    ...caches,
    clear: () => {
      for (const cache of Object.values(caches)) cache.clear();
    },
    stats: () => [members, pairs, ends, inboxes].map((cache) => cache.stats()),
  };
}
