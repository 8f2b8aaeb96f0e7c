import { Aws, Duration, type Stack } from 'aws-cdk-lib';
import { type CfnTrail, ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { closedBucket } from '../bucket.ts';
import type { Data } from '../data/data.ts';
import { accept } from '../reasons.ts';
import type { Service } from '../service/service.ts';
import type { Settings } from '../settings.ts';

/** Where the calls are written to, for the alarm on what no one should do. */
export interface Audit {
  readonly log: LogGroup;
}

/**
 * Writes down who called the table. The product's own two roles are left out unless `auditEverything`:
 * an entry costs $1 a million, a send makes three and more, and the whole would cost more than the
 * table. Whoever else touches an item, by any road, is in it.
 */
export function addTrail(stack: Stack, settings: Settings, data: Data, service: Service): Audit {
  const bucket = new Bucket(stack, 'AuditFiles', {
    ...closedBucket(settings),
    versioned: true,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  accept(bucket, { 'AwsSolutions-S1': 'It holds a log; the trail itself tells who reads it.' });
  const log = new LogGroup(stack, 'AuditLog', { retention: RetentionDays.THREE_MONTHS });
  const trail = new Trail(stack, 'Audit', {
    bucket,
    cloudWatchLogGroup: log,
    sendToCloudWatchLogs: true,
    enableFileValidation: true,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: true,
    managementEvents: ReadWriteType.WRITE_ONLY,
  });
  const resource = trail.node.defaultChild as CfnTrail;
  // The construct knows only selectors of the old form, which have no table and no exception.
  resource.addPropertyDeletionOverride('EventSelectors');
  resource.addPropertyOverride('AdvancedEventSelectors', [
    {
      Name: 'changes of the account',
      FieldSelectors: [equals('eventCategory', 'Management'), equals('readOnly', 'false')],
    },
    {
      Name: 'items of the table',
      FieldSelectors: [
        equals('eventCategory', 'Data'),
        equals('resources.type', 'AWS::DynamoDB::Table'),
        { Field: 'resources.ARN', StartsWith: [data.table.tableArn] },
        ...(settings.auditEverything ? [] : [notBy(productSessions(service))]),
      ],
    },
  ]);
  return { log };
}

function equals(Field: string, value: string) {
  return { Field, Equals: [value] };
}

function notBy(sessions: string[]) {
  return { Field: 'userIdentity.arn', NotStartsWith: sessions };
}

/** What the ARNs of the sessions of API and stream processor begin with. */
function productSessions({ api, stream }: Service): string[] {
  return [api.service.taskDefinition.taskRole.roleName, stream.handler.role?.roleName ?? ''].map(
    (name) => `arn:${Aws.PARTITION}:sts::${Aws.ACCOUNT_ID}:assumed-role/${name}/`,
  );
}
