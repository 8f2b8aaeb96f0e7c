import { AppError, ERRORS } from '@cruddur/contract/errors';
import type { MessageGroupUuid, MessageUuid, UserUuid } from '@cruddur/contract/ids';
import type { ReadBody, SendBody } from '@cruddur/contract/schemas';
import type { Bus } from '@cruddur/core/bus/bus';
import { createHub, type StampedEvent } from '@cruddur/core/bus/hub';
import type { OpenSharedCache } from '@cruddur/core/cache/shared-cache';
import { formatMicroseconds } from '@cruddur/core/conversation/clock';
import { createConversationCaches } from '@cruddur/core/conversation/conversation-caches';
import { hearChanges } from '@cruddur/core/conversation/hear-changes';
import { type InboxDeps, pageInbox } from '@cruddur/core/conversation/inbox';
import { markRead } from '@cruddur/core/conversation/mark-read';
import { memberOfPair, requireMember } from '@cruddur/core/conversation/member';
import { type PageCursor, page, seqOf, toMessage } from '@cruddur/core/conversation/page';
import { createConversationQueue } from '@cruddur/core/conversation/queue';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import { send } from '@cruddur/core/conversation/send';
import type { OpenTable } from '@cruddur/core/table/table';
import type { Profile } from '@cruddur/core/user/profile';
import type { Random } from '../random.ts';
import type { Noise } from './noise.ts';
import type { Scheduler } from './scheduler.ts';

/** A request as it reaches a node. */
export interface NodeRequest {
  readonly user: UserUuid;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What a node answers. */
export interface NodeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly link?: string;
}

/** One process of the API. It lives until it crashes; a restart is another node. */
export interface ApiNode {
  handle(request: NodeRequest): Promise<NodeAnswer>;
  connect(
    user: UserUuid,
    lastEventId: string | undefined,
    listener: (event: StampedEvent) => void,
  ): () => void;
  /** Drops all that it had cached. */
  forget(): void;
}

/** What a node is made from. */
export interface ApiNodeDeps {
  readonly openTable: OpenTable;
  readonly bus: Bus;
  /** A cache that the nodes share, if they do. */
  readonly openShared: OpenSharedCache | undefined;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly noise: Noise;
  readonly people: readonly Profile[];
  readonly clockOffsetMs: number;
  readonly onDefect: (what: string) => void;
}

const DEADLINE_MS = 1_600;
/** When virtual time begins. */
const EPOCH_MS = Date.UTC(2026, 0, 1);

