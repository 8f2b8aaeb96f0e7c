import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets the `Link` header (RFC 8288): `prev` leads to older, `next` to newer. Other parameters of
 * the request, such as its limit, stay.
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
  const { limit } = request.query as { limit?: number };
  const query = new URLSearchParams({
    ...cursor,
    ...(limit === undefined ? {} : { limit: String(limit) }),
  });
  return `${request.url.split('?')[0]}?${query}`;
}
