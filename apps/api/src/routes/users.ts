import { AppError } from '@cruddur/contract/errors';
import { ProfilePatch, ShortProfile } from '@cruddur/contract/schemas';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import { updateDisplayName } from '@cruddur/core/user/users';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';

/** What people may see of each other, and what they may change of themselves. */
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

  app.patch(
    '/api/me',
    {
      schema: {
        summary: "Change the viewer's display name",
        description: 'Inboxes that show it follow by the stream, open ones live.',
        body: ProfilePatch,
        response: { 200: Type.Ref('ShortProfile') },
      },
    },
    async (request) => {
      const { viewer, scope } = request;
      const name = request.body.display_name.trim();
      const profile = await updateDisplayName(services.database, viewer.uuid, name);
      if (profile === undefined) throw new AppError('user_not_registered');
      services.profiles.forget(viewer, request.cognitoUserId);
      // When this fails the caller tries again, and the next version goes out.
      await announceProfile(scope.table, profile);
      return profile;
    },
  );
}
