/** The access token of whoever is signed in at the pool. */
export interface PoolTokens {
  readonly accessToken: string;
  /** From when it was given out, in milliseconds. Not a time of day: clocks differ. */
  readonly lifetimeMs: number;
}

/** Who signs up. */
interface Newcomer {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly handle: string;
}

/** What a sign-in wants next. */
export type SignInStep = 'done' | 'new_password' | 'confirm';

/** A user pool, as the pages of this app use it. Every call fails with a `PoolError`. */
export interface UserPool {
  signUp(newcomer: Newcomer): Promise<void>;
  confirmSignUp(email: string, code: string): Promise<void>;
  resendCode(email: string): Promise<void>;
  /** Whoever was signed in before in this browser is signed out first. */
  signIn(email: string, password: string): Promise<SignInStep>;
  /** After `new_password`. */
  chooseNewPassword(password: string): Promise<SignInStep>;
  sendRecoveryCode(email: string): Promise<void>;
  recover(email: string, code: string, password: string): Promise<void>;
  changePassword(oldPassword: string, newPassword: string): Promise<void>;
  /** The tokens of whoever is signed in; fails with `signed_out` when the pool gives none. */
  getTokens(options: { renew: boolean }): Promise<PoolTokens>;
  /** Takes the tokens of this browser back, or those of every device. */
  signOut(options: { everywhere: boolean }): Promise<void>;
}
