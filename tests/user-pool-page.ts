/** A page that signs somebody up and in by Amplify, as the app would; bundled by user-pool.spec.ts. */
import { Amplify } from 'aws-amplify';
import { confirmSignUp, fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';

interface Pool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly userPoolEndpoint: string;
}

const steps = {
  configure: (Cognito: Pool) => Amplify.configure({ Auth: { Cognito } }),
  signUp: (username: string, password: string) =>
    signUp({ username, password, options: { userAttributes: { name: 'Page' } } }),
  confirm: (username: string, confirmationCode: string) =>
    confirmSignUp({ username, confirmationCode }),
  signIn: async (username: string, password: string) => {
    const { isSignedIn } = await signIn({ username, password });
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    return { isSignedIn, name: tokens?.idToken?.payload.name };
  },
  signOut: () => signOut({ global: true }),
};

/** What the test calls in the page. */
export type PageSteps = typeof steps;

Object.assign(globalThis, { steps });
