import {
  type AttributeType,
  CognitoIdentityProviderClient,
  GetUserCommand,
  ListUsersCommand,
  NotAuthorizedException,
  PasswordResetRequiredException,
  UserNotConfirmedException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { AppError, type ErrorCode } from '@cruddur/contract/errors';
import { poolUrlOf, regionOfPool } from './pool-url.ts';

/** Which user pool, and where. Without an endpoint it is the one of AWS. */
export interface PoolTarget {
  readonly userPoolId: string;
  readonly endpoint?: string | undefined;
  /** What signs the calls of an admin. Without them they come from where the AWS SDK looks. */
  readonly credentials?: AdminCredentials | undefined;
  /** For commands: tries again and waits, where a request would fail soon. */
  readonly patient?: boolean;
}

/** A key that may list the pool's users. */
export interface AdminCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The attributes of a pool's user by name; all are text. */
export type PoolAttributes = Readonly<Record<string, string | undefined>>;

/** A user as the pool lists them. */
export interface ListedUser {
  readonly username: string;
  readonly attributes: PoolAttributes;
  /** May sign in: confirmed and not disabled. */
  readonly active: boolean;
}

/** What is asked of a user pool. */
export interface PoolClient {
  /**
   * The attributes of the person whom an access token speaks for; needs no AWS credentials.
   * @throws {AppError} `token_revoked` for one who signed out, is disabled or gone;
   * `token_scope_missing`; `user_pool_unavailable`, within 1.5 s
   */
  getUser(accessToken: string): Promise<PoolAttributes>;
  /** Everybody, 60 a call. Needs credentials that may list. */
  listUsers(): AsyncGenerator<ListedUser>;
  close(): void;
}

const PAGE = 60;

/** Opens the pool; nothing connects before it is used. */
export function createPoolClient(target: PoolTarget): PoolClient {
  const { userPoolId, credentials, patient } = target;
  const client = new CognitoIdentityProviderClient({
    region: regionOfPool(userPoolId),
    // Said explicitly, because AWS_ENDPOINT_URL, which is for the table, would be taken here too.
    endpoint: poolUrlOf(target),
    ...(credentials && { credentials }),
    maxAttempts: patient ? 6 : 1,
    requestHandler: {
      connectionTimeout: 800,
      requestTimeout: patient ? 10_000 : 1_400,
      throwOnRequestTimeout: true,
    },
  });
  return {
    getUser: async (accessToken) => {
      try {
        const answer = await client.send(new GetUserCommand({ AccessToken: accessToken }));
        return toAttributes(answer.UserAttributes);
      } catch (error) {
        throw new AppError(codeOf(error), { cause: error });
      }
    },
    listUsers: () => listUsers(client, userPoolId),
    close: () => client.destroy(),
  };
}

async function* listUsers(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
): AsyncGenerator<ListedUser> {
  let PaginationToken: string | undefined;
  do {
    const page = await client.send(
      new ListUsersCommand({ UserPoolId, Limit: PAGE, PaginationToken }),
    );
    for (const { Username, Attributes, Enabled, UserStatus } of page.Users ?? []) {
      const active = Enabled !== false && UserStatus !== 'UNCONFIRMED';
      yield { username: Username ?? '', attributes: toAttributes(Attributes), active };
    }
    PaginationToken = page.PaginationToken;
  } while (PaginationToken !== undefined);
}

function toAttributes(list: readonly AttributeType[] | undefined): PoolAttributes {
  return Object.fromEntries((list ?? []).map(({ Name, Value }) => [Name ?? '', Value]));
}

function codeOf(error: unknown): ErrorCode {
  // One exception for many reasons; only the text tells a token that may not ask from one that ended.
  if (error instanceof NotAuthorizedException && /scope/i.test(error.message)) {
    return 'token_scope_missing';
  }
  const ended = [
    NotAuthorizedException,
    UserNotFoundException,
    UserNotConfirmedException,
    PasswordResetRequiredException,
  ];
  return ended.some((kind) => error instanceof kind) ? 'token_revoked' : 'user_pool_unavailable';
}
