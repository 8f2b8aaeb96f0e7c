import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Settings } from '../settings.ts';
import type { Metrics } from './metrics.ts';
import type { Audit } from './trail.ts';

/** What must not happen: above how much, for how many minutes in a row, and what to do then. */
interface Watch {
  readonly metric: IMetric;
  readonly above: number;
  readonly minutes: number;
  readonly says: string;
}

/** Alarms to one topic; each description names the page of the runbook to read. */
export function addAlarms(stack: Stack, settings: Settings, metrics: Metrics, audit: Audit): Topic {
  const topic = new Topic(stack, 'Alarms', { enforceSSL: true });
  if (settings.alarmEmail) topic.addSubscription(new EmailSubscription(settings.alarmEmail));
  const action = new SnsAction(topic);
  const deletes = addDeletes(stack, settings, audit);
  for (const [id, watch] of Object.entries({ ...watches(metrics), Deletes: deletes })) {
    const alarm = new Alarm(stack, id, {
      metric: watch.metric,
      threshold: watch.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: watch.minutes,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${watch.says} See docs/runbook.md, "${id}".`,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return topic;
}

function watches(metrics: Metrics): Record<string, Watch> {
  return {
    Throttles: {
      metric: metrics.throttles,
      above: 10,
      minutes: 3,
      says: 'The table refuses requests.',
    },
    TableErrors: { metric: metrics.tableErrors, above: 5, minutes: 3, says: 'The table fails.' },
    InboxLag: {
      metric: metrics.inboxLag,
      above: 60_000,
      minutes: 3,
      says: 'Inboxes are a minute late.',
    },
    SlowInboxes: {
      metric: metrics.slowestProjections,
      above: 10_000,
      minutes: 5,
      says: 'Messages reach inboxes ten seconds after they were sent.',
    },
    DeadLetters: {
      metric: metrics.deadLetters,
      above: 0,
      minutes: 1,
      says: 'Records were set aside.',
    },
    PoisonRecords: { metric: metrics.poison, above: 0, minutes: 1, says: 'Items are malformed.' },
    ApiErrors: { metric: metrics.apiErrors, above: 10, minutes: 3, says: 'The API answers 5xx.' },
    ApiAway: {
      metric: metrics.apiAway,
      above: 0,
      minutes: 3,
      says: 'A container does not answer.',
    },
    DatabaseBusy: {
      metric: metrics.databaseCpu,
      above: 80,
      minutes: 10,
      says: 'Postgres is busy.',
    },
  };
}

/** The product deletes no item, so every deletion is somebody's or a mistake. */
function addDeletes(stack: Stack, settings: Settings, { log }: Audit): Watch {
  const names = ['DeleteItem', 'BatchWriteItem', 'DeleteTable', 'ExecuteStatement'];
  const filter = new MetricFilter(stack, 'DeletesFilter', {
    logGroup: log,
    filterPattern: FilterPattern.literal(
      `{ ($.eventSource = "dynamodb.amazonaws.com") && ($.requestParameters.tableName = "*${settings.tableName}*") && (${names
        .map((name) => `($.eventName = "${name}")`)
        .join(' || ')}) }`,
    ),
    metricNamespace: 'Cruddur/Audit',
    metricName: 'UnusualDeletes',
    metricValue: '1',
  });
  const metric = filter.metric({ statistic: 'Sum', period: Duration.minutes(1) });
  return { metric, above: 0, minutes: 1, says: 'Somebody deletes.' };
}
