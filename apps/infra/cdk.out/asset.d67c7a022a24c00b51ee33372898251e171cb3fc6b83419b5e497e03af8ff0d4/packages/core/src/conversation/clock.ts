/** Tells the time as UTC text with microseconds, `2026-01-31T12:00:00.000001Z`: text order is time order. */
export type Clock = () => string;

/** The process's clock. It follows the system clock, so it may step back. */
export const systemClock: Clock = () => formatMicroseconds(microsecondsNow());

/** Microseconds since 1970 as text. */
export function formatMicroseconds(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  const rest = String(microseconds - milliseconds * 1000).padStart(3, '0');
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${rest}Z`;
}

/** An ISO 8601 date or time as our text form; undefined when it is not one. */
export function parseTime(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) {
    return undefined;
  }
  const zoned = /T/.test(text) && !/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? `${text}Z` : text;
  const milliseconds = Date.parse(zoned);
  if (Number.isNaN(milliseconds)) return undefined;
  const micros = Number((/\.(\d{1,9})/.exec(text)?.[1] ?? '').padEnd(6, '0').slice(3, 6));
  return formatMicroseconds(milliseconds * 1000 + micros);
}

/** Date.now() sees every step of the system clock; the high-resolution one adds what it lacks. */
function microsecondsNow(): number {
  const fine = Math.floor((performance.timeOrigin + performance.now()) * 1000);
  return Date.now() * 1000 + (fine % 1000);
}
