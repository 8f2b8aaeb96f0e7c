import { AppError } from '@cruddur/contract/errors';
import { GroupPatch, GroupsQuery, MessageGroup, ReadBody } from '@cruddur/contract/schemas';
import { andThen } from '@cruddur/core/cache/maybe-promise';
import { oncePerRun } from '@cruddur/core/cache/run-memory';
import { type InboxCursor, pageInbox } from '@cruddur/core/conversation/inbox';
import { markRead } from '@cruddur/core/conversation/mark-read';
import { requireMember } from '@cruddur/core/conversation/member';
import { setMuted } from '@cruddur/core/conversation/mute';
import { tellRead } from '@cruddur/core/conversation/receipts';
import { toMessageGroup } from '@cruddur/core/conversation/rows';
import type { RowItem } from '@cruddur/core/table/items';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import { setLinks } from '../links.ts';
import { sendPage } from '../send-page.ts';
import type { Services } from '../services.ts';
import { readConversationId, scoped } from './messages.ts';

/** The viewer's inbox, and the read mark of each of its rows. */
export function addMessageGroupRoutes(app: App, services: Services): void {
  app.addSchema(MessageGroup);
  app.get(
    '/api/message_groups',
    {
      compress: false,
      schema: {
        summary: "The viewer's conversations, newest first",
        description: 'The Link header leads to older ones (prev).',
        querystring: GroupsQuery,
        response: { 200: Type.Array(Type.Ref('MessageGroup')) },
      },
    },
    (request, reply) => {
      const { before, limit = 20, consistent } = request.query;
      const cursor = before ? readInboxCursor(before) : undefined;
      const deps = scoped(services, request);
      const serialize = (groups: MessageGroup[]) => String(reply.serialize(groups));
      const found = pageInbox(deps, request.viewer, cursor, limit, consistent);
      return andThen(found, ({ rows, hasOlder }) => {
        const last = rows.at(-1);
        if (hasOlder && last) setLinks(request, reply, { prev: `before=${cursorOf(last)}` });
        return andThen(services.profiles.current(othersOf(rows)), (people) =>
          sendPage(request, reply, services.pages.inboxes.render(rows, people, serialize)),
        );
      });
    },
  );

  app.put(
    '/api/message_groups/:message_group_uuid/read',
    {
      schema: {
        summary: 'Move the read mark',
        description: 'Only upwards, unless mark_unread is true.',
        params: Type.Object({ message_group_uuid: Type.String() }),
        body: ReadBody,
        response: { 200: Type.Ref('MessageGroup') },
      },
    },
    async (request) => {
      const deps = scoped(services, request);
      const conversation = readConversationId(request.params.message_group_uuid);
      const member = await requireMember(deps, request.viewer, conversation);
      const { read_seq, mark_unread = false } = request.body;
      const row = await markRead(deps, member, read_seq, mark_unread);
      // Whoever marks as unread does so for themselves.
      if (!mark_unread) void tellRead(services, member, row);
      return toMessageGroup(row);
    },
  );

  app.patch(
    '/api/message_groups/:message_group_uuid',
    {
      schema: {
        summary: 'Mute or unmute a conversation',
        description: 'For the viewer alone. Costs one write unit.',
        params: Type.Object({ message_group_uuid: Type.String() }),
        body: GroupPatch,
        response: { 200: Type.Ref('MessageGroup') },
      },
    },
    async (request) => {
      const deps = scoped(services, request);
      const conversation = readConversationId(request.params.message_group_uuid);
      const member = await requireMember(deps, request.viewer, conversation);
      return toMessageGroup(await setMuted(deps, member, request.body.muted));
    },
  );
}

const othersOf = oncePerRun((rows: readonly RowItem[]) => rows.map((row) => row.user_uuid));

function cursorOf(row: RowItem): string {
  return Buffer.from(`${row.last_message_at} ${row.message_group_uuid}`).toString('base64url');
}

function readInboxCursor(text: string): InboxCursor {
  const [time, uuid, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (!time || !uuid || rest.length > 0 || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time)) {
    throw new AppError('cursor_malformed');
  }
  return { last_message_at: time, message_group_uuid: uuid };
}
