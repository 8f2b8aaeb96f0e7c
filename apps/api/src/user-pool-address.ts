/** Which pool people sign in at, and where a browser reaches it if not on AWS. */
export interface UserPoolAddress {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly endpoint?: string | undefined;
}

/** What pages call to sign in. */
export function poolUrlOf({ userPoolId, endpoint }: UserPoolAddress): string {
  return endpoint ?? `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com`;
}
