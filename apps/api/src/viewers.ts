import type { Socket } from 'node:net';
import { AppError } from '@cruddur/contract/errors';
import { andThen, type MaybePromise } from '@cruddur/core/cache/maybe-promise';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readBearer, type VerifyToken } from './auth.ts';
import type { App } from './fastify-app.ts';
import type { TakeTurn } from './rate-limits.ts';
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
    const { isApi, route } = request.scope;
    if (route.url === undefined || route.public || !isApi) {
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
    const accessToken = tokenOf(request);
    return andThen(verifyToken(accessToken), ({ cognitoUserId, expiresAt }) => {
      if (services.revocations.isRevoked(accessToken)) throw new AppError('token_revoked');
      request.accessToken = accessToken;
      request.cognitoUserId = cognitoUserId;
      request.tokenExpiresAt = expiresAt;
    });
  }

  function findViewer(request: FastifyRequest): MaybePromise<void> {
    if (request.scope.route.newcomers) return;
    const known = services.profiles.byCognitoId(request.cognitoUserId);
    const viewer = andThen(known, (profile) => profile ?? services.registrations.enter(request));
    return andThen(viewer, (profile) => {
      request.viewer = profile;
    });
  }
}

/** The header that a connection brought last, and its token. */
interface Brought {
  readonly authorization: string | undefined;
  readonly accessToken: string;
}

const brought = new WeakMap<Socket, Brought>();

/**
 * The token of a request. A connection brings the same one again and again: it stays one string, whose
 * hash is known, where to hash a new one for each lookup takes a fortieth of a warm page.
 */
function tokenOf({ headers: { authorization }, raw: { socket } }: FastifyRequest): string {
  const last = brought.get(socket);
  if (last !== undefined && last.authorization === authorization) return last.accessToken;
  const accessToken = readBearer(authorization);
  brought.set(socket, { authorization, accessToken });
  return accessToken;
}
