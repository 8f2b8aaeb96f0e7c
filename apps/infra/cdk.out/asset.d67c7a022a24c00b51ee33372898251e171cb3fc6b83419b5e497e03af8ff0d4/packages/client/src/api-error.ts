import { isErrorCode } from '@cruddur/contract/errors';
import { ApiError, type ApiErrorCode } from './api.ts';

/** The code of anything that was thrown. What is not an API's error is a defect of this page. */
export function codeOf(error: unknown): ApiErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}

/** Whether the same call may succeed later. */
export function mayRetry(error: unknown): boolean {
  return error instanceof ApiError && error.retryable;
}

/** Reads a JSON answer of an endpoint that needs no token; its failures are `ApiError`s. */
export async function readAnswer<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer.catch((cause: unknown) => {
    throw new ApiError('network_unreachable', { cause });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  throw new ApiError(codeIn(body) ?? (response.status === 404 ? 'route_not_found' : 'internal'));
}

function codeIn(body: unknown): ApiErrorCode | undefined {
  const code = (body as { code?: unknown } | undefined)?.code;
  return isErrorCode(code) ? code : undefined;
}
