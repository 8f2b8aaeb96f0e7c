import { Duration, type Stack } from 'aws-cdk-lib';
import { UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Trigger } from 'aws-cdk-lib/triggers';
import { addFunction } from '../function.ts';
import type { Settings } from '../settings.ts';
import type { PeopleDatabase } from './database.ts';
import type { Network } from './network.ts';
import type { People } from './user-pool.ts';

interface Deps {
  readonly network: Network;
  readonly database: PeopleDatabase;
}

const POSTGRES = Port.tcp(5432);

/** It lies beside the bundle. */
const CERTIFICATES = '/var/task/rds-ca.pem';

/**
 * Brings Postgres up to date on every deployment whose migrations differ. What is deployed after it
 * starts only when it was well.
 */
export function addMigration(stack: Stack, settings: Settings, deps: Deps): Trigger {
  const { ownerSecret, appSecret, connectionUrl } = deps.database;
  const handler = addFunction(stack, 'Migration', {
    code: settings.folders.migration,
    vpc: deps.network.vpc,
    group: databaseClient(stack, 'MigrationGroup', deps),
    timeout: Duration.minutes(5),
    memorySize: 512,
    environment: {
      CONNECTION_URL: connectionUrl(CERTIFICATES),
      OWNER_SECRET_ARN: ownerSecret.secretArn,
      DATABASE_SECRET_ARN: appSecret.secretArn,
    },
    policy: [readSecrets(ownerSecret.secretArn, appSecret.secretArn)],
  });
  return new Trigger(stack, 'Migrate', {
    handler,
    timeout: Duration.minutes(5),
    executeAfter: [deps.database.construct, deps.network.secretsEndpoint],
  });
}

/** Makes the row of somebody who has just confirmed their account. */
export function addPostConfirmation(
  stack: Stack,
  settings: Settings,
  deps: Deps & { readonly people: People },
): LambdaFunction {
  const { appSecret, connectionUrl } = deps.database;
  const handler = addFunction(stack, 'PostConfirmation', {
    code: settings.folders.postConfirmation,
    vpc: deps.network.vpc,
    group: databaseClient(stack, 'PostConfirmationGroup', deps),
    // Cognito does not wait longer.
    timeout: Duration.seconds(5),
    memorySize: 256,
    environment: {
      CONNECTION_URL: connectionUrl(CERTIFICATES),
      DATABASE_SECRET_ARN: appSecret.secretArn,
    },
    policy: [readSecrets(appSecret.secretArn)],
  });
  deps.people.pool.addTrigger(UserPoolOperation.POST_CONFIRMATION, handler);
  return handler;
}

/** May open connections to Postgres and to Secrets Manager, and to nothing else. */
function databaseClient(stack: Stack, id: string, { network, database }: Deps): SecurityGroup {
  const group = new SecurityGroup(stack, id, {
    vpc: network.vpc,
    description: 'Cruddur: a function that uses Postgres',
    allowAllOutbound: false,
  });
  group.connections.allowTo(database.group, POSTGRES);
  group.connections.allowTo(network.secretsGroup, Port.HTTPS);
  return group;
}

/** Reads exactly these secrets. */
export function readSecrets(...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources });
}
