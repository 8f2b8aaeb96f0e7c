import Type, { type Static, type TSchemaOptions } from 'typebox';
import type { ErrorCode } from './errors.ts';
import { DISPLAY_NAME_MAX_CHARS, HANDLE_PATTERN, MESSAGE_MAX_CHARS } from './text.ts';

/**
 * Which error code a failed keyword of this schema means. The API's validator reads it from the
 * schema that failed, so a rule and its code stand in one place.
 */
export type Codes = { readonly [keyword: string]: ErrorCode };

/** A schema's options with the codes of its keywords. */
function coded(codes: Codes, options: TSchemaOptions = {}): TSchemaOptions {
  return { ...options, codes };
}

const UUID_PATTERN =
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$';
const MAX_SEQ = 999_999_999_999;

const Uuid = Type.String({ format: 'uuid' });
const Timestamp = Type.String({
  format: 'date-time',
  description: 'UTC with microseconds, for example 2026-01-31T12:00:00.000001Z.',
});
const SeqNumber = Type.Integer({ minimum: 0, maximum: MAX_SEQ });

/** Why the text of one message cannot be shown; all else of it can. */
const MessageError = Type.Union(
  [Type.Literal('message_key_unavailable'), Type.Literal('message_damaged')],
  {
    description:
      'Only when the text cannot be opened, and then `message` is empty: its key cannot be had, perhaps just for now; or what is stored was changed.',
  },
);
export type MessageError = Static<typeof MessageError>;

/** One message of a conversation, as every endpoint and event shows it. */
export const Message = Type.Object(
  {
    uuid: Type.String({ format: 'uuid', description: 'The same as message_uuid.' }),
    message_uuid: Uuid,
    message_group_uuid: Uuid,
    seq: Type.Integer({ minimum: 1, description: "Position in the conversation's log, gapless." }),
    user_uuid: Uuid,
    display_name: Type.String(),
    handle: Type.String(),
    message: Type.String(),
    message_error: Type.Optional(MessageError),
    created_at: Timestamp,
  },
  { $id: 'Message' },
);
export type Message = Static<typeof Message>;

/** One conversation of the viewer's inbox; names are the other person's. */
export const MessageGroup = Type.Object(
  {
    uuid: Type.String({ format: 'uuid', description: 'The same as message_group_uuid.' }),
    message_group_uuid: Uuid,
    user_uuid: Uuid,
    display_name: Type.String(),
    handle: Type.String(),
    message: Type.String({ description: 'The last message, shortened.' }),
    message_error: Type.Optional(MessageError),
    created_at: Type.String({ format: 'date-time', description: 'When the last message came.' }),
    last_seq: SeqNumber,
    last_user_uuid: Uuid,
    read_seq: SeqNumber,
    sent_seq: SeqNumber,
    version: Type.Integer({
      minimum: 0,
      description: 'Grows with every change of the row: the higher one is the newer one.',
    }),
    unread: Type.Integer({
      minimum: 0,
      description: 'last_seq - max(read_seq, sent_seq).',
    }),
    muted: Type.Boolean({ description: 'The viewer wants no notifications of it.' }),
  },
  { $id: 'MessageGroup' },
);
export type MessageGroup = Static<typeof MessageGroup>;

/** A person, as others may see them. */
export const ShortProfile = Type.Object(
  { uuid: Uuid, handle: Type.String(), display_name: Type.String() },
  { $id: 'ShortProfile' },
);
export type ShortProfile = Static<typeof ShortProfile>;

/** What a page needs to know before anybody signs in. */
export const SignInConfig = Type.Object(
  {
    user_pool_id: Type.String(),
    user_pool_client_id: Type.String(),
    user_pool_endpoint: Type.Union([Type.String(), Type.Null()], {
      description: 'Where the pool answers; null when that follows from its id, as on AWS.',
    }),
    demo: Type.Boolean({ description: 'Whether one may be a made-up person without signing in.' }),
    mailbox: Type.Boolean({ description: 'Whether codes are read at /dev/mailbox.' }),
  },
  { $id: 'SignInConfig' },
);
export type SignInConfig = Static<typeof SignInConfig>;

