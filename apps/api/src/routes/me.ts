import { AppError } from '@cruddur/contract/errors';
import { Me, ProfileChoice, ProfilePatch, type Settings } from '@cruddur/contract/schemas';
import { announceProfile } from '@cruddur/core/conversation/project-profile';
import type { Profile } from '@cruddur/core/user/profile';
import { findSettings, updateSettings } from '@cruddur/core/user/settings';
import { updateDisplayName } from '@cruddur/core/user/users';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';

/** The viewer's own profile: to see it, to choose a handle, to change it. */
export function addMeRoutes(app: App, services: Services): void {
  app.addSchema(Me);
  const response = { 200: Type.Ref('Me') };
  app.get(
    '/api/me',
    {
      schema: {
        summary: "The viewer's own profile",
        description:
          'Without one, 403 user_not_registered; the further codes in errors say why it could not be made.',
        response,
      },
    },
    async ({ viewer }) => withSettings(viewer, await findSettings(services.database, viewer.uuid)),
  );

  app.post(
    '/api/me',
    {
      config: { newcomers: true },
      schema: {
        summary: 'Choose a handle, when the one of the account could not be had',
        description: 'The same choice again answers the same profile.',
        body: ProfileChoice,
        response,
      },
    },
    async (request) => {
      const { handle, display_name } = request.body;
      const choice = { handle, display_name: display_name?.trim() };
      const profile = await services.registrations.choose(request, choice);
      return withSettings(profile, await findSettings(services.database, profile.uuid));
    },
  );

  app.patch(
    '/api/me',
    {
      schema: {
        summary: "Change the viewer's display name or settings",
        description: 'Inboxes that show the name follow by the stream, open ones live.',
        body: ProfilePatch,
        response,
      },
    },
    async (request) => {
      const { display_name, settings } = request.body;
      if (display_name === undefined && settings === undefined) {
        throw new AppError('display_name_blank');
      }
      const { uuid } = request.viewer;
      const now = await (settings === undefined
        ? findSettings(services.database, uuid)
        : updateSettings(services.database, uuid, settings));
      if (settings !== undefined) {
        services.bus.announce({ type: 'settings.changed', user_uuid: uuid });
      }
      if (display_name === undefined) return withSettings(request.viewer, now);
      return withSettings(await rename(services, request, display_name.trim()), now);
    },
  );
}

async function rename(services: Services, request: FastifyRequest, name: string): Promise<Profile> {
  const { viewer, scope } = request;
  const profile = await updateDisplayName(services.database, viewer.uuid, name);
  if (profile === undefined) throw new AppError('user_not_registered');
  services.profiles.forget(viewer, request.cognitoUserId);
  // When this fails the caller tries again, and the next version goes out.
  await announceProfile(services.openTable(scope), profile);
  return profile;
}

/** A person whose row is gone while they are still cached is nobody. */
function withSettings({ uuid, handle, display_name }: Profile, settings: Settings | undefined): Me {
  if (settings === undefined) throw new AppError('user_not_registered');
  return { uuid, handle, display_name, settings };
}
