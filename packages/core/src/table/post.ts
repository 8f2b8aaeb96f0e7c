import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, Pool } from 'undici';

/** An answer, read to its end. */
export interface PostAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Posts a body to `/`. Fails with the signal's reason, or with an error of the name by which the AWS SDK
 * knows that trying again may help.
 */
export type Post = (
  headers: Record<string, string>,
  body: string,
  signal?: AbortSignal,
) => Promise<PostAnswer>;

const CONNECT_LIMIT_MS = 800;
const ANSWER_LIMIT_MS = 5_000;
/** AWS keeps idle connections for longer; one that was closed meanwhile costs a second try. */
const IDLE_MS = 20_000;
const CONNECTIONS = 128;

/** Keeps connections to an origin open; idle ones do not keep the process alive. */
export function createPost(origin: string): Post {
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_LIMIT_MS },
    headersTimeout: ANSWER_LIMIT_MS,
    bodyTimeout: ANSWER_LIMIT_MS,
    keepAliveTimeout: IDLE_MS,
  });
  return (headers, body, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const collector = collect(resolve, reject, signal);
      pool.dispatch({ path: '/', method: 'POST', headers, body }, collector);
    });
}

function collect(
  resolve: (answer: PostAnswer) => void,
  reject: (error: unknown) => void,
  signal: AbortSignal | undefined,
): Dispatcher.DispatchHandler {
  const chunks: Buffer[] = [];
  let status = 0;
  let headers: IncomingHttpHeaders = {};
  let running: Dispatcher.DispatchController | undefined;
  // Also while it waits for a connection: then it has not started.
  const stop = (): void => {
    reject(signal?.reason);
    running?.abort(signal?.reason);
  };
  signal?.addEventListener('abort', stop, { once: true });
  return {
    onRequestStart: (controller) => {
      running = controller;
      if (signal?.aborted) controller.abort(signal.reason);
    },
    onResponseStart: (_, code, fields) => {
      status = code;
      headers = fields;
    },
    onResponseData: (_, chunk) => void chunks.push(chunk),
    onResponseEnd: () => {
      signal?.removeEventListener('abort', stop);
      const whole = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      resolve({ status, headers, text: whole.toString() });
    },
    onResponseError: (_, error) => {
      signal?.removeEventListener('abort', stop);
      reject(inTermsOfTheSdk(error));
    },
  };
}

/** Whatever a connection fails by, the SDK calls it this, and tries again. */
function inTermsOfTheSdk(error: Error): Error {
  return Object.assign(new Error(error.message, { cause: error }), { name: 'TimeoutError' });
}
