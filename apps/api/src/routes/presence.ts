import { AppError } from '@cruddur/contract/errors';
import { Presence, PresenceQuery } from '@cruddur/contract/schemas';
import { requireMember } from '@cruddur/core/conversation/member';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import type { Profile } from '@cruddur/core/user/profile';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';
import { scoped } from './messages.ts';

const MOST_HANDLES = 50;

/** Who of the viewer's people is here. */
export function addPresenceRoutes(app: App, services: Services): void {
  app.addSchema(Presence);
  app.get(
    '/api/presence',
    {
      schema: {
        summary: 'Who is here',
        description:
          'Of people that the viewer shares a conversation with; who hides it, and everybody when the viewer does, is left out. For ten minutes after it presence.changed events tell of changes.',
        querystring: PresenceQuery,
        response: { 200: Type.Array(Type.Ref('Presence')) },
      },
    },
    async (request) => {
      const people = await findPeople(services, request.query.handles);
      const shared = await Promise.all(
        people.map(async (one) => ((await share(services, request, one)) ? [one.uuid] : [])),
      );
      return services.presence.watch(request.viewer.uuid, shared.flat());
    },
  );
}

async function findPeople(services: Services, handles: string): Promise<Profile[]> {
  const names = new Set(handles.split(',').map((one) => one.replace(/^@/, '').toLowerCase()));
  if (names.size > MOST_HANDLES) throw new AppError('handles_too_many');
  const found = await Promise.all([...names].map((one) => services.profiles.byHandle(one)));
  return found.flatMap((profile) => profile ?? []);
}

/** Costs what a membership check does: mostly nothing. */
async function share(
  services: Services,
  request: FastifyRequest,
  other: Profile,
): Promise<boolean> {
  const { viewer } = request;
  if (viewer.uuid === other.uuid) return true;
  try {
    const conversation = pairConversation(viewer.uuid, other.uuid);
    await requireMember(scoped(services, request), viewer, conversation);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'message_group_not_found') return false;
    throw error;
  }
}
