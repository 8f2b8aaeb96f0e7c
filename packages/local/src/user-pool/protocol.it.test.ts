import { expect, test } from 'vitest';
import { callPool, openPoolStand, PASSWORD, register } from '../fixtures/pool-stand.ts';
import { beginSignIn, respond, signIn } from '../fixtures/srp-client.ts';

const EMAIL = 'hedy@example.com';
const DELIVERY = { Destination: 'h***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' };

/** An error as clients see it, in the body and in the headers. */
function refusal({ status, headers, body }: Awaited<ReturnType<typeof callPool>>): unknown[] {
  expect(headers.get('x-amzn-errortype')).toBe(body.__type);
  return [status, body.__type, body.message];
}

const wrongCode = 'Invalid verification code provided, please try again.';
const expired = 'Invalid code provided, please request a code again.';
const limit = 'Attempt limit exceeded, please try after some time.';

test('SignUp: a user, where the code went, and each refusal', async () => {
  const pool = await openPoolStand();
  const request = { Username: EMAIL, Password: PASSWORD };
  const { status, body } = await pool.ask('SignUp', request);
  expect([status, body]).toEqual([
    200,
    { UserConfirmed: false, UserSub: expect.any(String), CodeDeliveryDetails: DELIVERY },
  ]);
  const refused = async (change: object) =>
    refusal(await pool.ask('SignUp', { ...request, ...change }));
  expect(await refused({ Username: EMAIL.toUpperCase() })).toEqual([
    400,
    'UsernameExistsException',
    'An account with the given email already exists.',
  ]);
  const invalid = 'InvalidParameterException';
  expect(await refused({ Username: 'hedy' })).toEqual([
    400,
    invalid,
    'Username should be an email.',
  ]);
  expect((await refused({ Username: 'a@b c' }))[2]).toBe('Invalid email address format.');
  expect(await refused({ Username: undefined })).toEqual([
    400,
    invalid,
    "1 validation error detected: Value null at 'username' failed to satisfy constraint: Member must not be null",
  ]);
  expect((await refused({ ClientId: 'other' }))[1]).toBe('ResourceNotFoundException');
  const Username = 'new@example.com';
  const writes = (Name: string) => refused({ Username, UserAttributes: [{ Name, Value: 'true' }] });
  expect((await writes('email_verified'))[1]).toBe('NotAuthorizedException');
  expect((await writes('sub'))[1]).toBe('NotAuthorizedException');
  expect((await writes('custom:role'))[1]).toBe(invalid);
  for (const Password of ['Short-1', 'no-capital-1', 'NO-SMALL-1', 'No-digits-x', 'NoSymbol1x']) {
    const [, type, message] = await refused({ Username, Password });
    expect(type).toBe('InvalidPasswordException');
    expect(message).toMatch(/^Password did not conform with policy: Password (not|must)/);
  }
});

test('ConfirmSignUp: the newest code, for a day, five wrong ones at most', async () => {
  const pool = await openPoolStand();
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  const first = await pool.codeOf(EMAIL);
  expect((await pool.ask('ResendConfirmationCode', { Username: EMAIL })).body).toEqual({
    CodeDeliveryDetails: DELIVERY,
  });
  const code = await pool.codeOf(EMAIL);
  const confirm = (ConfirmationCode: string, Username = EMAIL) =>
    pool.ask('ConfirmSignUp', { Username, ConfirmationCode });
  const other = code === '000000' ? '111111' : '000000';
  if (first !== code) {
    expect(refusal(await confirm(first))).toEqual([400, 'CodeMismatchException', wrongCode]);
  }
  for (let i = 0; i < 5; i += 1) await confirm(other);
  expect(refusal(await confirm(code))).toEqual([400, 'LimitExceededException', limit]);
  await pool.ask('ResendConfirmationCode', { Username: EMAIL });
  pool.passTime(24 * 3_600_000);
  const late = await confirm(await pool.codeOf(EMAIL));
  expect(refusal(late)).toEqual([400, 'ExpiredCodeException', expired]);
  await pool.ask('ResendConfirmationCode', { Username: EMAIL });
  const good = await confirm(await pool.codeOf(EMAIL));
  expect([good.status, good.body]).toEqual([200, {}]);
  expect(refusal(await confirm(code))).toEqual([
    400,
    'NotAuthorizedException',
    'User cannot be confirmed. Current status is CONFIRMED',
  ]);
  expect((await pool.ask('ResendConfirmationCode', { Username: EMAIL })).body.message).toBe(
    'User is already confirmed.',
  );
});

