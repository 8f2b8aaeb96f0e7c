import { ERRORS, type ErrorCode, isErrorCode, isRetryable } from '@cruddur/contract/errors';
import type {
  DeliveredBody,
  GroupPatch,
  GroupsQuery,
  Me,
  Message,
  MessageGroup,
  MessagesQuery,
  Presence,
  Problem,
  ProfileChoice,
  ProfilePatch,
  ReadBody,
  Receipts,
  SendBody,
  ShortProfile,
  UsersQuery,
} from '@cruddur/contract/schemas';

/**
 * The server answers within seconds, or says that it cannot. A connection without an answer after
 * this long is dead, even if nobody said so.
 */
const ANSWER_MS = 20_000;

/** What a call can fail with: a code of the contract, or no answer at all. */
export type ApiErrorCode = ErrorCode | 'network_unreachable';

interface ApiErrorOptions {
  readonly codes?: readonly ApiErrorCode[];
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** A call that failed. `retryable` says that the same call may succeed later, unchanged. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  /** All that was wrong, `code` first. */
  readonly codes: readonly ApiErrorCode[];
  readonly retryable: boolean;
  readonly requestId: string | undefined;
  /** How long the server asks to wait before another try. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ApiErrorCode, options: ApiErrorOptions = {}) {
    super(code === 'network_unreachable' ? 'The server cannot be reached.' : ERRORS[code].title, {
      cause: options.cause,
    });
    this.name = 'ApiError';
    this.code = code;
    this.codes = options.codes ?? [code];
    this.retryable = code === 'network_unreachable' || isRetryable(code);
    this.requestId = options.requestId;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What calls need: where the API is, a token for each call, and a `fetch`. */
export interface ApiDeps {
  /** For example `http://localhost:3000`; empty means the page's own origin. */
  readonly baseUrl: string;
  readonly getToken: () => Promise<string>;
  /** May fail with an `ApiError` of its own. Called as a method of this object: wrap a browser's own, `(...args) => fetch(...args)`. */
  readonly fetch: typeof fetch;
}

/** One page of a list, with whether older or newer ones exist. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The query string of the older page. */
  readonly older?: string;
  /** The query string of the newer page. */
  readonly newer?: string;
}

/**
 * Sends a message. With `message_uuid` and `after_seq` unchanged on every retry it is stored
 * exactly once, however many answers were lost.
 */
export function sendMessage(
  deps: ApiDeps,
  body: SendBody & { message_group_uuid: string },
  signal?: AbortSignal,
): Promise<Message> {
  return callJson(deps, '/api/messages', { method: 'POST', body, signal });
}

/** Sends a message to a handle, which starts the conversation when there is none yet. */
export function sendFirstMessage(
  deps: ApiDeps,
  body: SendBody & { handle: string },
  signal?: AbortSignal,
): Promise<Message> {
  return callJson(deps, '/api/messages', { method: 'POST', body, signal });
}

/** A page of a conversation, oldest first; without a cursor the newest one. */
export function pageMessages(
  deps: ApiDeps,
  messageGroupUuid: string,
  query: MessagesQuery = {},
  signal?: AbortSignal,
): Promise<Page<Message>> {
  return callPage(deps, `/api/messages/${messageGroupUuid}${queryString(query)}`, signal);
}

/** A page of the viewer's inbox, newest first. */
export function pageMessageGroups(
  deps: ApiDeps,
  query: GroupsQuery = {},
  signal?: AbortSignal,
): Promise<Page<MessageGroup>> {
  return callPage(deps, `/api/message_groups${queryString(query)}`, signal);
}

/** Moves the viewer's read mark up; with `mark_unread` also down. Answers the row. */
export function markRead(
  deps: ApiDeps,
  messageGroupUuid: string,
  body: ReadBody,
): Promise<MessageGroup> {
  return callJson(deps, `/api/message_groups/${messageGroupUuid}/read`, { method: 'PUT', body });
}

/** Mutes or unmutes a conversation for the viewer. Answers the row. */
export function patchMessageGroup(
  deps: ApiDeps,
  messageGroupUuid: string,
  body: GroupPatch,
): Promise<MessageGroup> {
  return callJson(deps, `/api/message_groups/${messageGroupUuid}`, { method: 'PATCH', body });
}

/** Tells the other member that the viewer is typing; every three seconds at most. */
export async function tellTyping(deps: ApiDeps, messageGroupUuid: string): Promise<void> {
  await ask(deps, `/api/messages/${messageGroupUuid}/typing`, { method: 'POST' });
}

