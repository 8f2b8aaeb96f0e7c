import { randomUUID } from 'node:crypto';
import { AppError } from '@cruddur/contract/errors';
import { Problem } from '@cruddur/contract/schemas';
import { DATA_HEADERS, securityHeaders } from '@cruddur/contract/security-headers';
import { poolUrlOf } from '@cruddur/core/user/pool-url';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger } from 'fastify';
import { Registry } from 'prom-client';
import type { VerifyToken } from './auth.ts';
import { answerClientError } from './client-error.ts';
import { addDocs } from './docs.ts';
import { addDraining } from './draining.ts';
import type { App } from './fastify-app.ts';
import { addLoadShedding, type LoadLimits } from './load-shedding.ts';
import { writeMetricLines } from './metrics/metric-lines.ts';
import { addProcessMetrics } from './metrics/process-metrics.ts';
import { addPage, isAsset } from './page.ts';
import { answerError, sendProblem } from './problem.ts';
import type { QueryLog } from './query-log.ts';
import { addRateLimits, createTakeTurn, LIMITS, type Limits } from './rate-limits.ts';
import {
  addDevRoutes,
  addMailboxRoute,
  type DemoSessions,
  type ReadMailbox,
} from './routes/dev.ts';
import { addQueryLog } from './routes/dev-queries.ts';
import { addEventRoutes } from './routes/events.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addMeRoutes } from './routes/me.ts';
import { addMessageGroupRoutes } from './routes/message-groups.ts';
import { addMessageRoutes } from './routes/messages.ts';
import { addMetricsRoute } from './routes/metrics.ts';
import { addPresenceRoutes } from './routes/presence.ts';
import { addReceiptRoutes } from './routes/receipts.ts';
import { addSignInRoute } from './routes/sign-in.ts';
import { addUserRoutes } from './routes/users.ts';
import { addScopes } from './scope.ts';
import { addSecurity } from './security.ts';
import type { Services } from './services.ts';
import type { UserPoolAddress } from './user-pool-address.ts';
import { compileSchema } from './validation.ts';
import { addViewers } from './viewers.ts';

/** How an app is put together. */
export interface AppOptions {
  readonly services: Services;
  readonly verifyToken: VerifyToken;
  /** The pool whose tokens these are. */
  readonly userPool: UserPoolAddress;
  /** Origins of pages elsewhere that may call. Pages served by the app itself always may. */
  readonly allowedOrigins: readonly string[];
  /** The folder of the built web app, if this process serves it. */
  readonly webRoot?: string;
  readonly demoSessions?: DemoSessions;
  readonly mailbox?: ReadMailbox;
  readonly queryLog?: QueryLog;
  readonly logger?: FastifyBaseLogger;
  /** After this long a request's table calls end with `table_unavailable`. */
  readonly deadlineMs?: number;
  /** Aborts when the process is about to stop: see `drain`. */
  readonly stopping?: AbortSignal;
  readonly limits?: Limits;
  readonly load?: LoadLimits;
  /** How many event streams one person may have open in this process. */
  readonly streamsAPerson?: number;
  /** How many proxies stand before the process, or their addresses: whom to believe about addresses. */
  readonly trustProxy?: number | string;
  /** Whether `/metrics` answers also to other machines. */
  readonly openMetrics?: boolean;
  /** Takes a line of CloudWatch's embedded metric format, once a minute. */
  readonly onMetricLine?: (line: string) => void;
}

const BODY_LIMIT_BYTES = 64 * 1024;
const HEADER_LIMIT_BYTES = 16 * 1024;
/** Whoever takes longer to send a request keeps a connection from others. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How long a request's table calls may take, so that every request gets a definite answer soon. */
export const DEADLINE_MS = 1_600;
const STREAMS_A_PERSON = 20;

/** Builds the app without listening: `app.inject` serves it as it is. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { stopping = new AbortController().signal } = options;
  const services = options.queryLog
    ? recorded(options.services, options.queryLog)
    : options.services;
  const app: App = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: HEADER_LIMIT_BYTES },
    clientErrorHandler: (error, socket) => answerClientError(error, socket, DATA_HEADERS),
    trustProxy: trustedProxies(options.trustProxy),
    // Of these no hook hears.
    frameworkErrors: (error, request, reply) =>
      answerError(error, request, reply.headers(DATA_HEADERS)),
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileSchema);
  app.setErrorHandler<Error>(answerError);
  app.removeContentTypeParser('text/plain');
  app.addSchema(Problem);

  if (services.tracing) await traceRequests(app);
  addDraining(app, stopping);
  addScopes(app, options.deadlineMs ?? DEADLINE_MS, services.metrics.onAnswer);
  await addSecurity(app, options.allowedOrigins, securityHeaders(poolUrlOf(options.userPool)));
  await addLoadShedding(app, options.load);
  await addDocs(app);
  const takeTurn = createTakeTurn(options.limits ?? LIMITS, services.turns);
  addViewers(app, services, options.verifyToken, takeTurn);
  addRateLimits(app, takeTurn);
  if (options.queryLog) addQueryLog(app, options.queryLog);
  addHealthRoutes(app, services, stopping);
  addMetrics(app, services, options);
  addSignInRoute(app, {
    ...options.userPool,
    demo: options.demoSessions !== undefined,
    mailbox: options.mailbox !== undefined,
  });
  addMessageRoutes(app, services);
  addMessageGroupRoutes(app, services);
  addMeRoutes(app, services);
  addUserRoutes(app, services);
  addPresenceRoutes(app, services);
  addReceiptRoutes(app, services);
  addEventRoutes(app, services, {
    stopping,
    streamsAPerson: options.streamsAPerson ?? STREAMS_A_PERSON,
  });
  if (options.demoSessions) addDevRoutes(app, options.demoSessions);
  if (options.mailbox) addMailboxRoute(app, options.mailbox);
  if (options.webRoot) await addPage(app, options.webRoot);
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      options.webRoot && request.method === 'GET' && !request.scope.isApi && !isAsset(request.url);
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    sendProblem(reply, new AppError('route_not_found'), request.id);
  });
  return app;
}

/** Loads its code only where requests are traced. */
async function traceRequests(app: App): Promise<void> {
  const { addTracedRequests } = await import('./traced-requests.ts');
  addTracedRequests(app);
}

function addMetrics(
  app: App,
  { metrics }: Services,
  { openMetrics = false, onMetricLine }: AppOptions,
): void {
  const ofProcess = new Registry();
  addProcessMetrics(ofProcess, () => app.memoryUsage().eventLoopDelay);
  const registry = Registry.merge([metrics.registry, ofProcess]);
  addMetricsRoute(app, registry, openMetrics);
  if (onMetricLine) writeMetricLines(app, registry, onMetricLine);
}

function recorded(services: Services, log: QueryLog): Services {
  return { ...services, openTable: log.recordRequests(services.openTable) };
}

function trustedProxies(trust: AppOptions['trustProxy']) {
  return typeof trust === 'number'
    ? (_: string, hop: number): boolean => hop < trust
    : (trust ?? false);
}
