import { AppError } from '@cruddur/contract/errors';
import type { Pace, SharedTurns } from '@cruddur/core/bus/valkey-turns';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './fastify-app.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';

/** A class of requests that has a limit of its own; undefined means none. */
export type Limits = { readonly [name in keyof typeof LIMITS]: Pace | undefined };

/**
 * What one person may do, but `public`, which is for one address: routes without a token, and tokens
 * that are refused. Far more than anybody does by hand.
 */
export const LIMITS = {
  /** `POST /api/messages`: also a day offline, sent at once. */
  send: { burst: 120, perSecond: 10 },
  /** All that has no class of its own. */
  read: { burst: 600, perSecond: 60 },
  typing: { burst: 20, perSecond: 2 },
  /** As fast as somebody types, for a while. */
  search: { burst: 30, perSecond: 5 },
  public: { burst: 300, perSecond: 30 },
} as const satisfies Record<string, Pace>;

type LimitName = keyof typeof LIMITS;

/** No limits, for programs that act for many people at once. */
export const NO_LIMITS: Limits = {
  send: undefined,
  read: undefined,
  typing: undefined,
  search: undefined,
  public: undefined,
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The class of a route; `none` is for what watches over the process. */
    limit?: LimitName | 'none';
  }
}

/**
 * The limits as the environment has them: `RATE_LIMIT_SEND=120/10` is 120 at once and 10 a second
 * after that, `off` none. Fails with a sentence that names the variable.
 */
export function readLimits(env: NodeJS.ProcessEnv): Limits {
  const names = Object.keys(LIMITS) as LimitName[];
  return Object.fromEntries(names.map((name) => [name, readLimit(env, name)])) as Limits;
}

function readLimit(env: NodeJS.ProcessEnv, name: LimitName): Pace | undefined {
  const variable = `RATE_LIMIT_${name.toUpperCase()}`;
  const text = env[variable];
  if (!text) return LIMITS[name];
  if (text === 'off') return undefined;
  const [, burst, perSecond] = /^(\d+)\/(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const pace = { burst: Number(burst), perSecond: Number(perSecond) };
  if (pace.burst >= 1 && pace.perSecond > 0) return pace;
  throw new RangeError(
    `${variable} is neither "burst/per second", like 120/10, nor "off": ${text}`,
  );
}

/** Takes a turn of a class and puts what is left into the answer; fails with `rate_limited`. */
export type TakeTurn = (request: FastifyRequest, reply: FastifyReply, name: LimitName) => void;

/** Makes the limits. Signed-in people are counted by their account, all else by address. */
export function createTakeTurn(limits: Limits, turns: SharedTurns | undefined): TakeTurn {
  const made = new Map<LimitName, RateLimit>();
  for (const [name, pace] of Object.entries(limits) as [LimitName, Pace | undefined][]) {
    if (pace !== undefined) made.set(name, createRateLimit({ ...pace, name, turns }));
  }
  return (request, reply, name) => {
    const quota = made.get(name)?.take(name === 'public' ? request.ip : request.cognitoUserId);
    if (quota === undefined) return;
    reply.header('ratelimit-limit', String(quota.limit));
    reply.header('ratelimit-remaining', String(quota.remaining));
    reply.header('ratelimit-reset', String(quota.reset));
    if (quota.retryAfter === 0) return;
    reply.header('retry-after', String(quota.retryAfter));
    throw new AppError('rate_limited');
  };
}

/** Limits every API route, after it is known who asks and before a body is read. */
export function addRateLimits(app: App, takeTurn: TakeTurn): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { isApi, route } = request.scope;
    if (isApi && route.url !== undefined && route.limit !== 'none') {
      takeTurn(request, reply, route.public ? 'public' : (route.limit ?? 'read'));
    }
    done();
  });
}