/** The operations of core behind the paths of the API, without the HTTP. */
export function createApiNode(deps: ApiNodeDeps): ApiNode {
  const { scheduler, random, noise, people, openShared } = deps;
  const caches = createConversationCaches({ openShared, now: scheduler.now });
  const bus = hearChanges(deps.bus, caches);
  const hub = createHub(bus);
  const members: typeof caches.members = {
    ...caches.members,
    get: async (key, read) => {
      // A cache that is slow or gone is a miss.
      if (!noise.strikes('cold caches')) return caches.members.get(key, read);
      await scheduler.sleep(random.int(1, 500));
      return read();
    },
  };
  const shared = {
    ...caches,
    bus,
    members,
    queue: createConversationQueue({ maxWaiting: 1_000 }),
    clock: () =>
      formatMicroseconds(
        (EPOCH_MS + deps.clockOffsetMs) * 1000 + Math.floor(scheduler.now() * 1000),
      ),
    pause: (ms: number) => scheduler.sleep(random.next() * ms),
  };
  return {
    handle: async (request) => {
      const deadline = new AbortController();
      const cancel = scheduler.after(DEADLINE_MS, () => deadline.abort());
      try {
        return await route(request, deadline.signal);
      } catch (error) {
        return answerError(error);
      } finally {
        cancel();
      }
    },
    connect: hub.connect,
    forget: caches.clear,
  };

  function answerError(error: unknown): NodeAnswer {
    const code = error instanceof AppError ? error.code : 'internal';
    if (code === 'internal') {
      const cause = error instanceof AppError ? error.cause : error;
      deps.onDefect(`a node answered 500: ${cause instanceof Error ? cause.stack : cause}`);
    }
    return { status: ERRORS[code].status, body: { code } };
  }

  function route(request: NodeRequest, signal: AbortSignal): Promise<NodeAnswer> {
    const table = deps.openTable({ meter: { readUnits: 0, writeUnits: 0 }, signal: () => signal });
    const scope = { ...shared, table, signal };
    const viewer = people.find(({ uuid }) => uuid === request.user) as Profile;
    const [, , resource, uuid, action] = request.path.split('/');
    if (resource === 'messages' && request.method === 'POST') {
      return postMessage(scope, viewer, request.body as SendBody);
    }
    if (resource === 'messages') return getMessages(scope, viewer, uuid ?? '', request.query);
    if (action === 'read') return putRead(scope, viewer, uuid ?? '', request.body as ReadBody);
    return getGroups(scope, viewer, request.query);
  }

  async function postMessage(
    scope: Parameters<typeof send>[0] & Parameters<typeof requireMember>[0],
    viewer: Profile,
    body: SendBody,
  ): Promise<NodeAnswer> {
    const other = people.find(({ handle }) => handle === body.handle);
    const member = other
      ? await memberOfPair(scope, viewer, other)
      : await requireMember(scope, viewer, body.message_group_uuid as MessageGroupUuid);
    const { message, message_uuid, after_seq } = body;
    const retry =
      message_uuid === undefined || after_seq === undefined
        ? {}
        : { retry: { message_uuid: message_uuid as MessageUuid, after_seq } };
    return { status: 200, body: await send(scope, member, { message, ...retry }) };
  }

  async function getMessages(
    scope: Parameters<typeof page>[0] & Parameters<typeof requireMember>[0],
    viewer: Profile,
    uuid: string,
    query: URLSearchParams,
  ): Promise<NodeAnswer> {
    const member = await requireMember(scope, viewer, uuid as MessageGroupUuid);
    const found = await page(scope, member, readCursor(query), Number(query.get('limit') ?? 20));
    const links = [
      ...(found.hasOlder ? [`</?before=${seqOf(found.items[0])}>; rel="prev"`] : []),
      ...(found.hasNewer ? [`</?after=${seqOf(found.items.at(-1))}>; rel="next"`] : []),
    ];
    return { status: 200, body: found.items.map(toMessage), link: links.join(', ') };
  }

  async function getGroups(
    scope: InboxDeps,
    viewer: Profile,
    query: URLSearchParams,
  ): Promise<NodeAnswer> {
    const [last_message_at = '', message_group_uuid = ''] = query.get('before')?.split(' ') ?? [];
    const before = query.has('before') ? { last_message_at, message_group_uuid } : undefined;
    const limit = Number(query.get('limit') ?? 20);
    const consistent = query.get('consistent') === 'true';
    const found = await pageInbox(scope, viewer, before, limit, consistent);
    const last = found.rows.at(-1);
    const cursor = `${last?.last_message_at} ${last?.message_group_uuid}`;
    return {
      status: 200,
      body: found.rows.map(toMessageGroup),
      ...(found.hasOlder && { link: `</?before=${encodeURIComponent(cursor)}>; rel="prev"` }),
    };
  }

  async function putRead(
    scope: Parameters<typeof markRead>[0] & Parameters<typeof requireMember>[0],
    viewer: Profile,
    uuid: string,
    body: ReadBody,
  ): Promise<NodeAnswer> {
    const member = await requireMember(scope, viewer, uuid as MessageGroupUuid);
    const row = await markRead(scope, member, body.read_seq, body.mark_unread ?? false);
    return { status: 200, body: toMessageGroup(row) };
  }
}

function readCursor(query: URLSearchParams): PageCursor {
  if (query.has('before')) return { before: Number(query.get('before')) };
  if (query.has('around')) return { around: Number(query.get('around')) };
  if (query.has('after')) return { after: Number(query.get('after')) };
  return undefined;
}
