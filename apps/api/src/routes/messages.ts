import { AppError } from '@cruddur/contract/errors';
import type { MessageGroupUuid, MessageUuid } from '@cruddur/contract/ids';
import { isUuid } from '@cruddur/contract/ids';
import { Message, MessagesQuery, SendBody } from '@cruddur/contract/schemas';
import { andThen } from '@cruddur/core/cache/maybe-promise';
import type { AppendInput } from '@cruddur/core/conversation/append';
import { parseTime } from '@cruddur/core/conversation/clock';
import { type Member, memberOfPair, requireMember } from '@cruddur/core/conversation/member';
import { type PageCursor, page, seqOf } from '@cruddur/core/conversation/page';
import { send } from '@cruddur/core/conversation/send';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import { setLinks } from '../links.ts';
import { sendPage } from '../send-page.ts';
import type { Services } from '../services.ts';

/** `GET` and `POST` of a conversation's messages. */
export function addMessageRoutes(app: App, services: Services): void {
  app.get(
    '/api/messages/:message_group_uuid',
    {
      compress: false,
      schema: {
        summary: 'A page of a conversation, oldest first',
        description:
          'The newest page without a cursor. The Link header leads to older (prev) and newer (next) pages.',
        params: Type.Object({ message_group_uuid: Type.String() }),
        querystring: MessagesQuery,
        response: { 200: Type.Array(Type.Ref('Message')) },
      },
    },
    (request, reply) => {
      const conversation = readConversationId(request.params.message_group_uuid);
      const cursor = readCursor(request.query);
      const { viewer } = request;
      const deps = scoped(services, request);
      const serialize = (messages: Message[]) => String(reply.serialize(messages));
      return andThen(requireMember(deps, viewer, conversation), (member) =>
        andThen(page(deps, member, cursor, request.query.limit ?? 20), (found) => {
          setLinks(request, reply, {
            prev: found.hasOlder ? `before=${seqOf(found.items[0])}` : undefined,
            next: found.hasNewer ? `after=${lastSeq(found.items, cursor)}` : undefined,
          });
          return andThen(services.profiles.current([member.other.uuid]), ([other]) => {
            // In one order for both of them, so that they are answered with the same page.
            const people = viewer.uuid < member.other.uuid ? [viewer, other] : [other, viewer];
            const shown = services.pages.messages.render(found.items, people, serialize);
            sendPage(request, reply, shown);
          });
        }),
      );
    },
  );

  app.post(
    '/api/messages',
    {
      config: { limit: 'send' },
      compress: false,
      schema: {
        summary: 'Send a message',
        description:
          'Into a conversation, or to a handle. With message_uuid and after_seq unchanged on every retry it is stored exactly once.',
        body: SendBody,
        response: { 200: Type.Ref('Message') },
      },
    },
    async (request) => {
      const member = await findRecipient(services, request, request.body);
      const { scope } = request;
      const deps = {
        ...services,
        table: services.openTable(scope),
        signal: scope.signal(),
        pause,
      };
      return send(deps, member, readInput(request.body));
    },
  );
  app.addSchema(Message);
}

/** A conversation id of an address or body, in the one form that keys are made of. */
export function readConversationId(text: string): MessageGroupUuid {
  if (text.trim() === '') throw new AppError('message_group_uuid_blank');
  if (!isUuid(text)) throw new AppError('message_group_uuid_malformed');
  return text.toLowerCase() as MessageGroupUuid;
}

/** What a membership check or read of this request needs, and no more: to copy all services takes longer. */
export function scoped(services: Services, request: FastifyRequest) {
  const { members, tails, ends, inboxes, bus, scores, settings } = services;
  const table = services.openTable(request.scope);
  return { table, members, tails, ends, inboxes, bus, scores, settings };
}

async function findRecipient(
  services: Services,
  request: FastifyRequest,
  body: SendBody,
): Promise<Member> {
  const deps = scoped(services, request);
  if (body.message_group_uuid !== undefined && body.handle !== undefined) {
    throw new AppError('recipient_ambiguous');
  }
  if (body.handle === undefined) {
    const conversation = readConversationId(body.message_group_uuid ?? '');
    return requireMember(deps, request.viewer, conversation);
  }
  const handle = body.handle.trim().replace(/^@/, '');
  if (handle === '') throw new AppError('user_reciever_handle_blank');
  const other = await services.profiles.byHandle(handle);
  if (other === undefined) throw new AppError('user_not_found');
  return memberOfPair(deps, request.viewer, other);
}

function readInput(body: SendBody): AppendInput {
  if (body.message_uuid === undefined || body.after_seq === undefined) {
    return { message: body.message };
  }
  const message_uuid = body.message_uuid.toLowerCase() as MessageUuid;
  return { message: body.message, retry: { message_uuid, after_seq: body.after_seq } };
}

function readCursor(query: MessagesQuery): PageCursor {
  const { before, after, around, at } = query;
  const given = [before, after, around, at].filter((one) => one !== undefined);
  if (given.length > 1) throw new AppError('cursor_conflict');
  if (before !== undefined) return { before };
  if (after !== undefined) return { after };
  if (around !== undefined) return { around };
  if (at === undefined) return undefined;
  const time = parseTime(at);
  if (time === undefined) throw new AppError('time_malformed');
  return { at: time };
}

/** An empty page before the first message still has the log after it. */
function lastSeq(items: readonly { sk: string; pk: string }[], cursor: PageCursor): number {
  const last = items.at(-1);
  if (last !== undefined) return Number(last.sk);
  return cursor !== undefined && 'before' in cursor ? Math.max(0, cursor.before - 1) : 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * ms));
}
