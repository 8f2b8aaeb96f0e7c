// apps/api/src/app.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// packages/contract/src/errors.ts
var ERRORS = {
  message_blank: { status: 422, title: "The message is empty." },
  message_not_text: { status: 422, title: "The message is not a string." },
  message_exceed_max_chars: { status: 422, title: "The message is longer than 1024 characters." },
  message_has_nul: { status: 422, title: "The message contains a NUL character." },
  message_has_lone_surrogate: {
    status: 422,
    title: "The message contains an unpaired surrogate, so it is not valid Unicode."
  },
  message_group_uuid_blank: { status: 422, title: "Neither a conversation nor a handle is named." },
  message_group_uuid_malformed: { status: 422, title: "The conversation id is not a UUID." },
  message_group_not_found: { status: 404, title: "There is no such conversation." },
  message_uuid_malformed: { status: 422, title: "message_uuid is not a UUID." },
  message_uuid_reused: {
    status: 422,
    title: "This message_uuid was already sent with another text."
  },
  recipient_ambiguous: { status: 422, title: "Name a conversation or a handle, not both." },
  user_reciever_handle_blank: { status: 422, title: "The recipient's handle is empty." },
  handle_malformed: { status: 422, title: "The handle is not 3 to 30 letters, digits or _." },
  handle_missing: { status: 422, title: "No handle is chosen yet." },
  handle_taken: { status: 409, title: "Somebody else has this handle." },
  email_taken: { status: 409, title: "Another profile here has this e-mail address." },
  display_name_blank: { status: 422, title: "The display name is empty." },
  display_name_too_long: {
    status: 422,
    title: "The display name is longer than 64 characters."
  },
  display_name_malformed: {
    status: 422,
    title: "The display name contains a character that cannot be stored."
  },
  settings_malformed: { status: 422, title: "There is no such setting, or not with this value." },
  query_blank: { status: 422, title: "The search is empty." },
  user_not_found: { status: 404, title: "Nobody has this handle." },
  recipient_is_self: { status: 422, title: "You cannot start a conversation with yourself." },
  after_seq_missing: { status: 422, title: "message_uuid needs after_seq beside it." },
  after_seq_malformed: { status: 422, title: "after_seq is not a whole number from 0." },
  after_seq_ahead: {
    status: 422,
    title: "after_seq names a message that the conversation does not have."
  },
  read_seq_malformed: { status: 422, title: "read_seq is not a whole number from 0." },
  read_seq_ahead: {
    status: 422,
    title: "read_seq names a message that the conversation does not have."
  },
  delivered_seq_malformed: { status: 422, title: "delivered_seq is not a whole number from 0." },
  muted_malformed: { status: 422, title: "muted is neither true nor false." },
  handles_too_many: { status: 422, title: "These are more than 50 handles." },
  cursor_malformed: { status: 422, title: "This cursor was not given by a page of this list." },
  cursor_conflict: { status: 422, title: "Give only one of before, after, around and at." },
  time_malformed: { status: 422, title: "The time is not an ISO 8601 date or date and time." },
  limit_out_of_range: { status: 422, title: "limit is not a whole number that this list allows." },
  body_malformed: { status: 422, title: "The body is not the JSON object that is expected here." },
  query_malformed: { status: 422, title: "The query string is not what is expected here." },
  json_malformed: { status: 400, title: "The body is not valid JSON." },
  request_malformed: { status: 400, title: "The request is not valid HTTP." },
  body_too_large: { status: 413, title: "The body is larger than 64 KB." },
  headers_too_large: { status: 431, title: "The headers are larger than 16 KB." },
  content_type_unsupported: { status: 415, title: "The body must be application/json." },
  token_missing: { status: 401, title: "Sign in first: there is no Authorization header." },
  token_malformed: { status: 401, title: 'The Authorization header is not "Bearer <token>".' },
  token_invalid: { status: 401, title: "The access token is not one of this user pool." },
  token_expired: { status: 401, title: "The access token has expired." },
  token_wrong_use: { status: 401, title: "An access token is needed, not an id token." },
  token_revoked: { status: 401, title: "This session was ended; sign in again." },
  token_scope_missing: {
    status: 401,
    title: "The access token lacks the scope aws.cognito.signin.user.admin."
  },
  cognito_user_id_blank: { status: 401, title: "The access token names nobody." },
  user_not_registered: { status: 403, title: "This account has no profile here yet." },
  user_already_registered: { status: 409, title: "This account has a profile already." },
  origin_not_allowed: { status: 403, title: "This page is not allowed to call this API." },
  route_not_found: { status: 404, title: "There is nothing at this address." },
  rate_limited: { status: 429, title: "Too many requests; try again soon.", retryable: true },
  too_many_streams: {
    status: 429,
    title: "You have this open too many times; close some of them."
  },
  overloaded: {
    status: 503,
    title: "There is too much to do here right now; try again.",
    retryable: true
  },
  draining: {
    status: 503,
    title: "This server is about to stop; try again.",
    retryable: true
  },
  conversation_busy: {
    status: 503,
    title: "Too many are writing here at once; try again.",
    retryable: true
  },
  table_unavailable: {
    status: 503,
    title: "The message table does not answer; try again.",
    retryable: true
  },
  database_unavailable: {
    status: 503,
    title: "The user database does not answer; try again.",
    retryable: true
  },
  user_pool_unavailable: {
    status: 503,
    title: "The user pool does not answer; try again.",
    retryable: true
  },
  internal: { status: 500, title: "Something broke here. It was logged.", retryable: true }
};
function isRetryable(code) {
  return "retryable" in ERRORS[code];
}
var AppError = class extends Error {
  code;
  codes;
  constructor(code, options) {
    super(ERRORS[code].title, options?.cause === void 0 ? void 0 : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.codes = options?.codes ?? [code];
  }
};

// packages/contract/src/schemas.ts
import Type from "typebox";

// packages/contract/src/text.ts
var MESSAGE_MAX_CHARS = 1024;
var DISPLAY_NAME_MAX_CHARS = 64;
var HANDLE_PATTERN = "^\\s*@?[A-Za-z0-9_]{3,30}\\s*$";

// packages/contract/src/schemas.ts
function coded(codes, options = {}) {
  return { ...options, codes };
}
var UUID_PATTERN = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$";
var MAX_SEQ = 999999999999;
var Uuid = Type.String({ format: "uuid" });
var Timestamp = Type.String({
  format: "date-time",
  description: "UTC with microseconds, for example 2026-01-31T12:00:00.000001Z."
});
var SeqNumber = Type.Integer({ minimum: 0, maximum: MAX_SEQ });
var Message = Type.Object(
  {
    uuid: Type.String({ format: "uuid", description: "The same as message_uuid." }),
    message_uuid: Uuid,
    message_group_uuid: Uuid,
    seq: Type.Integer({ minimum: 1, description: "Position in the conversation's log, gapless." }),
    user_uuid: Uuid,
    display_name: Type.String(),
    handle: Type.String(),
    message: Type.String(),
    created_at: Timestamp
  },
  { $id: "Message" }
);
var MessageGroup = Type.Object(
  {
    uuid: Type.String({ format: "uuid", description: "The same as message_group_uuid." }),
    message_group_uuid: Uuid,
    user_uuid: Uuid,
    display_name: Type.String(),
    handle: Type.String(),
    message: Type.String({ description: "The last message, shortened." }),
    created_at: Type.String({ format: "date-time", description: "When the last message came." }),
    last_seq: SeqNumber,
    last_user_uuid: Uuid,
    read_seq: SeqNumber,
    sent_seq: SeqNumber,
    version: Type.Integer({
      minimum: 0,
      description: "Grows with every change of the row: the higher one is the newer one."
    }),
    unread: Type.Integer({
      minimum: 0,
      description: "last_seq - max(read_seq, sent_seq)."
    }),
    muted: Type.Boolean({ description: "The viewer wants no notifications of it." })
  },
  { $id: "MessageGroup" }
);
var ShortProfile = Type.Object(
  { uuid: Uuid, handle: Type.String(), display_name: Type.String() },
  { $id: "ShortProfile" }
);
var SignInConfig = Type.Object(
  {
    user_pool_id: Type.String(),
    user_pool_client_id: Type.String(),
    user_pool_endpoint: Type.Union([Type.String(), Type.Null()], {
      description: "Where the pool answers; null when that follows from its id, as on AWS."
    }),
    demo: Type.Boolean({ description: "Whether one may be a made-up person without signing in." }),
    mailbox: Type.Boolean({ description: "Whether codes are read at /dev/mailbox." })
  },
  { $id: "SignInConfig" }
);
var Setting = Type.Optional(Type.Boolean(coded({ type: "settings_malformed" })));
var Settings = Type.Object({
  show_presence: Type.Boolean({ description: "One sees when others are here, and they see one." }),
  show_typing: Type.Boolean({ description: "One sees when others are typing, and they see one." }),
  send_receipts: Type.Boolean({
    description: "One sees how far others have read, and they see how far one has."
  }),
  send_delivery_receipts: Type.Boolean({
    description: "One sees how far messages have reached others, and they see how far one has them."
  })
});
var Me = Type.Object(
  { uuid: Uuid, handle: Type.String(), display_name: Type.String(), settings: Settings },
  { $id: "Me" }
);
var DisplayName = Type.String({
  ...coded({
    type: "display_name_blank",
    pattern: "display_name_blank",
    maxLength: "display_name_too_long"
  }),
  pattern: "\\S",
  maxLength: DISPLAY_NAME_MAX_CHARS,
  description: `1 to ${DISPLAY_NAME_MAX_CHARS} Unicode code points; white space around it is cut off.`,
  allOf: [
    { pattern: "^[^\\u0000]*$", codes: { pattern: "display_name_malformed" } },
    { pattern: "^\\P{Cs}*$", codes: { pattern: "display_name_malformed" } }
  ]
});
var ProfilePatch = Type.Object(
  {
    display_name: Type.Optional(DisplayName),
    settings: Type.Optional(
      Type.Object(
        {
          show_presence: Setting,
          show_typing: Setting,
          send_receipts: Setting,
          send_delivery_receipts: Setting
        },
        {
          ...coded({ type: "settings_malformed", additionalProperties: "settings_malformed" }),
          additionalProperties: false
        }
      )
    )
  },
  coded({ type: "body_malformed" })
);
var ProfileChoice = Type.Object(
  {
    handle: Type.String(
      coded(
        { type: "handle_malformed", pattern: "handle_malformed" },
        {
          pattern: HANDLE_PATTERN,
          description: "In any case of letters, with or without an @; stored in small letters."
        }
      )
    ),
    display_name: Type.Optional(DisplayName)
  },
  coded({ type: "body_malformed", required: "handle_missing" })
);
var MessageText = Type.String({
  ...coded({ type: "message_not_text", maxLength: "message_exceed_max_chars" }),
  maxLength: MESSAGE_MAX_CHARS,
  description: `1 to ${MESSAGE_MAX_CHARS} Unicode code points, not only white space.`,
  allOf: [
    { pattern: "\\S", codes: { pattern: "message_blank" } },
    { pattern: "^[^\\u0000]*$", codes: { pattern: "message_has_nul" } },
    { pattern: "^\\P{Cs}*$", codes: { pattern: "message_has_lone_surrogate" } }
  ]
});
var SendBody = Type.Object(
  {
    message: MessageText,
    message_group_uuid: Type.Optional(
      Type.String(
        coded(
          { type: "message_group_uuid_malformed", pattern: "message_group_uuid_malformed" },
          { pattern: `^\\s*$|${UUID_PATTERN}` }
        )
      )
    ),
    handle: Type.Optional(
      Type.String(
        coded(
          { type: "handle_malformed", pattern: "handle_malformed" },
          { pattern: "^\\s*$|^@?[A-Za-z0-9_]{1,64}$" }
        )
      )
    ),
    message_uuid: Type.Optional(
      Type.String(
        coded(
          { type: "message_uuid_malformed", pattern: "message_uuid_malformed" },
          {
            pattern: UUID_PATTERN,
            description: "A UUIDv7 that the client makes. A retry carries the same one."
          }
        )
      )
    ),
    after_seq: Type.Optional(
      Type.Integer({
        ...coded({
          type: "after_seq_malformed",
          minimum: "after_seq_malformed",
          maximum: "after_seq_malformed"
        }),
        minimum: 0,
        maximum: MAX_SEQ,
        description: "The last seq the client knew when it first tried to send; the same on every retry."
      })
    )
  },
  {
    ...coded({
      type: "body_malformed",
      required: "message_blank",
      dependentRequired: "after_seq_missing"
    }),
    dependentRequired: { message_uuid: ["after_seq"] }
  }
);
var ReadBody = Type.Object(
  {
    read_seq: Type.Integer({
      ...coded({
        type: "read_seq_malformed",
        minimum: "read_seq_malformed",
        maximum: "read_seq_malformed"
      }),
      minimum: 0,
      maximum: MAX_SEQ
    }),
    mark_unread: Type.Optional(
      Type.Boolean({
        ...coded({ type: "body_malformed" }),
        description: "Lets read_seq move down. Without it an older value changes nothing."
      })
    )
  },
  coded({ type: "body_malformed", required: "read_seq_malformed" })
);
var DeliveredBody = Type.Object(
  {
    delivered_seq: Type.Integer({
      ...coded({
        type: "delivered_seq_malformed",
        minimum: "delivered_seq_malformed",
        maximum: "delivered_seq_malformed"
      }),
      minimum: 0,
      maximum: MAX_SEQ
    })
  },
  coded({ type: "body_malformed", required: "delivered_seq_malformed" })
);
var Receipts = Type.Object(
  {
    read_seq: Type.Optional(SeqNumber),
    delivered_seq: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_SEQ,
        description: "As their client says. Kept for a while only, so it may be absent or behind read_seq."
      })
    )
  },
  { $id: "Receipts" }
);
var GroupPatch = Type.Object(
  { muted: Type.Boolean(coded({ type: "muted_malformed" })) },
  coded({ type: "body_malformed", required: "muted_malformed" })
);
var Presence = Type.Object(
  {
    user_uuid: Uuid,
    online: Type.Boolean(),
    last_seen_at: Type.Optional(
      Type.String({ format: "date-time", description: "To the minute; only when not online." })
    )
  },
  { $id: "Presence" }
);
var PresenceQuery = Type.Object(
  {
    handles: Type.String({
      ...coded({ pattern: "handle_malformed", maxLength: "handles_too_many" }),
      pattern: "^@?[A-Za-z0-9_]{3,30}(,@?[A-Za-z0-9_]{3,30})*$",
      maxLength: 50 * 32,
      description: "At most 50 handles, with commas between."
    })
  },
  coded({ type: "query_malformed", required: "handle_missing" })
);
var Limit = Type.Integer({
  ...coded({
    type: "limit_out_of_range",
    minimum: "limit_out_of_range",
    maximum: "limit_out_of_range"
  }),
  minimum: 1,
  maximum: 100,
  default: 20
});
var SeqCursor = Type.Integer({
  ...coded({
    type: "cursor_malformed",
    minimum: "cursor_malformed",
    maximum: "cursor_malformed"
  }),
  minimum: 0,
  maximum: MAX_SEQ
});
var HandleCursor = Type.String({
  ...coded({ pattern: "cursor_malformed" }),
  pattern: "^[a-z0-9_]{3,30}$"
});
var MessagesQuery = Type.Object(
  {
    before: Type.Optional(SeqCursor),
    after: Type.Optional(SeqCursor),
    around: Type.Optional(SeqCursor),
    at: Type.Optional(
      Type.String({
        ...coded({ type: "time_malformed" }),
        description: "An ISO 8601 time; the page lies around the first message from then on."
      })
    ),
    limit: Type.Optional(Limit)
  },
  coded({ type: "query_malformed" })
);
var GroupsQuery = Type.Object(
  {
    before: Type.Optional(
      Type.String({
        ...coded({ type: "cursor_malformed", maxLength: "cursor_malformed" }),
        maxLength: 256,
        description: "The cursor in a page's Link header."
      })
    ),
    limit: Type.Optional(Limit),
    consistent: Type.Optional(
      Type.Boolean({
        ...coded({ type: "query_malformed" }),
        description: "Sees everything that was stored before; costs twice the read units."
      })
    )
  },
  coded({ type: "query_malformed" })
);
var UsersQuery = Type.Object(
  {
    query: Type.String({
      ...coded({ pattern: "query_blank", maxLength: "query_malformed" }),
      pattern: "\\S",
      maxLength: DISPLAY_NAME_MAX_CHARS,
      description: "Beginnings of a handle or of words of a display name, in any case of letters."
    }),
    before: Type.Optional(HandleCursor),
    after: Type.Optional(HandleCursor),
    limit: Type.Optional(Type.Integer({ ...Limit, maximum: 50 }))
  },
  coded({ type: "query_malformed", required: "query_blank" })
);
var Problem = Type.Object(
  {
    type: Type.String({ description: "urn:cruddur:error:<code>" }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    errors: Type.Array(Type.String(), { description: "Every code that applies, the first first." }),
    request_id: Type.String(),
    retryable: Type.Boolean()
  },
  { $id: "Problem" }
);
var Health = Type.Object(
  {
    status: Type.Union([Type.Literal("ok"), Type.Literal("degraded"), Type.Literal("draining")]),
    table: Type.Union([Type.Literal("ok"), Type.Literal("down")]),
    database: Type.Union([Type.Literal("ok"), Type.Literal("down")])
  },
  { $id: "Health" }
);

// apps/api/src/app.ts
import fastify from "fastify";

// apps/api/src/client-error.ts
import { randomUUID } from "node:crypto";

// apps/api/src/problem.ts
var FRAMEWORK_CODES = {
  FST_ERR_CTP_INVALID_JSON_BODY: "json_malformed",
  FST_ERR_CTP_EMPTY_JSON_BODY: "json_malformed",
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "content_type_unsupported",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "request_malformed",
  FST_ERR_BAD_URL: "request_malformed"
};
var RETRY_AFTER_SECONDS = "1";
function toProblem(error, requestId) {
  const { status, title } = ERRORS[error.code];
  return {
    type: `urn:cruddur:error:${error.code}`,
    title,
    status,
    code: error.code,
    errors: [...error.codes],
    request_id: requestId,
    retryable: isRetryable(error.code)
  };
}
function answerError(error, request, reply) {
  const known = toAppError(error);
  const { status } = ERRORS[known.code];
  if (status >= 500) request.log.error({ err: describe(error), code: known.code }, "failed");
  if (status === 503) reply.header("retry-after", RETRY_AFTER_SECONDS);
  if (status === 401) reply.header("www-authenticate", "Bearer");
  sendProblem(reply, known, request.id);
}
function sendProblem(reply, error, requestId) {
  const problem = toProblem(error, requestId);
  reply.code(problem.status).type("application/problem+json; charset=utf-8").serializer((body) => JSON.stringify(body)).send(problem);
}
function toAppError(error) {
  if (error instanceof AppError) return error;
  if (error.cause instanceof AppError) return error.cause;
  const { code, statusCode } = error;
  const fallback = statusCode === 400 ? "json_malformed" : "internal";
  return new AppError(code && FRAMEWORK_CODES[code] || fallback, { cause: error });
}
function describe(error) {
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...cause instanceof Error && { cause: describe(cause) }
  };
}