test('letters are limited: five in an hour', async () => {
  const pool = await openPoolStand();
  await register(pool, EMAIL);
  const forgot = () => pool.ask('ForgotPassword', { Username: EMAIL });
  for (let i = 0; i < 5; i += 1)
    expect((await forgot()).body.CodeDeliveryDetails).toEqual(DELIVERY);
  expect(refusal(await forgot())).toEqual([400, 'LimitExceededException', limit]);
  pool.passTime(3_600_000);
  expect((await forgot()).status).toBe(200);
});

test('a forgotten password: the code holds an hour and once', async () => {
  const pool = await openPoolStand();
  await register(pool, EMAIL);
  const confirm = async (Password: string, change = {}) =>
    pool.ask('ConfirmForgotPassword', {
      Username: EMAIL,
      Password,
      ConfirmationCode: await pool.codeOf(EMAIL),
      ...change,
    });
  await pool.ask('ForgotPassword', { Username: EMAIL });
  expect((await confirm('short')).body.__type).toBe('InvalidPasswordException');
  expect((await confirm('Second-horse-2')).body).toEqual({});
  expect((await confirm('Third-horse-3')).body.__type).toBe('ExpiredCodeException');
  await pool.ask('ForgotPassword', { Username: EMAIL });
  pool.passTime(3_600_000);
  expect((await confirm('Third-horse-3')).body.__type).toBe('ExpiredCodeException');
  expect((await signIn(pool, EMAIL, 'Second-horse-2')).AccessToken).toBeDefined();
});

test('what a hidden user is answered with: as if there were one', async () => {
  const pool = await openPoolStand();
  const Username = 'nobody@example.com';
  const sent = { CodeDeliveryDetails: { ...DELIVERY, Destination: 'n***@e***' } };
  expect((await pool.ask('ForgotPassword', { Username })).body).toEqual(sent);
  expect((await pool.ask('ResendConfirmationCode', { Username })).body).toEqual(sent);
  const code = { Username, ConfirmationCode: '123456', Password: PASSWORD };
  for (const operation of ['ConfirmSignUp', 'ConfirmForgotPassword']) {
    expect(refusal(await pool.ask(operation, code))).toEqual([
      400,
      'ExpiredCodeException',
      expired,
    ]);
  }
  expect(await pool.codeOf(Username)).toBe('');
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  const { body } = await pool.ask('ForgotPassword', { Username: EMAIL });
  expect(body).toEqual({ CodeDeliveryDetails: DELIVERY });
});

test('a client that does not hide its users says who is not there', async () => {
  const pool = await openPoolStand();
  Object.assign(pool.keys, { hidesUsers: false });
  const parameters = { USERNAME: 'nobody@example.com', SRP_A: 'abc' };
  const requests: [string, object][] = [
    ['InitiateAuth', { AuthFlow: 'USER_SRP_AUTH', AuthParameters: parameters }],
    ['ForgotPassword', {}],
    ['ResendConfirmationCode', {}],
    ['ConfirmSignUp', { ConfirmationCode: '1' }],
    ['ConfirmForgotPassword', { ConfirmationCode: '1', Password: PASSWORD }],
  ];
  for (const [operation, body] of requests) {
    const answer = await pool.ask(operation, { Username: 'nobody@example.com', ...body });
    expect(refusal(answer)).toEqual([400, 'UserNotFoundException', 'User does not exist.']);
  }
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  const { body } = await pool.ask('ForgotPassword', { Username: EMAIL });
  expect(body.message).toMatch(/^Cannot reset password for the user as there is no registered/);
});

test('sign-in: the challenge, the unconfirmed user, and flows that this client has not', async () => {
  const pool = await openPoolStand();
  await pool.ask('SignUp', { Username: EMAIL, Password: PASSWORD });
  const begun = await beginSignIn(pool, EMAIL, PASSWORD);
  expect(begun.answer.body).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
  expect(refusal(await respond(pool, begun.responses))).toEqual([
    400,
    'UserNotConfirmedException',
    'User is not confirmed.',
  ]);
  for (const AuthFlow of ['USER_PASSWORD_AUTH', 'CUSTOM_AUTH', 'USER_AUTH']) {
    const AuthParameters = { USERNAME: EMAIL, PASSWORD };
    expect(refusal(await pool.ask('InitiateAuth', { AuthFlow, AuthParameters }))).toEqual([
      400,
      'InvalidParameterException',
      `${AuthFlow} flow not enabled for this client`,
    ]);
  }
});

