/** The AWS region of a user pool: its id begins with it. */
export function regionOfPool(userPoolId: string): string {
  return userPoolId.split('_')[0] ?? '';
}

/** Where a user pool answers: at its endpoint, else where AWS has it. */
export function poolUrlOf(pool: {
  readonly userPoolId: string;
  readonly endpoint?: string | undefined;
}): string {
  return pool.endpoint ?? `https://cognito-idp.${regionOfPool(pool.userPoolId)}.amazonaws.com`;
}