// apps/api/src/client-error.ts
function answerClientError(error, socket) {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return;
  const code = error.code === "HPE_HEADER_OVERFLOW" ? "headers_too_large" : "request_malformed";
  const requestId = randomUUID();
  const body = JSON.stringify(toProblem(new AppError(code), requestId));
  const { status } = ERRORS[code];
  socket.end(
    [
      `HTTP/1.1 ${status} ${status === 431 ? "Request Header Fields Too Large" : "Bad Request"}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      "connection: close",
      "",
      body
    ].join("\r\n")
  );
}

// apps/api/src/docs.ts
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
var DOCS_PATH = "/api/docs";
async function addDocs(app2) {
  app2.addHook("onRoute", (route) => {
    if (route.url.startsWith(DOCS_PATH)) route.config = { ...route.config, public: true };
  });
  await app2.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Cruddur",
        version: "0.1.0",
        description: `Every error is application/problem+json (${Problem.properties.code.type} code, see Problem). Every response names the table units it consumed.`
      },
      components: {
        securitySchemes: {
          accessToken: { type: "http", scheme: "bearer", bearerFormat: "Cognito access token" }
        }
      },
      security: [{ accessToken: [] }]
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `schema-${i}`)
    }
  });
  await app2.register(swaggerUi, {
    routePrefix: DOCS_PATH,
    staticCSP: true,
    indexPrefix: ""
  });
  app2.get(
    "/api/openapi.json",
    { config: { public: true }, schema: { hide: true } },
    () => app2.swagger()
  );
}

// apps/api/src/draining.ts
import { setTimeout as sleep } from "node:timers/promises";
function addDraining(app2, stopping) {
  let closing = false;
  app2.addHook("preClose", async () => {
    closing = true;
  });
  app2.addHook("onSend", (_request, reply, _payload, done) => {
    if (closing || stopping.aborted) reply.header("connection", "close");
    done();
  });
}

// apps/api/src/load-shedding.ts
import { getHeapStatistics } from "node:v8";
import underPressure from "@fastify/under-pressure";
var LOAD_LIMITS = {
  eventLoopDelayMs: 1e3,
  patienceMs: 3e3,
  heapBytes: getHeapStatistics().heap_size_limit * 0.9
};
var CALM_MS = 2500;
async function addLoadShedding(app2, limits = LOAD_LIMITS) {
  let since = 0;
  let last = Number.NEGATIVE_INFINITY;
  const hasLasted = () => {
    const now = performance.now();
    if (now - last > CALM_MS) since = now;
    last = now;
    return now - since >= limits.patienceMs;
  };
  await app2.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    maxHeapUsedBytes: limits.heapBytes,
    pressureHandler: async (request, _, type) => {
      if (request.routeOptions.config.always) return;
      if (type === underPressure.TYPE_HEAP_USED_BYTES || hasLasted()) {
        throw new AppError("overloaded");
      }
    }
  });
}

// apps/api/src/page.ts
import fastifyStatic from "@fastify/static";
var YEAR_SECONDS = 31536e3;
async function addPage(app2, webRoot) {
  await app2.register(fastifyStatic, {
    root: webRoot,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header(
        "cache-control",
        /[/\\]assets[/\\]/.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache"
      );
    }
  });
}

// apps/api/src/rate-limit.ts
import { LRUCache } from "lru-cache";
var MOST_KEYS = 5e4;
function createRateLimit(options) {
  const { name, burst, perSecond, turns: shared, now = () => performance.now() } = options;
  const buckets = new LRUCache({ max: MOST_KEYS });
  function open(key, at) {
    const bucket = { turns: burst, at };
    buckets.set(key, bucket);
    return bucket;
  }
  function drain(key, waitMs) {
    if (waitMs > 0) buckets.set(key, { turns: 1 - waitMs / 1e3 * perSecond, at: now() });
  }
  return {
    take: (key) => {
      const at = now();
      const bucket = buckets.get(key) ?? open(key, at);
      const turns = Math.min(burst, bucket.turns + (at - bucket.at) / 1e3 * perSecond);
      const taken = turns >= 1;
      const left = taken ? turns - 1 : turns;
      bucket.turns = left;
      bucket.at = at;
      if (taken)
        void shared?.take(`${name}:${key}`, { burst, perSecond }).then((ms) => drain(key, ms));
      return {
        retryAfter: taken ? 0 : Math.ceil((1 - turns) / perSecond),
        limit: burst,
        remaining: Math.max(0, Math.floor(left)),
        reset: Math.ceil((burst - left) / perSecond)
      };
    }
  };
}

// packages/core/src/table/meter.ts
function newMeter() {
  return { readUnits: 0, writeUnits: 0 };
}

// apps/api/src/scope.ts
function addScopes(app2, deadlineMs) {
  app2.decorateRequest("scope", null);
  app2.addHook("onRequest", (request, _, done) => {
    request.scope = openScope(deadlineMs);
    done();
  });
  app2.addHook("onSend", (request, reply, _, done) => {
    reply.header("x-request-id", request.id);
    if (isApi(request)) {
      const { meter } = request.scope;
      reply.header("x-consumed-read-units", String(meter.readUnits));
      reply.header("x-consumed-write-units", String(meter.writeUnits));
      if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    }
    done();
  });
}
function openScope(deadlineMs) {
  const deadline = performance.now() + deadlineMs;
  let signal2;
  return {
    meter: newMeter(),
    signal: () => {
      signal2 ??= AbortSignal.timeout(Math.max(0, Math.ceil(deadline - performance.now())));
      return signal2;
    }
  };
}
function isApi(request) {
  return request.url.startsWith("/api/") || request.url.startsWith("/dev/");
}

// apps/api/src/rate-limits.ts
var LIMITS = {
  /** `POST /api/messages`: also a day offline, sent at once. */
  send: { burst: 120, perSecond: 10 },
  /** All that has no class of its own. */
  read: { burst: 600, perSecond: 60 },
  typing: { burst: 20, perSecond: 2 },
  /** As fast as somebody types, for a while. */
  search: { burst: 30, perSecond: 5 },
  public: { burst: 300, perSecond: 30 }
};
function createTakeTurn(limits, turns) {
  const made = /* @__PURE__ */ new Map();
  for (const [name, pace] of Object.entries(limits)) {
    if (pace !== void 0) made.set(name, createRateLimit({ ...pace, name, turns }));
  }
  return (request, reply, name) => {
    const quota = made.get(name)?.take(name === "public" ? request.ip : request.cognitoUserId);
    if (quota === void 0) return;
    reply.header("ratelimit-limit", String(quota.limit));
    reply.header("ratelimit-remaining", String(quota.remaining));
    reply.header("ratelimit-reset", String(quota.reset));
    if (quota.retryAfter === 0) return;
    reply.header("retry-after", String(quota.retryAfter));
    throw new AppError("rate_limited");
  };
}
function addRateLimits(app2, takeTurn) {
  app2.addHook("onRequest", (request, reply, done) => {
    const { config } = request.routeOptions;
    if (!request.is404 && isApi(request) && config.limit !== "none") {
      takeTurn(request, reply, config.public ? "public" : config.limit ?? "read");
    }
    done();
  });
}

// apps/api/src/routes/dev.ts
import Type2 from "typebox";
var Session = Type2.Object({
  access_token: Type2.String(),
  expires_in: Type2.Integer(),
  user: ShortProfile
});
function addDevRoutes(app2, sessions) {
  const config = { public: true };
  app2.get(
    "/dev/people",
    { config, schema: { hide: true, response: { 200: Type2.Array(ShortProfile) } } },
    (request) => {
      requireOwnPage(request);
      return sessions.people();
    }
  );
  app2.post(
    "/dev/session",
    {
      config,
      schema: {
        hide: true,
        body: Type2.Object({ handle: Type2.String() }),
        response: { 200: Session }
      }
    },
    async (request) => {
      requireOwnPage(request);
      const session = await sessions.create(request.body.handle);
      if (session === void 0) throw new AppError("user_not_found");
      return session;
    }
  );
}
var Letter = Type2.Object({
  sent_at: Type2.String(),
  to: Type2.String(),
  subject: Type2.String(),
  text: Type2.String(),
  code: Type2.String()
});
function addMailboxRoute(app2, readMailbox) {
  app2.get(
    "/dev/mailbox",
    {
      config: { public: true },
      schema: {
        hide: true,
        querystring: Type2.Object({ address: Type2.Optional(Type2.String()) }),
        response: { 200: Type2.Array(Letter) }
      }
    },
    (request) => {
      requireOwnPage(request);
      return readMailbox(request.query.address);
    }
  );
}
var LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
var LOOPBACK_PEER = /^(::ffff:)?127\.|^::1$/;
function requireOwnPage(request) {
  const { origin, host = "" } = request.headers;
  const own = origin === void 0 || URL.canParse(origin) && new URL(origin).host === host;
  const local = LOOPBACK_HOST.test(host) && LOOPBACK_PEER.test(request.socket.remoteAddress ?? "");
  if (!own || !local) throw new AppError("origin_not_allowed");
}

// packages/contract/src/events.ts
import Type3 from "typebox";
var MessageCreated = Type3.Object({
  type: Type3.Literal("message.created"),
  message: Message
});
var InboxUpdated = Type3.Object({
  type: Type3.Literal("inbox.updated"),
  message_group: MessageGroup
});
var Resync = Type3.Object({ type: Type3.Literal("resync") });
var Typing = Type3.Object({
  type: Type3.Literal("typing"),
  message_group_uuid: Type3.String({ format: "uuid" }),
  user_uuid: Type3.String({ format: "uuid" }),
  expires_in_ms: Type3.Integer({ minimum: 0 })
});
var ReceiptsMoved = Type3.Object({
  type: Type3.Literal("receipts.moved"),
  message_group_uuid: Type3.String({ format: "uuid" }),
  receipts: Receipts
});
var PresenceChanged = Type3.Object({
  type: Type3.Literal("presence.changed"),
  presence: Presence
});
var TokenRevoked = Type3.Object({ type: Type3.Literal("token_revoked") });
var TooManyStreams = Type3.Object({ type: Type3.Literal("too_many_streams") });
var PersonEvent = Type3.Union([
  MessageCreated,
  InboxUpdated,
  Typing,
  ReceiptsMoved,
  PresenceChanged
]);
var ServerEvent = Type3.Union(
  [...PersonEvent.anyOf, Resync, TokenRevoked, TooManyStreams],
  { $id: "ServerEvent" }
);

// packages/contract/src/heartbeat.ts
var HEARTBEAT_MS = 15e3;

// packages/core/src/bus/hub.ts
import { randomBytes } from "node:crypto";
var RECENT_EVENTS = 100;
var LINGER_MS = 6e4;
function createHub(bus) {
  const channels = /* @__PURE__ */ new Map();
  const unsubscribe = bus.subscribe({
    onEvent: (user, event) => {
      const channel = channels.get(user);
      if (channel !== void 0) deliver(channel, event);
    },
    onLost: (user) => {
      const lost = user === void 0 ? [...channels.values()] : [channels.get(user)];
      for (const channel of lost) if (channel !== void 0) breakOff(channel);
    }
  });
  return {
    connect: (user, lastEventId, listener) => {
      const channel = channels.get(user) ?? open(user);
      clearTimeout(channel.closing);
      for (const event of missed(channel, lastEventId)) listener(event);
      channel.listeners.add(listener);
      return () => disconnect(user, channel, listener);
    },
    close: () => {
      unsubscribe();
      for (const [user, channel] of channels) drop(user, channel);
    }
  };
  function open(user) {
    const channel = createChannel();
    channels.set(user, channel);
    channel.unfollow = bus.follow(user);
    return channel;
  }
  function drop(user, channel) {
    clearTimeout(channel.closing);
    channels.delete(user);
    channel.unfollow();
  }
  function disconnect(user, channel, listener) {
    channel.listeners.delete(listener);
    if (channel.listeners.size > 0) return;
    clearTimeout(channel.closing);
    channel.closing = setTimeout(() => drop(user, channel), LINGER_MS).unref();
  }
}
function createChannel() {
  return {
    epoch: newEpoch(),
    recent: [],
    listeners: /* @__PURE__ */ new Set(),
    count: 0,
    unfollow: () => {
    }
  };
}
function deliver(channel, event) {
  if (event.type === "typing") {
    for (const listener of channel.listeners) listener({ event });
    return;
  }
  channel.count += 1;
  const stamped = { id: `${channel.epoch}.${channel.count}`, event };
  channel.recent.push(stamped);
  if (channel.recent.length > RECENT_EVENTS) channel.recent.shift();
  for (const listener of channel.listeners) listener(stamped);
}
function breakOff(channel) {
  channel.epoch = newEpoch();
  channel.recent = [];
  const resync = resyncOf(channel);
  for (const listener of channel.listeners) listener(resync);
}
function newEpoch() {
  return randomBytes(6).toString("base64url");
}
function resyncOf(channel) {
  return { id: `${channel.epoch}.${channel.count}`, event: { type: "resync" } };
}
function missed(channel, lastEventId) {
  const [epoch, position] = lastEventId?.split(".") ?? [];
  const after = Number(position);
  const oldest = channel.count - channel.recent.length;
  if (epoch === channel.epoch && after >= oldest && after <= channel.count) {
    return channel.recent.slice(after - oldest);
  }
  return [resyncOf(channel)];
}

// apps/api/src/routes/events.ts
import Type4 from "typebox";

// apps/api/src/event-writer.ts
var MOST_BUFFERED_BYTES = 256 * 1024;
function createEventWriter(response) {
  write(": open\n\n");
  return {
    event: ({ id, event }) => write(`${id === void 0 ? "" : `id: ${id}
`}${dataOf(event)}`),
    heartbeat: () => write(": alive\n\n"),
    end: (last, retryMs) => {
      if (retryMs !== void 0) write(`retry: ${Math.round(retryMs)}

`);
      response.end(last && dataOf(last));
    }
  };
  function write(text) {
    if (response.destroyed || response.writableEnded) return;
    response.write(text);
    if (response.writableLength > MOST_BUFFERED_BYTES) response.destroy();
  }
}
function dataOf(event) {
  return `data: ${JSON.stringify(event)}

`;
}

// apps/api/src/open-streams.ts
var SPREAD_MS = 2e3;
function createOpenStreams(mostAPerson) {
  const open = /* @__PURE__ */ new Map();
  return {
    add: (user, stream) => {
      const streams = open.get(user) ?? /* @__PURE__ */ new Set();
      open.set(user, streams.add(stream));
      const remove = (one) => {
        streams.delete(one);
        if (streams.size === 0 && open.get(user) === streams) open.delete(user);
      };
      for (const oldest of streams) {
        if (streams.size <= mostAPerson) break;
        remove(oldest);
        oldest.end({ type: "too_many_streams" });
      }
      return () => remove(stream);
    },
    endAll: () => {
      for (const streams of open.values()) {
        for (const stream of streams) stream.end(void 0, Math.random() * SPREAD_MS);
      }
      open.clear();
    }
  };
}

// apps/api/src/routes/events.ts
function addEventRoutes(app2, services2, options) {
  const { stopping, streamsAPerson } = options;
  const hub = createHub(services2.bus);
  const open = createOpenStreams(streamsAPerson);
  stopping.addEventListener("abort", open.endAll);
  app2.addHook("preClose", async () => {
    open.endAll();
    hub.close();
    stopping.removeEventListener("abort", open.endAll);
  });
  app2.addSchema(ServerEvent);
  app2.get(
    "/api/events",
    {
      schema: {
        summary: "The viewer's live events",
        description: "Server-sent events, one ServerEvent each data. Pass over types that you do not know. Send Last-Event-ID to resume. A retry field before the end says after how many milliseconds to come back. Ends when the token does; after token_revoked and too_many_streams do not come back.",
        produces: ["text/event-stream"],
        response: {
          200: { content: { "text/event-stream": { schema: Type4.Ref("ServerEvent") } } }
        }
      }
    },
    (request, reply) => {
      if (stopping.aborted) throw new AppError("draining");
      serve(request, reply);
    }
  );
  function serve(request, reply) {
    const { viewer } = request;
    const lastEventId = request.headers["last-event-id"];
    const response = openResponse(request, reply);
    const writer = createEventWriter(response);
    const ends = [
      hub.connect(
        viewer.uuid,
        typeof lastEventId === "string" ? lastEventId : void 0,
        writer.event
      ),
      open.add(viewer.uuid, writer),
      services2.presence.arrive(viewer.uuid),
      services2.revocations.watch(request, () => writer.end({ type: "token_revoked" }))
    ];
    const heartbeat = setInterval(writer.heartbeat, HEARTBEAT_MS);
    const untilExpiry = setTimeout(() => writer.end(), msUntil(request.tokenExpiresAt));
    response.on("close", () => {
      clearInterval(heartbeat);
      clearTimeout(untilExpiry);
      for (const end of ends) end();
    });
  }
}
function openResponse(request, reply) {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...reply.getHeaders(),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-request-id": request.id,
    // Nothing follows a stream, and a process that stops need not wait for the connection.
    connection: "close"
  });
  return reply.raw;
}
function msUntil(secondsSinceEpoch) {
  return Math.min(Math.max(0, secondsSinceEpoch * 1e3 - Date.now()), 2 ** 31 - 1);
}

// apps/api/src/routes/health.ts
import Type5 from "typebox";
function addHealthRoutes(app2, services2, stopping) {
  app2.addSchema(Health);
  app2.get(
    "/api/health/live",
    {
      config: { public: true },
      schema: {
        summary: "Whether the process answers",
        security: [],
        response: { 200: Type5.Object({ status: Type5.Literal("ok") }) }
      }
    },
    async () => ({ status: "ok" })
  );
  app2.get(
    "/api/health",
    {
      config: { public: true, limit: "none", always: true },
      schema: {
        summary: "Whether the parts answer",
        security: [],
        response: { 200: Type5.Ref("Health"), 503: Type5.Ref("Health") }
      }
    },
    async (request, reply) => {
      const [table, database] = await Promise.all([
        state(services2.checkTable(request.scope.signal())),
        state(services2.checkDatabase())
      ]);
      const isUp = table === "ok" && database === "ok";
      const status = stopping.aborted ? "draining" : isUp ? "ok" : "degraded";
      return reply.code(status === "ok" ? 200 : 503).send({ status, table, database });
    }
  );
}
function state(check) {
  return check.then(
    (up) => up ? "ok" : "down",
    () => "down"
  );
}

// packages/core/src/table/keys.ts
var MEMBER_INDEX = "message-group-sk-index";
var MESSAGE = "MSG#";
var ROW = "GRP#";
var USER = "USR#";
var PROFILE = "PROFILE";
var SEQ_DIGITS = 12;
var MAX_SEQ2 = 10 ** SEQ_DIGITS - 1;
function logPartition(conversation2) {
  return MESSAGE + conversation2;
}
function seqKey(seq) {
  return String(seq).padStart(SEQ_DIGITS, "0");
}
function isSeqKey(sk) {
  return sk.length === SEQ_DIGITS && /^\d+$/.test(sk) && Number(sk) > 0;
}
var LOG_RANGE = { from: seqKey(1), to: seqKey(MAX_SEQ2) };
function isLogPartition(pk) {
  return pk.startsWith(MESSAGE);
}
function isInboxPartition(pk) {
  return pk.startsWith(ROW);
}
function messageKey(conversation2, seq) {
  return { pk: logPartition(conversation2), sk: seqKey(seq) };
}
function inboxPartition(user) {
  return ROW + user;
}
var ROW_RANGE = { from: ROW, to: `${ROW}~` };
function rowKey(user, conversation2) {
  return { pk: inboxPartition(user), sk: ROW + conversation2 };
}
function profileKey(user) {
  return { pk: USER + user, sk: PROFILE };
}
function parseMessageKey(key) {
  if (!key.pk.startsWith(MESSAGE) || !/^\d+$/.test(key.sk)) return void 0;
  return {
    conversation: key.pk.slice(MESSAGE.length),
    seq: Number(key.sk)
  };
}
function parseRowKey(key) {
  if (!key.pk.startsWith(ROW) || !key.sk.startsWith(ROW)) return void 0;
  return {
    user: key.pk.slice(ROW.length),
    conversation: key.sk.slice(ROW.length)
  };
}

// packages/core/src/conversation/rows.ts
async function createRows(table, member) {
  const { conversation: conversation2, viewer, other } = member;
  await Promise.all([
    table.putNew(newRow(conversation2, other.uuid, viewer)),
    table.putNew(newRow(conversation2, viewer.uuid, other))
  ]);
}
function newRow(conversation2, owner, other) {
  return {
    ...rowKey(owner, conversation2),
    message_group_uuid: conversation2,
    user_uuid: other.uuid,
    user_display_name: other.display_name,
    user_handle: other.handle,
    message: "",
    last_message_at: "",
    last_user_uuid: "",
    last_seq: 0,
    sent_seq: 0,
    read_seq: 0,
    version: 0,
    profile_version: 0
  };
}
function toMessageGroup(row) {
  return {
    uuid: row.message_group_uuid,
    message_group_uuid: row.message_group_uuid,
    user_uuid: row.user_uuid,
    display_name: row.user_display_name,
    handle: row.user_handle,
    message: row.message,
    created_at: row.last_message_at,
    last_seq: row.last_seq,
    last_user_uuid: row.last_user_uuid,
    read_seq: row.read_seq,
    sent_seq: row.sent_seq,
    // A row of an older release has none.
    version: row.version ?? 0,
    unread: Math.max(0, row.last_seq - Math.max(row.read_seq, row.sent_seq)),
    muted: row.muted ?? false
  };
}
function toRowItem(owner, group) {
  const conversation2 = group.message_group_uuid;
  return {
    ...rowKey(owner, conversation2),
    message_group_uuid: conversation2,
    user_uuid: group.user_uuid,
    user_display_name: group.display_name,
    user_handle: group.handle,
    message: group.message,
    last_message_at: group.created_at,
    last_user_uuid: group.last_user_uuid,
    last_seq: group.last_seq,
    sent_seq: group.sent_seq,
    read_seq: group.read_seq,
    version: group.version,
    profile_version: 0,
    muted: group.muted
  };
}
function publishRow(bus, member, row) {
  if (row.last_seq === 0) return;
  bus.publish(member, { type: "inbox.updated", message_group: toMessageGroup(row) });
}

// packages/core/src/conversation/project-profile.ts
async function announceProfile(table, profile) {
  const item = {
    ...profileKey(profile.uuid),
    user_uuid: profile.uuid,
    user_display_name: profile.display_name,
    user_handle: profile.handle,
    profile_version: profile.profile_version
  };
  const put = await table.putNew(item);
  if (put.written || put.existing.profile_version >= item.profile_version) return;
  await table.update({ key: profileKey(profile.uuid), ...profileUpdate(item) });
}
function profileUpdate({ user_display_name, user_handle, profile_version }) {
  return {
    set: { user_display_name, user_handle, profile_version },
    ifBelow: { profile_version }
  };
}

// packages/core/src/user/settings.ts
import { sql } from "kysely";

// packages/core/src/user/database.ts
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
function openDatabase(connectionUrl, options = {}) {
  const timeoutMs = options.timeoutMs ?? 1200;
  const pool = new pg.Pool({
    connectionString: connectionUrl,
    max: options.max ?? 10,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    allowExitOnIdle: true
  });
  pool.on("error", options.onIdleError ?? (() => {
  }));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
var OWN_MISTAKE = /^(22|23|42|P0)/;
async function asking(query) {
  try {
    return await query;
  } catch (error) {
    const code = error.code;
    if (typeof code === "string" && code.length === 5 && OWN_MISTAKE.test(code)) throw error;
    throw new AppError("database_unavailable", { cause: error });
  }
}

// packages/core/src/user/settings.ts
var DEFAULTS = {
  show_presence: true,
  show_typing: true,
  send_receipts: true,
  send_delivery_receipts: true
};
async function findSettingsOf(db, users) {
  if (users.length === 0) return /* @__PURE__ */ new Map();
  const rows = await asking(
    db.selectFrom("users").select(["uuid", "settings"]).where("uuid", "in", users).execute()
  );
  return new Map(rows.map(({ uuid, settings }) => [uuid, { ...DEFAULTS, ...settings }]));
}
async function findSettings(db, user) {
  const row = await asking(
    db.selectFrom("users").select("settings").where("uuid", "=", user).executeTakeFirst()
  );
  return row && { ...DEFAULTS, ...row.settings };
}
async function updateSettings(db, user, changes) {
  const row = await asking(
    db.updateTable("users").set({ settings: sql`settings || ${JSON.stringify(changes)}::jsonb` }).where("uuid", "=", user).returning("settings").executeTakeFirst()
  );
  return row && { ...DEFAULTS, ...row.settings };
}

// packages/core/src/user/users.ts
function findByCognitoId(db, cognitoUserId) {
  return asking(
    db.selectFrom("users").select(["uuid", "handle", "display_name"]).where("cognito_user_id", "=", cognitoUserId).executeTakeFirst()
  );
}
function findByHandle(db, handle) {
  return asking(
    db.selectFrom("users").select(["uuid", "handle", "display_name"]).where((eb) => eb(eb.fn("lower", ["handle"]), "=", handle.toLowerCase())).executeTakeFirst()
  );
}
async function findProfiles(db, uuids) {
  if (uuids.length === 0) return /* @__PURE__ */ new Map();
  const profiles = await asking(
    db.selectFrom("users").select(["uuid", "handle", "display_name"]).where("uuid", "in", uuids).execute()
  );
  return new Map(profiles.map((profile) => [profile.uuid, profile]));
}
function updateDisplayName(db, user, displayName) {
  return asking(
    db.updateTable("users").set((eb) => ({
      display_name: displayName,
      profile_version: eb("profile_version", "+", 1)
    })).where("uuid", "=", user).returning(["uuid", "handle", "display_name", "profile_version"]).executeTakeFirst()
  );
}
function listPeople(db, limit) {
  return asking(
    db.selectFrom("users").select(["uuid", "handle", "display_name", "cognito_user_id"]).orderBy("handle").limit(limit).execute()
  );
}
async function insertUsers(db, users) {
  if (users.length === 0) return 0;
  const inserted = await asking(
    db.insertInto("users").values([...users]).onConflict((conflict) => conflict.doNothing()).returning("uuid").execute()
  );
  return inserted.length;
}

// apps/api/src/routes/me.ts
import Type6 from "typebox";
function addMeRoutes(app2, services2) {
  app2.addSchema(Me);
  const response = { 200: Type6.Ref("Me") };
  app2.get(
    "/api/me",
    {
      schema: {
        summary: "The viewer's own profile",
        description: "Without one, 403 user_not_registered; the further codes in errors say why it could not be made.",
        response
      }
    },
    async ({ viewer }) => withSettings(viewer, await findSettings(services2.database, viewer.uuid))
  );
  app2.post(
    "/api/me",
    {
      config: { newcomers: true },
      schema: {
        summary: "Choose a handle, when the one of the account could not be had",
        description: "The same choice again answers the same profile.",
        body: ProfileChoice,
        response
      }
    },
    async (request) => {
      const { handle, display_name } = request.body;
      const choice = { handle, display_name: display_name?.trim() };
      const profile = await services2.registrations.choose(request, choice);
      return withSettings(profile, await findSettings(services2.database, profile.uuid));
    }
  );
  app2.patch(
    "/api/me",
    {
      schema: {
        summary: "Change the viewer's display name or settings",
        description: "Inboxes that show the name follow by the stream, open ones live.",
        body: ProfilePatch,
        response
      }
    },
    async (request) => {
      const { display_name, settings } = request.body;
      if (display_name === void 0 && settings === void 0) {
        throw new AppError("display_name_blank");
      }
      const { uuid } = request.viewer;
      const now = await (settings === void 0 ? findSettings(services2.database, uuid) : updateSettings(services2.database, uuid, settings));
      if (settings !== void 0) {
        services2.bus.announce({ type: "settings.changed", user_uuid: uuid });
      }
      if (display_name === void 0) return withSettings(request.viewer, now);
      return withSettings(await rename(services2, request, display_name.trim()), now);
    }
  );
}
async function rename(services2, request, name) {
  const { viewer, scope } = request;
  const profile = await updateDisplayName(services2.database, viewer.uuid, name);
  if (profile === void 0) throw new AppError("user_not_registered");
  services2.profiles.forget(viewer, request.cognitoUserId);
  await announceProfile(services2.openTable(scope), profile);
  return profile;
}
function withSettings({ uuid, handle, display_name }, settings) {
  if (settings === void 0) throw new AppError("user_not_registered");
  return { uuid, handle, display_name, settings };
}

// packages/core/src/conversation/inbox.ts
async function pageInbox({ table, inboxes }, viewer, before, limit, consistent = false) {
  const pk = inboxPartition(viewer.uuid);
  const read = () => table.query({ pk, ...ROW_RANGE, consistent, cached: true });
  const all = await (consistent ? inboxes.renew : inboxes.get)(viewer.uuid, read);
  const rows = all.filter((row) => row.last_seq > 0 && (before === void 0 || compareRows(before, row) < 0)).sort(compareRows);
  return { rows: rows.slice(0, limit), hasOlder: rows.length > limit };
}
function compareRows(a, b) {
  return -compareText(a.last_message_at, b.last_message_at) || compareText(a.message_group_uuid, b.message_group_uuid);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// packages/core/src/conversation/mark-read.ts
async function markRead(deps, member, readSeq, markUnread) {
  await requireSeq(deps, member, readSeq);
  const result = await deps.table.update({
    key: rowKey(member.viewer.uuid, member.conversation),
    set: { read_seq: readSeq },
    add: { version: 1 },
    ...markUnread ? {} : { ifBelow: { read_seq: readSeq } }
  });
  if (result.item === void 0) throw new AppError("message_group_not_found");
  publishRow(deps.bus, member.viewer.uuid, result.item);
  return result.item;
}
async function requireSeq(deps, member, seq) {
  const known = Math.max(member.hint?.seq ?? 0, deps.tails.get(member.conversation)?.seq ?? 0);
  if (seq <= known) return;
  const item = await deps.table.get(messageKey(member.conversation, seq), {
    consistent: true
  });
  if (item === void 0) throw new AppError("read_seq_ahead");
}

// packages/core/src/cache/lifetimes.ts
var AUTHORISATION_TTL_MS = 5 * 6e4;
var PROFILE_TTL_MS = 3e4;
var PAGE_TTL_MS = 1e4;

// packages/core/src/user/profile.ts
function isProfile(data) {
  if (typeof data !== "object" || data === null) return false;
  const { uuid, handle, display_name } = data;
  return [uuid, handle, display_name].every((text) => typeof text === "string" && text !== "");
}

// packages/core/src/conversation/pair-identity.ts
import { v5 } from "uuid";
var PAIR_NAMESPACE = "6f1c2a52-4d0e-5b7e-9c55-2b8a4f7d3e10";
function pairConversation(a, b) {
  const names = [a.toLowerCase(), b.toLowerCase()].sort();
  return v5(names.join("|"), PAIR_NAMESPACE);
}

// packages/core/src/conversation/member.ts
var SHARED_MEMBERS = {
  name: "member",
  ttlMs: AUTHORISATION_TTL_MS,
  encode: ({ other }) => other,
  decode: (data, id) => {
    const [uuid, conversation2] = id.split(" ");
    if (!isProfile(data) || pairConversation(uuid, data.uuid) !== conversation2) return void 0;
    return prove(conversation2, { uuid, handle: "", display_name: "" }, data, void 0);
  }
};
async function requireMember(deps, viewer, conversation2) {
  const find = async (consistent) => {
    const row = await deps.table.get(rowKey(viewer.uuid, conversation2), { consistent });
    return row === void 0 ? void 0 : memberOfRow(viewer, row);
  };
  const member = await deps.members.get(`${viewer.uuid} ${conversation2}`, () => find(false)) ?? await find(true);
  if (member === void 0) throw new AppError("message_group_not_found");
  return { ...member, viewer };
}
async function memberOfPair(deps, viewer, other) {
  if (viewer.uuid === other.uuid) throw new AppError("recipient_is_self");
  const conversation2 = pairConversation(viewer.uuid, other.uuid);
  const cached = await deps.members.get(`${viewer.uuid} ${conversation2}`, async () => {
    const row = await deps.table.get(rowKey(viewer.uuid, conversation2));
    return row === void 0 || row.last_seq === 0 ? void 0 : memberOfRow(viewer, row);
  });
  return { ...cached ?? prove(conversation2, viewer, other, EMPTY_LOG), viewer, other };
}
async function withHint(deps, member) {
  const hint = member.hint ?? deps.tails.get(member.conversation) ?? await readHint(deps, member);
  return { ...member, hint };
}
async function readHint(deps, member) {
  const key = rowKey(member.viewer.uuid, member.conversation);
  const row = await deps.table.get(key);
  return row === void 0 ? EMPTY_LOG : tailOfRow(row);
}
function memberOfRow(viewer, row) {
  const other = {
    uuid: row.user_uuid,
    handle: row.user_handle,
    display_name: row.user_display_name
  };
  return prove(row.message_group_uuid, viewer, other, tailOfRow(row));
}
function tailOfRow(row) {
  return { seq: row.last_seq, created_at: row.last_message_at };
}
var EMPTY_LOG = { seq: 0, created_at: "" };
function prove(conversation2, viewer, other, hint) {
  return { conversation: conversation2, viewer, other, hint };
}

// packages/core/src/conversation/mute.ts
async function setMuted(deps, { viewer, conversation: conversation2 }, muted) {
  const { item } = await deps.table.update({
    key: rowKey(viewer.uuid, conversation2),
    set: { muted },
    add: { version: 1 }
  });
  if (item === void 0) throw new AppError("message_group_not_found");
  publishRow(deps.bus, viewer.uuid, item);
  return item;
}

// packages/core/src/conversation/receipts.ts
async function findReceipts(deps, { viewer, other, conversation: conversation2 }) {
  const [seesRead, seesDelivered] = await Promise.all([
    deps.settings.bothShow(viewer.uuid, other.uuid, "send_receipts"),
    deps.settings.bothShow(viewer.uuid, other.uuid, "send_delivery_receipts")
  ]);
  const row = seesRead ? await deps.table.get(rowKey(other.uuid, conversation2)) : void 0;
  const [delivered] = seesDelivered ? await deps.scores.get([deliveredKey(conversation2)]) : [];
  const deliveredSeq = delivered?.get(other.uuid);
  return {
    ...row !== void 0 && { read_seq: readSeqOf(row) },
    ...deliveredSeq !== void 0 && { delivered_seq: deliveredSeq }
  };
}
async function tellRead(deps, member, row) {
  const { viewer, other, conversation: conversation2 } = member;
  if (!await deps.settings.bothShow(viewer.uuid, other.uuid, "send_receipts")) return;
  deps.bus.publish(other.uuid, {
    type: "receipts.moved",
    message_group_uuid: conversation2,
    receipts: { read_seq: readSeqOf(row) }
  });
}
async function noteDelivered(deps, { viewer, other, conversation: conversation2 }, seq) {
  if (!await deps.settings.bothShow(viewer.uuid, other.uuid, "send_delivery_receipts")) return;
  const key = deliveredKey(conversation2);
  const [known] = await deps.scores.get([key]);
  if ((known?.get(viewer.uuid) ?? 0) >= seq) return;
  deps.scores.set(key, viewer.uuid, seq, { onlyUp: true });
  deps.bus.publish(other.uuid, {
    type: "receipts.moved",
    message_group_uuid: conversation2,
    receipts: { delivered_seq: seq }
  });
}
function readSeqOf(row) {
  return Math.max(row.read_seq, row.sent_seq);
}
function deliveredKey(conversation2) {
  return `delivered:${conversation2}`;
}

// apps/api/src/routes/message-groups.ts
import Type8 from "typebox";

// apps/api/src/links.ts
function setLinks(request, reply, links) {
  const parts = ["prev", "next"].flatMap((rel) => {
    const cursor = links[rel];
    return cursor === void 0 ? [] : [`<${address(request, cursor)}>; rel="${rel}"`];
  });
  if (parts.length > 0) reply.header("link", parts.join(", "));
}
function address(request, cursor) {
  const { limit, query: search } = request.query;
  const query = new URLSearchParams({
    ...search === void 0 ? {} : { query: search },
    ...cursor,
    ...limit === void 0 ? {} : { limit: String(limit) }
  });
  return `${request.url.split("?")[0]}?${query}`;
}

// packages/contract/src/ids.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
function isUuid(text) {
  return UUID.test(text);
}

// packages/core/src/conversation/clock.ts
var systemClock = () => formatMicroseconds(microsecondsNow());
function formatMicroseconds(microseconds) {
  const milliseconds = Math.floor(microseconds / 1e3);
  const rest = String(microseconds - milliseconds * 1e3).padStart(3, "0");
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${rest}Z`;
}
function parseTime(text) {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) {
    return void 0;
  }
  const zoned = /T/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) return void 0;
  const micros = Number((/\.(\d{1,9})/.exec(text)?.[1] ?? "").padEnd(6, "0").slice(3, 6));
  return formatMicroseconds(milliseconds * 1e3 + micros);
}
function microsecondsNow() {
  const fine = Math.floor((performance.timeOrigin + performance.now()) * 1e3);
  return Date.now() * 1e3 + fine % 1e3;
}

