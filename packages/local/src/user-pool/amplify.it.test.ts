import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import {
  autoSignIn,
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttribute,
} from 'aws-amplify/auth';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { expect, onTestFinished, test } from 'vitest';
import { openPoolStand, PASSWORD, type PoolStand, register } from '../fixtures/pool-stand.ts';

const EMAIL = 'Ada@example.com';

/** Amplify is one for the process: each test points it at its own pool and leaves it signed out. */
async function openStand(): Promise<PoolStand> {
  const pool = await openPoolStand();
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: pool.keys.userPoolId,
        userPoolClientId: pool.keys.clientId,
        userPoolEndpoint: pool.endpoint,
      },
    },
  });
  onTestFinished(() => signOut().catch(() => {}));
  return pool;
}

const attributes = { name: 'Ada Lovelace', preferred_username: 'ada' };

test('somebody signs up, asks for the code again, confirms and is signed in', async () => {
  const pool = await openStand();
  const userAttributes = { email: EMAIL, ...attributes };
  const options = { userAttributes, autoSignIn: true };
  const begun = await signUp({ username: EMAIL, password: PASSWORD, options });
  expect(begun.nextStep).toMatchObject({
    signUpStep: 'CONFIRM_SIGN_UP',
    codeDeliveryDetails: { destination: 'A***@e***', deliveryMedium: 'EMAIL' },
  });
  await resendSignUpCode({ username: EMAIL });
  const confirmationCode = await pool.codeOf(EMAIL);
  const { nextStep } = await confirmSignUp({ username: EMAIL, confirmationCode });
  expect(nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect((await autoSignIn()).isSignedIn).toBe(true);
  expect(await getCurrentUser()).toMatchObject({ userId: begun.userId });
  expect(await fetchUserAttributes()).toEqual({
    sub: begun.userId,
    email: EMAIL,
    email_verified: 'true',
    ...attributes,
  });
});

test('the tokens pass the verification of production and carry what Cognito puts in', async () => {
  const pool = await openStand();
  const given = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  const sub = await register(pool, EMAIL, given);
  await signIn({ username: EMAIL.toLowerCase(), password: PASSWORD });
  const { tokens } = await fetchAuthSession();
  const { userPoolId, clientId, jwks } = pool.keys;
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: null });
  verifier.cacheJwks(jwks);
  const times = { auth_time: expect.any(Number), iat: expect.any(Number), exp: expect.any(Number) };
  const ids = { jti: expect.any(String), event_id: expect.any(String) };
  const access = await verifier.verify(String(tokens?.accessToken), { tokenUse: 'access' });
  const iss = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_LocalDev1';
  const { origin_jti } = access;
  expect(access).toEqual({
    ...{ sub, iss, client_id: clientId, token_use: 'access', username: sub, origin_jti },
    ...{ scope: 'aws.cognito.signin.user.admin', ...times, ...ids },
  });
  expect(await verifier.verify(String(tokens?.idToken), { tokenUse: 'id' })).toEqual({
    ...{ sub, iss, aud: clientId, token_use: 'id', 'cognito:username': sub, origin_jti },
    ...{ email: EMAIL, email_verified: true, ...attributes, ...times, ...ids },
  });
});

test('a session is refreshed, and ends everywhere at a global sign-out', async () => {
  const pool = await openStand();
  await register(pool, EMAIL);
  await signIn({ username: EMAIL, password: PASSWORD });
  const first = (await fetchAuthSession()).tokens?.accessToken;
  const second = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken;
  expect(second?.payload.jti).not.toBe(first?.payload.jti);
  expect(second?.payload.origin_jti).toBe(first?.payload.origin_jti);
  await signOut({ global: true });
  for (const token of [first, second]) {
    const { body } = await pool.call('GetUser', { AccessToken: String(token) });
    expect(body).toMatchObject({ message: 'Access Token has been revoked' });
  }
});

test('a plain sign-out revokes the session as well', async () => {
  const pool = await openStand();
  await register(pool, EMAIL);
  await signIn({ username: EMAIL, password: PASSWORD });
  const token = String((await fetchAuthSession()).tokens?.accessToken);
  await signOut();
  expect((await pool.call('GetUser', { AccessToken: token })).status).toBe(400);
});

test('wrong, unconfirmed and unknown are told apart as far as Cognito does', async () => {
  await openStand();
  await signUp({ username: EMAIL, password: PASSWORD });
  const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
  const tries = (username: string, password: string) => signIn({ username, password });
  await expect(tries(EMAIL, 'Wrong-horse-1')).rejects.toMatchObject(wrong);
  await expect(tries('nobody@example.com', PASSWORD)).rejects.toMatchObject(wrong);
  const { nextStep } = await tries(EMAIL, PASSWORD);
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
});

test('whoever was invited chooses a password at the first sign-in', async () => {
  const pool = await openStand();
  await pool
    .admin()
    .send(new AdminCreateUserCommand({ UserPoolId: pool.keys.userPoolId, Username: EMAIL }));
  const password = await pool.codeOf(EMAIL);
  const { nextStep } = await signIn({ username: EMAIL, password });
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
  await expect(confirmSignIn({ challengeResponse: 'short' })).rejects.toMatchObject({
    name: 'InvalidPasswordException',
  });
  const userAttributes = { name: 'Ada' };
  const options = { userAttributes };
  expect(await confirmSignIn({ challengeResponse: PASSWORD, options })).toMatchObject({
    isSignedIn: true,
  });
  expect(await fetchUserAttributes()).toMatchObject(userAttributes);
});

test('a forgotten password is replaced, a known one changed', async () => {
  const pool = await openStand();
  await register(pool, EMAIL);
  await resetPassword({ username: EMAIL });
  const confirmationCode = await pool.codeOf(EMAIL);
  const newPassword = 'Another-horse-2';
  await confirmResetPassword({ username: EMAIL, confirmationCode, newPassword });
  await signIn({ username: EMAIL, password: newPassword });
  await updatePassword({ oldPassword: newPassword, newPassword: 'Third-horse-3' });
  await signOut();
  await expect(signIn({ username: EMAIL, password: newPassword })).rejects.toThrow('Incorrect');
  expect((await signIn({ username: EMAIL, password: 'Third-horse-3' })).isSignedIn).toBe(true);
});

test('an address changes once its code came back; an account is deleted by its owner', async () => {
  const pool = await openStand();
  await register(pool, EMAIL);
  await signIn({ username: EMAIL, password: PASSWORD });
  const value = 'countess@example.com';
  const changed = await updateUserAttribute({ userAttribute: { attributeKey: 'email', value } });
  expect(changed.nextStep.updateAttributeStep).toBe('CONFIRM_ATTRIBUTE_WITH_CODE');
  expect(await fetchUserAttributes()).toMatchObject({ email: EMAIL });
  const confirmationCode = await pool.codeOf(value);
  await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  expect(await fetchUserAttributes()).toMatchObject({ email: value, email_verified: 'true' });
  await deleteUser();
  await expect(signIn({ username: value, password: PASSWORD })).rejects.toThrow('Incorrect');
});
