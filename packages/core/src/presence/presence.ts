import { randomBytes } from 'node:crypto';
import type { UserUuid } from '@cruddur/contract/ids';
import type { Presence } from '@cruddur/contract/schemas';
import type { Bus } from '../bus/bus.ts';
import type { Scores } from '../bus/scores.ts';
import type { SettingsLookup } from '../user/settings-lookup.ts';

/** Who is here, over all processes, as far as they let it be seen. */
export interface PresenceBoard {
  /** Somebody has opened an event stream here. Answers how to say that it has ended. */
  arrive(user: UserUuid): () => void;
  /**
   * The presence of people, and for ten minutes also each change of it, as events to the viewer.
   * Left out is who hides it, and everybody when the viewer does. Never fails.
   */
  watch(viewer: UserUuid, people: readonly UserUuid[]): Promise<Presence[]>;
  /** Says that nobody is here any more, without telling anybody: they come again elsewhere. */
  close(): void;
}

/** What presence is made from. */
export interface PresenceDeps {
  readonly bus: Bus;
  readonly scores: Scores;
  readonly settings: SettingsLookup;
  readonly onError: (error: unknown) => void;
  /** Milliseconds since 1970; processes must agree to some seconds. */
  readonly now?: () => number;
  /** How long somebody counts as here whose last stream has ended: a reconnect takes less. */
  readonly graceMs?: number;
}

const GRACE_MS = 10_000;
/** A process that is gone without a word is believed for so long. */
const BELIEVED_MS = 90_000;
const REFRESH_MS = 30_000;
const WATCH_MS = 10 * 60_000;
const MINUTE_MS = 60_000;

/** Somebody with an event stream here, or who had one a moment ago. */
interface Visitor {
  streams: number;
  /** Whether others were told that they are here. */
  shown: boolean;
  leaving?: NodeJS.Timeout;
}

/**
 * Each process writes until when somebody is here by its streams, and says so again every half
 * minute: the latest time of all processes is until when they are, or when they were last.
 */
export function createPresenceBoard(deps: PresenceDeps): PresenceBoard {
  const { bus, scores, settings, now = Date.now, graceMs = GRACE_MS } = deps;
  const self = randomBytes(6).toString('base64url');
  const here = new Map<UserUuid, Visitor>();
  const refreshing = setInterval(() => {
    for (const [user, { shown }] of here) if (shown) note(user, BELIEVED_MS);
  }, REFRESH_MS).unref();
  const stopListening = bus.subscribe({
    onEvent: () => {},
    onLost: () => {},
    onNotice: ({ user_uuid }) => {
      if (here.has(user_uuid)) void attempt(() => reconsider(user_uuid));
    },
  });

  async function attempt(run: () => Promise<void>): Promise<void> {
    await run().catch(deps.onError);
  }

  function note(user: UserUuid, ms: number): void {
    scores.set(hereKey(user), self, now() + ms);
  }

  async function shows(user: UserUuid): Promise<boolean> {
    return (await settings.current([user])).get(user)?.show_presence === true;
  }

  async function come(user: UserUuid): Promise<void> {
    const [shown, [before]] = await Promise.all([shows(user), find([user])]);
    const visitor = here.get(user);
    if (!shown || visitor === undefined) return;
    visitor.shown = true;
    note(user, BELIEVED_MS);
    if (!before?.online) await tellWatchers(user, { user_uuid: user, online: true });
  }

  async function go(user: UserUuid): Promise<void> {
    here.delete(user);
    if (!(await shows(user))) return;
    note(user, 0);
    const [after] = await find([user]);
    if (after && !after.online) await tellWatchers(user, after);
  }

  async function reconsider(user: UserUuid): Promise<void> {
    if (await shows(user)) return come(user);
    const visitor = here.get(user);
    if (!visitor?.shown) return;
    visitor.shown = false;
    scores.drop(hereKey(user));
    await tellWatchers(user, { user_uuid: user, online: false });
  }

  async function find(people: readonly UserUuid[]): Promise<Presence[]> {
    const times = await scores.get(people.map(hereKey));
    return people.map((user_uuid, i) => {
      const until = Math.max(0, ...(times[i]?.values() ?? []));
      if (until > now()) return { user_uuid, online: true };
      if (until === 0) return { user_uuid, online: false };
      const minute = Math.floor(until / MINUTE_MS) * MINUTE_MS;
      return { user_uuid, online: false, last_seen_at: new Date(minute).toISOString() };
    });
  }

  async function tellWatchers(user: UserUuid, presence: Presence): Promise<void> {
    const [watchers] = await scores.get([watchKey(user)]);
    const watching = [...(watchers ?? [])].flatMap(([one, until]) =>
      until > now() ? [one as UserUuid] : [],
    );
    const wants = await settings.current(watching);
    for (const one of watching) {
      if (wants.get(one)?.show_presence) bus.publish(one, { type: 'presence.changed', presence });
    }
  }

  function arrive(user: UserUuid): () => void {
    const entry = here.get(user) ?? { streams: 0, shown: false };
    entry.streams += 1;
    clearTimeout(entry.leaving);
    if (!here.has(user)) {
      here.set(user, entry);
      void attempt(() => come(user));
    }
    return () => {
      entry.streams -= 1;
      if (entry.streams > 0 || here.get(user) !== entry) return;
      clearTimeout(entry.leaving);
      entry.leaving = setTimeout(() => void attempt(() => go(user)), graceMs).unref();
    };
  }

  return {
    arrive,
    watch: async (viewer, people) => {
      const wants = await settings.current([viewer, ...people]);
      if (!wants.get(viewer)?.show_presence) return [];
      const visible = people.filter((one) => wants.get(one)?.show_presence);
      for (const one of visible) scores.set(watchKey(one), viewer, now() + WATCH_MS);
      return find(visible);
    },
    close: () => {
      clearInterval(refreshing);
      stopListening();
      for (const [user, { leaving, shown }] of here) {
        clearTimeout(leaving);
        if (shown) note(user, graceMs);
      }
      here.clear();
    },
  };
}

function hereKey(user: UserUuid): string {
  return `here:${user}`;
}

function watchKey(user: UserUuid): string {
  return `watch:${user}`;
}