// packages/core/src/conversation/find-seq-at.ts
async function findSeqAt(table, member, time) {
  const [newest] = await table.query({
    pk: logPartition(member.conversation),
    from: seqKey(1),
    to: seqKey(MAX_SEQ2),
    limit: 1,
    newestFirst: true
  });
  if (newest === void 0) return 1;
  if (newest.created_at < time) return Number(newest.sk) + 1;
  let low = 1;
  let high = Number(newest.sk);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = await table.get(messageKey(member.conversation, middle), {
      consistent: true
    });
    if (item !== void 0 && item.created_at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

// packages/core/src/conversation/page.ts
async function page(deps, member, cursor, limit) {
  if (cursor === void 0) return newestPage(deps, member, limit);
  if ("before" in cursor) return pageBefore(deps, member, cursor.before, limit);
  if ("after" in cursor) return pageAfter(deps, member, cursor.after, limit);
  const seq = "at" in cursor ? await findSeqAt(deps.table, member, cursor.at) : cursor.around;
  const around = await pageAfter(deps, member, Math.max(0, seq - 1 - Math.floor(limit / 2)), limit);
  return around.items.length > 0 ? around : newestPage(deps, member, limit);
}
async function newestPage(deps, member, limit) {
  const items = await readRange(deps, member, { from: 1, to: MAX_SEQ2, limit, newestFirst: true });
  return { items, hasOlder: seqOf(items[0]) > 1, hasNewer: false };
}
async function pageBefore(deps, member, before, limit) {
  if (before <= 1) return { items: [], hasOlder: false, hasNewer: true };
  const items = await readRange(deps, member, {
    from: 1,
    to: before - 1,
    limit,
    newestFirst: true
  });
  return { items, hasOlder: seqOf(items[0]) > 1, hasNewer: seqOf(items.at(-1)) === before - 1 };
}
async function pageAfter(deps, member, after, limit) {
  const read = await readRange(deps, member, {
    from: after + 1,
    to: MAX_SEQ2,
    limit: limit + 1,
    newestFirst: false
  });
  const items = read.slice(0, limit);
  return { items, hasOlder: seqOf(items[0]) > 1, hasNewer: read.length > limit };
}
async function readRange(deps, member, range) {
  const tail = Math.max(deps.tails.get(member.conversation)?.seq ?? 0, member.hint?.seq ?? 0);
  const held = deps.ends.find(member.conversation, range, tail);
  if (held !== void 0) return held;
  const isEnd = range.newestFirst && range.to === MAX_SEQ2;
  const query = (consistent) => {
    const read = () => queryRange(deps, member, range, consistent);
    if (!isEnd) return read();
    return deps.ends.read(member.conversation, consistent ? void 0 : range.limit, read);
  };
  const items = await query(false);
  if (isWhole(items, range, tail)) return items;
  const again = await query(true);
  if (!isRun(again)) {
    throw new AppError("internal", {
      cause: new Error(`the log of ${member.conversation} has a gap`)
    });
  }
  return again;
}
async function queryRange(deps, member, range, consistent) {
  const items = await deps.table.query({
    pk: logPartition(member.conversation),
    from: seqKey(range.from),
    to: seqKey(range.to),
    limit: range.limit,
    newestFirst: range.newestFirst,
    consistent,
    cached: range.newestFirst
  });
  return range.newestFirst ? items.reverse() : items;
}
function isWhole(items, range, tail) {
  if (!isRun(items)) return false;
  const due = Math.min(tail, range.to);
  if (due < range.from) return true;
  return range.newestFirst ? seqOf(items.at(-1)) >= due : items.length >= Math.min(range.limit, due - range.from + 1);
}
function isRun(items) {
  return items.every((item, i) => seqOf(item) === seqOf(items[0]) + i);
}
function seqOf(item) {
  return item === void 0 ? 0 : Number(item.sk);
}
function toMessage(item) {
  return {
    uuid: item.message_uuid,
    message_uuid: item.message_uuid,
    message_group_uuid: parseMessageKey(item)?.conversation ?? "",
    seq: seqOf(item),
    user_uuid: item.user_uuid,
    display_name: item.user_display_name,
    handle: item.user_handle,
    message: item.message,
    created_at: item.created_at
  };
}
function toMessageItem(message) {
  return {
    ...messageKey(message.message_group_uuid, message.seq),
    message_uuid: message.message_uuid,
    message: message.message,
    user_uuid: message.user_uuid,
    user_display_name: message.display_name,
    user_handle: message.handle,
    created_at: message.created_at
  };
}

// packages/core/src/conversation/append.ts
import { v7 } from "uuid";
var MAX_TRIES = 12;
function append(deps, member, input) {
  return deps.queue.run(member.conversation, deps.signal, () => appendInTurn(deps, member, input));
}
async function appendInTurn(deps, asked, input) {
  const member = await withHint(deps, asked);
  const uuid = input.retry?.message_uuid ?? v7();
  const earlier = await findEarlierTry(deps, member, input);
  if (earlier !== void 0) return settle(earlier, member, input);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const tail = tailOf(deps, member);
    if (tail.seq === 0) await createRows(deps.table, member);
    const item = makeItem(deps.clock, member, tail, uuid, input.message);
    const put = await deps.table.putNew(item);
    if (put.written) {
      deps.tails.prove(member.conversation, [proof(item)]);
      return { item, appended: true };
    }
    const found = await advance(deps, member, tail, uuid);
    if (found !== void 0) return settle(found, member, input);
    await deps.pause(2 ** Math.min(tries, 6));
  }
  throw new AppError("conversation_busy");
}
async function findEarlierTry(deps, member, { retry }) {
  if (retry === void 0) return void 0;
  const tail = tailOf(deps, member);
  if (retry.after_seq > tail.seq) {
    const found = await advance(deps, member, tail, retry.message_uuid);
    if (found !== void 0) return found;
    if (retry.after_seq > tailOf(deps, member).seq) throw new AppError("after_seq_ahead");
    return void 0;
  }
  if (retry.after_seq === tail.seq) return void 0;
  const known = deps.tails.search(member.conversation, retry.after_seq, retry.message_uuid);
  if (known === "absent" && provenUpTo(deps, member) === tail.seq) return void 0;
  if (typeof known === "number") {
    return deps.table.get(messageKey(member.conversation, known), {
      consistent: true
    });
  }
  const between = await readAfter(deps, member, retry.after_seq, tail.seq);
  return between.find((item) => item.message_uuid === retry.message_uuid);
}
async function advance(deps, member, tail, uuid) {
  const newer = await readAfter(deps, member, tail.seq, MAX_SEQ2);
  deps.tails.prove(member.conversation, newer.map(proof));
  return newer.find((item) => item.message_uuid === uuid);
}
function readAfter(deps, member, after, upTo) {
  return deps.table.query({
    pk: logPartition(member.conversation),
    from: seqKey(after + 1),
    to: seqKey(upTo),
    consistent: true
  });
}
function tailOf(deps, member) {
  const known = deps.tails.get(member.conversation);
  return known !== void 0 && known.seq >= member.hint.seq ? known : member.hint;
}
function provenUpTo(deps, member) {
  return deps.tails.get(member.conversation)?.seq ?? 0;
}
function settle(item, member, input) {
  if (item.message !== input.message || item.user_uuid !== member.viewer.uuid) {
    throw new AppError("message_uuid_reused");
  }
  return { item, appended: false };
}
function makeItem(clock, member, tail, uuid, message) {
  return {
    ...messageKey(member.conversation, tail.seq + 1),
    message_uuid: uuid,
    message,
    user_uuid: member.viewer.uuid,
    user_display_name: member.viewer.display_name,
    user_handle: member.viewer.handle,
    created_at: laterOf(clock(), tail.created_at)
  };
}
function proof(item) {
  return {
    seq: Number(item.sk),
    created_at: item.created_at,
    message_uuid: item.message_uuid
  };
}
function laterOf(a, b) {
  if (a < b) return b;
  return a;
}

// packages/core/src/conversation/send.ts
async function send(deps, member, input) {
  const { item } = await append(deps, member, input);
  const message = toMessage(item);
  for (const user of [member.viewer.uuid, member.other.uuid]) {
    deps.bus.publish(user, { type: "message.created", message });
  }
  return message;
}

// apps/api/src/routes/messages.ts
import Type7 from "typebox";
function addMessageRoutes(app2, services2) {
  app2.get(
    "/api/messages/:message_group_uuid",
    {
      schema: {
        summary: "A page of a conversation, oldest first",
        description: "The newest page without a cursor. The Link header leads to older (prev) and newer (next) pages.",
        params: Type7.Object({ message_group_uuid: Type7.String() }),
        querystring: MessagesQuery,
        response: { 200: Type7.Array(Type7.Ref("Message")) }
      }
    },
    async (request, reply) => {
      const conversation2 = readConversationId(request.params.message_group_uuid);
      const cursor = readCursor(request.query);
      const deps = scoped(services2, request);
      const member = await requireMember(deps, request.viewer, conversation2);
      const found = await page(deps, member, cursor, request.query.limit ?? 20);
      setLinks(request, reply, {
        ...found.hasOlder && { prev: { before: String(seqOf(found.items[0])) } },
        ...found.hasNewer && { next: { after: String(lastSeq(found.items, cursor)) } }
      });
      const names = await services2.profiles.current(found.items.map((item) => item.user_uuid));
      const serialize = (messages) => String(reply.serialize(messages));
      sendJson(reply, services2.renderedPages.render(found.items, names, serialize));
      return reply;
    }
  );
  app2.post(
    "/api/messages",
    {
      config: { limit: "send" },
      schema: {
        summary: "Send a message",
        description: "Into a conversation, or to a handle. With message_uuid and after_seq unchanged on every retry it is stored exactly once.",
        body: SendBody,
        response: { 200: Type7.Ref("Message") }
      }
    },
    async (request) => {
      const member = await findRecipient(services2, request, request.body);
      const { scope } = request;
      const deps = {
        ...services2,
        table: services2.openTable(scope),
        signal: scope.signal(),
        pause
      };
      return send(deps, member, readInput(request.body));
    }
  );
  app2.addSchema(Message);
}
function readConversationId(text) {
  if (text.trim() === "") throw new AppError("message_group_uuid_blank");
  if (!isUuid(text)) throw new AppError("message_group_uuid_malformed");
  return text.toLowerCase();
}
function scoped(services2, request) {
  const { members, tails, ends, inboxes, bus, scores, settings } = services2;
  const table = services2.openTable(request.scope);
  return { table, members, tails, ends, inboxes, bus, scores, settings };
}
async function findRecipient(services2, request, body) {
  const deps = scoped(services2, request);
  if (body.message_group_uuid !== void 0 && body.handle !== void 0) {
    throw new AppError("recipient_ambiguous");
  }
  if (body.handle === void 0) {
    const conversation2 = readConversationId(body.message_group_uuid ?? "");
    return requireMember(deps, request.viewer, conversation2);
  }
  const handle = body.handle.trim().replace(/^@/, "");
  if (handle === "") throw new AppError("user_reciever_handle_blank");
  const other = await services2.profiles.byHandle(handle);
  if (other === void 0) throw new AppError("user_not_found");
  return memberOfPair(deps, request.viewer, other);
}
function readInput(body) {
  if (body.message_uuid === void 0 || body.after_seq === void 0) {
    return { message: body.message };
  }
  const message_uuid = body.message_uuid.toLowerCase();
  return { message: body.message, retry: { message_uuid, after_seq: body.after_seq } };
}
function readCursor(query) {
  const { before, after, around, at } = query;
  const given = [before, after, around, at].filter((one) => one !== void 0);
  if (given.length > 1) throw new AppError("cursor_conflict");
  if (before !== void 0) return { before };
  if (after !== void 0) return { after };
  if (around !== void 0) return { around };
  if (at === void 0) return void 0;
  const time = parseTime(at);
  if (time === void 0) throw new AppError("time_malformed");
  return { at: time };
}
function lastSeq(items, cursor) {
  const last = items.at(-1);
  if (last !== void 0) return Number(last.sk);
  return cursor !== void 0 && "before" in cursor ? Math.max(0, cursor.before - 1) : 0;
}
function sendJson(reply, body) {
  reply.type("application/json; charset=utf-8").send(body);
}
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * ms));
}

