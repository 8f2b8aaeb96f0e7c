import { AppError } from '@cruddur/contract/errors';
import { ShortProfile } from '@cruddur/contract/schemas';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
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
}
