import { AppError } from '@cruddur/contract/errors';
import type { FastifyRequest } from 'fastify';
import { readBearer, type VerifyToken } from './auth.ts';
import type { App } from './fastify-app.ts';
import type { TakeTurn } from './rate-limits.ts';
import { isApi } from './scope.ts';
import type { Services } from './services.ts';

/**
 * Finds out who asks, before a body is read, on every API route that is not public. Somebody who has
 * no row yet is registered by their first request.
 */
export function addViewers(
  app: App,
  services: Services,
  verifyToken: VerifyToken,
  takeTurn: TakeTurn,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { config } = request.routeOptions;
    if (request.is404 || config.public || !isApi(request)) return;
    try {
      await identify(request);
    } catch (error) {
      // Whoever guesses is slowed down; a valid token from the same address is not.
      takeTurn(request, reply, 'public');
      throw error;
    }
    if (config.newcomers) return;
    request.viewer =
      (await services.profiles.byCognitoId(request.cognitoUserId)) ??
      (await services.registrations.enter(request));
  });

  async function identify(request: FastifyRequest): Promise<void> {
    const accessToken = readBearer(request.headers.authorization);
    const { cognitoUserId, expiresAt } = await verifyToken(accessToken);
    if (services.revocations.isRevoked(accessToken)) throw new AppError('token_revoked');
    request.accessToken = accessToken;
    request.cognitoUserId = cognitoUserId;
    request.tokenExpiresAt = expiresAt;
  }
}
