import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '@cruddur/contract/events';
import { HEARTBEAT_MS } from '@cruddur/contract/heartbeat';
import { createHub, type StampedEvent } from '@cruddur/core/bus/hub';
import type { App } from '../fastify-app.ts';
import type { Services } from '../services.ts';

/** A reader this far behind is cut off; it will reconnect and catch up from the log. */
const MAX_BUFFERED_BYTES = 256 * 1024;

/** The viewer's event stream: `text/event-stream`, one JSON event each `data`. */
export function addEventRoutes(app: App, services: Services): void {
  const hub = createHub(services.bus);
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    hub.close();
    for (const response of open) response.end();
  });
  app.get(
    '/api/events',
    {
      schema: {
        summary: "The viewer's live events",
        description:
          'Server-sent events: message.created, inbox.updated, resync. Send Last-Event-ID to resume. Ends when the token does; token_revoked, within a minute after the session was ended, is the last event.',
        produces: ['text/event-stream'],
      },
    },
    (request, reply) => {
      reply.hijack();
      const response = reply.raw;
      response.writeHead(200, {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-request-id': request.id,
      } as Record<string, string>);
      // Something to read at once, so that proxies and clients see the stream open.
      response.write(': open\n\n');
      const lastEventId = request.headers['last-event-id'];
      const disconnect = hub.connect(
        request.viewer.uuid,
        typeof lastEventId === 'string' ? lastEventId : undefined,
        (event) => writeEvent(response, event),
      );
      const heartbeat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS);
      const untilExpiry = setTimeout(() => response.end(), msUntil(request.tokenExpiresAt));
      const unwatch = services.revocations.watch(request, () => endRevoked(response));
      open.add(response);
      response.on('close', () => {
        clearInterval(heartbeat);
        clearTimeout(untilExpiry);
        unwatch();
        open.delete(response);
        disconnect();
      });
    },
  );
}

function writeEvent(response: ServerResponse, { id, event }: StampedEvent): void {
  response.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
  if (response.writableLength > MAX_BUFFERED_BYTES) response.destroy();
}

function endRevoked(response: ServerResponse): void {
  const last: ServerEvent = { type: 'token_revoked' };
  response.end(`data: ${JSON.stringify(last)}\n\n`);
}

function msUntil(secondsSinceEpoch: number): number {
  return Math.min(Math.max(0, secondsSinceEpoch * 1000 - Date.now()), 2 ** 31 - 1);
}
