import type { FastifyReply, FastifyRequest } from 'fastify';

/** Cursors as they stand in a query, like `before=21`; undefined where nothing more is. */
interface Links {
  /** To what stands before, such as older messages. */
  readonly prev?: string | undefined;
  /** To what comes after. */
  readonly next?: string | undefined;
}

/** Sets the `Link` header (RFC 8288) where there is something to lead to. The request's limit and search stay. */
export function setLinks(request: FastifyRequest, reply: FastifyReply, links: Links): void {
  const { prev, next } = links;
  if (prev === undefined && next === undefined) return;
  // By hand: `URLSearchParams` and a list of parts took a twentieth of a page that is cached.
  const { limit, query: search } = request.query as { limit?: number; query?: string };
  const { url } = request;
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  const before = search === undefined ? '' : `query=${encodeURIComponent(search)}&`;
  const after = limit === undefined ? '' : `&limit=${limit}`;
  const older = prev === undefined ? '' : `<${path}?${before}${prev}${after}>; rel="prev"`;
  const newer = next === undefined ? '' : `<${path}?${before}${next}${after}>; rel="next"`;
  reply.header('link', older && newer ? `${older}, ${newer}` : older || newer);
}