const Setting = Type.Optional(Type.Boolean(coded({ type: 'settings_malformed' })));

/** What a person may switch; each is on until it is switched off. */
export const Settings = Type.Object({
  show_presence: Type.Boolean({ description: 'One sees when others are here, and they see one.' }),
  show_typing: Type.Boolean({ description: 'One sees when others are typing, and they see one.' }),
  send_receipts: Type.Boolean({
    description: 'One sees how far others have read, and they see how far one has.',
  }),
  send_delivery_receipts: Type.Boolean({
    description:
      'One sees how far messages have reached others, and they see how far one has them.',
  }),
});
export type Settings = Static<typeof Settings>;

/** The viewer's own profile. */
export const Me = Type.Object(
  { uuid: Uuid, handle: Type.String(), display_name: Type.String(), settings: Settings },
  { $id: 'Me' },
);
export type Me = Static<typeof Me>;

const DisplayName = Type.String({
  ...coded({
    type: 'display_name_blank',
    pattern: 'display_name_blank',
    maxLength: 'display_name_too_long',
  }),
  pattern: '\\S',
  maxLength: DISPLAY_NAME_MAX_CHARS,
  description: `1 to ${DISPLAY_NAME_MAX_CHARS} Unicode code points; white space around it is cut off.`,
  allOf: [
    { pattern: '^[^\\u0000]*$', codes: { pattern: 'display_name_malformed' } },
    { pattern: '^\\P{Cs}*$', codes: { pattern: 'display_name_malformed' } },
  ],
});

/** What `PATCH /api/me` takes; what is absent stays as it is. */
export const ProfilePatch = Type.Object(
  {
    display_name: Type.Optional(DisplayName),
    settings: Type.Optional(
      Type.Object(
        {
          show_presence: Setting,
          show_typing: Setting,
          send_receipts: Setting,
          send_delivery_receipts: Setting,
        },
        {
          ...coded({ type: 'settings_malformed', additionalProperties: 'settings_malformed' }),
          additionalProperties: false,
        },
      ),
    ),
  },
  coded({ type: 'body_malformed' }),
);
export type ProfilePatch = Static<typeof ProfilePatch>;

/** What `POST /api/me` takes: the handle that a person without a profile chooses. */
export const ProfileChoice = Type.Object(
  {
    handle: Type.String(
      coded(
        { type: 'handle_malformed', pattern: 'handle_malformed' },
        {
          pattern: HANDLE_PATTERN,
          description: 'In any case of letters, with or without an @; stored in small letters.',
        },
      ),
    ),
    display_name: Type.Optional(DisplayName),
  },
  coded({ type: 'body_malformed', required: 'handle_missing' }),
);
export type ProfileChoice = Static<typeof ProfileChoice>;

const MessageText = Type.String({
  ...coded({ type: 'message_not_text', maxLength: 'message_exceed_max_chars' }),
  maxLength: MESSAGE_MAX_CHARS,
  description: `1 to ${MESSAGE_MAX_CHARS} Unicode code points, not only white space.`,
  allOf: [
    { pattern: '\\S', codes: { pattern: 'message_blank' } },
    { pattern: '^[^\\u0000]*$', codes: { pattern: 'message_has_nul' } },
    { pattern: '^\\P{Cs}*$', codes: { pattern: 'message_has_lone_surrogate' } },
  ],
});

