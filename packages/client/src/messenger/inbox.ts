import type { MessageGroup } from '@cruddur/contract/schemas';
import { type ApiDeps, type ApiErrorCode, pageMessageGroups } from '../api.ts';
import { codeOf } from '../api-error.ts';
import { coalesce } from '../coalesce.ts';
import { applyGroups, applyRead, type InboxState } from '../inbox-state.ts';
import type { Pauses } from '../pauses.ts';
import { persist } from '../persist.ts';
import { createStore, type Store } from '../store.ts';
import type { Phase } from './conversation.ts';
import { addKept, dropKept, type Unproven, withoutKept } from './kept-inbox.ts';
import { createPageLoader, type PageLoader, type Paging } from './page-loader.ts';

const PAGE = 30;

/** All that a screen shows of the inbox. */
export interface InboxView {
  readonly groups: InboxState;
  readonly phase: Phase;
  /** Shown as this device has kept it; the server has not been asked yet. */
  readonly stale: boolean;
  readonly error?: ApiErrorCode;
  readonly older: Paging;
  /** The cursor of the page after the last one held; missing at the end of the inbox. */
  readonly cursor?: string;
}

/** The inbox for as long as somebody is signed in. */
export interface Inbox {
  readonly api: ApiDeps;
  readonly pauses: Pauses;
  /** Whether somebody is signed in still; asked before a failed fetch is tried again. */
  readonly wanted: () => boolean;
  readonly view: Store<InboxView>;
  /** How far this page marks conversations as read, until the server has answered that it knows. */
  readonly readSeqs: Map<string, number>;
  readonly unproven: Unproven;
  /** Fetches the rows that are older than those held. */
  readonly older: PageLoader;
  /** Whether the server has answered. */
  fetched: boolean;
  /** Is told of every row that arrives. */
  readonly onGroups: (groups: readonly MessageGroup[]) => void;
  readonly refresh: () => Promise<void>;
}

/** An inbox of which nothing is fetched yet. */
export function createInbox(deps: Pick<Inbox, 'api' | 'pauses' | 'wanted' | 'onGroups'>): Inbox {
  const inbox: Inbox = {
    ...deps,
    view: createStore<InboxView>({
      groups: new Map(),
      phase: 'loading',
      stale: false,
      older: 'idle',
    }),
    readSeqs: new Map(),
    unproven: new Set(),
    older: createPageLoader(deps.pauses, (older) => inbox.view.set((view) => ({ ...view, older }))),
    fetched: false,
    refresh: coalesce(() => refreshInbox(inbox)),
  };
  return inbox;
}

/**
 * Takes rows from anywhere. A row that was written before this page's read mark arrived there may
 * come after it, so the mark is put back on top. A row that does not know of its first message yet,
 * as the answer to a read mark may be, has nothing to show.
 */
export function takeGroups(inbox: Inbox, arrived: readonly MessageGroup[]): void {
  const groups = arrived.filter(({ last_seq }) => last_seq > 0);
  inbox.view.set((view) => {
    let next = applyGroups(withoutKept(inbox.unproven, view.groups, groups), groups);
    for (const { uuid } of groups) next = applyRead(next, uuid, inbox.readSeqs.get(uuid) ?? 0);
    return { ...view, groups: next };
  });
  inbox.onGroups(groups);
}

/** Shows rows that this device has kept, unless the server has answered before. */
export function showKept(inbox: Inbox, kept: readonly MessageGroup[]): void {
  if (inbox.fetched || kept.length === 0) return;
  inbox.view.set((view) => {
    const groups = addKept(inbox.unproven, view.groups, kept);
    return { ...view, groups, phase: 'ready', stale: true };
  });
}

/**
 * Fetches the page after the last one, unless that is under way or there is none. After failures
 * it is tried again by itself; a call then tries at once.
 */
export function loadOlderGroups(inbox: Inbox): Promise<void> {
  const { cursor } = inbox.view.get();
  if (cursor === undefined) return Promise.resolve();
  return inbox.older.load({
    // What a lagging replica does not show of older rows comes by their events.
    fetch: () => fetchPage(inbox, cursor, false),
    take: (page) => {
      takeGroups(inbox, page.groups);
      inbox.view.set((view) => withCursor(view, page.cursor));
    },
    wanted: () => inbox.wanted() && inbox.view.get().cursor === cursor,
  });
}

/** Tries until it succeeds, is refused for good, or nobody is signed in any more. */
async function refreshInbox(inbox: Inbox): Promise<void> {
  if (inbox.view.get().phase === 'failed') {
    inbox.view.set(({ error: _, ...view }) => ({ ...view, phase: 'loading' }));
  }
  await persist({
    pauses: inbox.pauses,
    wanted: inbox.wanted,
    attempt: async () => {
      await walkToKnown(inbox);
      inbox.view.set(({ error: _, ...view }) => ({ ...view, phase: 'ready' }));
    },
    onFailure: (error) =>
      inbox.view.set((view) => ({
        ...view,
        phase: view.phase === 'ready' ? 'ready' : 'failed',
        error: codeOf(error),
      })),
  }).catch(() => {
    // The view says why.
  });
}

/**
 * Newest first, a row that has not changed has only unchanged rows behind it: a page that ends with
 * one is the last to fetch. The first time that is the first page.
 */
async function walkToKnown(inbox: Inbox): Promise<void> {
  const known = inbox.view.get().groups;
  const first = !inbox.fetched;
  let cursor: string | undefined;
  do {
    // A push may have been missed a moment ago: this read must not miss it too.
    const page = await fetchPage(inbox, cursor, true);
    takeGroups(inbox, page.groups);
    cursor = page.cursor;
    const oldest = page.groups.at(-1);
    if (!first && oldest && known.get(oldest.uuid)?.last_seq === oldest.last_seq) return;
  } while (!first && cursor !== undefined);
  inbox.fetched = true;
  inbox.view.set((view) => ({
    ...withCursor(view, cursor),
    groups: dropKept(inbox.unproven, view.groups),
    stale: false,
  }));
}

async function fetchPage(
  inbox: Inbox,
  before: string | undefined,
  consistent: boolean,
): Promise<{ groups: readonly MessageGroup[]; cursor: string | undefined }> {
  const query = {
    ...(before !== undefined && { before }),
    ...(consistent && { consistent }),
    limit: PAGE,
  };
  const page = await pageMessageGroups(inbox.api, query);
  return {
    groups: page.items,
    cursor: new URLSearchParams(page.older).get('before') ?? undefined,
  };
}

function withCursor(view: InboxView, cursor: string | undefined): InboxView {
  const { cursor: _, ...rest } = view;
  return cursor === undefined ? rest : { ...rest, cursor };
}
