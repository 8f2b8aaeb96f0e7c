import type { ApiDeps } from '@cruddur/client/api';
import { createMessenger, type MessengerOptions } from '@cruddur/client/messenger/create-messenger';
import type { Messenger } from '@cruddur/client/messenger/messenger';
import type { ErrorCode } from '@cruddur/contract/errors';
import { ERRORS } from '@cruddur/contract/errors';
import type { Message, MessageGroup, ShortProfile } from '@cruddur/contract/schemas';

/** A request as the scripted server saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever was sent
  readonly body: any;
  readonly token: string;
}

/** Answers one request: a value is sent as JSON, a Response as it is. */
export type Script = (seen: Seen) => unknown;

/** An API whose every answer a test decides, and a list of what was asked. */
export function scriptedServer(script: Script): { api: ApiDeps; seen: Seen[] } {
  const seen: Seen[] = [];
  const answer = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), 'http://test');
    const request: Seen = {
      method: init?.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      token: new Headers(init?.headers).get('authorization') ?? '',
    };
    seen.push(request);
    const value = await script(request);
    return value instanceof Response ? value : Response.json(value);
  };
  return { api: { baseUrl: '', getToken: async () => 'token', fetch: answer }, seen };
}

/** A refusal with one of the contract's codes. */
export function problem(code: ErrorCode): Response {
  return Response.json({ code }, { status: ERRORS[code].status });
}

export const ADA: ShortProfile = { uuid: 'u-ada', handle: 'ada', display_name: 'Ada' };
export const BOB: ShortProfile = { uuid: 'u-bob', handle: 'bob', display_name: 'Bob' };
/** The conversation of Ada and Bob. */
export const TALK = 'c-talk';

/** The n-th message of the conversation of Ada and Bob. */
export function message(seq: number, author = BOB, uuid = `m-${seq}`): Message {
  return {
    uuid,
    message_uuid: uuid,
    message_group_uuid: TALK,
    seq,
    user_uuid: author.uuid,
    display_name: author.display_name,
    handle: author.handle,
    message: `text ${seq}`,
    created_at: new Date(Date.UTC(2026, 0, 1, 12, 0, seq)).toISOString(),
  };
}

/** The messages of the conversation of Ada and Bob from one to another. */
export function messages(from: number, to: number): Message[] {
  return Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
}

/** Ada's row of a conversation. */
export function group(lastSeq: number, more: Partial<MessageGroup> = {}): MessageGroup {
  const read_seq = more.read_seq ?? 0;
  return {
    uuid: TALK,
    message_group_uuid: more.uuid ?? TALK,
    user_uuid: BOB.uuid,
    display_name: BOB.display_name,
    handle: BOB.handle,
    message: `text ${lastSeq}`,
    created_at: message(lastSeq).created_at,
    last_seq: lastSeq,
    last_user_uuid: BOB.uuid,
    sent_seq: 0,
    version: lastSeq,
    unread: lastSeq - read_seq,
    muted: false,
    ...more,
    read_seq,
  };
}

/** Ada's messenger on a scripted server: it sends, pauses take no time, message uuids count up. */
export function adasMessenger(api: ApiDeps, options: MessengerOptions = {}): Messenger {
  let made = 0;
  const messenger = createMessenger(ADA, api, {
    pauses: { afterFailure: () => settle(), wake: () => {} },
    newMessageUuid: () => `sent-${++made}`,
    ...options,
  });
  // Without an event stream: a test says what is pushed.
  messenger.stepDown = () => {
    messenger.stepDown = undefined;
  };
  return messenger;
}

/** Waits until everything that can go on without the outside has gone on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Waits until a condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 400) throw new Error('it never came to hold');
    await settle();
  }
}