/** Says that this client has the messages up to a seq; once a second at most. */
export async function tellDelivered(
  deps: ApiDeps,
  messageGroupUuid: string,
  body: DeliveredBody,
): Promise<void> {
  await ask(deps, `/api/message_groups/${messageGroupUuid}/delivered`, { method: 'POST', body });
}

/** How far the other member has come; keep the highest of this and of `receipts.moved` events. */
export function getReceipts(deps: ApiDeps, messageGroupUuid: string): Promise<Receipts> {
  return callJson(deps, `/api/message_groups/${messageGroupUuid}/receipts`, {});
}

/**
 * Who of at most 50 people is here; whoever hides it is left out. `presence.changed` events follow
 * for ten minutes: ask again before that for as long as it is shown, and after each `resync`.
 */
export function getPresence(deps: ApiDeps, handles: readonly string[]): Promise<Presence[]> {
  return callJson(deps, `/api/presence${queryString({ handles: handles.join(',') })}`, {});
}

/** Who has this handle; fails with `user_not_found`. */
export function getShortProfile(deps: ApiDeps, handle: string): Promise<ShortProfile> {
  return callJson(deps, `/api/users/@${encodeURIComponent(handle)}/short`, {});
}

/** People by the beginning of their handle or of a word of their name, by handle. */
export function pageUsers(
  deps: ApiDeps,
  query: UsersQuery,
  signal?: AbortSignal,
): Promise<Page<ShortProfile>> {
  return callPage(deps, `/api/users${queryString(query)}`, signal);
}

/** The viewer's own profile; fails with `user_not_registered` and why they have none. */
export function getMe(deps: ApiDeps): Promise<Me> {
  return callJson(deps, '/api/me', {});
}

/** Makes the profile of somebody who has none. The same choice again answers the same profile. */
export function chooseProfile(deps: ApiDeps, body: ProfileChoice): Promise<Me> {
  return callJson(deps, '/api/me', { method: 'POST', body });
}

/** Changes the viewer's name or settings; what is absent stays. */
export function updateMe(deps: ApiDeps, body: ProfilePatch): Promise<Me> {
  return callJson(deps, '/api/me', { method: 'PATCH', body });
}

interface CallInit {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Record<string, string>;
}

/** A call that is answered whole and soon; without an answer in `ANSWER_MS` it fails. */
function ask(deps: ApiDeps, path: string, init: CallInit): Promise<Response> {
  const dead = AbortSignal.timeout(ANSWER_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, dead]) : dead;
  return call(deps, path, { ...init, signal });
}

/** The answer of a signed call, or an `ApiError`. The event stream opens through it. */
export async function call(deps: ApiDeps, path: string, init: CallInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await deps.getToken()}`);
  if (init.body !== undefined) headers.set('content-type', 'application/json');
  const response = await deps
    .fetch(`${deps.baseUrl}${path}`, {
      method: init.method ?? 'GET',
      headers,
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      ...(init.signal ? { signal: init.signal } : {}),
    })
    .catch((cause: unknown) => {
      if (cause instanceof ApiError) throw cause;
      throw new ApiError('network_unreachable', { cause });
    });
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function callJson<T>(deps: ApiDeps, path: string, init: CallInit): Promise<T> {
  const response = await ask(deps, path, init);
  return readJson<T>(response);
}

async function callPage<T>(deps: ApiDeps, path: string, signal?: AbortSignal): Promise<Page<T>> {
  const response = await ask(deps, path, { signal });
  const items = await readJson<T[]>(response);
  const links = readLinks(response.headers.get('link') ?? '');
  return {
    items,
    ...(links.prev === undefined ? {} : { older: links.prev }),
    ...(links.next === undefined ? {} : { newer: links.next }),
  };
}

async function readJson<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new ApiError('network_unreachable', { cause });
  }
}

/** A gateway in front of the API answers without our body: then only the status tells. */
async function readProblem(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const options = {
    ...(problem.request_id !== undefined && { requestId: problem.request_id }),
    ...(seconds > 0 && { retryAfterMs: seconds * 1_000 }),
  };
  if (isErrorCode(problem.code)) {
    const codes = (problem.errors ?? [problem.code]).filter(isErrorCode);
    return new ApiError(problem.code, { ...options, codes });
  }
  return new ApiError(response.status >= 500 ? 'network_unreachable' : 'internal', options);
}

function readLinks(header: string): { prev?: string; next?: string } {
  const links: { prev?: string; next?: string } = {};
  for (const match of header.matchAll(/<[^>?]*(\?[^>]*)>;\s*rel="(prev|next)"/g)) {
    links[match[2] as 'prev' | 'next'] = match[1] as string;
  }
  return links;
}

function queryString(query: Record<string, unknown>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)]))}`;
}