test('both refreshes give new tokens of the same sign-in; a revoked one gives none', async () => {
  const pool = await openPoolStand();
  await register(pool, EMAIL);
  const { RefreshToken, AccessToken } = await signIn(pool, EMAIL, PASSWORD);
  const tokens = {
    AccessToken: expect.any(String),
    IdToken: expect.any(String),
    ExpiresIn: 3600,
    TokenType: 'Bearer',
  };
  const AuthFlow = 'REFRESH_TOKEN_AUTH';
  const AuthParameters = { REFRESH_TOKEN: RefreshToken };
  const old = await pool.ask('InitiateAuth', { AuthFlow, AuthParameters });
  expect(old.body).toEqual({ ChallengeParameters: {}, AuthenticationResult: tokens });
  const now = await pool.ask('GetTokensFromRefreshToken', { RefreshToken });
  expect(now.body).toEqual({ AuthenticationResult: tokens });
  const wrong = await pool.ask('RevokeToken', { Token: AccessToken });
  expect(refusal(wrong)[1]).toBe('UnsupportedTokenTypeException');
  expect((await pool.ask('RevokeToken', { Token: RefreshToken })).body).toEqual({});
  expect((await pool.ask('RevokeToken', { Token: RefreshToken })).status).toBe(200);
  const again = await pool.ask('GetTokensFromRefreshToken', { RefreshToken });
  expect(refusal(again).slice(0, 2)).toEqual([400, 'NotAuthorizedException']);
  expect((await pool.call('GetUser', { AccessToken })).body.message).toContain('revoked');
});

test('one changes what is one’s own, and nothing else', async () => {
  const pool = await openPoolStand();
  const sub = await register(pool, EMAIL);
  const { AccessToken } = await signIn(pool, EMAIL, PASSWORD);
  const self = (operation: string, body: object = {}) =>
    pool.call(operation, { AccessToken, ...body });
  const set = (Name: string, Value: string) =>
    self('UpdateUserAttributes', { UserAttributes: [{ Name, Value }] });
  expect((await set('name', 'Hedy')).body).toEqual({ CodeDeliveryDetailsList: [] });
  expect((await set('email_verified', 'true')).body.__type).toBe('NotAuthorizedException');
  await register(pool, 'taken@example.com');
  expect((await set('email', 'taken@example.com')).body.__type).toBe('AliasExistsException');
  const names = { UserAttributeNames: ['email'] };
  expect((await self('DeleteUserAttributes', names)).body.__type).toBe('InvalidParameterException');
  await self('DeleteUserAttributes', { UserAttributeNames: ['name'] });
  expect((await self('GetUser')).body).toEqual({
    Username: sub,
    UserAttributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: EMAIL },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  await self('GetUserAttributeVerificationCode', { AttributeName: 'email' });
  const Code = await pool.codeOf(EMAIL);
  const verify = (code: string) =>
    self('VerifyUserAttribute', { AttributeName: 'email', Code: code });
  expect((await verify('x')).body.__type).toBe('CodeMismatchException');
  expect((await verify(Code)).body).toEqual({});
  const change = (PreviousPassword: string, ProposedPassword: string) =>
    self('ChangePassword', { PreviousPassword, ProposedPassword });
  expect((await change(PASSWORD, 'weak')).body.__type).toBe('InvalidPasswordException');
  for (let i = 0; i < 5; i += 1) {
    expect((await change('Wrong-1-x', 'New-horse-1')).body.__type).toBe('NotAuthorizedException');
  }
  expect((await change(PASSWORD, 'New-horse-1')).body.__type).toBe('LimitExceededException');
  expect((await self('DeleteUser')).body).toEqual({});
  expect((await self('GetUser')).body.__type).toBe('UserNotFoundException');
});

test('what is no request of the protocol is refused in its form', async () => {
  const pool = await openPoolStand();
  const { endpoint } = pool;
  expect((await pool.call('CreateUserPool', {})).body.__type).toBe('UnknownOperationException');
  expect((await callPool(endpoint, 'SignUp', '[]')).body.__type).toBe('SerializationException');
  expect((await callPool(endpoint, 'SignUp', '{')).body.__type).toBe('SerializationException');
  const long = await callPool(endpoint, 'SignUp', { x: 'x'.repeat(70_000) });
  expect(long.body.__type).toBe('SerializationException');
  const typed = await pool.ask('SignUp', { Username: { a: 1 }, Password: 7 });
  expect(typed.body.__type).toBe('SerializationException');
  expect((await fetch(`${endpoint}/other`)).status).toBe(404);
});

test('keys and configuration are where libraries look for them', async () => {
  const { endpoint, keys } = await openPoolStand();
  const base = `${endpoint}/${keys.userPoolId}/.well-known`;
  const jwks = (await (await fetch(`${base}/jwks.json`)).json()) as { keys: object[] };
  expect(jwks).toEqual({
    keys: [expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })],
  });
  expect(jwks.keys[0]).not.toHaveProperty('d');
  expect(await (await fetch(`${base}/openid-configuration`)).json()).toMatchObject({
    issuer: keys.issuer,
    jwks_uri: `${base}/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
  });
});
