import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { expect, test } from 'vitest';
import { openPoolStand, PASSWORD, type PoolStand } from '../fixtures/pool-stand.ts';

const EMAIL = 'grace@example.com';

/** One browser's view of the pool, with a memory of its own. */
function openClient({ keys, endpoint }: PoolStand) {
  const kept = new Map<string, string>();
  const Storage = {
    setItem: (key: string, value: string) => void kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  const { userPoolId: UserPoolId, clientId: ClientId } = keys;
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint, Storage });
  return { Pool, user: new CognitoUser({ Username: EMAIL, Pool, Storage }) };
}

/** A call of the library as a promise. */
function done<T>(run: (callback: (error?: Error | null, result?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result as T)));
  });
}

function signIn(user: CognitoUser, Password: string): Promise<CognitoUserSession> {
  const details = new AuthenticationDetails({ Username: EMAIL, Password });
  return new Promise((onSuccess, onFailure) => {
    user.authenticateUser(details, { onSuccess, onFailure });
  });
}

async function signUp(pool: PoolStand, { Pool, user }: ReturnType<typeof openClient>) {
  const attributes = [new CognitoUserAttribute({ Name: 'name', Value: 'Grace Hopper' })];
  await done((callback) => Pool.signUp(EMAIL, PASSWORD, attributes, [], callback));
  await done((callback) => user.resendConfirmationCode(callback));
  const code = await pool.codeOf(EMAIL);
  await done((callback) => user.confirmRegistration(code, false, callback));
}

test('signs up, in and out, and refreshes in between', async () => {
  const pool = await openPoolStand();
  const client = openClient(pool);
  await signUp(pool, client);
  const session = await signIn(client.user, PASSWORD);
  expect(session.getIdToken().payload).toMatchObject({ name: 'Grace Hopper', email: EMAIL });
  const next = await done<CognitoUserSession>((callback) =>
    client.user.refreshSession(session.getRefreshToken(), callback),
  );
  expect(next.getAccessToken().getJwtToken()).not.toBe(session.getAccessToken().getJwtToken());
  const attributes = await done<CognitoUserAttribute[]>((callback) =>
    client.user.getUserAttributes(callback as never),
  );
  expect(attributes.map((one) => one.getName())).toContain('sub');
  await new Promise<void>((onSuccess, onFailure) => {
    client.user.globalSignOut({ onSuccess: () => onSuccess(), onFailure });
  });
  await expect(
    done((callback) => client.user.refreshSession(session.getRefreshToken(), callback)),
  ).rejects.toMatchObject({ code: 'NotAuthorizedException' });
});

test('recovers a forgotten password, changes it, and deletes the account', async () => {
  const pool = await openPoolStand();
  const client = openClient(pool);
  await signUp(pool, client);
  await new Promise<void>((onSuccess, onFailure) => {
    client.user.forgotPassword({ onSuccess: () => onSuccess(), onFailure });
  });
  const code = await pool.codeOf(EMAIL);
  await new Promise<void>((onSuccess, onFailure) => {
    client.user.confirmPassword(code, 'Second-horse-2', {
      onSuccess: () => onSuccess(),
      onFailure,
    });
  });
  await expect(signIn(client.user, PASSWORD)).rejects.toMatchObject({
    code: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  });
  await signIn(client.user, 'Second-horse-2');
  await done((callback) => client.user.changePassword('Second-horse-2', 'Third-horse-3', callback));
  await signIn(client.user, 'Third-horse-3');
  await done((callback) => client.user.deleteUser(callback));
  await expect(signIn(client.user, 'Third-horse-3')).rejects.toThrow('Incorrect');
});
