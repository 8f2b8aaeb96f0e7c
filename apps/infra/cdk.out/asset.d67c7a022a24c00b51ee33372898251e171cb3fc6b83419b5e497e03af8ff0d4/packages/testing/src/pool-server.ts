import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A user of the stand-in pool. */
export interface StandInUser {
  readonly username?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly enabled?: boolean;
  readonly status?: 'CONFIRMED' | 'UNCONFIRMED';
}

interface Body {
  readonly AccessToken?: string;
  readonly Limit?: number;
  readonly PaginationToken?: string;
}

/** Refuses as Cognito does. */
class Refusal extends Error {}

/**
 * Answers `GetUser` and `ListUsers` on loopback in the shapes of Cognito's JSON protocol. It stands in
 * for a user pool where a test needs one that fails, hangs back or forgets at its word; all that uses
 * it needs only `endpoint`. Tokens are not verified, only read.
 */
export async function startPoolServer() {
  const users = new Map<string, StandInUser>();
  const signedOut = new Set<string>();
  const state = { away: false, calls: 0 };
  const server = createServer(async (request, response) => {
    state.calls += 1;
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    try {
      if (state.away) return void response.writeHead(503).end();
      const body = answer(users, signedOut, operationOf(request), (await json(request)) as Body);
      response.writeHead(200, headers).end(JSON.stringify(body));
    } catch (error) {
      const __type = error instanceof Refusal ? error.name : 'InternalErrorException';
      const { message } = error as Error;
      response.writeHead(400, headers).end(JSON.stringify({ __type, message }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    signOut: (token: string) => signedOut.add(token),
    put: (user: StandInUser) => void users.set(user.attributes.sub ?? '', user),
    remove: (sub: string) => users.delete(sub),
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function operationOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target']).split('.')[1] ?? '';
}

function answer(
  users: ReadonlyMap<string, StandInUser>,
  signedOut: ReadonlySet<string>,
  operation: string,
  body: Body,
): object {
  if (operation === 'GetUser') {
    const token = body.AccessToken ?? '';
    const user = users.get(subOf(token));
    if (user === undefined) throw refusal('UserNotFoundException', 'User does not exist.');
    if (signedOut.has(token))
      throw refusal('NotAuthorizedException', 'Access Token has been revoked');
    if (user.enabled === false) throw refusal('NotAuthorizedException', 'User is disabled.');
    return { Username: nameOf(user), UserAttributes: listOf(user) };
  }
  const start = Number(body.PaginationToken ?? 0);
  const end = start + Math.min(60, body.Limit ?? 60);
  const all = [...users.values()];
  return {
    Users: all.slice(start, end).map((user) => ({
      Username: nameOf(user),
      Attributes: listOf(user),
      Enabled: user.enabled ?? true,
      UserStatus: user.status ?? 'CONFIRMED',
      UserCreateDate: 1_700_000_000,
    })),
    ...(end < all.length && { PaginationToken: String(end) }),
  };
}

const nameOf = (user: StandInUser): string | undefined => user.username ?? user.attributes.sub;

function listOf(user: StandInUser): { Name: string; Value: string }[] {
  return Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value }));
}

function subOf(token: string): string {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub;
  } catch {
    throw refusal('NotAuthorizedException', 'Invalid Access Token');
  }
}

function refusal(name: string, message: string): Refusal {
  return Object.assign(new Refusal(message), { name });
}
