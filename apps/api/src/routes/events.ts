import { AppError } from '@cruddur/contract/errors';
import { ServerEvent } from '@cruddur/contract/events';
import { HEARTBEAT_MS } from '@cruddur/contract/heartbeat';
import { createHub, type StampedEvent } from '@cruddur/core/bus/hub';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { createEventWriter, type EventWriter } from '../event-writer.ts';
import type { App } from '../fastify-app.ts';
import { createOpenStreams } from '../open-streams.ts';
import type { Services } from '../services.ts';

/** What serving event streams takes besides the services. */
export interface EventRouteOptions {
  readonly stopping: AbortSignal;
  readonly streamsAPerson: number;
}

/** The viewer's event stream: `text/event-stream`, one JSON event each `data`. */
export function addEventRoutes(app: App, services: Services, options: EventRouteOptions): void {
  const { stopping, streamsAPerson } = options;
  const { tracing } = services;
  const { live } = services.metrics;
  const hub = createHub(services.bus);
  const open = createOpenStreams(streamsAPerson);
  stopping.addEventListener('abort', open.endAll);
  app.addHook('preClose', async () => {
    open.endAll();
    hub.close();
    stopping.removeEventListener('abort', open.endAll);
  });
  app.addSchema(ServerEvent);
  app.get(
    '/api/events',
    {
      schema: {
        summary: "The viewer's live events",
        description:
          'Server-sent events, one ServerEvent each data. Pass over types that you do not know. Send Last-Event-ID to resume. A retry field before the end says after how many milliseconds to come back. Ends when the token does; after token_revoked and too_many_streams do not come back.',
        produces: ['text/event-stream'],
        response: {
          200: { content: { 'text/event-stream': { schema: Type.Ref('ServerEvent') } } },
        },
      },
    },
    (request, reply) => {
      if (stopping.aborted) throw new AppError('draining');
      serve(request, reply);
    },
  );

  function serve(request: FastifyRequest, reply: FastifyReply): void {
    const { viewer } = request;
    const lastEventId = request.headers['last-event-id'];
    const response = openResponse(request, reply);
    const writer = createEventWriter(response);
    const from = typeof lastEventId === 'string' ? lastEventId : undefined;
    live.onStream(1);
    const ends = [
      hub.connect(viewer.uuid, from, (event) => push(writer, event)),
      open.add(viewer.uuid, writer),
      services.presence.arrive(viewer.uuid),
      services.revocations.watch(request, () => writer.end({ type: 'token_revoked' })),
    ];
    const heartbeat = setInterval(writer.heartbeat, HEARTBEAT_MS);
    const untilExpiry = setTimeout(() => writer.end(), msUntil(request.tokenExpiresAt));
    response.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(untilExpiry);
      live.onStream(-1);
      for (const end of ends) end();
    });
    request.endTrace?.();
  }

  function push(writer: EventWriter, event: StampedEvent): void {
    const { type } = event.event;
    live.onPushed(type);
    if (tracing === undefined) writer.event(event);
    else tracing.push(type, () => writer.event(event));
  }
}

/** Takes the response out of the framework's hands: it ends when the stream does. */
function openResponse(request: FastifyRequest, reply: FastifyReply) {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': request.id,
    // Nothing follows a stream, and a process that stops need not wait for the connection.
    connection: 'close',
  } as Record<string, string>);
  return reply.raw;
}

function msUntil(secondsSinceEpoch: number): number {
  return Math.min(Math.max(0, secondsSinceEpoch * 1000 - Date.now()), 2 ** 31 - 1);
}