// apps/api/src/routes/message-groups.ts
function addMessageGroupRoutes(app2, services2) {
  app2.addSchema(MessageGroup);
  app2.get(
    "/api/message_groups",
    {
      schema: {
        summary: "The viewer's conversations, newest first",
        description: "The Link header leads to older ones (prev).",
        querystring: GroupsQuery,
        response: { 200: Type8.Array(Type8.Ref("MessageGroup")) }
      }
    },
    async (request, reply) => {
      const before = request.query.before && readInboxCursor(request.query.before);
      const found = await pageInbox(
        scoped(services2, request),
        request.viewer,
        before || void 0,
        request.query.limit ?? 20,
        request.query.consistent
      );
      const last = found.rows.at(-1);
      if (found.hasOlder && last) setLinks(request, reply, { prev: { before: cursorOf(last) } });
      const names = await services2.profiles.current(found.rows.map((row) => row.user_uuid));
      return found.rows.map((row) => {
        const now = names.get(row.user_uuid);
        const named = now && { user_display_name: now.display_name, user_handle: now.handle };
        return toMessageGroup({ ...row, ...named });
      });
    }
  );
  app2.put(
    "/api/message_groups/:message_group_uuid/read",
    {
      schema: {
        summary: "Move the read mark",
        description: "Only upwards, unless mark_unread is true.",
        params: Type8.Object({ message_group_uuid: Type8.String() }),
        body: ReadBody,
        response: { 200: Type8.Ref("MessageGroup") }
      }
    },
    async (request) => {
      const deps = scoped(services2, request);
      const conversation2 = readConversationId(request.params.message_group_uuid);
      const member = await requireMember(deps, request.viewer, conversation2);
      const { read_seq, mark_unread = false } = request.body;
      const row = await markRead(deps, member, read_seq, mark_unread);
      if (!mark_unread) void tellRead(services2, member, row);
      return toMessageGroup(row);
    }
  );
  app2.patch(
    "/api/message_groups/:message_group_uuid",
    {
      schema: {
        summary: "Mute or unmute a conversation",
        description: "For the viewer alone. Costs one write unit.",
        params: Type8.Object({ message_group_uuid: Type8.String() }),
        body: GroupPatch,
        response: { 200: Type8.Ref("MessageGroup") }
      }
    },
    async (request) => {
      const deps = scoped(services2, request);
      const conversation2 = readConversationId(request.params.message_group_uuid);
      const member = await requireMember(deps, request.viewer, conversation2);
      return toMessageGroup(await setMuted(deps, member, request.body.muted));
    }
  );
}
function cursorOf(row) {
  return Buffer.from(`${row.last_message_at} ${row.message_group_uuid}`).toString("base64url");
}
function readInboxCursor(text) {
  const [time, uuid, ...rest] = Buffer.from(text, "base64url").toString("utf8").split(" ");
  if (!time || !uuid || rest.length > 0 || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time)) {
    throw new AppError("cursor_malformed");
  }
  return { last_message_at: time, message_group_uuid: uuid };
}

// apps/api/src/routes/presence.ts
import Type9 from "typebox";
var MOST_HANDLES = 50;
function addPresenceRoutes(app2, services2) {
  app2.addSchema(Presence);
  app2.get(
    "/api/presence",
    {
      schema: {
        summary: "Who is here",
        description: "Of people that the viewer shares a conversation with; who hides it, and everybody when the viewer does, is left out. For ten minutes after it presence.changed events tell of changes.",
        querystring: PresenceQuery,
        response: { 200: Type9.Array(Type9.Ref("Presence")) }
      }
    },
    async (request) => {
      const people = await findPeople(services2, request.query.handles);
      const shared = await Promise.all(
        people.map(async (one) => await share(services2, request, one) ? [one.uuid] : [])
      );
      return services2.presence.watch(request.viewer.uuid, shared.flat());
    }
  );
}
async function findPeople(services2, handles) {
  const names = new Set(handles.split(",").map((one) => one.replace(/^@/, "").toLowerCase()));
  if (names.size > MOST_HANDLES) throw new AppError("handles_too_many");
  const found = await Promise.all([...names].map((one) => services2.profiles.byHandle(one)));
  return found.flatMap((profile) => profile ?? []);
}
async function share(services2, request, other) {
  const { viewer } = request;
  if (viewer.uuid === other.uuid) return true;
  try {
    const conversation2 = pairConversation(viewer.uuid, other.uuid);
    await requireMember(scoped(services2, request), viewer, conversation2);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "message_group_not_found") return false;
    throw error;
  }
}

// packages/core/src/conversation/typing.ts
var EXPIRES_IN_MS = 6e3;
async function tellTyping(deps, { viewer, other, conversation: conversation2 }) {
  if (!await deps.settings.bothShow(viewer.uuid, other.uuid, "show_typing")) return;
  deps.bus.publish(other.uuid, {
    type: "typing",
    message_group_uuid: conversation2,
    user_uuid: viewer.uuid,
    expires_in_ms: EXPIRES_IN_MS
  });
}

// apps/api/src/routes/receipts.ts
import Type10 from "typebox";
var params = Type10.Object({ message_group_uuid: Type10.String() });
var nothing = Type10.Null({ description: "Done" });
function addReceiptRoutes(app2, services2) {
  app2.addSchema(Receipts);
  app2.post(
    "/api/messages/:message_group_uuid/typing",
    {
      config: { limit: "typing" },
      schema: {
        summary: "Say that the viewer is typing",
        description: "Tells the other member, for some seconds; say it again every three seconds at most. Stores nothing.",
        params,
        response: { 204: nothing }
      }
    },
    async (request, reply) => {
      await tellTyping(services2, await memberOf(request, request.params));
      return reply.code(204).send(null);
    }
  );
  app2.get(
    "/api/message_groups/:message_group_uuid/receipts",
    {
      schema: {
        summary: "How far the other member has come",
        description: "What one of the two hides is absent. receipts.moved events tell of changes; keep the highest of each number.",
        params,
        response: { 200: Type10.Ref("Receipts") }
      }
    },
    async (request) => findReceipts(scoped(services2, request), await memberOf(request, request.params))
  );
  app2.post(
    "/api/message_groups/:message_group_uuid/delivered",
    {
      schema: {
        summary: "Say that this client has the messages up to a seq",
        description: "Once a second at most, for the last message that came; a client that marks as read need not. Stores nothing in the table.",
        params,
        body: DeliveredBody,
        response: { 204: nothing }
      }
    },
    async (request, reply) => {
      await noteDelivered(
        services2,
        await memberOf(request, request.params),
        request.body.delivered_seq
      );
      return reply.code(204).send(null);
    }
  );
  function memberOf(request, { message_group_uuid }) {
    const conversation2 = readConversationId(message_group_uuid);
    return requireMember(scoped(services2, request), request.viewer, conversation2);
  }
}

// apps/api/src/routes/sign-in.ts
import Type11 from "typebox";
function addSignInRoute(app2, options) {
  app2.addSchema(SignInConfig);
  const config = {
    user_pool_id: options.userPoolId,
    user_pool_client_id: options.clientId,
    user_pool_endpoint: options.endpoint ?? null,
    demo: options.demo,
    mailbox: options.mailbox
  };
  app2.get(
    "/api/sign-in",
    {
      config: { public: true },
      schema: {
        summary: "The user pool that people sign in at",
        security: [],
        response: { 200: Type11.Ref("SignInConfig") }
      }
    },
    async () => config
  );
}

// packages/core/src/user/search-users.ts
import { sql as sql2 } from "kysely";
async function searchUsers(db, text, cursor, limit) {
  if (wordsOf(text).length === 0) return { people: [], hasBefore: false, hasAfter: false };
  const rows = await asking(searchQuery(db, text, cursor, limit + 1).execute());
  const people = rows.slice(0, limit);
  const isMore = rows.length > limit;
  if (cursor !== void 0 && "before" in cursor) {
    return { people: people.reverse(), hasBefore: isMore, hasAfter: true };
  }
  return { people, hasBefore: cursor !== void 0, hasAfter: isMore };
}
function searchQuery(db, text, cursor, limit) {
  const backwards = cursor !== void 0 && "before" in cursor;
  const handle = sql2`handle COLLATE "C"`;
  const found = db.selectFrom("users").select(["uuid", "handle", "display_name"]).where(sql2`search @@ lower(${prefixes(text)})::tsquery`).orderBy(handle, backwards ? "desc" : "asc").limit(limit);
  if (cursor === void 0) return found;
  const [compare, place] = backwards ? ["<", cursor.before] : [">", cursor.after];
  return found.where(handle, compare, place);
}
function prefixes(text) {
  return wordsOf(text).map((word) => `'${word.replace(/[\\']/g, "$&$&")}':*`).join(" & ");
}
function wordsOf(text) {
  const words = text.replace(/[\p{Cs}\0]/gu, "").split(/\s+/);
  return words.map((word) => word.replace(/^@(?=.)/, "")).filter((word) => word !== "");
}

// apps/api/src/routes/users.ts
import Type12 from "typebox";
function addUserRoutes(app2, services2) {
  app2.addSchema(ShortProfile);
  app2.get(
    "/api/users/@:handle/short",
    {
      schema: {
        summary: "Who has a handle",
        params: Type12.Object({ handle: Type12.String() }),
        response: { 200: Type12.Ref("ShortProfile") }
      }
    },
    async (request) => {
      const profile = await services2.profiles.byHandle(request.params.handle);
      if (profile === void 0) throw new AppError("user_not_found");
      return profile;
    }
  );
  app2.get(
    "/api/users",
    {
      config: { limit: "search" },
      schema: {
        summary: "People by the beginning of their handle or of words of their name",
        description: "By handle, the viewer among them. The Link header leads to the people before (prev) and after (next).",
        querystring: UsersQuery,
        response: { 200: Type12.Array(Type12.Ref("ShortProfile")) }
      }
    },
    async (request, reply) => {
      const { query, limit = 20 } = request.query;
      const page3 = await searchUsers(services2.database, query, readCursor2(request.query), limit);
      const [first, last] = [page3.people[0], page3.people.at(-1)];
      setLinks(request, reply, {
        ...page3.hasBefore && first && { prev: { before: first.handle } },
        ...page3.hasAfter && last && { next: { after: last.handle } }
      });
      return [...page3.people];
    }
  );
}
function readCursor2({ before, after }) {
  if (before !== void 0 && after !== void 0) throw new AppError("cursor_conflict");
  if (before !== void 0) return { before };
  return after === void 0 ? void 0 : { after };
}

// apps/api/src/security.ts
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "helmet";
var EXPOSED_HEADERS = [
  "link",
  "ratelimit-limit",
  "ratelimit-remaining",
  "ratelimit-reset",
  "retry-after",
  "x-consumed-read-units",
  "x-consumed-write-units",
  "x-request-id"
].join(", ");
var DATA_HEADERS = {
  "content-security-policy": "default-src 'none';frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff"
};
async function addSecurity(app2, allowedOrigins, userPoolUrl) {
  await app2.register(cors, {
    origin: [...allowedOrigins],
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowedHeaders: ["authorization", "content-type", "last-event-id"],
    maxAge: 600
  });
  const pageHeaders = securityHeadersOfPages(userPoolUrl);
  app2.addHook("onRequest", (request, reply, done) => {
    reply.headers(isPage(request) ? pageHeaders : DATA_HEADERS);
    if (request.headers.origin !== void 0) {
      reply.header("access-control-expose-headers", EXPOSED_HEADERS);
    }
    done();
  });
  await app2.register(compress, { threshold: 1024, globalDecompression: false });
}
function isPage(request) {
  return !isApi(request) || request.url.startsWith(DOCS_PATH);
}
function securityHeadersOfPages(userPoolUrl) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'", userPoolUrl]
      }
    },
    // Set by whoever terminates TLS; on plain http it would mean nothing.
    strictTransportSecurity: false
  });
  set(request, response, () => {
  });
  return { ...response.getHeaders() };
}

