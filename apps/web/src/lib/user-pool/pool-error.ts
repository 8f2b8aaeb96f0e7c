/** What can go wrong at the user pool, as this app tells it apart. */
export type PoolErrorCode =
  | 'pool_unreachable'
  | 'credentials_wrong'
  | 'account_unconfirmed'
  | 'account_exists'
  | 'account_disabled'
  | 'password_weak'
  | 'password_wrong'
  | 'password_must_change'
  | 'code_wrong'
  | 'code_expired'
  | 'too_many_tries'
  | 'code_not_sent'
  | 'already_confirmed'
  | 'input_refused'
  | 'signed_out'
  | 'step_unsupported'
  | 'unforeseen';

/** The one error that calls of the user pool fail with. */
export class PoolError extends Error {
  readonly code: PoolErrorCode;

  constructor(code: PoolErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'PoolError';
    this.code = code;
  }
}

const CODES: Readonly<Record<string, PoolErrorCode>> = {
  NetworkError: 'pool_unreachable',
  InternalErrorException: 'pool_unreachable',
  UserNotFoundException: 'credentials_wrong',
  UserNotConfirmedException: 'account_unconfirmed',
  UsernameExistsException: 'account_exists',
  AliasExistsException: 'account_exists',
  InvalidPasswordException: 'password_weak',
  PasswordHistoryPolicyViolationException: 'password_weak',
  PasswordResetRequiredException: 'password_must_change',
  CodeMismatchException: 'code_wrong',
  ExpiredCodeException: 'code_expired',
  LimitExceededException: 'too_many_tries',
  TooManyRequestsException: 'too_many_tries',
  TooManyFailedAttemptsException: 'too_many_tries',
  CodeDeliveryFailureException: 'code_not_sent',
  InvalidParameterException: 'input_refused',
  UserUnAuthenticatedException: 'signed_out',
  NotAuthorizedException: 'credentials_wrong',
};

/** One type for many reasons: only its text tells them apart. */
const NOT_AUTHORIZED: readonly (readonly [RegExp, PoolErrorCode])[] = [
  [/attempts exceeded/i, 'too_many_tries'],
  [/disabled/i, 'account_disabled'],
  [/current status is confirmed/i, 'already_confirmed'],
  [/token/i, 'signed_out'],
];

/** What an error of the pool's client means. Pure. */
export function toPoolError(error: unknown): PoolError {
  if (error instanceof PoolError) return error;
  const { name, message } = error as { name?: string; message?: string };
  const special =
    name === 'NotAuthorizedException'
      ? NOT_AUTHORIZED.find(([pattern]) => pattern.test(message ?? ''))?.[1]
      : undefined;
  return new PoolError(special ?? CODES[name ?? ''] ?? 'unforeseen', { cause: error });
}
