import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the `Link` header (RFC 8288): `prev` leads to what stands before, such as older messages,
 * `next` to what comes after. The request's limit and search stay.
 */
export function setLinks(
  request: FastifyRequest,
  reply: FastifyReply,
  links: { prev?: Record<string, string>; next?: Record<string, string> },
): void {
  const parts = (['prev', 'next'] as const).flatMap((rel) => {
    const cursor = links[rel];
    return cursor === undefined ? [] : [`<${address(request, cursor)}>; rel="${rel}"`];
  });
  if (parts.length > 0) reply.header('link', parts.join(', '));
}

function address(request: FastifyRequest, cursor: Record<string, string>): string {
  const { limit, query: search } = request.query as { limit?: number; query?: string };
  const query = new URLSearchParams({
    ...(search === undefined ? {} : { query: search }),
    ...cursor,
    ...(limit === undefined ? {} : { limit: String(limit) }),
  });
  return `${request.url.split('?')[0]}?${query}`;
}