// apps/api/src/user-pool-address.ts
function poolUrlOf({ userPoolId: userPoolId2, endpoint }) {
  return endpoint ?? `https://cognito-idp.${userPoolId2.split("_")[0]}.amazonaws.com`;
}

// apps/api/src/validation.ts
import { Ajv2020 } from "ajv/dist/2020.js";
var strict = createAjv(false);
var reading = createAjv(true);
function createAjv(coerceTypes) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    useDefaults: true,
    strict: false,
    coerceTypes,
    formats: { uuid: true, "date-time": true }
  });
  return ajv.addKeyword("codes");
}
var compileSchema = ({ schema, httpPart }) => {
  const fallback = httpPart === "body" ? "body_malformed" : "query_malformed";
  const validate = (httpPart === "body" ? strict : reading).compile(schema);
  return (data) => {
    if (validate(data)) return { value: data };
    const codes = [...new Set((validate.errors ?? []).map((error) => codeOf(error, fallback)))];
    return { error: new AppError(codes[0] ?? fallback, { codes }) };
  };
};
function codeOf(error, fallback) {
  const codes = error.parentSchema?.codes;
  return codes?.[error.keyword] ?? fallback;
}

// packages/core/src/cache/cache.ts
import { LRUCache as LRUCache2 } from "lru-cache";

// packages/core/src/cache/approximate-bytes.ts
var PER_VALUE = 16;
function approximateBytes(value) {
  if (typeof value === "string") return PER_VALUE + 2 * value.length;
  if (typeof value !== "object" || value === null) return PER_VALUE;
  let bytes = PER_VALUE;
  for (const one of Object.values(value)) bytes += approximateBytes(one);
  return bytes;
}

// packages/core/src/cache/flights.ts
function createFlights() {
  const flights = /* @__PURE__ */ new Map();
  return {
    fly: (key, read) => {
      const under = flights.get(key);
      if (under !== void 0) return under;
      let flight;
      const isCurrent = () => flight !== void 0 && flights.get(key) === flight;
      flight = read(isCurrent).finally(() => {
        if (isCurrent()) flights.delete(key);
      });
      flights.set(key, flight);
      return flight;
    },
    leave: (key) => {
      if (key === void 0) flights.clear();
      else flights.delete(key);
    }
  };
}

// packages/core/src/cache/tier-stats.ts
function newTierStats(name) {
  return {
    name,
    hits: 0,
    misses: 0,
    errors: 0,
    timeouts: 0,
    garbage: 0,
    bytes: 0,
    breaker: "closed"
  };
}

// packages/core/src/cache/cache.ts
function createCache(options) {
  const { maxBytes, ttlMs, shared, now = Date.now } = options;
  const kept = new LRUCache2({ maxSize: maxBytes });
  const flights = createFlights();
  const counted = newTierStats(options.name);
  const keep = (key, value, expiresAt = now() + ttlMs) => {
    kept.set(key, { value, expiresAt }, { size: approximateBytes(value) + 2 * key.length });
  };
  return {
    get: (key, read) => {
      const value = peek(key);
      if (value === void 0) counted.misses += 1;
      else counted.hits += 1;
      if (value !== void 0) return Promise.resolve(value);
      return flights.fly(key, (isCurrent) => load(key, read, isCurrent));
    },
    peek,
    set: (key, value) => {
      flights.leave(key);
      keep(key, value);
    },
    delete: (key) => {
      flights.leave(key);
      kept.delete(key);
      shared?.drop(key);
    },
    clear: () => {
      flights.leave();
      kept.clear();
    },
    stats: () => ({ ...counted, bytes: kept.calculatedSize })
  };
  function peek(key) {
    const held = kept.get(key);
    return held !== void 0 && held.expiresAt > now() ? held.value : void 0;
  }
  async function load(key, read, isCurrent) {
    const found = await shared?.find(key);
    if (found !== void 0) {
      if (isCurrent()) keep(key, found.value, found.expiresAt);
      return found.value;
    }
    const expiresAt = now() + ttlMs;
    const value = await read();
    if (value !== void 0 && isCurrent()) {
      keep(key, value, expiresAt);
      shared?.fill(key, value, expiresAt);
    }
    return value;
  }
}

// apps/api/src/auth.ts
import { CognitoJwtVerifier } from "aws-jwt-verify";
import {
  CognitoJwtInvalidTokenUseError,
  FetchError,
  JwtBaseError,
  JwtExpiredError
} from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
var SCHEME = "bearer ";
var TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
var CLOCK_TOLERANCE_SECONDS = 5;
var VERIFIED_BYTES = 16 * 1024 * 1024;
var PAUSE_BETWEEN_FETCHES_MS = 1e3;
function createVerifier(pool) {
  const { fetchJwks } = pool;
  const verifier = CognitoJwtVerifier.create(
    {
      userPoolId: pool.userPoolId,
      clientId: pool.clientId,
      tokenUse: "access",
      graceSeconds: CLOCK_TOLERANCE_SECONDS
    },
    {
      jwksCache: new SimpleJwksCache({
        penaltyBox: createPenaltyBox(PAUSE_BETWEEN_FETCHES_MS),
        ...fetchJwks && { fetcher: { fetch: async () => encode(await fetchJwks()) } }
      })
    }
  );
  const verified = createCache({
    name: "tokens",
    maxBytes: VERIFIED_BYTES,
    ttlMs: AUTHORISATION_TTL_MS
  });
  const isOver = ({ expiresAt }) => Date.now() > (expiresAt + CLOCK_TOLERANCE_SECONDS) * 1e3;
  return async (token2) => {
    const known = await verified.get(token2, () => verify(token2));
    if (known === void 0 || isOver(known)) throw new AppError("token_expired");
    return known;
  };
  async function verify(token2) {
    if (!TOKEN.test(token2)) throw new AppError("token_malformed");
    try {
      const payload = await verifier.verify(token2);
      if (!payload.sub) throw new AppError("cognito_user_id_blank");
      return { cognitoUserId: payload.sub, expiresAt: payload.exp };
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError(tokenCode(error), { cause: error });
    }
  }
}
function readBearer(header) {
  if (header === void 0 || header.trim() === "") throw new AppError("token_missing");
  const token2 = header.slice(SCHEME.length);
  const isBearer = header.slice(0, SCHEME.length).toLowerCase() === SCHEME;
  if (!isBearer || token2 === "" || token2 === "null" || token2 === "undefined") {
    throw new AppError("token_malformed");
  }
  return token2;
}
function createPenaltyBox(pauseMs) {
  let pause2;
  return {
    wait: async () => pause2,
    registerFailedAttempt: () => {
      pause2 ??= new Promise((resolve) => setTimeout(resolve, pauseMs)).then(() => {
        pause2 = void 0;
      });
    },
    registerSuccessfulAttempt: () => {
    }
  };
}
function tokenCode(error) {
  if (error instanceof JwtExpiredError) return "token_expired";
  if (error instanceof CognitoJwtInvalidTokenUseError) return "token_wrong_use";
  if (error instanceof FetchError) return "user_pool_unavailable";
  if (error instanceof JwtBaseError) return "token_invalid";
  return "token_invalid";
}
function encode(jwks2) {
  return new TextEncoder().encode(JSON.stringify(jwks2)).buffer;
}

// apps/api/src/viewers.ts
function addViewers(app2, services2, verifyToken, takeTurn) {
  app2.addHook("onRequest", async (request, reply) => {
    const { config } = request.routeOptions;
    if (request.is404 || config.public || !isApi(request)) return;
    try {
      await identify(request);
    } catch (error) {
      takeTurn(request, reply, "public");
      throw error;
    }
    if (config.newcomers) return;
    request.viewer = await services2.profiles.byCognitoId(request.cognitoUserId) ?? await services2.registrations.enter(request);
  });
  async function identify(request) {
    const accessToken = readBearer(request.headers.authorization);
    const { cognitoUserId, expiresAt } = await verifyToken(accessToken);
    if (services2.revocations.isRevoked(accessToken)) throw new AppError("token_revoked");
    request.accessToken = accessToken;
    request.cognitoUserId = cognitoUserId;
    request.tokenExpiresAt = expiresAt;
  }
}

// apps/api/src/app.ts
var BODY_LIMIT_BYTES = 64 * 1024;
var HEADER_LIMIT_BYTES = 16 * 1024;
var REQUEST_TIMEOUT_MS = 3e4;
var DEADLINE_MS = 1600;
var STREAMS_A_PERSON = 20;
async function buildApp(options) {
  const { services: services2, stopping = new AbortController().signal } = options;
  const app2 = fastify({
    ...options.logger ? { loggerInstance: options.logger } : { logger: false },
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID2(),
    forceCloseConnections: "idle",
    return503OnClosing: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: HEADER_LIMIT_BYTES },
    clientErrorHandler: answerClientError,
    trustProxy: trustedProxies(options.trustProxy),
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
    routerOptions: { maxParamLength: 500 }
  }).withTypeProvider();
  app2.setValidatorCompiler(compileSchema);
  app2.setErrorHandler(answerError);
  app2.removeContentTypeParser("text/plain");
  app2.addSchema(Problem);
  addDraining(app2, stopping);
  addScopes(app2, options.deadlineMs ?? DEADLINE_MS);
  await addSecurity(app2, options.allowedOrigins, poolUrlOf(options.userPool));
  await addLoadShedding(app2, options.load);
  await addDocs(app2);
  const takeTurn = createTakeTurn(options.limits ?? LIMITS, services2.turns);
  addViewers(app2, services2, options.verifyToken, takeTurn);
  addRateLimits(app2, takeTurn);
  addHealthRoutes(app2, services2, stopping);
  addSignInRoute(app2, {
    ...options.userPool,
    demo: options.demoSessions !== void 0,
    mailbox: options.mailbox !== void 0
  });
  addMessageRoutes(app2, services2);
  addMessageGroupRoutes(app2, services2);
  addMeRoutes(app2, services2);
  addUserRoutes(app2, services2);
  addPresenceRoutes(app2, services2);
  addReceiptRoutes(app2, services2);
  addEventRoutes(app2, services2, {
    stopping,
    streamsAPerson: options.streamsAPerson ?? STREAMS_A_PERSON
  });
  if (options.demoSessions) addDevRoutes(app2, options.demoSessions);
  if (options.mailbox) addMailboxRoute(app2, options.mailbox);
  if (options.webRoot) await addPage(app2, options.webRoot);
  app2.setNotFoundHandler((request, reply) => {
    const wantsPage = options.webRoot && request.method === "GET" && !isApi(request);
    if (wantsPage) return reply.header("cache-control", "no-cache").sendFile("index.html");
    sendProblem(reply, new AppError("route_not_found"), request.id);
  });
  return app2;
}
function trustedProxies(trust) {
  return typeof trust === "number" ? (_, hop) => hop < trust : trust ?? false;
}

// apps/api/src/services.ts
import { createHash } from "node:crypto";

// packages/core/src/bus/bus.ts
function createListeners(onError) {
  const listeners = /* @__PURE__ */ new Set();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (hand) => {
      for (const listener of listeners) {
        try {
          hand(listener);
        } catch (error) {
          onError(error);
        }
      }
    }
  };
}
function createInProcessBus(onError) {
  const listeners = createListeners(onError);
  return {
    publish: (user, event) => listeners.tell((one) => one.onEvent(user, event)),
    announce: (notice) => listeners.tell((one) => one.onNotice?.(notice)),
    subscribe: listeners.add,
    follow: () => () => {
    },
    flushed: async () => {
    },
    close: async () => {
    }
  };
}

// packages/core/src/bus/scores.ts
import { LRUCache as LRUCache3 } from "lru-cache";
var MOST_KEYS2 = 5e4;
var MOST_FIELDS = 1e3;
function createInProcessScores() {
  const kept = new LRUCache3({ max: MOST_KEYS2 });
  return {
    set: (key, field, value, write) => {
      const fields = kept.get(key) ?? /* @__PURE__ */ new Map();
      if (write?.onlyUp && (fields.get(field) ?? Number.NEGATIVE_INFINITY) >= value) return;
      fields.delete(field);
      fields.set(field, value);
      for (const oldest of fields.keys()) {
        if (fields.size <= MOST_FIELDS) break;
        fields.delete(oldest);
      }
      kept.set(key, fields);
    },
    drop: (key) => void kept.delete(key),
    get: async (keys) => keys.map((key) => new Map(kept.get(key)))
  };
}

// packages/core/src/bus/valkey-bus.ts
import { randomBytes as randomBytes2 } from "node:crypto";

// packages/core/src/bus/valkey-scores.ts
var KEPT_SECONDS = 30 * 86400;

// packages/core/src/bus/shared.ts
function createLoneShared(onError) {
  return {
    bus: createInProcessBus(onError),
    scores: createInProcessScores(),
    turns: void 0
  };
}

// packages/core/src/cache/shared-tier.ts
var systemCacheTime = {
  now: () => Date.now(),
  after: (ms, run) => {
    let immediate;
    const timer = setTimeout(() => {
      immediate = setImmediate(run);
    }, ms);
    return () => {
      clearTimeout(timer);
      clearImmediate(immediate);
    };
  }
};

// packages/core/src/cache/shared-cache.ts
var SCHEMA_VERSION = 1;
var DROPPED = "dropped";
var DROPPED_MS = 2e3;
function openSharedCaches(tier, namespace, time = systemCacheTime) {
  return ({ name, ttlMs, encode: encode2, decode }) => {
    const keyOf = (id) => `cruddur:${SCHEMA_VERSION}:${namespace}:${name}:${id}`;
    return {
      find: async (id) => {
        const key = keyOf(id);
        const text = await tier.get(key);
        if (text === void 0 || text === DROPPED) return void 0;
        const envelope = readEnvelope(text, key);
        const value = envelope && decode(envelope.value, id);
        if (envelope === void 0 || value === void 0) {
          tier.refuse();
          return void 0;
        }
        const expiresAt = Math.min(envelope.expires_at, time.now() + ttlMs);
        return expiresAt > time.now() ? { value, expiresAt } : void 0;
      },
      fill: (id, value, expires_at) => {
        const key = keyOf(id);
        const leftMs = Math.ceil(expires_at - time.now());
        const data = encode2(value);
        if (leftMs <= 0 || data === void 0) return;
        tier.add(key, JSON.stringify({ key, expires_at, value: data }), leftMs);
      },
      drop: (id) => tier.set(keyOf(id), DROPPED, DROPPED_MS)
    };
  };
}
function readEnvelope(text, key) {
  const data = parseJson(text);
  if (typeof data !== "object" || data?.key !== key) return void 0;
  const { expires_at, value } = data;
  return typeof expires_at === "number" ? { expires_at, value } : void 0;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// packages/core/src/conversation/inboxes.ts
import { LRUCache as LRUCache4 } from "lru-cache";
function createInboxes(options) {
  const { maxBytes, ttlMs, now = Date.now } = options;
  const inboxes = new LRUCache4({ maxSize: maxBytes });
  const flights = createFlights();
  const listening = /* @__PURE__ */ new Map();
  const counted = newTierStats("inboxes");
  let clears = 0;
  const keep = (user, inbox) => {
    inboxes.set(user, inbox, { size: approximateBytes(inbox.rows) + 200 });
  };
  return {
    get: async (user, read) => {
      const held = inboxes.get(user);
      const isHit = held !== void 0 && held.expiresAt > now();
      counted[isHit ? "hits" : "misses"] += 1;
      return isHit ? held.rows : flights.fly(user, () => load(user, read));
    },
    renew: load,
    hear: (user, row) => {
      for (const told of listening.get(user) ?? []) told.push(row);
      const held = inboxes.get(user);
      if (held !== void 0) keep(user, { ...held, rows: withRow(held.rows, row) });
    },
    forget: (user) => {
      flights.leave(user);
      inboxes.delete(user);
    },
    clear: () => {
      clears += 1;
      flights.leave();
      inboxes.clear();
    },
    stats: () => ({ ...counted, bytes: inboxes.calculatedSize })
  };
  async function load(user, read) {
    const [expiresAt, before, told] = [now() + ttlMs, clears, []];
    const lists = listening.get(user) ?? /* @__PURE__ */ new Set();
    listening.set(user, lists.add(told));
    try {
      const found = await read();
      const held = inboxes.get(user);
      const known = held !== void 0 && held.expiresAt > now() ? [...held.rows, ...told] : told;
      const rows = known.reduce(withRow, found);
      if (before === clears) keep(user, { rows, expiresAt });
      return rows;
    } finally {
      lists.delete(told);
      if (lists.size === 0 && listening.get(user) === lists) listening.delete(user);
    }
  }
}
function withRow(rows, row) {
  const i = rows.findIndex(({ sk }) => sk === row.sk);
  const held = rows[i];
  if (held === void 0) return [...rows, row];
  return (held.version ?? 0) < (row.version ?? 0) ? rows.with(i, row) : rows;
}

// packages/core/src/conversation/log-ends.ts
import { LRUCache as LRUCache5 } from "lru-cache";
var MOST_ITEMS = 64;
var HELD_LIFETIMES = 6;
var UNKNOWN = { items: [], told: 0, confirmedAt: 0, doubts: 0 };
function createLogEnds(options) {
  const { maxBytes, ttlMs, now = Date.now } = options;
  const ends = new LRUCache5({ maxSize: maxBytes });
  const flights = createFlights();
  const counted = newTierStats("pages");
  let doubts = 0;
  const keep = (conversation2, end) => {
    ends.set(conversation2, end, { size: approximateBytes(end.items) + 200 });
  };
  return {
    find: (conversation2, range, tail) => {
      const end = current(conversation2);
      const isFresh = end?.doubts === doubts && end.confirmedAt > now() - ttlMs;
      const items = end && pick(end, range, isFresh, tail);
      if (items === void 0) counted.misses += 1;
      else counted.hits += 1;
      return items;
    },
    read: (conversation2, limit, query) => limit === void 0 ? load(conversation2, query) : flights.fly(`${conversation2} ${limit}`, () => load(conversation2, query)),
    hear: (item) => {
      const key = parseMessageKey(item);
      const end = key && ends.get(key.conversation);
      if (key === void 0 || end === void 0) return;
      const told = Math.max(end.told, key.seq);
      const last = seqOf2(end.items.at(-1));
      const items = last > 0 && key.seq === last + 1 ? shorten([...end.items, item]) : end.items;
      keep(key.conversation, { ...end, items, told });
    },
    hearTail: (conversation2, seq) => {
      const end = ends.get(conversation2);
      if (end !== void 0 && end.told < seq) keep(conversation2, { ...end, told: seq });
    },
    doubt,
    clear: () => {
      doubt();
      ends.clear();
    },
    stats: () => ({ ...counted, bytes: ends.calculatedSize })
  };
  function current(conversation2) {
    const end = ends.get(conversation2);
    if (end === void 0 || end.confirmedAt > now() - HELD_LIFETIMES * ttlMs) return end;
    return { ...end, items: [] };
  }
  function doubt() {
    doubts += 1;
    flights.leave();
  }
  async function load(conversation2, query) {
    const [confirmedAt, before] = [now(), doubts];
    if (!ends.has(conversation2)) keep(conversation2, UNKNOWN);
    const read = await query();
    const held = current(conversation2) ?? UNKNOWN;
    const items = merge(held.items, read);
    if (items !== void 0 && before === doubts) {
      keep(conversation2, { ...held, items, confirmedAt, doubts });
    }
    return read;
  }
}
function pick({ items, told }, range, isFresh, tail) {
  const [first, last] = [seqOf2(items[0]), seqOf2(items.at(-1))];
  if (first === 0) return void 0;
  const wantsEnd = range.newestFirst && range.to === MAX_SEQ2;
  const isEnd = isFresh && last >= Math.max(told, tail);
  const until = range.newestFirst ? range.to : Math.min(range.to, range.from + range.limit - 1);
  if (until > last && !(wantsEnd && isEnd)) return void 0;
  const to = Math.min(until, last);
  const from = range.newestFirst ? Math.max(range.from, to - range.limit + 1) : range.from;
  return from < first ? void 0 : items.slice(from - first, to - first + 1);
}
function merge(held, read) {
  const [first, last] = [seqOf2(read[0]), seqOf2(read.at(-1))];
  if (first === 0 || last < seqOf2(held.at(-1)) || last - first + 1 !== read.length)
    return void 0;
  const older = first > seqOf2(held.at(-1)) + 1 ? [] : held.filter((item) => seqOf2(item) < first);
  return shorten([...older, ...read]);
}
function shorten(items) {
  return items.length > MOST_ITEMS ? items.slice(-MOST_ITEMS) : items;
}
function seqOf2(item) {
  return item === void 0 ? 0 : Number(item.sk);
}

// packages/core/src/conversation/tails.ts
import { LRUCache as LRUCache6 } from "lru-cache";
var RECENT = 64;
var MESSAGE_BYTES = 200;
function createTails(options) {
  const known = new LRUCache6({
    maxSize: options.maxBytes,
    sizeCalculation: (run) => run.length * MESSAGE_BYTES,
    ttl: options.ttlMs
  });
  return {
    get: (conversation2) => known.get(conversation2)?.at(-1),
    prove: (conversation2, messages) => {
      const merged = extend(known.get(conversation2) ?? [], messages);
      if (merged.length > 0) known.set(conversation2, merged);
    },
    search: (conversation2, after, uuid) => {
      const run = known.get(conversation2);
      const first = run?.[0];
      if (run === void 0 || first === void 0 || after < first.seq - 1) return "unknown";
      return run.find((one) => one.seq > after && one.message_uuid === uuid)?.seq ?? "absent";
    },
    clear: () => known.clear()
  };
}
function extend(run, messages) {
  const last = run.at(-1)?.seq ?? 0;
  const newer = messages.filter((one) => one.seq > last);
  const first = newer[0];
  if (first === void 0) return run;
  return first.seq === last + 1 ? [...run, ...newer].slice(-RECENT) : newer.slice(-RECENT);
}

// packages/core/src/conversation/conversation-caches.ts
var MB = 1024 * 1024;
function createConversationCaches(options = {}) {
  const { openShared, now = Date.now } = options;
  const authorisation = { ttlMs: AUTHORISATION_TTL_MS, now };
  const shared = openShared?.(SHARED_MEMBERS);
  const members = createCache({
    name: "members",
    maxBytes: 16 * MB,
    ...authorisation,
    shared
  });
  const pairs = createCache({ name: "pairs", maxBytes: 16 * MB, ...authorisation });
  const tails = createTails({ maxBytes: 16 * MB, ttlMs: 10 * 6e4 });
  const ends = createLogEnds({ maxBytes: 64 * MB, ttlMs: PAGE_TTL_MS, now });
  const inboxes = createInboxes({ maxBytes: 32 * MB, ttlMs: PAGE_TTL_MS, now });
  const caches = { members, pairs, tails, ends, inboxes };
  return {
    ...caches,
    clear: () => {
      for (const cache of Object.values(caches)) cache.clear();
    },
    stats: () => [members, pairs, ends, inboxes].map((cache) => cache.stats())
  };
}

// packages/core/src/conversation/hear-changes.ts
function hearChanges(bus, caches) {
  bus.subscribe({
    onEvent: (user, event) => hear(caches, user, event),
    onLost: (user) => {
      if (user !== void 0) return caches.inboxes.forget(user);
      caches.ends.doubt();
      caches.inboxes.clear();
    }
  });
  return {
    ...bus,
    publish: (user, event) => {
      hear(caches, user, event);
      bus.publish(user, event);
    }
  };
}
function hear({ ends, inboxes }, user, event) {
  if (event.type === "message.created") {
    ends.hear(toMessageItem(event.message));
    return;
  }
  if (event.type !== "inbox.updated") return;
  const { message_group } = event;
  ends.hearTail(message_group.message_group_uuid, message_group.last_seq);
  inboxes.hear(user, toRowItem(user, message_group));
}

// packages/core/src/conversation/queue.ts
function createConversationQueue(options) {
  const lines = /* @__PURE__ */ new Map();
  return { run };
  async function run(conversation2, signal2, task) {
    const line = lines.get(conversation2) ?? { last: Promise.resolve(), length: 0 };
    if (line.length > options.maxWaiting) throw new AppError("conversation_busy");
    lines.set(conversation2, line);
    line.length += 1;
    const before = line.last;
    const turn = before.then(() => {
      if (signal2?.aborted) throw new AppError("conversation_busy");
      return task();
    });
    line.last = turn.then(leave, leave);
    return signal2 === void 0 ? turn : await orAborted(turn, before, signal2);
    function leave() {
      line.length -= 1;
      if (line.length === 0) lines.delete(conversation2);
    }
  }
}
function orAborted(turn, before, signal2) {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new AppError("conversation_busy"));
    signal2.addEventListener("abort", giveUp, { once: true });
    void before.then(() => signal2.removeEventListener("abort", giveUp));
    turn.then(resolve, reject);
  });
}

