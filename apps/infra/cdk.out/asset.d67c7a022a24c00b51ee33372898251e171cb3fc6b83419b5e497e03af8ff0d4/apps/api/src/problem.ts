import { AppError, ERRORS, type ErrorCode, isRetryable } from '@cruddur/contract/errors';
import type { Problem } from '@cruddur/contract/schemas';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** What the framework refuses before our code runs, in our codes. */
const FRAMEWORK_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'json_malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'json_malformed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content_type_unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request_malformed',
  FST_ERR_BAD_URL: 'request_malformed',
};

const RETRY_AFTER_SECONDS = '1';

/** An error's body as RFC 9457 problem+json. */
export function toProblem(error: AppError, requestId: string): Problem {
  const { status, title } = ERRORS[error.code];
  return {
    type: `urn:cruddur:error:${error.code}`,
    title,
    status,
    code: error.code,
    errors: [...error.codes],
    request_id: requestId,
    retryable: isRetryable(error.code),
  };
}

/** Answers every error in the same form. What we did not expect is logged and told to nobody. */
export function answerError(
  error: FastifyError | AppError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const known = toAppError(error);
  const { status } = ERRORS[known.code];
  if (status >= 500) request.log.error({ err: describe(error), code: known.code }, 'failed');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  sendProblem(reply, known, request.id);
}

/** Sends a problem on a reply. */
export function sendProblem(reply: FastifyReply, error: AppError, requestId: string): void {
  const problem = toProblem(error, requestId);
  reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}

function toAppError(error: FastifyError | AppError | Error): AppError {
  if (error instanceof AppError) return error;
  if (error.cause instanceof AppError) return error.cause;
  const { code, statusCode } = error as Partial<FastifyError>;
  // Refused by the body parser itself, for example a key named __proto__.
  const fallback = statusCode === 400 ? 'json_malformed' : 'internal';
  return new AppError((code && FRAMEWORK_CODES[code]) || fallback, { cause: error });
}

/** An error's chain without the request and response that SDK errors carry: they hold texts. */
function describe(error: Error): object {
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...(cause instanceof Error && { cause: describe(cause) }),
  };
}
