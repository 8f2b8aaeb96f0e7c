import { AppError } from '@cruddur/contract/errors';
import { ShortProfile } from '@cruddur/contract/schemas';
import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { App } from '../fastify-app.ts';

/** What the embedded stack offers in place of signing in; absent everywhere else. */
export interface DemoSessions {
  people(): Promise<ShortProfile[]>;
  /** A signed access token for a demo person; undefined for an unknown handle. */
  create(handle: string): Promise<DemoSession | undefined>;
}

/** A demo person's session. */
export interface DemoSession {
  readonly access_token: string;
  readonly expires_in: number;
  readonly user: ShortProfile;
}

const Session = Type.Object({
  access_token: Type.String(),
  expires_in: Type.Integer(),
  user: ShortProfile,
});

/** Choosing a demo person. Only pages of this very server may ask, by whatever name they reach it. */
export function addDevRoutes(app: App, sessions: DemoSessions): void {
  const config = { public: true };
  app.get(
    '/dev/people',
    { config, schema: { hide: true, response: { 200: Type.Array(ShortProfile) } } },
    (request) => {
      requireOwnPage(request);
      return sessions.people();
    },
  );
  app.post(
    '/dev/session',
    {
      config,
      schema: {
        hide: true,
        body: Type.Object({ handle: Type.String() }),
        response: { 200: Session },
      },
    },
    async (request) => {
      requireOwnPage(request);
      const session = await sessions.create(request.body.handle);
      if (session === undefined) throw new AppError('user_not_found');
      return session;
    },
  );
}

const Letter = Type.Object({
  sent_at: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  code: Type.String(),
});

/** The letters of the embedded user pool, oldest first, to one address or to all. */
export type ReadMailbox = (address?: string) => Promise<Static<typeof Letter>[]>;

/** What a user pool on AWS would have sent by email, for pages of this very server only. */
export function addMailboxRoute(app: App, readMailbox: ReadMailbox): void {
  app.get(
    '/dev/mailbox',
    {
      config: { public: true },
      schema: {
        hide: true,
        querystring: Type.Object({ address: Type.Optional(Type.String()) }),
        response: { 200: Type.Array(Letter) },
      },
    },
    (request) => {
      requireOwnPage(request);
      return readMailbox(request.query.address);
    },
  );
}

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const LOOPBACK_PEER = /^(::ffff:)?127\.|^::1$/;

/**
 * A foreign page must not sign in here: neither one that calls us across origins nor one whose
 * name was rebound to this machine. Nor may another machine, which can claim any name.
 */
export function requireOwnPage(request: FastifyRequest): void {
  const { origin, host = '' } = request.headers;
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  const local = LOOPBACK_HOST.test(host) && LOOPBACK_PEER.test(request.socket.remoteAddress ?? '');
  if (!own || !local) throw new AppError('origin_not_allowed');
}