// packages/core/src/presence/presence.ts
import { randomBytes as randomBytes3 } from "node:crypto";
var GRACE_MS = 1e4;
var BELIEVED_MS = 9e4;
var REFRESH_MS = 3e4;
var WATCH_MS = 10 * 6e4;
var MINUTE_MS = 6e4;
function createPresenceBoard(deps) {
  const { bus, scores, settings, now = Date.now, graceMs = GRACE_MS } = deps;
  const self = randomBytes3(6).toString("base64url");
  const here = /* @__PURE__ */ new Map();
  const refreshing = setInterval(() => {
    for (const [user, { shown: shown2 }] of here) if (shown2) note(user, BELIEVED_MS);
  }, REFRESH_MS).unref();
  const stopListening = bus.subscribe({
    onEvent: () => {
    },
    onLost: () => {
    },
    onNotice: ({ user_uuid }) => {
      if (here.has(user_uuid)) void attempt(() => reconsider(user_uuid));
    }
  });
  async function attempt(run) {
    await run().catch(deps.onError);
  }
  function note(user, ms) {
    scores.set(hereKey(user), self, now() + ms);
  }
  async function shows(user) {
    return (await settings.current([user])).get(user)?.show_presence === true;
  }
  async function come(user) {
    const [shown2, [before]] = await Promise.all([shows(user), find([user])]);
    const visitor = here.get(user);
    if (!shown2 || visitor === void 0) return;
    visitor.shown = true;
    note(user, BELIEVED_MS);
    if (!before?.online) await tellWatchers(user, { user_uuid: user, online: true });
  }
  async function go(user) {
    here.delete(user);
    if (!await shows(user)) return;
    note(user, 0);
    const [after] = await find([user]);
    if (after && !after.online) await tellWatchers(user, after);
  }
  async function reconsider(user) {
    if (await shows(user)) return come(user);
    const visitor = here.get(user);
    if (!visitor?.shown) return;
    visitor.shown = false;
    scores.drop(hereKey(user));
    await tellWatchers(user, { user_uuid: user, online: false });
  }
  async function find(people) {
    const times = await scores.get(people.map(hereKey));
    return people.map((user_uuid, i) => {
      const until = Math.max(0, ...times[i]?.values() ?? []);
      if (until > now()) return { user_uuid, online: true };
      if (until === 0) return { user_uuid, online: false };
      const minute = Math.floor(until / MINUTE_MS) * MINUTE_MS;
      return { user_uuid, online: false, last_seen_at: new Date(minute).toISOString() };
    });
  }
  async function tellWatchers(user, presence) {
    const [watchers] = await scores.get([watchKey(user)]);
    const watching = [...watchers ?? []].flatMap(
      ([one, until]) => until > now() ? [one] : []
    );
    const wants = await settings.current(watching);
    for (const one of watching) {
      if (wants.get(one)?.show_presence) bus.publish(one, { type: "presence.changed", presence });
    }
  }
  function arrive(user) {
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
      for (const [user, { leaving, shown: shown2 }] of here) {
        clearTimeout(leaving);
        if (shown2) note(user, graceMs);
      }
      here.clear();
    }
  };
}
function hereKey(user) {
  return `here:${user}`;
}
function watchKey(user) {
  return `watch:${user}`;
}

// packages/core/src/cache/circuit-breaker.ts
function createCircuitBreaker(options) {
  const { now, failures = 5, pauseMs = 1e3 } = options;
  let inRow = 0;
  let openUntil = 0;
  let state2 = "closed";
  return {
    enter: () => {
      if (state2 === "closed") return true;
      if (state2 === "half_open" || now() < openUntil) return false;
      state2 = "half_open";
      return true;
    },
    succeeded: () => {
      if (state2 === "open") return;
      inRow = 0;
      state2 = "closed";
    },
    failed: () => {
      inRow += 1;
      if (state2 === "closed" && inRow < failures) return;
      state2 = "open";
      openUntil = now() + pauseMs;
    },
    state: () => state2
  };
}

// packages/core/src/cache/guard.ts
var MOST_UNDER_WAY = 1e3;
function createGuard(options) {
  const { name, limitMs, time = systemCacheTime } = options;
  const counted = newTierStats(name);
  const breaker = createCircuitBreaker({ now: time.now });
  let underWay = 0;
  return {
    call: async (run) => {
      if (underWay >= MOST_UNDER_WAY || !breaker.enter()) return void 0;
      underWay += 1;
      const { value, ending } = await withinLimit(run, limitMs, time);
      underWay -= 1;
      if (ending !== "ok") counted[ending] += 1;
      if (ending === "ok") breaker.succeeded();
      else breaker.failed();
      return value;
    },
    counted,
    stats: () => ({ ...counted, breaker: breaker.state() })
  };
}
function withinLimit(run, limitMs, time) {
  return new Promise((resolve) => {
    const cancel = time.after(limitMs, () => resolve({ ending: "timeouts" }));
    Promise.resolve().then(run).then(
      (value) => resolve({ value, ending: "ok" }),
      () => resolve({ ending: "errors" })
    ).finally(cancel);
  });
}

// packages/core/src/table/dax-reads.ts
var DAX_LIMIT_MS = 50;
function readThrough(openTable, tableName, accelerator, time) {
  const guard = createGuard({ name: "dax", limitMs: DAX_LIMIT_MS, ...time && { time } });
  const open = (session) => {
    const table = openTable(session);
    return {
      ...table,
      query: async (input) => {
        if (!input.cached || input.consistent) return table.query(input);
        const found = await guard.call(() => queryAll(accelerator, tableName, input));
        guard.counted[found === void 0 ? "misses" : "hits"] += 1;
        if (found === void 0) return table.query(input);
        session.meter.readUnits += found.readUnits;
        return found.items;
      }
    };
  };
  return { openTable: open, stats: guard.stats };
}
async function queryAll(accelerator, tableName, { pk, from, to, limit, newestFirst }) {
  const items = [];
  let readUnits = 0;
  let start;
  do {
    const page3 = await accelerator.query({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: { ":pk": pk, ":from": from, ":to": to },
      ScanIndexForward: !newestFirst,
      ReturnConsumedCapacity: "TOTAL",
      ...limit !== void 0 && { Limit: limit - items.length },
      ...start !== void 0 && { ExclusiveStartKey: start }
    });
    items.push(...page3.Items ?? []);
    readUnits += page3.ConsumedCapacity?.CapacityUnits ?? 0;
    start = page3.LastEvaluatedKey;
  } while (start !== void 0 && (limit === void 0 || items.length < limit));
  return { items, readUnits };
}

// packages/core/src/table/dynamodb-table.ts
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";

// packages/core/src/table/read-item.ts
import { unmarshall } from "@aws-sdk/util-dynamodb";
function readItem(item) {
  return unmarshall(item, { wrapNumbers: Number });
}

// packages/core/src/table/dynamodb-table.ts
function openDynamoDbTable(client, tableName) {
  return (session) => createTable({ client, tableName, session });
}
function createTable(deps) {
  return {
    get: (key, options) => getItem(deps, key, options?.consistent ?? false),
    query: (input) => queryItems(deps, input),
    queryMembers: (uuid) => queryMembers(deps, uuid),
    putNew: (item) => putNewItem(deps, item),
    update: (input) => updateItem(deps, input)
  };
}
async function getItem(deps, key, consistent) {
  const answer = await guarded(
    deps,
    (options) => deps.client.send(
      new GetItemCommand({
        TableName: deps.tableName,
        Key: marshall(key),
        ConsistentRead: consistent,
        ReturnConsumedCapacity: "TOTAL"
      }),
      options
    )
  );
  countRead(deps.session.meter, answer.ConsumedCapacity);
  return answer.Item === void 0 ? void 0 : readItem(answer.Item);
}
async function queryItems(deps, input) {
  return queryAll2(
    deps,
    {
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: marshall({
        ":pk": input.pk,
        ":from": input.from,
        ":to": input.to
      }),
      ScanIndexForward: !input.newestFirst,
      ConsistentRead: input.consistent ?? false
    },
    input.limit
  );
}
async function queryMembers(deps, messageGroupUuid) {
  return queryAll2(deps, {
    IndexName: MEMBER_INDEX,
    KeyConditionExpression: "message_group_uuid = :uuid",
    ExpressionAttributeValues: marshall({ ":uuid": messageGroupUuid })
  });
}
async function queryAll2(deps, query, limit) {
  const items = [];
  let start;
  do {
    const answer = await guarded(
      deps,
      (options) => deps.client.send(
        new QueryCommand({
          ...query,
          TableName: deps.tableName,
          ExclusiveStartKey: start,
          Limit: limit === void 0 ? void 0 : limit - items.length,
          ReturnConsumedCapacity: "TOTAL"
        }),
        options
      )
    );
    countRead(deps.session.meter, answer.ConsumedCapacity);
    for (const item of answer.Items ?? []) items.push(readItem(item));
    start = answer.LastEvaluatedKey;
  } while (start !== void 0 && (limit === void 0 || items.length < limit));
  return items;
}
async function putNewItem(deps, item) {
  const marshalled = marshall(item);
  try {
    const answer = await guarded(
      deps,
      (options) => deps.client.send(
        new PutItemCommand({
          TableName: deps.tableName,
          Item: marshalled,
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          ReturnConsumedCapacity: "TOTAL"
        }),
        options
      )
    );
    countWrite(deps.session.meter, answer.ConsumedCapacity);
    return { written: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    deps.session.meter.writeUnits += failedWriteUnits(item);
    return { written: false, existing: readItem(error.Item ?? {}) };
  }
}
async function updateItem(deps, input) {
  const expression = updateExpression(input);
  try {
    const answer = await guarded(
      deps,
      (options) => deps.client.send(
        new UpdateItemCommand({
          TableName: deps.tableName,
          Key: marshall(input.key),
          ...expression,
          ReturnValues: "ALL_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          ReturnConsumedCapacity: "TOTAL"
        }),
        options
      )
    );
    countWrite(deps.session.meter, answer.ConsumedCapacity);
    return { applied: true, item: readItem(answer.Attributes ?? {}) };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    deps.session.meter.writeUnits += failedWriteUnits(input.set);
    return {
      applied: false,
      item: error.Item === void 0 ? void 0 : readItem(error.Item)
    };
  }
}
function updateExpression(input) {
  const names = {};
  const values = {};
  const parts = (letter, attributes = {}, operator) => Object.entries(attributes).map(([name, value], i) => {
    names[`#${letter}${i}`] = name;
    values[`:${letter}${i}`] = value;
    return `#${letter}${i} ${operator} :${letter}${i}`;
  });
  const clauses = [
    clause("SET", parts("s", input.set, "=")),
    clause("ADD", parts("a", input.add, ""))
  ];
  const guards = [...parts("b", input.ifBelow, "<"), ...parts("e", input.ifEqual, "=")];
  const absent = (input.ifAbsent ?? []).map((name, i) => {
    names[`#n${i}`] = name;
    return `attribute_not_exists(#n${i})`;
  });
  return {
    UpdateExpression: clauses.join(" ").trim(),
    ConditionExpression: ["attribute_exists(pk)", ...guards, ...absent].join(" AND "),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: marshall(values)
  };
}
function clause(keyword, parts) {
  return parts.length === 0 ? "" : `${keyword} ${parts.join(", ")}`;
}
async function guarded(deps, send2) {
  const signal2 = deps.session.signal?.();
  try {
    return await send2(signal2 === void 0 ? {} : { abortSignal: signal2 });
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw error;
    if (error instanceof Error && error.name === "ValidationException") throw error;
    throw new AppError("table_unavailable", { cause: error });
  }
}
function countRead(meter, capacity) {
  meter.readUnits += capacity?.CapacityUnits ?? 0;
}
function countWrite(meter, capacity) {
  meter.writeUnits += capacity?.CapacityUnits ?? 0;
}
function failedWriteUnits(item) {
  return Math.max(1, Math.ceil(Buffer.byteLength(Object.values(item).join("")) / 1024));
}

// packages/core/src/table/schema.ts
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ListTablesCommand,
  ResourceInUseException,
  ResourceNotFoundException
} from "@aws-sdk/client-dynamodb";
var DEFAULT_TABLE_NAME = "cruddur-messages";
async function createTable2(client, tableName, options = {}) {
  const made = await client.send(createTableCommand(tableName, options)).then(
    () => true,
    (error) => {
      if (error instanceof ResourceInUseException) return false;
      throw error;
    }
  );
  while ((await describeTable(client, tableName))?.TableStatus !== "ACTIVE") {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return made;
}
function createTableCommand(tableName, options) {
  const billingMode = options.provisioned ? "PROVISIONED" : "PAY_PER_REQUEST";
  const throughput = options.provisioned ? { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } } : {};
  return new CreateTableCommand({
    TableName: tableName,
    BillingMode: billingMode,
    ...throughput,
    AttributeDefinitions: ["pk", "sk", "message_group_uuid"].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S"
    })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" }
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: MEMBER_INDEX,
        KeySchema: [
          { AttributeName: "message_group_uuid", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" }
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
        ...throughput
      }
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
    DeletionProtectionEnabled: options.deletionProtection ?? false
  });
}
async function describeTable(client, tableName, signal2) {
  const options = signal2 === void 0 ? {} : { abortSignal: signal2 };
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }), options)).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return void 0;
    throw error;
  }
}

// packages/core/src/table/stored-items.ts
var MESSAGE_TEXTS = [
  "message_uuid",
  "user_uuid",
  "user_display_name",
  "user_handle",
  "created_at"
];
var ROW_TEXTS = [
  "message_group_uuid",
  "user_uuid",
  "user_display_name",
  "user_handle",
  "last_message_at"
];
var ROW_NUMBERS = ["last_seq", "sent_seq", "read_seq"];
function isMessagesOf(pk, items) {
  return items.every(
    (item) => isObject(item) && item.pk === pk && typeof item.sk === "string" && isSeqKey(item.sk) && item.message !== void 0 && MESSAGE_TEXTS.every((name) => typeof item[name] === "string")
  );
}
function isRowsOf(pk, items) {
  return items.every((item) => {
    if (!isObject(item) || item.pk !== pk || typeof item.sk !== "string") return false;
    return parseRowKey({ pk, sk: item.sk })?.conversation === item.message_group_uuid && item.message !== void 0 && ROW_TEXTS.every((name) => typeof item[name] === "string") && ROW_NUMBERS.every((name) => typeof item[name] === "number");
  });
}
function isObject(item) {
  return typeof item === "object" && item !== null;
}

