import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  adminClient,
  callPool,
  PASSWORD,
  type PoolAnswer,
} from '@cruddur/local/fixtures/pool-stand';
import { type SignInPool, signIn } from '@cruddur/local/fixtures/srp-client';
import { readStackFile } from '@cruddur/local/stack-file';
import { type AdminKey, readAdminKey } from '@cruddur/local/user-pool/admin-key';
import { readLetters } from '@cruddur/local/user-pool/mailbox';
import type { RunningStack } from './running-stack.ts';

/** The user pool of a running stack, as its clients see it. */
export interface StackPool extends SignInPool {
  readonly endpoint: string;
  readonly userPoolId: string;
  readonly adminKey: AdminKey;
  call(operation: string, body: object): Promise<PoolAnswer>;
  /** The AWS SDK's client with the admin key; closed when the test ends. */
  admin(): CognitoIdentityProviderClient;
  /** Signs up with `PASSWORD`, confirms and signs in; answers all that was secret about it. */
  enter(handle: string): Promise<Entered>;
}

/** A person who signed up and in. */
export interface Entered {
  readonly sub: string;
  readonly password: string;
  readonly code: string;
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

/** Reaches the pool of a running stack. */
export async function poolOf({ dataDir }: RunningStack): Promise<StackPool> {
  const file = readStackFile(dataDir);
  const adminKey = await readAdminKey(dataDir);
  if (file === undefined || adminKey === undefined) throw new Error('there is no pool');
  const { user_pool_id: userPoolId, user_pool_endpoint: endpoint } = file;
  const call = (operation: string, body: object) => callPool(endpoint, operation, body);
  const ask = (operation: string, body: object) =>
    call(operation, { ClientId: file.user_pool_client_id, ...body });
  const keys = { poolName: userPoolId.split('_')[1] ?? '' };
  return {
    ...{ endpoint, userPoolId, adminKey, keys, call, ask },
    admin: () => adminClient(endpoint, adminKey),
    enter: async (handle) => {
      const Username = `${handle}@people.example`;
      const UserAttributes = [{ Name: 'preferred_username', Value: handle }];
      const request = { Username, Password: PASSWORD, UserAttributes };
      const sub = (await ask('SignUp', request)).body.UserSub as string;
      const code = (await readLetters(dataDir, Username)).at(-1)?.code ?? '';
      await ask('ConfirmSignUp', { Username, ConfirmationCode: code });
      return {
        sub,
        code,
        password: PASSWORD,
        ...(await signIn({ keys, ask }, Username, PASSWORD)),
      };
    },
  };
}
