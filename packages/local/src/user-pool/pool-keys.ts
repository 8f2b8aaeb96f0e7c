import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { poolUrlOf } from '@cruddur/core/user/pool-url';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { readOrMakeKeyFile } from './key-file.ts';

/** The pool's public keys, as Cognito publishes them. */
export type PoolJwks = {
  keys: (JWK & { kid: string; alg: 'RS256'; use: 'sig'; kty: string })[];
};

/** What a pool is known by, and its signature. */
export interface PoolKeys {
  readonly userPoolId: string;
  /** What follows the underscore in the id; it is part of what a password is hashed with. */
  readonly poolName: string;
  readonly clientId: string;
  readonly issuer: string;
  readonly jwks: PoolJwks;
  /** Whether answers keep to themselves if a user exists: the client's PreventUserExistenceErrors. */
  readonly hidesUsers: boolean;
  /** From it the stand-ins for unknown names are made; as secret as the signing key. */
  readonly standInSecret: Buffer;
  /** Signs claims, with issuer, `iat`, `exp` and a new `jti` unless they have one. */
  sign(claims: JWTPayload, lifetimeSeconds: number): Promise<string>;
  /** The claims of a token that this pool signed with RS256; fails with an error of `jose`. */
  verify(token: string, now: Date): Promise<JWTPayload>;
}

const POOL_NAME = 'LocalDev1';
const REGION = 'us-east-1';
const USER_POOL_ID = `${REGION}_${POOL_NAME}`;
const ISSUER = `${poolUrlOf({ userPoolId: USER_POOL_ID })}/${USER_POOL_ID}`;

interface PoolFile {
  readonly client_id: string;
  readonly private_key: JWK & { kid: string };
  readonly prevent_user_existence_errors?: 'ENABLED' | 'LEGACY';
}

/** Opens the keys of a data folder's pool; the first time it makes them, for its owner only. */
export async function openPoolKeys(dataDir: string): Promise<PoolKeys> {
  const file = await readOrMakeKeyFile(join(dataDir, 'user-pool', 'pool.json'), makePoolFile);
  const { kid, kty, n, e } = file.private_key as Required<JWK>;
  const publicJwk = { kty, n, e, kid, alg: 'RS256', use: 'sig' } as const;
  const privateKey = await importJWK(file.private_key, 'RS256');
  const publicKey = await importJWK(publicJwk, 'RS256');
  return {
    userPoolId: USER_POOL_ID,
    poolName: POOL_NAME,
    clientId: file.client_id,
    issuer: ISSUER,
    jwks: { keys: [publicJwk] },
    hidesUsers: file.prevent_user_existence_errors !== 'LEGACY',
    standInSecret: createHash('sha256').update(`stand-in:${file.private_key.d}`).digest(),
    sign: (claims, lifetimeSeconds) => {
      const issuedAt = claims.iat ?? Math.floor(Date.now() / 1_000);
      return new SignJWT({ jti: randomUUID(), ...claims })
        .setProtectedHeader({ kid, alg: 'RS256' })
        .setIssuer(ISSUER)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(privateKey);
    },
    verify: async (token, now) => {
      const options = { algorithms: ['RS256'], issuer: ISSUER, currentDate: now };
      return (await jwtVerify(token, publicKey, options)).payload;
    },
  };
}

async function makePoolFile(): Promise<PoolFile> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    client_id: randomBytes(16).toString('hex').slice(0, 26),
    private_key: { ...(await exportJWK(privateKey)), kid: randomUUID() },
    prevent_user_existence_errors: 'ENABLED',
  };
}
