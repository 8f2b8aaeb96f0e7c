import { createHash, createHmac } from 'node:crypto';
import type { AdminKey } from './admin-key.ts';
import { PoolError } from './pool-error.ts';
import { sameText } from './srp.ts';

/** What a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** As it came, with no query. */
  readonly path: string;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const WINDOW_MS = 5 * 60_000;
const ALWAYS_SIGNED = ['host', 'x-amz-date', 'x-amz-target'];
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([\w-]+)\/cognito-idp\/aws4_request, *SignedHeaders=([\w;-]+), *Signature=([0-9a-f]{64})$/;

/**
 * Accepts only what was signed with the pool's admin key (AWS Signature Version 4, headers), within
 * five minutes, over the operation and the body as they came.
 * @throws {PoolError} in the type that AWS answers with for each reason.
 */
export function requireSignature(request: SignedRequest, key: AdminKey, now: number): void {
  const { authorization } = request.headers;
  if (typeof authorization !== 'string') {
    throw new PoolError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [, accessKeyId, day, region, names, signature] = AUTHORIZATION.exec(authorization) ?? [];
  const date = headerOf(request, 'x-amz-date');
  const signed = names?.split(';') ?? [];
  if (!accessKeyId || !day || !region || !signature || !date.startsWith(day)) throw incomplete();
  if (ALWAYS_SIGNED.some((name) => !signed.includes(name))) throw incomplete();
  if (!sameText(accessKeyId, key.accessKeyId)) {
    throw new PoolError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  requireRecent(date, now);
  const scope = `${day}/${region}/cognito-idp/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical(request, signed))].join('\n');
  const parts = [day, region, 'cognito-idp', 'aws4_request'];
  const signingKey = parts.reduce<Buffer>(hmac, Buffer.from(`AWS4${key.secretAccessKey}`));
  if (!sameText(hmac(signingKey, text).toString('hex'), signature)) {
    throw new PoolError(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
}

function canonical(request: SignedRequest, signed: readonly string[]): string {
  const headers = signed.map(
    (name) => `${name}:${headerOf(request, name).trim().replace(/ +/g, ' ')}\n`,
  );
  const { method, path, body } = request;
  return [method, path, '', headers.join(''), signed.join(';'), sha256(body)].join('\n');
}

function requireRecent(date: string, now: number): void {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const at = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Number.isNaN(at) || Math.abs(now - at) > WINDOW_MS) {
    throw new PoolError('InvalidSignatureException', `Signature expired: ${date}`);
  }
}

function headerOf({ headers }: SignedRequest, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

function incomplete(): PoolError {
  return new PoolError(
    'IncompleteSignatureException',
    'Authorization header requires Credential, SignedHeaders and Signature of this service.',
  );
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
