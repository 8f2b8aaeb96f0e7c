import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { MEMBER_INDEX, tableArn } from '../names.ts';
import type { Settings } from '../settings.ts';
import { DATA_ACTIONS, type Network } from './network.ts';

/** The key that the table and its backups are encrypted by. */
export function addDataKey(scope: Construct, settings: Settings): Key {
  return new Key(scope, 'Key', {
    alias: 'cruddur/data',
    description: 'Cruddur: the table and its backups',
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: settings.guarded ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}

/**
 * The key that the texts of messages are encrypted by before they reach the table. Without it they are
 * lost, so it is kept when it is not wanted any more.
 */
export function addMessageKey(scope: Construct): Key {
  return new Key(scope, 'MessageKey', {
    alias: 'cruddur/messages',
    description: 'Cruddur: the texts of messages',
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** The right to seal and open texts, by their key and for nothing else. */
export function useMessageKey(key: Key): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:purpose': 'cruddur message text' },
    },
  });
}

/**
 * The one table. Its items are reached through the network's endpoint alone, whatever rights somebody
 * has; `operator` is the exception, for the admin command on somebody's own machine.
 */
export function addMessagesTable(
  scope: Construct,
  settings: Settings,
  deps: { readonly key: Key; readonly network: Network; readonly operator: Role },
): Table {
  const table = new Table(scope, 'Messages', {
    tableName: settings.tableName,
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: deps.key,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: 35,
    },
    deletionProtection: settings.guarded,
    // No item has it yet; to switch it on later would be the same table, to name it differently not.
    timeToLiveAttribute: 'expires_at',
    contributorInsightsSpecification: { enabled: settings.contributorInsights },
    removalPolicy: settings.guarded ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  table.addGlobalSecondaryIndex({
    indexName: MEMBER_INDEX,
    partitionKey: { name: 'message_group_uuid', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    projectionType: ProjectionType.KEYS_ONLY,
    contributorInsightsSpecification: { enabled: settings.contributorInsights },
  });
  table.addToResourcePolicy(onlyFromHere(settings.tableName, deps));
  return table;
}

/**
 * Denies items to everybody who does not come through the endpoint. It names no control action, so
 * deployments, backups and AWS Config go on; the stream's trigger reads the stream, which is another
 * resource; expiry and the index are the table's own work and ask no policy.
 */
function onlyFromHere(
  tableName: string,
  { network, operator }: { readonly network: Network; readonly operator: Role },
): PolicyStatement {
  return new PolicyStatement({
    sid: 'OnlyThroughTheEndpoint',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [...DATA_ACTIONS],
    resources: [tableArn(tableName), `${tableArn(tableName)}/index/*`],
    conditions: {
      StringNotEquals: { 'aws:SourceVpce': network.tableEndpoint.vpcEndpointId },
      ArnNotEquals: { 'aws:PrincipalArn': operator.roleArn },
    },
  });
}

/** The right to use the table's key, and only by using the table. */
export function useKeyThroughTable(key: Key): PolicyStatement {
  return new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` },
    },
  });
}
