import { DeliveredBody, Receipts } from '@cruddur/contract/schemas';
import type { MaybePromise } from '@cruddur/core/cache/maybe-promise';
import { type Member, requireMember } from '@cruddur/core/conversation/member';
import { findReceipts, noteDelivered } from '@cruddur/core/conversation/receipts';
import { tellTyping } from '@cruddur/core/conversation/typing';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';
import { readConversationId, scoped } from './messages.ts';

const params = Type.Object({ message_group_uuid: Type.String() });
const nothing = Type.Null({ description: 'Done' });

/** What the members of a conversation see of each other: typing, and how far each has come. */
export function addReceiptRoutes(app: App, services: Services): void {
  app.addSchema(Receipts);
  app.post(
    '/api/messages/:message_group_uuid/typing',
    {
      config: { limit: 'typing' },
      schema: {
        summary: 'Say that the viewer is typing',
        description:
          'Tells the other member, for some seconds; say it again every three seconds at most. Stores nothing.',
        params,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await tellTyping(services, await memberOf(request, request.params));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/message_groups/:message_group_uuid/receipts',
    {
      schema: {
        summary: 'How far the other member has come',
        description:
          'What one of the two hides is absent. receipts.moved events tell of changes; keep the highest of each number.',
        params,
        response: { 200: Type.Ref('Receipts') },
      },
    },
    async (request) =>
      findReceipts(scoped(services, request), await memberOf(request, request.params)),
  );

  app.post(
    '/api/message_groups/:message_group_uuid/delivered',
    {
      schema: {
        summary: 'Say that this client has the messages up to a seq',
        description:
          'Once a second at most, for the last message that came; a client that marks as read need not. Stores nothing in the table.',
        params,
        body: DeliveredBody,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await noteDelivered(
        services,
        await memberOf(request, request.params),
        request.body.delivered_seq,
      );
      return reply.code(204).send(null);
    },
  );

  function memberOf(
    request: FastifyRequest,
    { message_group_uuid }: { readonly message_group_uuid: string },
  ): MaybePromise<Member> {
    const conversation = readConversationId(message_group_uuid);
    return requireMember(scoped(services, request), request.viewer, conversation);
  }
}
