import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

/** The embedded user pool: a signing key of its own, in the shape of a Cognito pool. */
export interface LocalUserPool {
  readonly userPoolId: string;
  readonly clientId: string;
  /** The public keys, as Cognito publishes them. */
  readonly jwks: { keys: (JWK & { kid: string; alg: 'RS256'; use: 'sig'; kty: string })[] };
  /** Signs an access token with the claims that Cognito's carry. */
  signAccessToken(user: { cognitoUserId: string; username: string }): Promise<string>;
}

/** How long the pool's access tokens last, in seconds. Cognito's default. */
export const TOKEN_LIFETIME_SECONDS = 3600;

const USER_POOL_ID = 'us-east-1_LocalDev1';

interface PoolFile {
  readonly client_id: string;
  readonly private_key: JWK & { kid: string };
}

/** Opens the pool of a data folder; the first time it makes the key, readable by its owner only. */
export async function openUserPool(dataDir: string): Promise<LocalUserPool> {
  const file = await readOrMakePoolFile(join(dataDir, 'user-pool'));
  const { kid } = file.private_key;
  const privateKey = await importJWK(file.private_key, 'RS256');
  const { kty, n, e } = file.private_key;
  const publicKey = { kty: kty as string, n: n as string, e: e as string };
  return {
    userPoolId: USER_POOL_ID,
    clientId: file.client_id,
    jwks: { keys: [{ ...publicKey, kid, alg: 'RS256', use: 'sig' }] },
    signAccessToken: ({ cognitoUserId, username }) =>
      new SignJWT({
        token_use: 'access',
        client_id: file.client_id,
        username,
        scope: 'aws.cognito.signin.user.admin',
        auth_time: Math.floor(Date.now() / 1000),
        origin_jti: randomUUID(),
        event_id: randomUUID(),
      })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setSubject(cognitoUserId)
        .setIssuer(`https://cognito-idp.us-east-1.amazonaws.com/${USER_POOL_ID}`)
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_LIFETIME_SECONDS}s`)
        .setJti(randomUUID())
        .sign(privateKey),
  };
}

async function readOrMakePoolFile(folder: string): Promise<PoolFile> {
  const path = join(folder, 'pool.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return JSON.parse(text) as PoolFile;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const file: PoolFile = {
    client_id: randomBytes(16).toString('hex').slice(0, 26),
    private_key: { ...(await exportJWK(privateKey)), kid: randomUUID() },
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(file), { mode: 0o600, flag: 'wx' });
  return file;
}
