import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { getEndpointFromInstructions } from '@smithy/core/endpoints';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import type {
  EndpointParameterInstructions,
  RetryErrorInfo,
  RetryStrategyV2,
  SdkError,
  StandardRetryToken,
} from '@smithy/types';
import { createPost, type Post, type PostAnswer } from './post.ts';
import { createSigner, type SignRequest } from './signature.ts';

/** What is taken from an SDK client of DynamoDB or of its streams. */
export type ServiceConfig = Pick<
  DynamoDBClient['config'],
  'credentials' | 'endpointProvider' | 'region' | 'retryStrategy' | 'systemClockOffset'
>;

/** Which service is called, and how its exceptions are made. */
export interface SignedService {
  readonly config: ServiceConfig;
  /** Any command of the service: where operations go depends on none of their input. */
  readonly command: { getEndpointParameterInstructions(): EndpointParameterInstructions };
  /** What the names of operations follow in `X-Amz-Target`. */
  readonly target: string;
  /** Makes an exception of one that has a class of its own; what it does not know is made anyway. */
  readonly toException?: (
    name: string,
    about: { message: string; $metadata: DynamoDBServiceException['$metadata'] },
    data: Readonly<Record<string, unknown>>,
  ) => DynamoDBServiceException | undefined;
}

/** Sends an operation's input, again if that may help, and answers its output as it comes. */
export type SignedRequest = (
  operation: string,
  input: object,
  signal?: AbortSignal,
) => Promise<unknown>;

/** As in the SDK: a signature holds for five minutes. */
const SKEW_LIMIT_MS = 240_000;

interface Connection {
  readonly host: string;
  readonly post: Post;
  readonly sign: SignRequest;
}

/**
 * Calls a service with what an SDK client is configured with (region, endpoint, credentials, retries
 * and its sense of the service's time), but by requests of our own: the SDK takes ten times the CPU to
 * make, sign and read one. Nothing connects before the first call. Fails as the SDK does.
 */
export function signedRequest(service: SignedService): SignedRequest {
  const { config } = service;
  let connection: Promise<Connection> | undefined;
  return async (operation, input, signal) => {
    connection ??= connect(service).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    const connected = await connection;
    const body = JSON.stringify(input);
    const strategy = (await config.retryStrategy()) as RetryStrategyV2;
    let token = await strategy.acquireInitialRetryToken('');
    for (;;) {
      try {
        const answer = await sendOnce(service, connected, operation, body, signal);
        strategy.recordSuccess(token as StandardRetryToken);
        return answer;
      } catch (error) {
        if (signal?.aborted) throw error;
        token = await strategy
          .refreshRetryTokenForRetry(token as StandardRetryToken, retryInfo(error))
          .catch(() => {
            throw error;
          });
        signal?.throwIfAborted();
      }
    }
  };
}

async function connect({ config, command }: SignedService): Promise<Connection> {
  const { url } = await getEndpointFromInstructions({}, command, { ...config });
  return {
    host: url.host,
    post: createPost(url.origin),
    sign: createSigner('dynamodb', await config.region()),
  };
}

async function sendOnce(
  service: SignedService,
  { host, post, sign }: Connection,
  operation: string,
  body: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { config } = service;
  const target = `${service.target}.${operation}`;
  const credentials = await config.credentials();
  const now = Date.now() + config.systemClockOffset;
  const answer = await post(sign({ host, target, body }, credentials, now), body, signal);
  if (answer.status === 200) return JSON.parse(answer.text);
  throw withCorrectedClock(config, toException(service, answer), answer);
}

/** A signature is refused when it is minutes off the service's time: the next one is made in that. */
function withCorrectedClock(
  config: ServiceConfig,
  error: DynamoDBServiceException,
  { headers }: PostAnswer,
): DynamoDBServiceException {
  const offset = Date.parse(headers.date ?? '') - Date.now();
  if (Math.abs(offset - config.systemClockOffset) < SKEW_LIMIT_MS || Number.isNaN(offset)) {
    return error;
  }
  config.systemClockOffset = offset;
  return Object.assign(error, { $metadata: { ...error.$metadata, clockSkewCorrected: true } });
}

function toException(service: SignedService, answer: PostAnswer): DynamoDBServiceException {
  const { status, headers, text } = answer;
  const data = parseError(text);
  const type = String(data.__type ?? 'UnknownError');
  const name = /(?:^|#)([^#:]+)(?::|$)/.exec(type)?.[1] ?? type;
  const about = {
    message: String(data.message ?? data.Message ?? name),
    $metadata: { httpStatusCode: status, requestId: String(headers['x-amzn-requestid']) },
  };
  const own = service.toException?.(name, about, data);
  const $fault = status < 500 ? 'client' : 'server';
  return own ?? new DynamoDBServiceException({ ...about, name, $fault });
}

/** What stands between us and the service may answer anything. */
function parseError(text: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function retryInfo(thrown: unknown): RetryErrorInfo {
  const error = thrown as SdkError;
  if (isThrottlingError(error)) return { error, errorType: 'THROTTLING' };
  if (isTransientError(error)) return { error, errorType: 'TRANSIENT' };
  return { error, errorType: isServerError(error) ? 'SERVER_ERROR' : 'CLIENT_ERROR' };
}
