import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENCODINGS, type Encoding, type RenderedPage } from './rendered-pages.ts';

/** Shorter answers fit into one packet, and gain nothing by being compressed. */
export const COMPRESSED_FROM_BYTES = 1_024;

/**
 * Answers with a page of JSON, compressed if its reader takes that; its route is to have `compress: false`,
 * or it would be looked at once more.
 */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, encoded }: RenderedPage,
): void {
  const isLong = body.length >= COMPRESSED_FROM_BYTES;
  if (isLong) addVary(reply, 'accept-encoding');
  const encoding = isLong ? acceptedBy(request) : undefined;
  if (encoding !== undefined) reply.header('content-encoding', encoding);
  reply.header('content-type', 'application/json; charset=utf-8');
  reply.send(encoding === undefined ? body : encoded(encoding));
}

function acceptedBy(request: FastifyRequest): Encoding | undefined {
  const header = request.headers['accept-encoding'];
  if (header === undefined) return undefined;
  return (negotiate(header, [...ENCODINGS]) ?? undefined) as Encoding | undefined;
}

function addVary(reply: FastifyReply, name: string): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? name : `${before}, ${name}`);
}