/** What `POST /api/messages` takes: a conversation's uuid or a handle, and the text. */
export const SendBody = Type.Object(
  {
    message: MessageText,
    message_group_uuid: Type.Optional(
      Type.String(
        coded(
          { type: 'message_group_uuid_malformed', pattern: 'message_group_uuid_malformed' },
          { pattern: `^\\s*$|${UUID_PATTERN}` },
        ),
      ),
    ),
    handle: Type.Optional(
      Type.String(
        coded(
          { type: 'handle_malformed', pattern: 'handle_malformed' },
          { pattern: '^\\s*$|^@?[A-Za-z0-9_]{1,64}$' },
        ),
      ),
    ),
    message_uuid: Type.Optional(
      Type.String(
        coded(
          { type: 'message_uuid_malformed', pattern: 'message_uuid_malformed' },
          {
            pattern: UUID_PATTERN,
            description: 'A UUIDv7 that the client makes. A retry carries the same one.',
          },
        ),
      ),
    ),
    after_seq: Type.Optional(
      Type.Integer({
        ...coded({
          type: 'after_seq_malformed',
          minimum: 'after_seq_malformed',
          maximum: 'after_seq_malformed',
        }),
        minimum: 0,
        maximum: MAX_SEQ,
        description:
          'The last seq the client knew when it first tried to send; the same on every retry.',
      }),
    ),
  },
  {
    ...coded({
      type: 'body_malformed',
      required: 'message_blank',
      dependentRequired: 'after_seq_missing',
    }),
    dependentRequired: { message_uuid: ['after_seq'] },
  },
);
export type SendBody = Static<typeof SendBody>;

/** What `PUT /api/message_groups/{id}/read` takes. */
export const ReadBody = Type.Object(
  {
    read_seq: Type.Integer({
      ...coded({
        type: 'read_seq_malformed',
        minimum: 'read_seq_malformed',
        maximum: 'read_seq_malformed',
      }),
      minimum: 0,
      maximum: MAX_SEQ,
    }),
    mark_unread: Type.Optional(
      Type.Boolean({
        ...coded({ type: 'body_malformed' }),
        description: 'Lets read_seq move down. Without it an older value changes nothing.',
      }),
    ),
  },
  coded({ type: 'body_malformed', required: 'read_seq_malformed' }),
);
export type ReadBody = Static<typeof ReadBody>;

/** What `POST /api/message_groups/{id}/delivered` takes. */
export const DeliveredBody = Type.Object(
  {
    delivered_seq: Type.Integer({
      ...coded({
        type: 'delivered_seq_malformed',
        minimum: 'delivered_seq_malformed',
        maximum: 'delivered_seq_malformed',
      }),
      minimum: 0,
      maximum: MAX_SEQ,
    }),
  },
  coded({ type: 'body_malformed', required: 'delivered_seq_malformed' }),
);
export type DeliveredBody = Static<typeof DeliveredBody>;

/** How far the other member of a conversation has come. What is hidden or unknown is absent. */
export const Receipts = Type.Object(
  {
    read_seq: Type.Optional(SeqNumber),
    delivered_seq: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_SEQ,
        description:
          'As their client says. Kept for a while only, so it may be absent or behind read_seq.',
      }),
    ),
  },
  { $id: 'Receipts' },
);
export type Receipts = Static<typeof Receipts>;

/** What `PATCH /api/message_groups/{id}` takes. */
export const GroupPatch = Type.Object(
  { muted: Type.Boolean(coded({ type: 'muted_malformed' })) },
  coded({ type: 'body_malformed', required: 'muted_malformed' }),
);
export type GroupPatch = Static<typeof GroupPatch>;

/** Whether somebody is here. Whoever hides it is never shown as here, nor when they were. */
export const Presence = Type.Object(
  {
    user_uuid: Uuid,
    online: Type.Boolean(),
    last_seen_at: Type.Optional(
      Type.String({ format: 'date-time', description: 'To the minute; only when not online.' }),
    ),
  },
  { $id: 'Presence' },
);
export type Presence = Static<typeof Presence>;

