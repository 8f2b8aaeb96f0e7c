import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { AppError, ERRORS } from '@cruddur/contract/errors';
import { toProblem } from './problem.ts';

/** Answers what was no request that any route could see: headers too large, or not HTTP. */
export function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'request_malformed';
  const requestId = randomUUID();
  const body = JSON.stringify(toProblem(new AppError(code), requestId));
  const { status } = ERRORS[code];
  socket.end(
    [
      `HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
