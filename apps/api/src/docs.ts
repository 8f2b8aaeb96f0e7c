import { Problem } from '@cruddur/contract/schemas';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { App } from './fastify-app.ts';

/** Where the page of the API's documentation is. */
export const DOCS_PATH = '/api/docs';

/** OpenAPI at `/api/openapi.json`, made from the route schemas, with a page at `/api/docs`. */
export async function addDocs(app: App): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith(DOCS_PATH)) route.config = { ...route.config, public: true };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cruddur',
        version: '0.1.0',
        description: `Every error is application/problem+json (${Problem.properties.code.type} code, see Problem). Every response names the table units it consumed.`,
      },
      components: {
        securitySchemes: {
          accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'Cognito access token' },
        },
      },
      security: [{ accessToken: [] }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `schema-${i}`),
    },
  });
  await app.register(swaggerUi, {
    routePrefix: DOCS_PATH,
    indexPrefix: '',
  });
  app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, () =>
    app.swagger(),
  );
}
