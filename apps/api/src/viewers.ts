import { AppError } from '@cruddur/contract/errors';
import { andThen, type MaybePromise } from '@cruddur/core/cache/maybe-promise';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404 || request.routeOptions.config.public || !isApi(request)) {
      done();
      return;
    }
    const entered = andThen(identifyOrSlowDown(request, reply), () => findViewer(request));
    if (entered instanceof Promise) entered.then(() => done(), done);
    else done();
  });

  function identifyOrSlowDown(request: FastifyRequest, reply: FastifyReply): MaybePromise<void> {
    // Whoever guesses is slowed down; a valid token from the same address is not.
    const refuse = (error: unknown): never => {
      takeTurn(request, reply, 'public');
      throw error;
    };
    try {
      const identified = identify(request);
      return identified instanceof Promise ? identified.catch(refuse) : identified;
    } catch (error) {
      return refuse(error);
    }
  }

  function identify(request: FastifyRequest): MaybePromise<void> {
    const accessToken = readBearer(request.headers.authorization);
    return andThen(verifyToken(accessToken), ({ cognitoUserId, expiresAt }) => {
      if (services.revocations.isRevoked(accessToken)) throw new AppError('token_revoked');
      request.accessToken = accessToken;
      request.cognitoUserId = cognitoUserId;
      request.tokenExpiresAt = expiresAt;
    });
  }

  function findViewer(request: FastifyRequest): MaybePromise<void> {
    if (request.routeOptions.config.newcomers) return;
    const known = services.profiles.byCognitoId(request.cognitoUserId);
    const viewer = andThen(known, (profile) => profile ?? services.registrations.enter(request));
    return andThen(viewer, (profile) => {
      request.viewer = profile;
    });
  }
}
