import {
  AdminDisableUserCommand,
  AdminUserGlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { poolOf, type StackPool } from '@cruddur/testing/stack-pool';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: RunningStack;
let pool: StackPool;
beforeAll(async () => {
  stack = await runStack();
  pool = await poolOf(stack);
});
afterAll(async () => stack.close());

function demoSession(handle: string): Promise<Response> {
  return fetch(`${stack.url}/dev/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ handle }),
  });
}

async function subOf(handle: string): Promise<string> {
  const users = JSON.parse(await stack.cruddur('cognito', 'list-users', '--json'));
  return users.find((one: { handle: string }) => one.handle === handle).sub;
}

test('the running pool is listed with the key of its folder, and not without it', async () => {
  const { sub } = await pool.enter('grace_h');
  const users = JSON.parse(await stack.cruddur('cognito', 'list-users', '--json'));
  expect(users).toHaveLength(16);
  expect(users).toContainEqual({ handle: 'grace_h', sub, username: sub, active: true });
  expect(users).toContainEqual(expect.objectContaining({ handle: 'andrewbrown', active: true }));
  const stranger = {
    AWS_COGNITO_USER_POOL_ID: pool.userPoolId,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
    AWS_ACCESS_KEY_ID: 'somebody',
    AWS_SECRET_ACCESS_KEY: 'else',
  };
  await expect(stack.cruddurWith(stranger, 'cognito', 'list-users')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('security token'),
  });
});

test('people who were seeded without an account are unmatched, and nobody is signed in as them', async () => {
  expect(await stack.cruddur('db', 'seed', '--people', '18')).toBe('added 3 people');
  const update = async () =>
    JSON.parse(await stack.cruddur('db', 'update-cognito-user-ids', '--json'));
  const report = await update();
  expect(report).toMatchObject({ changed: [], dry_run: false });
  expect(report.matched).toHaveLength(15);
  const reason = 'nobody_has_the_handle';
  expect(report.unmatched.map((one: { reason: string }) => one.reason)).toEqual(
    Array(3).fill(reason),
  );
  const [{ handle }] = report.unmatched;
  expect((await demoSession(handle)).status).toBe(404);
  await expect(stack.token(handle)).rejects.toMatchObject({ code: 2 });
  const people = (await (await fetch(`${stack.url}/dev/people`)).json()) as { handle: string }[];
  expect(people).toHaveLength(15);
  expect(people.map((one) => one.handle)).not.toContain(handle);
});

test('a demo session is the pool’s own: it answers for it until it disables or signs out the person', async () => {
  const [andrew, londo] = [await stack.token('andrewbrown'), await stack.token('londo')];
  const getUser = (AccessToken: string) => pool.call('GetUser', { AccessToken });
  for (const token of [andrew, londo]) expect((await getUser(token)).status).toBe(200);
  const about = async (handle: string) => ({
    UserPoolId: pool.userPoolId,
    Username: await subOf(handle),
  });
  await pool.admin().send(new AdminDisableUserCommand(await about('londo')));
  expect((await getUser(londo)).body.message).toBe('User is disabled.');
  expect((await demoSession('londo')).status).toBe(404);
  await expect(stack.token('londo')).rejects.toMatchObject({ code: 2 });
  await pool.admin().send(new AdminUserGlobalSignOutCommand(await about('andrewbrown')));
  expect((await getUser(andrew)).body.message).toBe('Access Token has been revoked');
  // Tokens of the very second of a sign-out count as older than it.
  let again = await demoSession('andrewbrown');
  while (again.status === 404) again = await demoSession('andrewbrown');
  const { access_token } = (await again.json()) as { access_token: string };
  expect((await getUser(access_token)).status).toBe(200);
});

test('whoever signed up has a password: no demo session, on no way', async () => {
  const { AccessToken } = await pool.enter('radia_p');
  const headers = { authorization: `Bearer ${AccessToken}` };
  expect((await fetch(`${stack.url}/api/me`, { headers })).status).toBe(200);
  expect((await demoSession('radia_p')).status).toBe(404);
  await expect(stack.token('radia_p')).rejects.toMatchObject({ code: 2 });
});
