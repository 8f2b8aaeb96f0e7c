import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  GetUserCommand,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import {
  callPool,
  foreignKey,
  openPoolStand,
  PASSWORD,
  type PoolStand,
  register,
} from '../fixtures/pool-stand.ts';
import { beginSignIn, respond, signIn } from '../fixtures/srp-client.ts';

const EMAIL = 'joan@example.com';

function about({ keys }: PoolStand, Username = EMAIL) {
  return { UserPoolId: keys.userPoolId, Username };
}

async function outcome(pool: PoolStand, password: string): Promise<string> {
  const { body } = await respond(pool, (await beginSignIn(pool, EMAIL, password)).responses);
  return body.message ?? body.ChallengeName ?? 'signed in';
}

test('an admin makes, confirms, locks out, lets in and deletes people', async () => {
  const pool = await openPoolStand();
  const admin = pool.admin();
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  await admin.send(new AdminConfirmSignUpCommand(about(pool)));
  await expect(admin.send(new AdminConfirmSignUpCommand(about(pool)))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  const { AccessToken, RefreshToken } = await signIn(pool, EMAIL, PASSWORD);
  expect(await admin.send(new GetUserCommand({ AccessToken }))).toMatchObject({
    Username: expect.any(String),
  });
  await admin.send(new AdminDisableUserCommand(about(pool)));
  expect(await outcome(pool, PASSWORD)).toBe('User is disabled.');
  expect((await pool.ask('GetTokensFromRefreshToken', { RefreshToken })).status).toBe(400);
  await admin.send(new AdminEnableUserCommand(about(pool)));
  expect((await pool.call('GetUser', { AccessToken })).body.message).toContain('revoked');
  expect(await outcome(pool, PASSWORD)).toBe('signed in');
  const again = await signIn(pool, EMAIL, PASSWORD);
  await admin.send(new AdminUserGlobalSignOutCommand(about(pool)));
  expect((await pool.call('GetUser', { AccessToken: again.AccessToken })).status).toBe(400);
  await admin.send(new AdminDeleteUserCommand(about(pool)));
  await expect(admin.send(new AdminGetUserCommand(about(pool)))).rejects.toMatchObject({
    name: 'UserNotFoundException',
    message: 'User does not exist.',
  });
});

test('passwords that an admin sets: for once, for good, or to be chosen anew', async () => {
  const pool = await openPoolStand();
  const admin = pool.admin();
  const create = { ...about(pool), UserAttributes: [{ Name: 'email_verified', Value: 'true' }] };
  const { User } = await admin.send(
    new AdminCreateUserCommand({
      ...create,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: PASSWORD,
    }),
  );
  expect(User).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
  expect(User?.UserCreateDate).toBeInstanceOf(Date);
  expect(await pool.codeOf(EMAIL)).toBe('');
  expect(await outcome(pool, PASSWORD)).toBe('NEW_PASSWORD_REQUIRED');
  const set = { ...about(pool), Password: 'Second-horse-2' };
  await admin.send(new AdminSetUserPasswordCommand(set));
  expect(await outcome(pool, 'Second-horse-2')).toBe('NEW_PASSWORD_REQUIRED');
  await admin.send(new AdminSetUserPasswordCommand({ ...set, Permanent: true }));
  expect(await outcome(pool, 'Second-horse-2')).toBe('signed in');
  await admin.send(new AdminResetUserPasswordCommand(about(pool)));
  expect(await outcome(pool, 'Second-horse-2')).toContain('Password reset required');
  const ConfirmationCode = await pool.codeOf(EMAIL);
  const confirm = { Username: EMAIL, ConfirmationCode, Password: 'Third-horse-3' };
  expect((await pool.ask('ConfirmForgotPassword', confirm)).body).toEqual({});
  expect(await outcome(pool, 'Third-horse-3')).toBe('signed in');
  await admin.send(new AdminSetUserPasswordCommand(set));
  pool.passTime(7 * 24 * 3_600_000);
  expect(await outcome(pool, 'Second-horse-2')).toContain('Temporary password has expired');
});

test('people are listed by filter, in pages, with the attributes that were asked for', async () => {
  const pool = await openPoolStand();
  const admin = pool.admin();
  const { userPoolId: UserPoolId } = pool.keys;
  for (const name of ['ada', 'alan', 'barbara', 'claude', 'donald']) {
    const UserAttributes = [
      { Name: 'preferred_username', Value: name },
      { Name: 'name', Value: `The "${name}"` },
    ];
    const Username = `${name}@example.com`;
    await admin.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes }));
  }
  await admin.send(new AdminDisableUserCommand({ UserPoolId, Username: 'alan@example.com' }));
  const found = async (Filter?: string): Promise<string[]> => {
    const names: string[] = [];
    const input = { UserPoolId, Limit: 2, AttributesToGet: ['preferred_username'], Filter };
    for await (const page of paginateListUsers({ client: admin, pageSize: 2 }, input)) {
      expect(page.Users?.length).toBeLessThanOrEqual(2);
      for (const { Attributes = [] } of page.Users ?? []) {
        expect(Attributes).toHaveLength(1);
        names.push(Attributes[0]?.Value ?? '');
      }
    }
    return names;
  };
  expect(await found()).toEqual(['ada', 'alan', 'barbara', 'claude', 'donald']);
  expect(await found('email = "Claude@example.com"')).toEqual(['claude']);
  expect(await found('preferred_username ^= "a"')).toEqual(['ada', 'alan']);
  expect(await found('name = "The \\"ada\\""')).toEqual(['ada']);
  expect(await found('status = "Disabled"')).toEqual(['alan']);
  expect(await found('cognito:user_status = "force_change_password"')).toHaveLength(5);
  expect(await found('name = "nobody"')).toEqual([]);
  for (const Filter of ['locale = "x"', 'name', 'name ~ "x"', 'name = "x" and name = "y"']) {
    await expect(found(Filter)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  }
  for (const extra of [{ PaginationToken: 'x' }, { Limit: 61 }]) {
    await expect(admin.send(new ListUsersCommand({ UserPoolId, ...extra }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  }
  await expect(
    admin.send(new ListUsersCommand({ UserPoolId: 'us-east-1_Other' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('an admin changes an address at once', async () => {
  const pool = await openPoolStand();
  await register(pool, EMAIL);
  const UserAttributes = [{ Name: 'email', Value: 'new@example.com' }];
  await pool.admin().send(new AdminUpdateUserAttributesCommand({ ...about(pool), UserAttributes }));
  const user = await pool.admin().send(new AdminGetUserCommand(about(pool, 'new@example.com')));
  expect(user.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
});

test('only this folder’s key may call as an admin, for this very request, now', async () => {
  const pool = await openPoolStand();
  const { userPoolId: UserPoolId } = pool.keys;
  const list = new ListUsersCommand({ UserPoolId });
  const foreign = await foreignKey();
  await expect(pool.admin(foreign).send(list)).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
  });
  const mixed = { ...foreign, accessKeyId: pool.adminKey.accessKeyId };
  await expect(pool.admin(mixed).send(list)).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
  const unsigned = await callPool(pool.endpoint, 'ListUsers', { UserPoolId });
  expect(unsigned.body.__type).toBe('MissingAuthenticationTokenException');
  const headers = await recordSignature(pool, list);
  expect((await callPool(pool.endpoint, 'ListUsers', { UserPoolId }, headers)).status).toBe(200);
  const other = await callPool(pool.endpoint, 'ListUsers', { UserPoolId, Limit: 1 }, headers);
  expect(other.body.__type).toBe('InvalidSignatureException');
  const target = 'AWSCognitoIdentityProviderService.AdminDeleteUser';
  const aimed = { ...headers, 'x-amz-target': target };
  const renamed = await callPool(pool.endpoint, 'AdminDeleteUser', { UserPoolId }, aimed);
  expect(renamed.body.__type).toBe('InvalidSignatureException');
  pool.passTime(6 * 60_000);
  const late = await callPool(pool.endpoint, 'ListUsers', { UserPoolId }, headers);
  expect(late.body.message).toMatch(/^Signature expired/);
});

/** The signed headers that the SDK sends for a command. */
async function recordSignature(pool: PoolStand, list: ListUsersCommand) {
  const client = pool.admin();
  const seen: Record<string, string> = {};
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign(seen, (args.request as { headers: object }).headers);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await client.send(list);
  const { host: _host, 'content-length': _length, ...headers } = seen;
  return headers;
}
