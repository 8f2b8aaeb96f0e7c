import type { Verifier } from './srp.ts';

/** The states of an account that this pool knows, in Cognito's names. */
export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

/** What a code is for. */
export type CodeUse = 'sign_up' | 'password' | 'email';

/** A code that was sent. Times are in milliseconds since 1970. */
export interface SentCode {
  readonly code: string;
  readonly expires_at: number;
  readonly wrong_tries: number;
  /** The address that the code proves, where it is not the account's yet. */
  readonly email?: string;
}

/** One account. Its username is its sub, as in a pool that is signed in to by email. */
export interface User {
  readonly sub: string;
  readonly status: UserStatus;
  readonly enabled: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly verifier?: Verifier;
  /** Only with FORCE_CHANGE_PASSWORD: when the temporary password ends. */
  readonly temporary_until?: number;
  readonly codes: Partial<Record<CodeUse, SentCode>>;
  readonly created_at: number;
  readonly modified_at: number;
  /** Tokens from before this moment are void. */
  readonly signed_out_at: number;
}

/** One sign-in: what a refresh token continues. */
export interface Session {
  /** The `origin_jti` of its tokens. */
  readonly id: string;
  readonly sub: string;
  /** SHA-256 of the refresh token's secret part, hexadecimal. */
  readonly secret_hash: string;
  /** Seconds since 1970. */
  readonly auth_time: number;
  /** Milliseconds since 1970. */
  readonly expires_at: number;
}