// packages/core/src/table/shared-reads.ts
function shareReads(openTable, openShared, now = Date.now) {
  const ends = openShared(storedKind("end", isMessagesOf));
  const inboxes = openShared(storedKind("inbox", isRowsOf));
  return (session) => {
    const table = openTable(session);
    return {
      ...table,
      query: async (input) => {
        const shared = input.cached && !input.consistent ? cacheFor(input) : void 0;
        if (shared === void 0) return table.query(input);
        const expiresAt = now() + PAGE_TTL_MS;
        return await queryShared(table, shared, input, expiresAt);
      },
      putNew: (item) => table.putNew(item).finally(() => drop(item)),
      update: (input) => table.update(input).finally(() => drop(input.key))
    };
  };
  function cacheFor({ from, to, newestFirst, pk }) {
    const isWhole2 = (range) => from === range.from && to === range.to;
    if (newestFirst && isLogPartition(pk) && isWhole2(LOG_RANGE)) return ends;
    return isInboxPartition(pk) && isWhole2(ROW_RANGE) ? inboxes : void 0;
  }
  function drop(key) {
    if (parseMessageKey(key) !== void 0) ends.drop(key.pk);
    if (parseRowKey(key) !== void 0) inboxes.drop(key.pk);
  }
}
async function queryShared(table, shared, input, expiresAt) {
  const { pk, limit } = input;
  const found = (await shared.find(pk))?.value;
  if (found !== void 0 && isEnough(found, limit)) return found.slice(0, limit);
  const items = await table.query(input);
  shared.fill(pk, items, expiresAt);
  return items;
}
function isEnough(items, limit) {
  return limit === void 0 || limit <= items.length || items.at(-1)?.sk === LOG_RANGE.from;
}
function storedKind(name, isValid) {
  return {
    name,
    ttlMs: PAGE_TTL_MS,
    // What JSON would change on its way stays here. Nothing is not worth keeping.
    encode: (items) => items.length > 0 && items.every(isPlain) ? items : void 0,
    decode: (data, pk) => Array.isArray(data) && data.length > 0 && isValid(pk, data) ? data : void 0
  };
}
function isPlain(item) {
  return Object.values(item).every(
    (value) => ["string", "number", "boolean"].includes(typeof value)
  );
}

// packages/core/src/user/profiles.ts
var SHARED_PROFILES = {
  name: "profile",
  ttlMs: PROFILE_TTL_MS,
  encode: ({ uuid, handle, display_name }) => ({ uuid, handle, display_name }),
  decode: (data, id) => {
    if (!isProfile(data)) return void 0;
    const [by, name] = id.split(" ");
    return by === "handle" && data.handle.toLowerCase() !== name ? void 0 : data;
  }
};
function createProfiles(db, cache, onError) {
  return {
    byCognitoId: (id) => cache.get(`sub ${id}`, () => findByCognitoId(db, id)),
    byHandle: (handle) => cache.get(`handle ${handle.toLowerCase()}`, () => findByHandle(db, handle)),
    current,
    forget: ({ uuid, handle }, cognitoUserId) => {
      cache.delete(`uuid ${uuid}`);
      cache.delete(`handle ${handle.toLowerCase()}`);
      cache.delete(`sub ${cognitoUserId}`);
    }
  };
  async function current(uuids) {
    const profiles = /* @__PURE__ */ new Map();
    const missing = [];
    for (const uuid of new Set(uuids)) {
      const profile = cache.peek(`uuid ${uuid}`);
      if (profile === void 0) missing.push(uuid);
      else profiles.set(uuid, profile);
    }
    try {
      for (const [uuid, profile] of await findProfiles(db, missing)) {
        cache.set(`uuid ${uuid}`, profile);
        profiles.set(uuid, profile);
      }
    } catch (error) {
      onError(error);
    }
    return profiles;
  }
}

// packages/core/src/user/register.ts
var HANDLE = /^[a-z0-9_]{3,30}$/;
var TRIES = 3;
function readRegistrant(attributes) {
  const { sub, preferred_username, name, email, email_verified } = attributes;
  if (!sub) return void 0;
  return {
    cognito_user_id: sub,
    handle: preferred_username,
    display_name: name,
    email: email_verified === "true" && email?.trim() ? email.trim() : void 0
  };
}
function normaliseHandle(text) {
  const handle = text.trim().replace(/^@/, "").toLowerCase();
  return HANDLE.test(handle) ? handle : void 0;
}
async function register(db, person) {
  const existing = await findByCognitoId(db, person.cognito_user_id);
  if (existing !== void 0) return { profile: existing };
  if (!person.handle?.trim()) return { refused: ["handle_missing"] };
  const handle = normaliseHandle(person.handle);
  if (handle === void 0) return { refused: ["handle_malformed"] };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = await insert(db, person, handle);
    if (made !== void 0) return { profile: made };
    const own = await findByCognitoId(db, person.cognito_user_id);
    if (own !== void 0) return { profile: own };
    const [first, ...rest] = await findConflicts(db, handle, person.email);
    if (first !== void 0) return { refused: [first, ...rest] };
  }
  return { refused: ["handle_taken"] };
}
function insert(db, person, handle) {
  return asking(
    db.insertInto("users").values({
      handle,
      display_name: toDisplayName(person.display_name) ?? handle,
      email: person.email ?? null,
      cognito_user_id: person.cognito_user_id
    }).onConflict((conflict) => conflict.doNothing()).returning(["uuid", "handle", "display_name"]).executeTakeFirst()
  );
}
async function findConflicts(db, handle, email) {
  const found = await asking(
    db.selectFrom("users").select(["handle"]).where(
      (eb) => eb.or([
        eb(eb.fn("lower", ["handle"]), "=", handle),
        ...email === void 0 ? [] : [eb(eb.fn("lower", ["email"]), "=", eb.fn("lower", [eb.val(email)]))]
      ])
    ).execute()
  );
  return [
    ...found.some((one) => one.handle === handle) ? ["handle_taken"] : [],
    ...found.some((one) => one.handle !== handle) ? ["email_taken"] : []
  ];
}
function toDisplayName(name) {
  const text = [...(name ?? "").replace(/[\p{Cs}\0]/gu, "").trim()];
  return text.slice(0, DISPLAY_NAME_MAX_CHARS).join("").trim() || void 0;
}

// packages/core/src/user/registrations.ts
function createRegistrations(db, pool, refusals) {
  return {
    enter: async (newcomer) => {
      if (pool === void 0) throw new AppError("user_not_registered");
      const { cognitoUserId } = newcomer;
      const outcome = await refusals.get(
        cognitoUserId,
        async () => register(db, await ask(pool, newcomer))
      );
      if (outcome !== void 0 && "refused" in outcome) {
        throw new AppError("user_not_registered", {
          codes: ["user_not_registered", ...outcome.refused]
        });
      }
      refusals.delete(cognitoUserId);
      return profileOf(outcome);
    },
    choose: async (newcomer, choice) => {
      if (pool === void 0) throw new AppError("user_pool_unavailable");
      const known = await ask(pool, newcomer);
      const outcome = await register(db, {
        ...known,
        handle: choice.handle,
        display_name: choice.display_name ?? known.display_name
      });
      refusals.delete(newcomer.cognitoUserId);
      if ("refused" in outcome) throw new AppError(outcome.refused[0], { codes: outcome.refused });
      if (outcome.profile.handle !== normaliseHandle(choice.handle)) {
        throw new AppError("user_already_registered");
      }
      return outcome.profile;
    }
  };
}
async function ask(pool, newcomer) {
  const person = readRegistrant(await pool.getUser(newcomer.accessToken));
  if (person?.cognito_user_id !== newcomer.cognitoUserId) throw new AppError("token_invalid");
  return person;
}
function profileOf(outcome) {
  if (outcome === void 0 || "refused" in outcome) throw new AppError("user_not_registered");
  return outcome.profile;
}

// packages/core/src/user/settings-lookup.ts
var MAX_BYTES = 8 * 1024 * 1024;
var TTL_MS = 3e4;
function createSettingsLookup({
  database,
  bus,
  onError
}) {
  const cache = createCache({ name: "settings", maxBytes: MAX_BYTES, ttlMs: TTL_MS });
  const close = bus.subscribe({
    onEvent: () => {
    },
    onLost: (user) => user === void 0 && cache.clear(),
    onNotice: ({ user_uuid }) => cache.delete(user_uuid)
  });
  async function current(users) {
    const known = /* @__PURE__ */ new Map();
    const missing = [];
    for (const user of new Set(users)) {
      const settings = cache.peek(user);
      if (settings === void 0) missing.push(user);
      else known.set(user, settings);
    }
    try {
      for (const [user, settings] of await findSettingsOf(database, missing)) {
        cache.set(user, settings);
        known.set(user, settings);
      }
    } catch (error) {
      onError(error);
    }
    return known;
  }
  return {
    current,
    bothShow: async (a, b, setting) => {
      const known = await current([a, b]);
      return [a, b].every((user) => known.get(user)?.[setting] === true);
    },
    close
  };
}

// apps/api/src/rendered-pages.ts
import { LRUCache as LRUCache7 } from "lru-cache";
var SIZE_OF_BODY = 3;
function createRenderedPages(maxBytes) {
  const pages = new LRUCache7({
    maxSize: maxBytes,
    sizeCalculation: ({ body }) => SIZE_OF_BODY * body.length
  });
  const counted = newTierStats("rendered");
  return {
    render: (items, names, serialize) => {
      const last = items.at(-1);
      const held = last && pages.get(last);
      const isHit = held !== void 0 && isOf(held, items, names);
      counted[isHit ? "hits" : "misses"] += 1;
      if (isHit) return held.body;
      const authors = items.map((item) => names.get(item.user_uuid));
      const body = Buffer.from(serialize(items.map((item, i) => shown(item, authors[i]))));
      if (last !== void 0) pages.set(last, { items, authors, body });
      return body;
    },
    clear: () => pages.clear(),
    stats: () => ({ ...counted, bytes: pages.calculatedSize })
  };
}
function isOf({ items, authors }, now, names) {
  return items.length === now.length && now.every((item, i) => item === items[i] && names.get(item.user_uuid) === authors[i]);
}
function shown(item, author) {
  const message = toMessage(item);
  if (author === void 0) return message;
  return { ...message, display_name: author.display_name, handle: author.handle };
}

// apps/api/src/concurrency-limit.ts
function createConcurrencyLimit(most) {
  const waiting = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === void 0) running -= 1;
      else next();
    }
  };
}

// apps/api/src/watched-tokens.ts
var SWEEP_MS = 6e4;
function createWatchedTokens() {
  const tokens = /* @__PURE__ */ new Map();
  let sweepAt = Date.now() + SWEEP_MS;
  function sweep() {
    if (Date.now() < sweepAt) return;
    sweepAt = Date.now() + SWEEP_MS;
    for (const [accessToken, { expiresAt, listeners }] of tokens) {
      if (listeners.size === 0 && expiresAt < Date.now()) tokens.delete(accessToken);
    }
  }
  return {
    find: (accessToken) => tokens.get(accessToken),
    open: (accessToken, expiresAt, due) => {
      sweep();
      const known = tokens.get(accessToken);
      if (known !== void 0) return known;
      const made = {
        due,
        revoked: false,
        timer: void 0,
        expiresAt,
        listeners: /* @__PURE__ */ new Set()
      };
      tokens.set(accessToken, made);
      return made;
    }
  };
}

// apps/api/src/revocations.ts
var PACE = { soonestMs: 3e4, latestMs: 45e3 };
var MOST_CHECKS_AT_ONCE = 10;
function revocationCheck(pool) {
  if (pool === void 0) return async () => false;
  return (accessToken) => pool.getUser(accessToken).then(
    () => false,
    (error) => error instanceof AppError && error.code === "token_revoked"
  );
}
function createRevocations(check, pace = PACE) {
  const tokens = createWatchedTokens();
  const limit = createConcurrencyLimit(MOST_CHECKS_AT_ONCE);
  const nextDue = () => Date.now() + pace.soonestMs + Math.random() * (pace.latestMs - pace.soonestMs);
  function schedule(accessToken, token2) {
    token2.timer ??= setTimeout(() => void run(accessToken, token2), token2.due - Date.now());
  }
  async function run(accessToken, token2) {
    token2.revoked ||= await limit(() => check(accessToken));
    token2.due = nextDue();
    token2.timer = void 0;
    if (token2.revoked) for (const tell of token2.listeners) tell();
    else if (token2.listeners.size > 0) schedule(accessToken, token2);
  }
  return {
    isRevoked: (accessToken) => tokens.find(accessToken)?.revoked ?? false,
    watch: ({ accessToken, tokenExpiresAt }, onRevoked) => {
      const token2 = tokens.open(accessToken, tokenExpiresAt * 1e3, nextDue());
      token2.listeners.add(onRevoked);
      schedule(accessToken, token2);
      return () => {
        token2.listeners.delete(onRevoked);
        if (token2.listeners.size > 0 || token2.due < Date.now()) return;
        clearTimeout(token2.timer);
        token2.timer = void 0;
      };
    }
  };
}

// apps/api/src/services.ts
var MB2 = 1024 * 1024;
function createServices(options) {
  const { dynamoDb: dynamoDb2, tableName, onError, shared = createLoneShared(onError) } = options;
  const { scores, turns } = shared;
  const database = openDatabase(options.connectionUrl, { onIdleError: onError });
  const openShared = options.sharedTier && openSharedCaches(options.sharedTier, namespaceOf(options));
  const { clear, stats, ...caches } = createConversationCaches({ openShared });
  const people = createCache({
    name: "profiles",
    maxBytes: 16 * MB2,
    ttlMs: PROFILE_TTL_MS,
    shared: openShared?.(SHARED_PROFILES)
  });
  const refusals = createCache({ name: "refusals", maxBytes: 4 * MB2, ttlMs: 1e4 });
  const renderedPages = createRenderedPages(16 * MB2);
  const reads = openReads(options);
  const bus = hearChanges(shared.bus, caches);
  const settings = createSettingsLookup({ database, bus, onError });
  const presence = createPresenceBoard({ bus, scores, settings, onError });
  return {
    ...caches,
    openTable: openShared === void 0 ? reads.openTable : shareReads(reads.openTable, openShared),
    database,
    bus,
    scores,
    turns,
    settings,
    presence,
    queue: createConversationQueue({ maxWaiting: 1e3 }),
    profiles: createProfiles(database, people, onError),
    renderedPages,
    registrations: createRegistrations(database, options.userPool, refusals),
    revocations: createRevocations(revocationCheck(options.userPool), options.revocation),
    clock: systemClock,
    checkTable: async (signal2) => (await describeTable(dynamoDb2, tableName, signal2))?.TableStatus === "ACTIVE",
    checkDatabase: async () => await listPeople(database, 1) !== void 0,
    cacheStats: () => [
      ...stats(),
      people.stats(),
      renderedPages.stats(),
      ...options.sharedTier ? [options.sharedTier.stats()] : [],
      ...reads.stats()
    ],
    forgetTable: () => {
      clear();
      renderedPages.clear();
    },
    close: async () => {
      presence.close();
      settings.close();
      await bus.close();
      dynamoDb2.destroy();
      options.accelerator?.close();
      await options.sharedTier?.close();
      options.userPool?.close();
      await database.destroy();
    }
  };
}
function openReads({ dynamoDb: dynamoDb2, tableName, accelerator }) {
  const openTable = openDynamoDbTable(dynamoDb2, tableName);
  if (accelerator === void 0) return { openTable, stats: () => [] };
  const through = readThrough(openTable, tableName, accelerator);
  return { openTable: through.openTable, stats: () => [through.stats()] };
}
function namespaceOf({ tableName, connectionUrl }) {
  const database = connectionUrl.replace(/\/\/[^@/]*@/, "//").replace(/([?&])password=[^&]*/, "$1");
  return createHash("sha256").update(`${tableName} ${database}`).digest("hex").slice(0, 16);
}

// packages/core/src/table/dynamodb-client.ts
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
var LOCAL_CREDENTIALS = { accessKeyId: "local", secretAccessKey: "local" };
function createDynamoDbClient(target) {
  return new DynamoDBClient({
    ...dynamoDbClientConfig(target),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 800, requestTimeout: 5e3, throwOnRequestTimeout: true }
  });
}
function dynamoDbClientConfig(target) {
  if (target.endpoint === void 0) return { region: target.region };
  const named = process.env.AWS_ACCESS_KEY_ID !== void 0 || process.env.AWS_PROFILE !== void 0;
  return {
    region: target.region,
    endpoint: target.endpoint,
    ...named ? {} : { credentials: LOCAL_CREDENTIALS }
  };
}

// packages/testing/src/api-stand.ts
import { randomUUID as randomUUID6 } from "node:crypto";
import { mkdtemp, rm as rm2 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join6 } from "node:path";

// packages/core/src/user/migrate.ts
import { readdir, readFile } from "node:fs/promises";
import { sql as sql3 } from "kysely";
var MIGRATIONS = new URL("./migrations/", import.meta.url);
var ADVISORY_LOCK = 727433001;
async function migrate(db, folder = MIGRATIONS) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const applied = [];
  for (const name of files) {
    const text = await readFile(new URL(name, folder), "utf8");
    if (await applyOnce(db, name, text)) applied.push(name);
  }
  return applied;
}
function applyOnce(db, name, text) {
  return db.transaction().execute(async (transaction) => {
    await sql3`SELECT pg_advisory_xact_lock(${sql3.lit(ADVISORY_LOCK)})`.execute(transaction);
    await sql3`CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now()
    )`.execute(transaction);
    const claimed = await sql3`INSERT INTO schema_migrations (name) VALUES (${name})
      ON CONFLICT DO NOTHING RETURNING name`.execute(transaction);
    if (claimed.rows.length === 0) return false;
    await sql3.raw(text).execute(transaction);
    return true;
  });
}

// packages/local/src/engine.ts
import { join as join2 } from "node:path";

// packages/local/src/engine-binary.ts
import { accessSync, constants, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

// packages/local/src/errors.ts
var LocalStackError = class extends Error {
  code;
  constructor(code, message, options) {
    super(message, options);
    this.name = "LocalStackError";
    this.code = code;
  }
};

// packages/local/src/engine-binary.ts
function findEngineBinary(search = {}) {
  const { env = process.env, platform = process.platform, arch = process.arch } = search;
  const file = platform === "win32" ? "dynoxide.exe" : "dynoxide";
  const named = env.CRUDDUR_DYNOXIDE;
  if (named) return requireExecutable(named);
  const binary = findInstalled(`@dynoxide/${platform}-${arch}`, file) ?? findOnPath(env.PATH ?? "", file);
  if (binary !== void 0) return binary;
  throw new LocalStackError(
    "engine_missing",
    `There is no DynamoDB engine for ${platform}-${arch} here. Install dynoxide (https://github.com/nubo-db/dynoxide) and put it on PATH or name it in CRUDDUR_DYNOXIDE; or run DynamoDB Local and set AWS_ENDPOINT_URL to its address.`
  );
}
function requireExecutable(path) {
  if (isExecutable(path)) return path;
  throw new LocalStackError(
    "engine_missing",
    `CRUDDUR_DYNOXIDE names ${path}, which is not a program that can be run. Correct it, or unset it to use the installed engine.`
  );
}
function findInstalled(packageName, file) {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
    const binary = join(dirname(manifest), file);
    return isExecutable(binary) ? binary : void 0;
  } catch {
    return void 0;
  }
}
function findOnPath(path, file) {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, file)).find(isExecutable);
}
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

// packages/local/src/engine-run.ts
import { once } from "node:events";
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

