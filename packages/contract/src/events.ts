import Type, { type Static } from 'typebox';
import { Message, MessageGroup, Presence, Receipts } from './schemas.ts';

/** A message is in its log. Sent to every member, the author's other devices too. */
export const MessageCreated = Type.Object({
  type: Type.Literal('message.created'),
  message: Message,
});
export type MessageCreated = Static<typeof MessageCreated>;

/** The viewer's row of one conversation, as it is now. */
export const InboxUpdated = Type.Object({
  type: Type.Literal('inbox.updated'),
  message_group: MessageGroup,
});
export type InboxUpdated = Static<typeof InboxUpdated>;

/**
 * The stream cannot tell what it missed: fetch again. Sent when a connection starts without an id
 * to resume from, or from one that this node no longer holds.
 */
export const Resync = Type.Object({ type: Type.Literal('resync') });
export type Resync = Static<typeof Resync>;

/** The other member of a conversation is typing. Shown until it expires or their message comes. */
export const Typing = Type.Object({
  type: Type.Literal('typing'),
  message_group_uuid: Type.String({ format: 'uuid' }),
  user_uuid: Type.String({ format: 'uuid' }),
  expires_in_ms: Type.Integer({ minimum: 0 }),
});
export type Typing = Static<typeof Typing>;

/** How far the other member has come; a client keeps the highest of each number. */
export const ReceiptsMoved = Type.Object({
  type: Type.Literal('receipts.moved'),
  message_group_uuid: Type.String({ format: 'uuid' }),
  receipts: Receipts,
});
export type ReceiptsMoved = Static<typeof ReceiptsMoved>;

/** Somebody whose presence was asked for has come or gone. */
export const PresenceChanged = Type.Object({
  type: Type.Literal('presence.changed'),
  presence: Presence,
});
export type PresenceChanged = Static<typeof PresenceChanged>;

/** The last event of a stream whose token the user pool has revoked: to connect again is no use. */
const TokenRevoked = Type.Object({ type: Type.Literal('token_revoked') });

/**
 * The last event of a person's oldest stream when they open too many: to connect again would only
 * end another one.
 */
const TooManyStreams = Type.Object({ type: Type.Literal('too_many_streams') });

/** What the bus carries to one person's connections. */
const PersonEvent = Type.Union([
  MessageCreated,
  InboxUpdated,
  Typing,
  ReceiptsMoved,
  PresenceChanged,
]);
export type PersonEvent = Static<typeof PersonEvent>;

/**
 * What travels on `GET /api/events`. Events are hints: the log is the truth. There may be more types
 * than these one day: a client passes over what it does not know.
 */
export const ServerEvent = Type.Union(
  [...PersonEvent.anyOf, Resync, TokenRevoked, TooManyStreams],
  { $id: 'ServerEvent' },
);
export type ServerEvent = Static<typeof ServerEvent>;
