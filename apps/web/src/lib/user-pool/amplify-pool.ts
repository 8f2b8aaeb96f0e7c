import type { SignInConfig } from '@cruddur/contract/schemas';
import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  resendSignUpCode,
  resetPassword,
  type SignInOutput,
  signIn,
  signOut,
  signUp,
  updatePassword,
} from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { PoolError, toPoolError } from './pool-error.ts';
import type { PoolTokens, SignInStep, UserPool } from './user-pool.ts';

/** The user pool by Amplify. 44 KB (gz): import it only where somebody signs in. */
export function openAmplifyPool(config: SignInConfig): UserPool {
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: config.user_pool_id,
        userPoolClientId: config.user_pool_client_id,
        ...(config.user_pool_endpoint && { userPoolEndpoint: config.user_pool_endpoint }),
      },
    },
  });
  return {
    signUp: ({ email, password, name, handle }) =>
      run(async () => {
        const userAttributes = { email, name, preferred_username: handle };
        await signUp({ username: email, password, options: { userAttributes } });
      }),
    confirmSignUp: (username, confirmationCode) =>
      run(async () => void (await confirmSignUp({ username, confirmationCode }))),
    resendCode: (username) => run(async () => void (await resendSignUpCode({ username }))),
    signIn: (username, password) =>
      run(async () => {
        await signOut();
        return stepOf(await signIn({ username, password }));
      }),
    chooseNewPassword: (challengeResponse) =>
      run(async () => stepOf(await confirmSignIn({ challengeResponse }))),
    sendRecoveryCode: (username) => run(async () => void (await resetPassword({ username }))),
    recover: (username, confirmationCode, newPassword) =>
      run(() => confirmResetPassword({ username, confirmationCode, newPassword })),
    changePassword: (oldPassword, newPassword) =>
      run(() => updatePassword({ oldPassword, newPassword })).catch((error: PoolError) => {
        const wrong = error.code === 'credentials_wrong';
        throw wrong ? new PoolError('password_wrong', { cause: error }) : error;
      }),
    getTokens: ({ renew }) => run(() => getTokens(renew)),
    signOut: ({ everywhere }) => run(() => (everywhere ? signOutEverywhere() : signOut())),
  };
}

async function getTokens(forceRefresh: boolean): Promise<PoolTokens> {
  const { tokens } = await fetchAuthSession({ forceRefresh });
  if (tokens === undefined) throw new PoolError('signed_out');
  const { exp = 0, iat = 0 } = tokens.accessToken.payload;
  return { accessToken: tokens.accessToken.toString(), lifetimeMs: (exp - iat) * 1_000 };
}

/** Amplify hides that a global sign-out failed: fresh tokens first show that the pool answers. */
async function signOutEverywhere(): Promise<void> {
  await getTokens(true);
  await signOut({ global: true });
}

function stepOf({ isSignedIn, nextStep }: SignInOutput): SignInStep {
  if (isSignedIn) return 'done';
  switch (nextStep.signInStep) {
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return 'new_password';
    case 'CONFIRM_SIGN_UP':
      return 'confirm';
    case 'RESET_PASSWORD':
      throw new PoolError('password_must_change');
    default:
      throw new PoolError('step_unsupported');
  }
}

function run<T>(call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw toPoolError(error);
  });
}
