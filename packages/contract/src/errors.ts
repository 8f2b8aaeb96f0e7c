/**
 * Every error a caller can meet, with its HTTP status, a sentence for people, and whether the same
 * request may succeed later. Codes are a closed union: a client switches on them, never on text.
 *
 * The spelling of `user_reciever_handle_blank` is kept from the API that existing clients speak.
 */
export const ERRORS = {
  message_blank: { status: 422, title: 'The message is empty.' },
  message_not_text: { status: 422, title: 'The message is not a string.' },
  message_exceed_max_chars: { status: 422, title: 'The message is longer than 1024 characters.' },
  message_has_nul: { status: 422, title: 'The message contains a NUL character.' },
  message_has_lone_surrogate: {
    status: 422,
    title: 'The message contains an unpaired surrogate, so it is not valid Unicode.',
  },
  message_group_uuid_blank: { status: 422, title: 'Neither a conversation nor a handle is named.' },
  message_group_uuid_malformed: { status: 422, title: 'The conversation id is not a UUID.' },
  message_group_not_found: { status: 404, title: 'There is no such conversation.' },
  message_uuid_malformed: { status: 422, title: 'message_uuid is not a UUID.' },
  message_uuid_reused: {
    status: 422,
    title: 'This message_uuid was already sent with another text.',
  },
  recipient_ambiguous: { status: 422, title: 'Name a conversation or a handle, not both.' },
  user_reciever_handle_blank: { status: 422, title: "The recipient's handle is empty." },
  handle_malformed: { status: 422, title: 'The handle is not 3 to 30 letters, digits or _.' },
  handle_missing: { status: 422, title: 'No handle is chosen yet.' },
  handle_taken: { status: 409, title: 'Somebody else has this handle.' },
  email_taken: { status: 409, title: 'Another profile here has this e-mail address.' },
  display_name_blank: { status: 422, title: 'The display name is empty.' },
  display_name_too_long: {
    status: 422,
    title: 'The display name is longer than 64 characters.',
  },
  display_name_malformed: {
    status: 422,
    title: 'The display name contains a character that cannot be stored.',
  },
  settings_malformed: { status: 422, title: 'There is no such setting, or not with this value.' },
  query_blank: { status: 422, title: 'The search is empty.' },
  user_not_found: { status: 404, title: 'Nobody has this handle.' },
  recipient_is_self: { status: 422, title: 'You cannot start a conversation with yourself.' },
  after_seq_missing: { status: 422, title: 'message_uuid needs after_seq beside it.' },
  after_seq_malformed: { status: 422, title: 'after_seq is not a whole number from 0.' },
  after_seq_ahead: {
    status: 422,
    title: 'after_seq names a message that the conversation does not have.',
  },
  read_seq_malformed: { status: 422, title: 'read_seq is not a whole number from 0.' },
  read_seq_ahead: {
    status: 422,
    title: 'read_seq names a message that the conversation does not have.',
  },
  delivered_seq_malformed: { status: 422, title: 'delivered_seq is not a whole number from 0.' },
  muted_malformed: { status: 422, title: 'muted is neither true nor false.' },
  handles_too_many: { status: 422, title: 'These are more than 50 handles.' },
  cursor_malformed: { status: 422, title: 'This cursor was not given by a page of this list.' },
  cursor_conflict: { status: 422, title: 'Give only one of before, after, around and at.' },
  time_malformed: { status: 422, title: 'The time is not an ISO 8601 date or date and time.' },
  limit_out_of_range: { status: 422, title: 'limit is not a whole number that this list allows.' },
  body_malformed: { status: 422, title: 'The body is not the JSON object that is expected here.' },
  query_malformed: { status: 422, title: 'The query string is not what is expected here.' },
  json_malformed: { status: 400, title: 'The body is not valid JSON.' },
  request_malformed: { status: 400, title: 'The request is not valid HTTP.' },
  body_too_large: { status: 413, title: 'The body is larger than 64 KB.' },
  headers_too_large: { status: 431, title: 'The headers are larger than 16 KB.' },
  content_type_unsupported: { status: 415, title: 'The body must be application/json.' },
  token_missing: { status: 401, title: 'Sign in first: there is no Authorization header.' },
  token_malformed: { status: 401, title: 'The Authorization header is not "Bearer <token>".' },
  token_invalid: { status: 401, title: 'The access token is not one of this user pool.' },
  token_expired: { status: 401, title: 'The access token has expired.' },
  token_wrong_use: { status: 401, title: 'An access token is needed, not an id token.' },
  token_revoked: { status: 401, title: 'This session was ended; sign in again.' },
  token_scope_missing: {
    status: 401,
    title: 'The access token lacks the scope aws.cognito.signin.user.admin.',
  },
  cognito_user_id_blank: { status: 401, title: 'The access token names nobody.' },
  user_not_registered: { status: 403, title: 'This account has no profile here yet.' },
  user_already_registered: { status: 409, title: 'This account has a profile already.' },
  origin_not_allowed: { status: 403, title: 'This page is not allowed to call this API.' },
  route_not_found: { status: 404, title: 'There is nothing at this address.' },
  rate_limited: { status: 429, title: 'Too many requests; try again soon.', retryable: true },
  too_many_streams: {
    status: 429,
    title: 'You have this open too many times; close some of them.',
  },
  overloaded: {
    status: 503,
    title: 'There is too much to do here right now; try again.',
    retryable: true,
  },
  draining: {
    status: 503,
    title: 'This server is about to stop; try again.',
    retryable: true,
  },
  conversation_busy: {
    status: 503,
    title: 'Too many are writing here at once; try again.',
    retryable: true,
  },
  message_key_unavailable: {
    status: 503,
    title: 'The key that messages are encrypted by cannot be used now; try again.',
    retryable: true,
  },
  message_damaged: {
    status: 500,
    title: 'This message was changed where it is stored and cannot be opened.',
  },
  table_unavailable: {
    status: 503,
    title: 'The message table does not answer; try again.',
    retryable: true,
  },
  database_unavailable: {
    status: 503,
    title: 'The user database does not answer; try again.',
    retryable: true,
  },
  user_pool_unavailable: {
    status: 503,
    title: 'The user pool does not answer; try again.',
    retryable: true,
  },
  internal: { status: 500, title: 'Something broke here. It was logged.', retryable: true },
} as const satisfies Record<string, ErrorKind>;

interface ErrorKind {
  readonly status: number;
  readonly title: string;
  readonly retryable?: true;
}

/** The closed union of error codes. */
export type ErrorCode = keyof typeof ERRORS;

/** Whether a string, for example one read from the wire, is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

/** Whether the same request may succeed later, unchanged. */
export function isRetryable(code: ErrorCode): boolean {
  return 'retryable' in ERRORS[code];
}

/**
 * The one error that our code throws on purpose. `message` is for logs; what a person reads is made
 * from `code`. `codes` holds all that was wrong with an input, `code` the first.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly codes: readonly ErrorCode[];

  constructor(code: ErrorCode, options?: { cause?: unknown; codes?: readonly ErrorCode[] }) {
    super(ERRORS[code].title, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.codes = options?.codes ?? [code];
  }
}
