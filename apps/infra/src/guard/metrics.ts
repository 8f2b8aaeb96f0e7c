import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { Data } from '../data/data.ts';
import { MEMBER_INDEX } from '../names.ts';
import type { Service } from '../service/service.ts';

/** What alarms watch and the dashboard shows; all by the minute. */
export type Metrics = ReturnType<typeof productMetrics>;

const PERIOD = Duration.minutes(1);

/** Every metric in one place, so that an alarm and a graph of the same name are the same. */
export function productMetrics(data: Data, service: Service) {
  const { table, database } = data;
  const { api, front, stream } = service;
  const ofTable = (metricName: string, more: Record<string, string> = {}): Metric =>
    metric('AWS/DynamoDB', metricName, { TableName: table.tableName, ...more });
  const index = { GlobalSecondaryIndexName: MEMBER_INDEX };
  return {
    writeUnits: ofTable('ConsumedWriteCapacityUnits'),
    readUnits: ofTable('ConsumedReadCapacityUnits'),
    throttles: sum({
      reads: ofTable('ReadThrottleEvents'),
      writes: ofTable('WriteThrottleEvents'),
      indexReads: ofTable('ReadThrottleEvents', index),
      indexWrites: ofTable('WriteThrottleEvents', index),
    }),
    tableErrors: sum(
      Object.fromEntries(
        ['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((Operation) => [
          Operation.charAt(0).toLowerCase() + Operation.slice(1),
          ofTable('SystemErrors', { Operation }),
        ]),
      ),
    ),
    inboxLag: metric(
      'AWS/Lambda',
      'IteratorAge',
      { FunctionName: stream.handler.functionName },
      'Maximum',
    ),
    streamErrors: stream.handler.metricErrors({ period: PERIOD }),
    deadLetters: stream.deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD }),
    poison: ofProduct('PoisonRecords'),
    projected: ofProduct('ProjectedRecords'),
    projectionLag: ofProduct('ProjectionLag', 'p50'),
    slowestProjections: ofProduct('ProjectionLag', 'p99'),
    streamUnits: ofProduct('StreamWriteUnits'),
    apiUnits: ofProduct('WriteUnits'),
    apiReadUnits: ofProduct('ReadUnits'),
    appendConflicts: ofProduct('AppendConflicts'),
    appendsWaited: ofProduct('AppendsWaited'),
    eventStreams: ofProduct('EventStreams'),
    eventsPushed: ofProduct('EventsPushed'),
    eventsDropped: ofProduct('EventsDropped'),
    eventLoopDelay: ofProduct('EventLoopDelay', 'Maximum'),
    requests: front.balancer.metrics.requestCount({ period: PERIOD }),
    apiErrors: api.targets.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, {
      period: PERIOD,
    }),
    apiAway: api.targets.metrics.unhealthyHostCount({ period: PERIOD }),
    latency: api.targets.metrics.targetResponseTime({ period: PERIOD, statistic: 'p99' }),
    apiCpu: api.service.metricCpuUtilization({ period: PERIOD }),
    apiMemory: api.service.metricMemoryUtilization({ period: PERIOD }),
    databaseCpu: metric('AWS/RDS', 'CPUUtilization', database.metricDimensions, 'Average'),
    databaseConnections: metric(
      'AWS/RDS',
      'DatabaseConnections',
      database.metricDimensions,
      'Maximum',
    ),
  };
}

/** From the lines that the product logs. */
function ofProduct(metricName: string, statistic = 'Sum'): Metric {
  return metric('Cruddur', metricName, {}, statistic);
}

function metric(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic = 'Sum',
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period: PERIOD });
}

/** Zero where there is no figure, which is how CloudWatch says that nothing happened. */
function sum(usingMetrics: Record<string, IMetric>): MathExpression {
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, period: PERIOD });
}
