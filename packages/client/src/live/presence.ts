import type { PresenceChanged } from '@cruddur/contract/events';
import type { Presence } from '@cruddur/contract/schemas';
import { getPresence } from '../api.ts';
import { createStore, type ReadableStore } from '../store.ts';
import type { LiveDeps } from './live-deps.ts';
import type { OwnSettings } from './own-settings.ts';

/** People who come on the screen together are asked for together. */
const SOON_MS = 200;
/** Events of whom one has asked for end after ten minutes. */
const ASK_EVERY_MS = 4 * 60_000;
/** Whoever was asked for this recently need not be asked for again when others are. */
const FRESH_MS = 3 * 60_000;
const MOST_HANDLES = 50;

/** Somebody whose presence is shown. */
export interface WatchedPerson {
  readonly uuid: string;
  readonly handle: string;
}

/** Who of the people on the screen is here. */
export interface PresenceWatch {
  /** By person; whoever hides it, or is not known, is absent. */
  readonly store: ReadableStore<ReadonlyMap<string, Presence>>;
  readonly take: (event: PresenceChanged) => void;
  /** Keeps asking for somebody until the answer is called. Fifty people cost one request. */
  readonly watch: (person: WatchedPerson) => () => void;
  /** Nothing is asked for while nobody can see the page. */
  readonly setVisible: (visible: boolean) => void;
  readonly resync: () => void;
}

interface Watched {
  readonly person: WatchedPerson;
  watchers: number;
  askedAt: number | undefined;
}

/** Presence of which nothing is known yet. */
export function createPresenceWatch(deps: LiveDeps, settings: OwnSettings): PresenceWatch {
  const store = createStore<ReadonlyMap<string, Presence>>(new Map());
  const watched = new Map<string, Watched>();
  let visible = true;
  const plan = createPlan(deps, () => void ask());
  const ask = async (): Promise<void> => {
    if (!visible || !deps.wanted() || watched.size === 0) return;
    plan(ASK_EVERY_MS);
    if (!(await settings.find())?.show_presence) return;
    for (const some of inParts(dueOf(watched, deps.timers.now()))) await askFor(deps, store, some);
  };
  const askAgain = (): void => {
    for (const one of watched.values()) one.askedAt = undefined;
    plan(SOON_MS);
  };
  let hidden = false;
  settings.store.subscribe(() => {
    const wasHidden = hidden;
    hidden = settings.store.get()?.show_presence === false;
    if (hidden) store.set(() => new Map());
    else if (wasHidden) askAgain();
  });
  return {
    store,
    take: ({ presence }) => {
      if (hidden) return;
      store.set((held) => new Map(held).set(presence.user_uuid, presence));
    },
    watch: (person) => {
      const one = watched.get(person.uuid) ?? { person, watchers: 0, askedAt: undefined };
      one.watchers += 1;
      watched.set(person.uuid, one);
      plan(SOON_MS);
      return () => {
        one.watchers -= 1;
      };
    },
    setVisible: (now) => {
      visible = now;
      if (now) plan(SOON_MS);
    },
    resync: askAgain,
  };
}

/** Runs at the earlier of all times that it is asked to. */
function createPlan({ timers }: LiveDeps, run: () => void): (ms: number) => void {
  let planned: { at: number; cancel: () => void } | undefined;
  return (ms) => {
    const at = timers.now() + ms;
    if (planned !== undefined && planned.at <= at) return;
    planned?.cancel();
    const cancel = timers.after(ms, () => {
      planned = undefined;
      run();
    });
    planned = { at, cancel };
  };
}

/** Also forgets those whom nobody watches and whose events have ended. */
function dueOf(watched: Map<string, Watched>, now: number): Watched[] {
  const due: Watched[] = [];
  for (const [uuid, one] of watched) {
    if (one.askedAt !== undefined && now - one.askedAt < FRESH_MS) continue;
    if (one.watchers > 0) due.push(one);
    else watched.delete(uuid);
  }
  return due;
}

function inParts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / MOST_HANDLES);
  return Array.from({ length: count }, (_, i) =>
    all.slice(i * MOST_HANDLES, (i + 1) * MOST_HANDLES),
  );
}

async function askFor(
  { api, timers }: LiveDeps,
  store: ReturnType<typeof createStore<ReadonlyMap<string, Presence>>>,
  some: readonly Watched[],
): Promise<void> {
  for (const one of some) one.askedAt = timers.now();
  try {
    const found = await getPresence(
      api,
      some.map(({ person }) => person.handle),
    );
    store.set((held) => {
      const next = new Map(held);
      for (const { person } of some) next.delete(person.uuid);
      for (const one of found) next.set(one.user_uuid, one);
      return next;
    });
  } catch {
    // Asked for again with the next round.
    for (const one of some) one.askedAt = undefined;
  }
}
