/** Which pool people sign in at, and where a browser reaches it if not on AWS. */
export interface UserPoolAddress {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly endpoint?: string | undefined;
}