// packages/local/src/engine-keeper.ts
import { spawn } from "node:child_process";
function spawnKept(binary, args, platform = process.platform) {
  const [program, ...keeperArgs] = platform === "win32" ? NODE_KEEPER : SHELL_KEEPER;
  return spawn(program, [...keeperArgs, binary, ...args], {
    detached: true,
    windowsHide: true,
    stdio: "pipe"
  });
}
var SHELL_KEEPER = [
  "/bin/sh",
  "-c",
  `exec 3<&0 </dev/null
"$@" 3<&- >&2 &
kept=$!
(
  while read -r _; do :; done <&3
  kill -TERM "$kept" 2>/dev/null || exit 0
  for _ in 1 2 3; do
    sleep 1
    kill -0 "$kept" 2>/dev/null || exit 0
  done
  kill -KILL "$kept"
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
echo "$kept"
wait "$kept"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"`,
  "keeper"
];
var NODE_KEEPER = [
  process.execPath,
  "-e",
  `const [binary, ...args] = process.argv.slice(1);
const kept = require('node:child_process').spawn(binary, args, { stdio: ['ignore', 2, 2], windowsHide: true });
kept.on('spawn', () => process.stdout.write(kept.pid + '\\n'));
kept.on('error', (error) => { console.error(error.message); process.exit(127); });
kept.on('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().on('close', () => {
  kept.kill('SIGTERM');
  setTimeout(() => kept.kill('SIGKILL'), 3000);
});`,
  "--"
];

// packages/local/src/process-identity.ts
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
function identifyProcess(pid) {
  const start = startOf(pid);
  return start === void 0 ? void 0 : { pid, start };
}
function isRunning({ pid, start }) {
  return startOf(pid) === start;
}
function startOf(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return void 0;
  if (process.platform === "linux") return startOnLinux(pid);
  return process.platform === "win32" ? startOnWindows(pid) : startByPs(pid);
}
function startOnLinux(pid) {
  const stat = readStat(pid);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  return "ZX".includes(fields[0] ?? "X") ? void 0 : fields[19];
}
function readStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return void 0;
  }
}
function startByPs(pid) {
  const [state2 = "Z", ...start] = ask2("ps", ["-o", "stat=", "-o", "lstart=", "-p", `${pid}`]).split(
    /\s+/
  );
  return state2 === "" || state2.startsWith("Z") ? void 0 : start.join(" ");
}
function startOnWindows(pid) {
  const question = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
  return ask2("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", question]) || void 0;
}
function ask2(program, args) {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  try {
    return execFileSync(program, args, {
      encoding: "utf8",
      env,
      stdio: ["ignore", "pipe", "ignore"]
    }).trim();
  } catch (error) {
    if (typeof error.status === "number") return "";
    throw error;
  }
}

// packages/local/src/engine-run.ts
var READY_WITHIN_MS = 3e4;
var ANNOUNCED_WITHIN_MS = 1e4;
var GRACE_MS2 = 3e3;
var TAIL_CHARACTERS = 2e3;
async function runEngine(command) {
  const { binary, port, dbPath } = command;
  const keeper = spawnKept(binary, [
    "serve",
    "--host",
    "127.0.0.1",
    "--port",
    `${port}`,
    "--db-path",
    dbPath
  ]);
  const output = collectTail(keeper);
  const identity = readIdentity(keeper);
  const ended = awaitEnd(keeper, identity).then(output);
  const run = { port, ended, stop: () => endRun(identity, ended) };
  const failed = await Promise.race([ended.then(() => true), awaitReady(port, output, ended)]);
  const engine = await identity;
  if (!failed && engine !== void 0) return { ...run, pid: engine.pid };
  await run.stop();
  throw startFailure(port, await ended);
}
function startFailure(port, tail) {
  if (/(port|address).* in use/i.test(tail))
    return new LocalStackError("port_taken", `Port ${port} is in use by another program.`);
  return new LocalStackError(
    "engine_failed",
    `The DynamoDB engine did not start: ${tail || "it said nothing"}`
  );
}
async function awaitReady(port, output, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (const start = Date.now(); !over && Date.now() - start < READY_WITHIN_MS; await delay(10)) {
    const announced = /listening/i.test(output()) || Date.now() - start > ANNOUNCED_WITHIN_MS;
    if (announced && await answers(port)) return over;
  }
  return true;
}
function answers(port) {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, agent: false, timeout: 1e3 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}
function collectTail(keeper) {
  let tail = "";
  keeper.on("error", (error) => {
    tail += error.message;
  });
  keeper.stderr?.setEncoding("utf8").on("data", (text) => {
    tail = (tail + text).slice(-TAIL_CHARACTERS);
  });
  return () => tail.trim();
}
async function readIdentity(keeper) {
  if (keeper.stdout === null) return void 0;
  for await (const line of createInterface(keeper.stdout)) {
    keeper.stdout.resume();
    return identifyProcess(Number(line));
  }
  return void 0;
}
async function awaitEnd(keeper, identity) {
  const closed = once(keeper, "close").catch(() => {
  });
  await new Promise((resolve) => keeper.once("exit", resolve).once("error", resolve));
  keeper.stdin?.destroy();
  const engine = await identity;
  if (engine !== void 0) await awaitGone(engine);
  await Promise.race([closed, delay(500)]);
}
async function awaitGone(engine) {
  for (const start = Date.now(); isRunning(engine); await delay(20)) {
    if (Date.now() - start > GRACE_MS2) signal(engine, "SIGKILL");
  }
}
async function endRun(identity, ended) {
  const engine = await identity;
  if (engine !== void 0) {
    signal(engine, "SIGTERM");
    await awaitGone(engine);
  }
  await ended;
}
function signal(engine, name) {
  if (!isRunning(engine)) return;
  try {
    process.kill(engine.pid, name);
  } catch {
  }
}

// packages/local/src/free-port.ts
import { once as once2 } from "node:events";
import { createServer } from "node:net";
async function findFreePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once2(server, "listening");
  const { port } = server.address();
  server.close();
  await once2(server, "close");
  return port;
}

// packages/local/src/keep-running.ts
import { setTimeout as delay2 } from "node:timers/promises";
var SHORTEST_PAUSE_MS = 100;
var LONGEST_PAUSE_MS = 5e3;
var SOUND_AFTER_MS = 1e4;
function keepRunning(first, options) {
  const stopping = new AbortController();
  let run = first;
  const supervise = async () => {
    for (let deaths = 1; ; deaths += 1) {
      const since = Date.now();
      const lastWords = await run.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > SOUND_AFTER_MS) deaths = 1;
      options.onDeath(lastWords);
      const next = await restart(options, deaths, stopping.signal);
      if (next === void 0) return;
      run = next;
    }
  };
  const supervised = supervise();
  return {
    current: () => run,
    async stop() {
      stopping.abort();
      await run.stop();
      await supervised;
    }
  };
}
async function restart({ relaunch, log }, deaths, stopping) {
  for (let tries = deaths; ; tries += 1) {
    await delay2(pauseBefore(tries), void 0, { signal: stopping }).catch(() => {
    });
    if (stopping.aborted) return void 0;
    const run = await relaunch().catch((error) => log(error.message));
    if (run === void 0) continue;
    if (!stopping.aborted) return run;
    await run.stop();
    return void 0;
  }
}
function pauseBefore(tries) {
  return Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(tries - 1, 10));
}

// packages/local/src/engine.ts
var PORT_RACES = 5;
function engineDatabasePath(dir) {
  return join2(dir, "dynamodb.db");
}
async function startEngine(options) {
  const { dir, port, findPort = findFreePort, onCrash, log } = options;
  const binary = findEngineBinary();
  const launch = (on) => runEngine({ binary, port: on, dbPath: engineDatabasePath(dir) });
  const first = port === void 0 ? await launchOnFreePort(launch, findPort) : await launch(port);
  const onDeath = (lastWords) => {
    const error = new LocalStackError(
      "engine_failed",
      `The DynamoDB engine died: ${lastWords || "it said nothing"}`
    );
    log(`${error.message}; starting it again`);
    onCrash?.(error);
  };
  const kept = keepRunning(first, { relaunch: () => launch(first.port), onDeath, log });
  return {
    endpoint: `http://127.0.0.1:${first.port}`,
    get pid() {
      return kept.current().pid;
    },
    stop: kept.stop
  };
}
async function launchOnFreePort(launch, findPort) {
  for (let race = 1; ; race += 1) {
    try {
      return await launch(await findPort());
    } catch (error) {
      const lost = error instanceof LocalStackError && error.code === "port_taken";
      if (!lost || race === PORT_RACES) throw error;
    }
  }
}

// packages/local/src/postgres.ts
import { join as join4 } from "node:path";

// packages/local/src/postgres-sessions.ts
var READY = Buffer.from([90, 0, 0, 0, 5]);
var SYNC = Uint8Array.of(83, 0, 0, 0, 4);
var TERMINATE = 88;
function keepQueriesWhole(db, onFailure) {
  let ready = true;
  let broken = false;
  const orBreak = async (work) => {
    if (broken) return void 0;
    try {
      return await work();
    } catch (error) {
      broken = true;
      onFailure(error);
      return void 0;
    }
  };
  return {
    waitReady: db.waitReady,
    runExclusive: (work) => db.runExclusive(work),
    isInTransaction: () => !broken && (!ready || db.isInTransaction()),
    async execProtocolRawStream(message, options) {
      const tail = watchTail(READY.length + 1);
      const onRawData = tail.passTo(options?.onRawData);
      await orBreak(() => db.execProtocolRawStream(message, { ...options, onRawData }));
      if (message[0] !== TERMINATE) ready = tail.bytes().subarray(0, -1).equals(READY);
    },
    // The server calls this with ROLLBACK when a client has left in the middle.
    async exec(sql4, options) {
      const endQuery = () => db.runExclusive(() => db.execProtocolRaw(SYNC));
      if (!ready) await orBreak(endQuery);
      ready = true;
      return await orBreak(() => db.exec(sql4, options)) ?? [];
    }
  };
}
function watchTail(length) {
  let tail = Buffer.alloc(0);
  return {
    passTo: (next) => (data) => {
      tail = Buffer.concat([tail, data.subarray(-length)]).subarray(-length);
      next?.(data);
    },
    bytes: () => tail
  };
}

// packages/local/src/postgres-socket-folder.ts
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync as readFileSync2,
  rmdirSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join as join3 } from "node:path";
var PREFIX = "cruddur-pg-";
var SOCKET = ".s.PGSQL.5432";
var LONGEST_SOCKET_PATH = 100;
function makeSocketFolder(dataDir) {
  const memo = join3(dataDir, "postgres-socket-folder");
  removeRemembered(memo);
  const folder = mkdtempSync(join3(temporaryFolder(), PREFIX));
  writeFileSync(memo, folder, { mode: 384 });
  return { folder, socket: join3(folder, SOCKET), remove: () => removeRemembered(memo) };
}
function temporaryFolder() {
  const longest = join3(tmpdir(), `${PREFIX}XXXXXX`, SOCKET);
  return Buffer.byteLength(longest) > LONGEST_SOCKET_PATH ? "/tmp" : tmpdir();
}
function removeRemembered(memo) {
  try {
    removeSocketFolder(readFileSync2(memo, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  rmSync(memo, { force: true });
}
function removeSocketFolder(folder) {
  if (!basename(folder).startsWith(PREFIX) || !lstatSync(folder).isDirectory()) return;
  if (readdirSync(folder).some((name) => name !== SOCKET)) return;
  rmSync(join3(folder, SOCKET), { force: true });
  rmdirSync(folder);
}

// packages/local/src/postgres.ts
var MOST_CONNECTIONS = 50;
async function startPostgres({
  dir,
  onCrash,
  log = () => {
  }
}) {
  const address2 = await makeAddress(dir);
  const launch = () => runPostgres(join4(dir, "postgres"), address2.listen);
  const onDeath = (lastWords) => {
    const error = new LocalStackError(
      "postgres_failed",
      `The embedded Postgres broke: ${lastWords}`
    );
    log(`${error.message}; starting it again`);
    onCrash?.(error);
  };
  const first = await launch().catch((error) => {
    address2.remove();
    throw error;
  });
  const kept = keepRunning(first, { relaunch: launch, onDeath, log });
  const stop = () => kept.stop().finally(address2.remove);
  return { connectionUrl: address2.url, stop };
}
async function makeAddress(dir) {
  if (process.platform === "win32") {
    const listen = { host: "127.0.0.1", port: await findFreePort() };
    return {
      url: `postgres://postgres@127.0.0.1:${listen.port}/postgres`,
      listen,
      remove: () => {
      }
    };
  }
  const { folder, socket, remove } = makeSocketFolder(dir);
  const host = folder.split("/").map(encodeURIComponent).join("/");
  return { url: `postgres://postgres@/postgres?host=${host}`, listen: { path: socket }, remove };
}
async function runPostgres(dataDir, listen) {
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket");
    const db = await PGlite.create(dataDir);
    let end = () => {
    };
    const ended = new Promise((resolve) => {
      end = resolve;
    }).then(async ({ lastWords, intact }) => {
      await server.stop();
      if (intact) await db.close().catch(() => {
      });
      return lastWords;
    });
    const guarded2 = keepQueriesWhole(
      db,
      (error) => end({ lastWords: error.message, intact: false })
    );
    const server = new PGLiteSocketServer({
      ...listen,
      db: guarded2,
      maxConnections: MOST_CONNECTIONS
    });
    await server.start();
    return {
      ended,
      async stop() {
        end({ lastWords: "stopped", intact: true });
        await ended;
      }
    };
  } catch (cause) {
    const message = `The embedded Postgres did not start: ${cause.message}`;
    throw new LocalStackError("postgres_failed", message, { cause });
  }
}

// packages/local/src/user-pool.ts
import { randomUUID as randomUUID5 } from "node:crypto";

// packages/local/src/user-pool/pool-keys.ts
import { createHash as createHash2, randomBytes as randomBytes4, randomUUID as randomUUID4 } from "node:crypto";
import { join as join5 } from "node:path";
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT
} from "jose";

// packages/local/src/user-pool/key-file.ts
import { randomUUID as randomUUID3 } from "node:crypto";
import { link, mkdir, readFile as readFile2, rm, writeFile } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
async function readOrMakeKeyFile(path, make) {
  const found = await readKeyFile(path);
  if (found !== void 0) return found;
  const draft = `${path}.new-${randomUUID3()}`;
  await mkdir(dirname2(path), { recursive: true, mode: 448 });
  await writeFile(draft, JSON.stringify(await make()), { mode: 384, flag: "wx" });
  try {
    await link(draft, path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return await readKeyFile(path);
}
async function readKeyFile(path) {
  const text = await readFile2(path, "utf8").catch((error) => {
    if (error.code === "ENOENT") return void 0;
    throw error;
  });
  return text === void 0 ? void 0 : JSON.parse(text);
}

// packages/local/src/user-pool/pool-keys.ts
var POOL_NAME = "LocalDev1";
var REGION = "us-east-1";
var USER_POOL_ID = `${REGION}_${POOL_NAME}`;
var ISSUER = `https://cognito-idp.${REGION}.amazonaws.com/${USER_POOL_ID}`;
async function openPoolKeys(dataDir) {
  const file = await readOrMakeKeyFile(join5(dataDir, "user-pool", "pool.json"), makePoolFile);
  const { kid, kty, n, e } = file.private_key;
  const publicJwk = { kty, n, e, kid, alg: "RS256", use: "sig" };
  const privateKey = await importJWK(file.private_key, "RS256");
  const publicKey = await importJWK(publicJwk, "RS256");
  return {
    userPoolId: USER_POOL_ID,
    poolName: POOL_NAME,
    clientId: file.client_id,
    issuer: ISSUER,
    jwks: { keys: [publicJwk] },
    hidesUsers: file.prevent_user_existence_errors !== "LEGACY",
    standInSecret: createHash2("sha256").update(`stand-in:${file.private_key.d}`).digest(),
    sign: (claims, lifetimeSeconds) => {
      const issuedAt = claims.iat ?? Math.floor(Date.now() / 1e3);
      return new SignJWT({ jti: randomUUID4(), ...claims }).setProtectedHeader({ kid, alg: "RS256" }).setIssuer(ISSUER).setIssuedAt(issuedAt).setExpirationTime(issuedAt + lifetimeSeconds).sign(privateKey);
    },
    verify: async (token2, now) => {
      const options = { algorithms: ["RS256"], issuer: ISSUER, currentDate: now };
      return (await jwtVerify(token2, publicKey, options)).payload;
    }
  };
}
async function makePoolFile() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    client_id: randomBytes4(16).toString("hex").slice(0, 26),
    private_key: { ...await exportJWK(privateKey), kid: randomUUID4() },
    prevent_user_existence_errors: "ENABLED"
  };
}

// packages/local/src/user-pool.ts
var TOKEN_LIFETIME_SECONDS = 3600;
var SELF_SERVICE_SCOPE = "aws.cognito.signin.user.admin";
async function openUserPool(dataDir) {
  const { userPoolId: userPoolId2, clientId: clientId2, jwks: jwks2, sign } = await openPoolKeys(dataDir);
  return {
    userPoolId: userPoolId2,
    clientId: clientId2,
    jwks: jwks2,
    signAccessToken: ({ cognitoUserId, username }) => {
      const jti = randomUUID5();
      const claims = {
        sub: cognitoUserId,
        token_use: "access",
        client_id: clientId2,
        username,
        scope: SELF_SERVICE_SCOPE,
        auth_time: Math.floor(Date.now() / 1e3),
        origin_jti: jti,
        jti,
        event_id: randomUUID5()
      };
      return sign(claims, TOKEN_LIFETIME_SECONDS);
    }
  };
}

// packages/testing/src/api-stand.ts
async function openApiStand() {
  const dir = await mkdtemp(join6(tmpdir2(), "cruddur-api-"));
  const [engine, postgres, pool] = await Promise.all([
    startEngine({ dir, log: () => {
    } }),
    startPostgres({ dir }),
    openUserPool(dir)
  ]);
  const db = openDatabase(postgres.connectionUrl, { timeoutMs: 3e4, max: 1 });
  await migrate(db);
  return {
    dir,
    engine,
    postgres,
    pool,
    /** Stores a person and answers an access token of theirs. */
    async signUp(handle) {
      const cognitoUserId = randomUUID6();
      await insertUsers(db, [
        {
          handle,
          display_name: handle.toUpperCase(),
          email: `${handle}@example.com`,
          cognito_user_id: cognitoUserId
        }
      ]);
      return pool.signAccessToken({ cognitoUserId, username: cognitoUserId });
    },
    async close() {
      await db.destroy();
      await engine.stop();
      await postgres.stop();
      await rm2(dir, { recursive: true, force: true });
    }
  };
}

// bench/warm-page-server.ts
import fastify2 from "fastify";
var stand = await openApiStand();
var dynamoDb = createDynamoDbClient({ endpoint: stand.engine.endpoint, region: "us-east-1" });
await createTable2(dynamoDb, DEFAULT_TABLE_NAME);
var { userPoolId, clientId, jwks } = stand.pool;
var services = createServices({
  dynamoDb,
  tableName: DEFAULT_TABLE_NAME,
  connectionUrl: stand.postgres.connectionUrl,
  onError: () => {
  }
});
var app = await buildApp({
  services,
  verifyToken: createVerifier({ userPoolId, clientId, fetchJwks: async () => jwks }),
  userPool: { userPoolId, clientId },
  allowedOrigins: [],
  // Never reached, but counted as in production.
  limits: { ...LIMITS, read: { burst: 1e9, perSecond: 1e9 } }
});
var token = await stand.signUp("alice");
await stand.signUp("bob_1");
var headers = { authorization: `Bearer ${token}` };
var conversation = "";
for (let i = 0; i < 20; i += 1) {
  const payload = { handle: "bob_1", message: "a message of a usual length, as people write them" };
  const sent = await app.inject({ method: "POST", url: "/api/messages", headers, payload });
  conversation = sent.json().message_group_uuid;
}
var url = `/api/messages/${conversation}`;
var page2 = await app.inject({ url, headers });
var bare = fastify2();
bare.get(url, (_, reply) => {
  reply.type("application/json; charset=utf-8").send(page2.body);
});
await app.listen({ host: "127.0.0.1", port: 0 });
await bare.listen({ host: "127.0.0.1", port: 0 });
var portOf = (server) => server.address().port;
process.send?.({ url, token, api: portOf(app.server), bare: portOf(bare.server) });
process.once("disconnect", async () => {
  await app.close();
  await bare.close();
  await services.close();
  await stand.close();
});
