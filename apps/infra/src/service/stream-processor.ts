import { Duration, type Stack } from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  EventSourceMapping,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Data } from '../data/data.ts';
import { useKeyThroughTable } from '../data/messages-table.ts';
import { addFunction } from '../function.ts';
import { MEMBER_INDEX, tableArn } from '../names.ts';
import { accept } from '../reasons.ts';
import type { Settings } from '../settings.ts';
import { VALKEY_PORT, type Valkey } from './valkey.ts';

/** The function behind the table's stream, and where batches go that it cannot take. */
export interface StreamProcessor {
  readonly handler: LambdaFunction;
  readonly deadLetters: Queue;
}

/** Of the table's items only written messages and profiles: apps/stream/src/event-filter.ts. */
const EVENT_FILTERS = ['MSG#', 'USR#'].map((prefix) => ({
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { Keys: { pk: { S: [{ prefix }] } } },
}));

/**
 * Keeps the inboxes up to the log. A record that fails is tried alone, at most ten times within an
 * hour, while the rest goes on; then what it was goes to the queue, and an alarm with it.
 */
export function addStreamProcessor(
  stack: Stack,
  settings: Settings,
  data: Data,
  valkey: Valkey | undefined,
): StreamProcessor {
  const { table, network, key } = data;
  const handler = addFunction(stack, 'Stream', {
    code: settings.folders.stream,
    vpc: network.vpc,
    group: tableClient(stack, 'StreamGroup', data),
    timeout: Duration.seconds(60),
    memorySize: 512,
    environment: {
      CRUDDUR_TABLE: settings.tableName,
      ...(valkey && { BUS_URL: valkey.url }),
    },
    policy: [
      allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], table.tableArn),
      allow(['dynamodb:Query'], `${table.tableArn}/index/${MEMBER_INDEX}`),
      allow(
        ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        table.tableStreamArn ?? '',
      ),
      allow(['dynamodb:ListStreams'], `${tableArn(settings.tableName)}/stream/*`),
      useKeyThroughTable(key),
    ],
  });
  accept(handler.role ?? handler, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:dynamodb:<AWS::Region>:<AWS::AccountId>:table/${settings.tableName}/stream/*]`]:
      'A stream has the time of its making in its name; a table made anew from a backup has another.',
  });
  if (valkey) handler.connections.allowTo(valkey.group, VALKEY_PORT);
  const deadLetters = new Queue(stack, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(deadLetters, {
    'AwsSolutions-SQS3': 'It is itself where what fails goes to.',
  });
  new EventSourceMapping(stack, 'Trigger', {
    target: handler,
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // A burst of messages becomes one update a row: see what a step costs in the README.
    maxBatchingWindow: Duration.seconds(settings.profile === 'small' ? 1 : 0),
    parallelizationFactor: settings.profile === 'small' ? 1 : 4,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(1),
    onFailure: new SqsDlq(deadLetters),
    filters: EVENT_FILTERS.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
  });
  return { handler, deadLetters };
}

/** May reach the table through its endpoint, and nothing else by itself. */
function tableClient(stack: Stack, id: string, { network }: Data): SecurityGroup {
  const group = new SecurityGroup(stack, id, {
    vpc: network.vpc,
    description: 'Cruddur: reaches the table alone',
    allowAllOutbound: false,
  });
  // In these subnets there is no road to any address but the endpoints'.
  group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, 'the table, through its endpoint');
  return group;
}

function allow(actions: string[], ...resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources });
}
