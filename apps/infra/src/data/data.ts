import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Settings } from '../settings.ts';
import { addBackups } from './backup.ts';
import { addDatabase, type PeopleDatabase } from './database.ts';
import { addMigration, addPostConfirmation, readSecrets } from './functions.ts';
import { addDataKey, addMessageKey, addMessagesTable } from './messages-table.ts';
import { addNetwork, type Network } from './network.ts';
import { addOperatorRole, addReaderRole, grantOperator } from './people-roles.ts';
import { addUserPool, type People } from './user-pool.ts';

/** What holds data, for the stacks that use it. */
export interface Data {
  readonly network: Network;
  readonly key: Key;
  /** Only where the texts of messages are sealed. */
  readonly messageKey: Key | undefined;
  readonly table: Table;
  readonly database: PeopleDatabase;
  readonly people: People;
  readonly operator: Role;
}

/** Adds everything that must outlive a deployment, and what brings it up to date. */
export function addData(stack: Stack, settings: Settings): Data {
  const network = addNetwork(stack, settings);
  const key = addDataKey(stack, settings);
  const messageKey = settings.sealMessages ? addMessageKey(stack) : undefined;
  const operator = addOperatorRole(stack);
  const table = addMessagesTable(stack, settings, { key, network, operator });
  const database = addDatabase(stack, settings, network);
  const people = addUserPool(stack, settings);
  network.secretsEndpoint.addToPolicy(anyonesLogins(database));
  addMigration(stack, settings, { network, database });
  addPostConfirmation(stack, settings, { network, database, people });
  addReaderRole(stack, key, settings.tableName);
  grantOperator(operator, {
    key,
    tableName: settings.tableName,
    userPoolArn: people.pool.userPoolArn,
    secretArns: [database.ownerSecret.secretArn, database.appSecret.secretArn],
    databaseGroupArn: database.ruleId && groupArn(stack, database),
  });
  addBackups(stack, settings, { key, arns: [table.tableArn, database.arn] });
  addOutputs(stack, settings, { database, people, operator, messageKey });
  return { network, key, messageKey, table, database, people, operator };
}

/** Through the endpoint nobody reads another secret than the two logins. */
function anyonesLogins({ ownerSecret, appSecret }: PeopleDatabase): PolicyStatement {
  const statement = readSecrets(ownerSecret.secretArn, appSecret.secretArn);
  statement.addAnyPrincipal();
  return statement;
}

function groupArn(stack: Stack, { group }: PeopleDatabase): string {
  const resource = 'security-group';
  return stack.formatArn({ service: 'ec2', resource, resourceName: group.securityGroupId });
}

/** What the admin command needs, under the names of its environment. */
function addOutputs(
  stack: Stack,
  settings: Settings,
  {
    database,
    people,
    operator,
    messageKey,
  }: Pick<Data, 'database' | 'people' | 'operator' | 'messageKey'>,
): void {
  const output = (name: string, value: string): void => {
    new CfnOutput(stack, name, { value });
  };
  output('AwsDefaultRegion', stack.region);
  output('CruddurTable', settings.tableName);
  output('AwsCognitoUserPoolId', people.pool.userPoolId);
  output('AwsCognitoUserPoolClientId', people.client.userPoolClientId);
  output('OperatorRoleArn', operator.roleArn);
  if (messageKey) output('MessageKmsKey', messageKey.keyArn);
  output('Guarded', String(settings.guarded));
  if (database.ruleId) {
    output('ConnectionUrl', database.connectionUrl(''));
    output('DatabaseSecretArn', database.ownerSecret.secretArn);
    output('DbSgId', database.group.securityGroupId);
    output('DbSgRuleId', database.ruleId);
  }
}
