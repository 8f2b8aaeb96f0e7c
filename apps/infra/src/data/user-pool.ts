import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';

/** The user pool and the one client that signs people in to it. */
export interface People {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
}

/** The pool that the embedded one stands in for: the same names, flows, passwords and lives of tokens. */
export function addUserPool(scope: Construct, settings: Settings): People {
  const pool = new UserPool(scope, 'Users', {
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: false, mutable: true },
      preferredUsername: { required: false, mutable: true },
    },
    passwordPolicy: {
      minLength: 8,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
      tempPasswordValidity: Duration.days(7),
    },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: settings.guarded,
    removalPolicy: settings.guarded ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  accept(pool, {
    'AwsSolutions-COG2':
      'A second factor is each person’s choice; a messenger that demands it is not used.',
    'AwsSolutions-COG3':
      'Threat protection is of a plan with a price per person; the runbook says how to add it.',
    'AwsSolutions-COG8':
      'The plan with threat protection has a price per person; the runbook says how to add it.',
  });
  pool.addDomain('Domain', { cognitoDomain: { domainPrefix: `cruddur-${Aws.ACCOUNT_ID}` } });
  return { pool, client: addClient(pool) };
}

/** Passwords never travel: SRP and refresh alone. A refresh token is good once. */
function addClient(pool: UserPool): UserPoolClient {
  return pool.addClient('Page', {
    authFlows: { userSrp: true },
    disableOAuth: true,
    generateSecret: false,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(30),
    // Two tabs may refresh with the same token; the later one has a minute.
    refreshTokenRotationGracePeriod: Duration.seconds(60),
  });
}
