/** One figure, and what it is measured against in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit_name: string;
  readonly limit_value: number;
  /** value / limit_value: what a run on another machine can be compared by. */
  readonly ratio: number;
}

/** Prints a figure as a JSON line; `more` may say how it came about. */
export function report(
  { name, value, unit, limit_name, limit_value }: Omit<Figure, 'ratio'>,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const ratio = limit_value === 0 ? Number(value === 0) : value / limit_value;
  const figure = { value: rounded(value), unit, limit_name, limit_value: rounded(limit_value) };
  console.log(JSON.stringify({ name, ...figure, ratio: rounded(ratio), ...more }));
}

/** To three digits: no run is more exact. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value that so much of the values, 0 to 1, are not above. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Whether it is only to be seen that it runs. */
export const isQuick = process.argv.includes('--quick');
