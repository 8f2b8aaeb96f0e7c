import { randomUUID } from 'node:crypto';
import { AppError } from '@cruddur/contract/errors';
import { Problem } from '@cruddur/contract/schemas';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger } from 'fastify';
import type { VerifyToken } from './auth.ts';
import { addDocs } from './docs.ts';
import type { App } from './fastify-app.ts';
import { addPage } from './page.ts';
import { answerError, sendProblem } from './problem.ts';
import {
  addDevRoutes,
  addMailboxRoute,
  type DemoSessions,
  type ReadMailbox,
} from './routes/dev.ts';
import { addEventRoutes } from './routes/events.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addMeRoutes } from './routes/me.ts';
import { addMessageGroupRoutes } from './routes/message-groups.ts';
import { addMessageRoutes } from './routes/messages.ts';
import { addUserRoutes } from './routes/users.ts';
import { addScopes, isApi } from './scope.ts';
import { addSecurity } from './security.ts';
import type { Services } from './services.ts';
import { compileSchema } from './validation.ts';
import { addViewers } from './viewers.ts';

/** How an app is put together. */
export interface AppOptions {
  readonly services: Services;
  readonly verifyToken: VerifyToken;
  /** Origins of pages elsewhere that may call. Pages served by the app itself always may. */
  readonly allowedOrigins: readonly string[];
  /** The folder of the built web app, if this process serves it. */
  readonly webRoot?: string;
  readonly demoSessions?: DemoSessions;
  readonly mailbox?: ReadMailbox;
  readonly logger?: FastifyBaseLogger;
  /** After this long a request's table calls end with `table_unavailable`. */
  readonly deadlineMs?: number;
}

const BODY_LIMIT_BYTES = 64 * 1024;
const DEADLINE_MS = 1_600;

/** Builds the app without listening: `app.inject` serves it as it is. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { services } = options;
  const app: App = fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileSchema);
  app.setErrorHandler<Error>(answerError);
  app.removeContentTypeParser('text/plain');
  app.addSchema(Problem);

  addScopes(app, services, options.deadlineMs ?? DEADLINE_MS);
  await addSecurity(app, options.allowedOrigins);
  await addDocs(app);
  addViewers(app, services, options.verifyToken);
  addHealthRoutes(app, services);
  addMessageRoutes(app, services);
  addMessageGroupRoutes(app, services);
  addMeRoutes(app, services);
  addUserRoutes(app, services);
  addEventRoutes(app, services);
  if (options.demoSessions) addDevRoutes(app, options.demoSessions);
  if (options.mailbox) addMailboxRoute(app, options.mailbox);
  if (options.webRoot) await addPage(app, options.webRoot);
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = options.webRoot && request.method === 'GET' && !isApi(request);
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    sendProblem(reply, new AppError('route_not_found'), request.id);
  });
  return app;
}
