/** A figure of a metric line: one value, or up to 100 of which CloudWatch makes a distribution. */
export type Figure = number | readonly number[];

type Unit = 'Count' | 'Milliseconds';

/** More values in one figure CloudWatch does not take. */
const MOST_VALUES = 100;

/**
 * A line of CloudWatch's embedded metric format: a log line that becomes metrics of the namespace
 * `Cruddur`, without a call. `more` stands in the line alone, for queries of the log. A figure without
 * a value is left out.
 */
export function metricLine(
  figures: Readonly<Record<string, readonly [Figure, Unit]>>,
  more: object = {},
): string {
  const given = Object.entries(figures).flatMap(([Name, [figure, Unit]]) => {
    const value = typeof figure === 'number' ? figure : figure.slice(0, MOST_VALUES);
    return typeof value === 'object' && value.length === 0 ? [] : [{ Name, Unit, value }];
  });
  const Metrics = given.map(({ Name, Unit }) => ({ Name, Unit }));
  return JSON.stringify({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: 'Cruddur', Dimensions: [[]], Metrics }],
    },
    ...Object.fromEntries(given.map(({ Name, value }) => [Name, value])),
    ...more,
  });
}
