import { SignInConfig } from '@cruddur/contract/schemas';
import Type from 'typebox';
import type { App } from '../fastify-app.ts';
import type { UserPoolAddress } from '../user-pool-address.ts';

/** The pool, and what else than it the embedded stack offers. */
type SignInOptions = UserPoolAddress & Pick<SignInConfig, 'demo' | 'mailbox'>;

/** Where people sign in, for pages. Nothing in it is secret. */
export function addSignInRoute(app: App, options: SignInOptions): void {
  app.addSchema(SignInConfig);
  const config: SignInConfig = {
    user_pool_id: options.userPoolId,
    user_pool_client_id: options.clientId,
    user_pool_endpoint: options.endpoint ?? null,
    demo: options.demo,
    mailbox: options.mailbox,
  };
  app.get(
    '/api/sign-in',
    {
      config: { public: true },
      schema: {
        summary: 'The user pool that people sign in at',
        security: [],
        response: { 200: Type.Ref('SignInConfig') },
      },
    },
    async () => config,
  );
}
