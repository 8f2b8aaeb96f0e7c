/** Prints a figure and its ratio to what it is measured against, as a JSON line. */
export function report(
  name: string,
  value: number,
  limit_name: string,
  limit_value: number,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const ratio = Number((value / limit_value).toFixed(2));
  const rounded = { value: Math.round(value), limit_value: Math.round(limit_value) };
  console.log(JSON.stringify({ name, unit: '1/s', limit_name, ...rounded, ratio, ...more }));
}
