import { AppError } from '@cruddur/contract/errors';
import { ShortProfile, UsersQuery } from '@cruddur/contract/schemas';
import { searchUsers, type UsersCursor } from '@cruddur/core/user/search-users';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import { setLinks } from '../links.ts';
import type { Services } from '../services.ts';

/** What people may see of each other. */
export function addUserRoutes(app: App, services: Services): void {
  app.addSchema(ShortProfile);
  app.get(
    '/api/users/@:handle/short',
    {
      schema: {
        summary: 'Who has a handle',
        params: Type.Object({ handle: Type.String() }),
        response: { 200: Type.Ref('ShortProfile') },
      },
    },
    async (request) => {
      const profile = await services.profiles.byHandle(request.params.handle);
      if (profile === undefined) throw new AppError('user_not_found');
      return profile;
    },
  );

  app.get(
    '/api/users',
    {
      config: { limit: 'search' },
      schema: {
        summary: 'People by the beginning of their handle or of words of their name',
        description:
          'By handle, the viewer among them. The Link header leads to the people before (prev) and after (next).',
        querystring: UsersQuery,
        response: { 200: Type.Array(Type.Ref('ShortProfile')) },
      },
    },
    async (request, reply) => {
      const { query, limit = 20 } = request.query;
      const page = await searchUsers(services.database, query, readCursor(request.query), limit);
      const [first, last] = [page.people[0], page.people.at(-1)];
      setLinks(request, reply, {
        prev: page.hasBefore && first ? `before=${encodeURIComponent(first.handle)}` : undefined,
        next: page.hasAfter && last ? `after=${encodeURIComponent(last.handle)}` : undefined,
      });
      return [...page.people];
    },
  );
}

function readCursor({ before, after }: UsersQuery): UsersCursor {
  if (before !== undefined && after !== undefined) throw new AppError('cursor_conflict');
  if (before !== undefined) return { before };
  return after === undefined ? undefined : { after };
}
