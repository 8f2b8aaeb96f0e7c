import type { IncomingMessage } from 'node:http';
import type { AdminKey } from './admin-key.ts';
import type { Input } from './input.ts';
import { adminOperations, publicOperations } from './operations.ts';
import type { Operation, Pool } from './pool.ts';
import { PoolError } from './pool-error.ts';
import { requireSignature } from './sigv4.ts';

const SERVICE = 'AWSCognitoIdentityProviderService.';
const BODY_LIMIT_BYTES = 64 * 1024;

/** Runs the operation that a request names; fails with a {@link PoolError} in Cognito's type. */
export async function runOperation(
  pool: Pool,
  adminKey: AdminKey,
  request: IncomingMessage,
): Promise<object> {
  const target = String(request.headers['x-amz-target'] ?? '');
  const name = target.startsWith(SERVICE) ? target.slice(SERVICE.length) : '';
  const body = await readBody(request);
  const operation =
    publicOperations.get(name) ?? adminOperation(name, adminKey, request, body, pool);
  return operation(pool, parseBody(body));
}

function adminOperation(
  name: string,
  key: AdminKey,
  request: IncomingMessage,
  body: Buffer,
  pool: Pool,
): Operation {
  const operation = adminOperations.get(name);
  if (operation === undefined) {
    throw new PoolError('UnknownOperationException', `Unknown operation ${name.slice(0, 100)}`);
  }
  const { method = '', url = '', headers } = request;
  requireSignature({ method, path: url, headers, body }, key, pool.now());
  return operation;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new PoolError('SerializationException', 'Too long a body');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseBody(body: Buffer): Input {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {}
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Input;
  }
  throw new PoolError('SerializationException', 'The body is not a JSON object');
}
