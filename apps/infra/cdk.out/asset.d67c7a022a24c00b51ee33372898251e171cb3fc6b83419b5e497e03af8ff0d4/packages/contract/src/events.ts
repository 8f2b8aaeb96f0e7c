import Type, { type Static } from 'typebox';
import { Message, MessageGroup } from './schemas.ts';

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

/** The last event of a stream whose token the user pool has revoked: to connect again is no use. */
const TokenRevoked = Type.Object({ type: Type.Literal('token_revoked') });

/** What travels on `GET /api/events`. Events are hints: the log is the truth. */
export const ServerEvent = Type.Union([MessageCreated, InboxUpdated, Resync, TokenRevoked]);
export type ServerEvent = Static<typeof ServerEvent>;

/** What the bus carries to one person's connections. */
export type PersonEvent = MessageCreated | InboxUpdated;
