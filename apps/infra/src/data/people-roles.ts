import { Aws } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  CompositePrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { MEMBER_INDEX, tableArn } from '../names.ts';
import { useKeyThroughTable } from './messages-table.ts';

/** People have no keys of their own: they take a role, for an hour, with a second factor. */
function withSecondFactor() {
  return new AccountRootPrincipal().withConditions({
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  });
}

/** The role that `cruddur … --prod` is run in. */
export function addOperatorRole(scope: Construct): Role {
  return new Role(scope, 'Operator', {
    description: 'Cruddur: the admin command, from anywhere, with a second factor',
    assumedBy: withSecondFactor(),
  });
}

/** Grants the operator what the commands of `cruddur` do. */
export function grantOperator(
  operator: Role,
  deps: {
    readonly key: Key;
    readonly tableName: string;
    readonly userPoolArn: string;
    readonly secretArns: readonly string[];
    /** Undefined where no rule lets an address in. */
    readonly databaseGroupArn: string | undefined;
  },
): void {
  const table = tableArn(deps.tableName);
  const allow = (actions: string[], resources: string[]): void => {
    operator.addToPolicy(new PolicyStatement({ actions, resources }));
  };
  allow(
    [
      'dynamodb:DescribeTable',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:UpdateItem',
    ],
    [table],
  );
  allow(['dynamodb:Query'], [`${table}/index/${MEMBER_INDEX}`]);
  operator.addToPolicy(useKeyThroughTable(deps.key));
  allow(['cognito-idp:ListUsers'], [deps.userPoolArn]);
  allow(['secretsmanager:GetSecretValue'], [...deps.secretArns]);
  if (deps.databaseGroupArn) allow(['ec2:ModifySecurityGroupRules'], [deps.databaseGroupArn]);
}

/** Reads and nothing else, from inside the network: a DAX cluster, or somebody who analyses. */
export function addReaderRole(scope: Construct, key: Key, tableName: string): Role {
  const role = new Role(scope, 'Reader', {
    description: 'Cruddur: reads the table, for DAX and for analysis',
    assumedBy: new CompositePrincipal(
      new ServicePrincipal('dax.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      withSecondFactor(),
    ),
  });
  const table = tableArn(tableName);
  role.addToPolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:BatchGetItem',
        'dynamodb:DescribeTable',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
      resources: [table, `${table}/index/${MEMBER_INDEX}`],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey'],
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
    }),
  );
  return role;
}
