import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './fastify-app.ts';

const tracer = trace.getTracer('cruddur');

/**
 * A span for each request, which continues the trace that its `traceparent` names. It knows the
 * route's template and not the address, which may hold what somebody searches for.
 */
export function addTracedRequests(app: App): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  const within = (request: FastifyRequest, done: () => void): void =>
    context.with(contexts.get(request) ?? ROOT_CONTEXT, done);
  app.decorateRequest('endTrace', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const { url = '' } = request.routeOptions;
    const span = tracer.startSpan(
      `${request.method} ${url}`.trim(),
      {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': request.method,
          'http.route': url,
          'cruddur.request_id': request.id,
        },
      },
      parent,
    );
    contexts.set(request, trace.setSpan(parent, span));
    request.endTrace = () => {
      if (span.isRecording()) endSpan(span, reply);
    };
    within(request, done);
  });
  // What reads a body calls on from the connection, which is no part of any trace.
  app.addHook('preValidation', (request, _, done) => within(request, done));
  app.addHook('onResponse', (request, _, done) => {
    request.endTrace?.();
    done();
  });
}

function endSpan(span: ReturnType<typeof tracer.startSpan>, reply: FastifyReply): void {
  span.setAttribute('http.response.status_code', reply.statusCode);
  if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
