import { AppError, type ErrorCode } from '@cruddur/contract/errors';
import { createCache } from '@cruddur/core/cache/cache';
import { AUTHORISATION_TTL_MS } from '@cruddur/core/cache/lifetimes';
import { andThen, type MaybePromise } from '@cruddur/core/cache/maybe-promise';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import {
  CognitoJwtInvalidTokenUseError,
  FetchError,
  JwtBaseError,
  JwtExpiredError,
} from 'aws-jwt-verify/error';
import { type Jwks, type PenaltyBox, SimpleJwksCache } from 'aws-jwt-verify/jwk';

/** Whom a token speaks for, and until when (seconds since 1970). */
export interface TokenIdentity {
  readonly cognitoUserId: string;
  readonly expiresAt: number;
}

/** Checks an access token; fails with one of the token codes or `user_pool_unavailable`. */
export type VerifyToken = (token: string) => MaybePromise<TokenIdentity>;

/** Which user pool's access tokens are accepted. */
export interface UserPool {
  readonly userPoolId: string;
  readonly clientId: string;
  /** The pool's public keys where they cannot be fetched from AWS: the embedded pool's. */
  readonly fetchJwks?: () => Promise<Jwks>;
}

const SCHEME = 'bearer ';
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
const CLOCK_TOLERANCE_SECONDS = 5;
/** A token takes about 2 KB. */
const VERIFIED_BYTES = 16 * 1024 * 1024;

/** Less than a request may take: who waits for it still gets a definite answer. */
const PAUSE_BETWEEN_FETCHES_MS = 1_000;

/**
 * Verifies against a Cognito user pool: signature by the pool's keys, issuer, client, use, expiry.
 * The embedded pool goes the same way; only its keys come from elsewhere. A signature that was good
 * is taken for good for `AUTHORISATION_TTL_MS`, since checking it is the dearest part of a request that
 * finds all else cached; the expiry is looked at each time.
 */
export function createVerifier(pool: UserPool): VerifyToken {
  const { fetchJwks } = pool;
  const verifier = CognitoJwtVerifier.create(
    {
      userPoolId: pool.userPoolId,
      clientId: pool.clientId,
      tokenUse: 'access',
      graceSeconds: CLOCK_TOLERANCE_SECONDS,
    },
    {
      jwksCache: new SimpleJwksCache({
        penaltyBox: createPenaltyBox(PAUSE_BETWEEN_FETCHES_MS),
        ...(fetchJwks && { fetcher: { fetch: async () => encode(await fetchJwks()) } }),
      }),
    },
  );
  const verified = createCache<TokenIdentity>({
    name: 'tokens',
    maxBytes: VERIFIED_BYTES,
    ttlMs: AUTHORISATION_TTL_MS,
  });
  const isOver = ({ expiresAt }: TokenIdentity): boolean =>
    Date.now() > (expiresAt + CLOCK_TOLERANCE_SECONDS) * 1_000;
  return (token) =>
    andThen(
      verified.get(token, () => verify(token)),
      (known) => {
        if (known === undefined || isOver(known)) throw new AppError('token_expired');
        return known;
      },
    );

  async function verify(token: string): Promise<TokenIdentity> {
    if (!TOKEN.test(token)) throw new AppError('token_malformed');
    try {
      const payload = await verifier.verify(token);
      if (!payload.sub) throw new AppError('cognito_user_id_blank');
      return { cognitoUserId: payload.sub, expiresAt: payload.exp };
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError(tokenCode(error), { cause: error });
    }
  }
}

/**
 * The token of an `Authorization` header: exactly `Bearer <token>`. A page that is signed out may
 * send the literal `Bearer null`. Whether it is of the right letters, whoever verifies it says.
 */
export function readBearer(header: string | undefined): string {
  if (header === undefined || header.trim() === '') throw new AppError('token_missing');
  const token = header.slice(SCHEME.length);
  const isBearer = header.slice(0, SCHEME.length).toLowerCase() === SCHEME;
  if (!isBearer || token === '' || token === 'null' || token === 'undefined') {
    throw new AppError('token_malformed');
  }
  return token;
}

/**
 * Keeps made-up key ids from fetching the pool's keys more than once a second. The library's own box
 * refuses every unknown key for ten seconds; here a token waits for the next fetch, which all that
 * wait share, so that a key that the pool has just taken into use is never called false.
 */
function createPenaltyBox(pauseMs: number): PenaltyBox {
  let pause: Promise<void> | undefined;
  return {
    wait: async () => pause,
    registerFailedAttempt: () => {
      pause ??= new Promise<void>((resolve) => setTimeout(resolve, pauseMs)).then(() => {
        pause = undefined;
      });
    },
    registerSuccessfulAttempt: () => {},
  };
}

function tokenCode(error: unknown): ErrorCode {
  if (error instanceof JwtExpiredError) return 'token_expired';
  if (error instanceof CognitoJwtInvalidTokenUseError) return 'token_wrong_use';
  if (error instanceof FetchError) return 'user_pool_unavailable';
  if (error instanceof JwtBaseError) return 'token_invalid';
  // The library's parser throws plain errors for some shapes of garbage.
  return 'token_invalid';
}

function encode(jwks: Jwks): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(jwks)).buffer as ArrayBuffer;
}
