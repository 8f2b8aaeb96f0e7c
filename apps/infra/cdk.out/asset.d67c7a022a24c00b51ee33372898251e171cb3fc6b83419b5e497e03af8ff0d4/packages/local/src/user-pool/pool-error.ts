/** The error types of Cognito's protocol that this pool answers with. */
export type PoolErrorType =
  | 'AliasExistsException'
  | 'CodeMismatchException'
  | 'ExpiredCodeException'
  | 'ForbiddenException'
  | 'IncompleteSignatureException'
  | 'InternalErrorException'
  | 'InvalidParameterException'
  | 'InvalidPasswordException'
  | 'InvalidSignatureException'
  | 'LimitExceededException'
  | 'MissingAuthenticationTokenException'
  | 'NotAuthorizedException'
  | 'PasswordResetRequiredException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'UnauthorizedException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'UserNotConfirmedException'
  | 'UserNotFoundException'
  | 'UsernameExistsException'
  | 'UnsupportedTokenTypeException';

/** A refusal in the words of Cognito, which clients show and compare. */
export class PoolError extends Error {
  readonly type: PoolErrorType;

  constructor(type: PoolErrorType, message: string) {
    super(message);
    this.name = 'PoolError';
    this.type = type;
  }
}

/** The answer to every wrong pair of name and password, so that it tells nothing about either. */
export function wrongPassword(): PoolError {
  return new PoolError('NotAuthorizedException', 'Incorrect username or password.');
}

/** The answer where the client may learn that there is no such user. */
export function noSuchUser(): PoolError {
  return new PoolError('UserNotFoundException', 'User does not exist.');
}

/** The HTTP status of an error: 400 for all that the caller caused, as Cognito has it. */
export function statusOf(type: PoolErrorType): number {
  if (type === 'InternalErrorException') return 500;
  return type === 'ForbiddenException' ? 403 : 400;
}
