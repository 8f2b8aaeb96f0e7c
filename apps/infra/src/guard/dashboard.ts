import type { Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Metrics } from './metrics.ts';

/** One page: is it up, is it fast, are inboxes on time, what does it use. docs/runbook.md reads it. */
export function addDashboard(stack: Stack, metrics: Metrics): void {
  const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
    new GraphWidget({ title, left, right, width: 8 });
  new Dashboard(stack, 'Dashboard', {
    dashboardName: 'cruddur',
    widgets: [
      [
        graph('Requests and 5xx', [metrics.requests], [metrics.apiErrors]),
        graph('Slowest hundredth of answers, seconds', [metrics.latency]),
        graph('Containers: CPU and memory, %', [metrics.apiCpu, metrics.apiMemory]),
      ],
      [
        graph('Inboxes: how late, ms', [metrics.inboxLag]),
        graph('Records projected, and malformed', [metrics.projected], [metrics.poison]),
        graph('Function errors, and set aside', [metrics.streamErrors], [metrics.deadLetters]),
      ],
      [
        graph(
          'Put to inbox: half and slowest hundredth, ms',
          [metrics.projectionLag],
          [metrics.slowestProjections],
        ),
        graph(
          'Event streams, events pushed and dropped',
          [metrics.eventStreams],
          [metrics.eventsPushed, metrics.eventsDropped],
        ),
        graph(
          'Sends: waited for others, lost a race',
          [metrics.appendsWaited],
          [metrics.appendConflicts],
        ),
      ],
      [
        graph('Units by the API: written and read', [metrics.apiUnits], [metrics.apiReadUnits]),
        graph('Units written by the stream’s function', [metrics.streamUnits]),
        graph('Event loop: latest by, ms', [metrics.eventLoopDelay]),
      ],
      [
        graph('Table: units written and read', [metrics.writeUnits], [metrics.readUnits]),
        graph('Table: refused and failed', [metrics.throttles], [metrics.tableErrors]),
        graph(
          'Postgres: CPU % and connections',
          [metrics.databaseCpu],
          [metrics.databaseConnections],
        ),
      ],
    ],
  });
}