/** The query of `GET /api/presence`. */
export const PresenceQuery = Type.Object(
  {
    handles: Type.String({
      ...coded({ pattern: 'handle_malformed', maxLength: 'handles_too_many' }),
      pattern: '^@?[A-Za-z0-9_]{3,30}(,@?[A-Za-z0-9_]{3,30})*$',
      maxLength: 50 * 32,
      description: 'At most 50 handles, with commas between.',
    }),
  },
  coded({ type: 'query_malformed', required: 'handle_missing' }),
);
export type PresenceQuery = Static<typeof PresenceQuery>;

const Limit = Type.Integer({
  ...coded({
    type: 'limit_out_of_range',
    minimum: 'limit_out_of_range',
    maximum: 'limit_out_of_range',
  }),
  minimum: 1,
  maximum: 100,
  default: 20,
});
const SeqCursor = Type.Integer({
  ...coded({
    type: 'cursor_malformed',
    minimum: 'cursor_malformed',
    maximum: 'cursor_malformed',
  }),
  minimum: 0,
  maximum: MAX_SEQ,
});

const HandleCursor = Type.String({
  ...coded({ pattern: 'cursor_malformed' }),
  pattern: '^[a-z0-9_]{3,30}$',
});

/** The query of `GET /api/messages/{id}`: at most one of before, after, around and at. */
export const MessagesQuery = Type.Object(
  {
    before: Type.Optional(SeqCursor),
    after: Type.Optional(SeqCursor),
    around: Type.Optional(SeqCursor),
    at: Type.Optional(
      Type.String({
        ...coded({ type: 'time_malformed' }),
        description: 'An ISO 8601 time; the page lies around the first message from then on.',
      }),
    ),
    limit: Type.Optional(Limit),
  },
  coded({ type: 'query_malformed' }),
);
export type MessagesQuery = Static<typeof MessagesQuery>;

/** The query of `GET /api/message_groups`. */
export const GroupsQuery = Type.Object(
  {
    before: Type.Optional(
      Type.String({
        ...coded({ type: 'cursor_malformed', maxLength: 'cursor_malformed' }),
        maxLength: 256,
        description: "The cursor in a page's Link header.",
      }),
    ),
    limit: Type.Optional(Limit),
    consistent: Type.Optional(
      Type.Boolean({
        ...coded({ type: 'query_malformed' }),
        description: 'Sees everything that was stored before; costs twice the read units.',
      }),
    ),
  },
  coded({ type: 'query_malformed' }),
);
export type GroupsQuery = Static<typeof GroupsQuery>;

/** The query of `GET /api/users`: what to look for, and at most one of before and after. */
export const UsersQuery = Type.Object(
  {
    query: Type.String({
      ...coded({ pattern: 'query_blank', maxLength: 'query_malformed' }),
      pattern: '\\S',
      maxLength: DISPLAY_NAME_MAX_CHARS,
      description: 'Beginnings of a handle or of words of a display name, in any case of letters.',
    }),
    before: Type.Optional(HandleCursor),
    after: Type.Optional(HandleCursor),
    limit: Type.Optional(Type.Integer({ ...Limit, maximum: 50 })),
  },
  coded({ type: 'query_malformed', required: 'query_blank' }),
);
export type UsersQuery = Static<typeof UsersQuery>;

/** The body of every error: RFC 9457 with our `code`, all `errors`, the request's id. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'urn:cruddur:error:<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    errors: Type.Array(Type.String(), { description: 'Every code that applies, the first first.' }),
    request_id: Type.String(),
    retryable: Type.Boolean(),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;

/** The answer of `GET /api/health`. */
export const Health = Type.Object(
  {
    status: Type.Union([Type.Literal('ok'), Type.Literal('degraded'), Type.Literal('draining')]),
    table: Type.Union([Type.Literal('ok'), Type.Literal('down')]),
    database: Type.Union([Type.Literal('ok'), Type.Literal('down')]),
  },
  { $id: 'Health' },
);
export type Health = Static<typeof Health>;
