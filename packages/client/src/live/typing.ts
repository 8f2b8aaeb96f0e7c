import type { Typing as TypingEvent } from '@cruddur/contract/events';
import type { Message } from '@cruddur/contract/schemas';
import { tellTyping } from '../api.ts';
import { createStore, type ReadableStore } from '../store.ts';
import type { LiveDeps } from './live-deps.ts';
import type { OwnSettings } from './own-settings.ts';

/** The server asks not to be told more often. */
const TELL_EVERY_MS = 3_000;

/** Who is typing, and telling others that the viewer is. */
export interface Typing {
  /** Who is typing, by conversation. */
  readonly store: ReadableStore<ReadonlyMap<string, string>>;
  readonly take: (event: TypingEvent) => void;
  /** What they were typing has come. */
  readonly takeMessage: (message: Message) => void;
  /**
   * Call it at every key with the text as it is. Tells the other member at most every three
   * seconds, unless there is nothing to tell, or nobody to be reached, or the viewer hides it.
   * Never fails.
   */
  readonly tell: (conversation: string | undefined, text: string) => void;
}

/** Typing of which nothing is known yet. */
export function createTyping(deps: LiveDeps, settings: OwnSettings): Typing {
  const { timers } = deps;
  const store = createStore<ReadonlyMap<string, string>>(new Map());
  const ends = new Map<string, () => void>();
  const toldAt = new Map<string, number>();
  const end = (conversation: string): void => {
    ends.get(conversation)?.();
    ends.delete(conversation);
    store.set((held) => without(held, conversation));
  };
  const isHidden = (): boolean => settings.store.get()?.show_typing === false;
  settings.store.subscribe(() => {
    if (isHidden()) for (const conversation of [...ends.keys()]) end(conversation);
  });
  return {
    store,
    take: ({ message_group_uuid, user_uuid, expires_in_ms }) => {
      if (isHidden()) return;
      ends.get(message_group_uuid)?.();
      ends.set(
        message_group_uuid,
        timers.after(expires_in_ms, () => end(message_group_uuid)),
      );
      store.set((held) =>
        held.get(message_group_uuid) === user_uuid
          ? held
          : new Map(held).set(message_group_uuid, user_uuid),
      );
    },
    takeMessage: ({ message_group_uuid, user_uuid }) => {
      if (store.get().get(message_group_uuid) === user_uuid) end(message_group_uuid);
    },
    tell: (conversation, text) => {
      if (conversation === undefined || text.trim() === '') return;
      if (deps.connection.get().status !== 'open') return;
      const last = toldAt.get(conversation);
      if (last !== undefined && timers.now() - last < TELL_EVERY_MS) return;
      toldAt.set(conversation, timers.now());
      void tell(deps, settings, conversation);
    },
  };
}

async function tell(deps: LiveDeps, settings: OwnSettings, conversation: string): Promise<void> {
  if (!(await settings.find())?.show_typing) return;
  // A hint that is lost comes again with one of the next keys.
  await tellTyping(deps.api, conversation).catch(() => {});
}

function without(
  held: ReadonlyMap<string, string>,
  conversation: string,
): ReadonlyMap<string, string> {
  if (!held.has(conversation)) return held;
  return new Map([...held].filter(([uuid]) => uuid !== conversation));
}
