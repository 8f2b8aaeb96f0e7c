import { CfnSecurityGroupIngress, type SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from '../reasons.ts';

/** Where Postgres listens; `cruddur rds update-sg-rule` says the same. */
export const POSTGRES_PORT = 5432;

/** Passwords stand in a URL and in one SQL statement, so they have none of these. */
const PUNCTUATION_TO_AVOID = ' "\'`\\/@%:;?#&+=[]{}()|<>^~$!*,';

/** A user of Postgres with a password that Secrets Manager makes up. */
export function addLogin(scope: Construct, id: string, username: string, what: string): Secret {
  const secret = new Secret(scope, id, {
    description: `Cruddur: the user of Postgres that ${what}`,
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ username }),
      generateStringKey: 'password',
      passwordLength: 40,
      excludeCharacters: PUNCTUATION_TO_AVOID,
    },
  });
  accept(secret, {
    'AwsSolutions-SMG4':
      'The runbook rotates it: one command changes secret and database together.',
  });
  return secret;
}

/** Lets in no address of anybody's until the command puts one in its place. */
export function addRule(scope: Construct, group: SecurityGroup): string {
  const rule = new CfnSecurityGroupIngress(scope, 'DatabaseRule', {
    groupId: group.securityGroupId,
    ipProtocol: 'tcp',
    fromPort: POSTGRES_PORT,
    toPort: POSTGRES_PORT,
    cidrIp: '127.0.0.1/32',
    description: 'cruddur rds update-sg-rule',
  });
  return rule.ref;
}
