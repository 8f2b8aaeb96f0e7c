import type { IncomingHttpHeaders } from 'node:http';
import { PoolError } from './pool-error.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const REQUEST_HEADERS = [
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'authorization',
  'cache-control',
  'content-type',
  'x-amz-date',
  'x-amz-target',
  'x-amz-user-agent',
];

/**
 * The headers that let a page of an allowed origin read an answer; none for a caller that is no page.
 * @throws {PoolError} `ForbiddenException` for a page of another origin, and for a name that was
 *   rebound to this machine.
 */
export function corsHeaders(
  { origin, host = '' }: IncomingHttpHeaders,
  isAllowed: (origin: string) => boolean,
): Record<string, string> {
  const allowed = origin === undefined || isAllowed(origin);
  if (!allowed || !LOOPBACK.test(host)) {
    throw new PoolError('ForbiddenException', 'This origin may not call the user pool.');
  }
  if (origin === undefined) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'x-amzn-errortype,x-amzn-errormessage,x-amzn-requestid,date',
  };
}

/** What a preflight is answered with besides. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET,POST',
  'access-control-allow-headers': REQUEST_HEADERS.join(','),
  'access-control-max-age': '600',
};
