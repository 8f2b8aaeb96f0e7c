import { clockTime, exactTime } from '../lib/format-time.ts';

/** A time of day; the date shows on hovering. */
export function ClockTime({ iso }: { iso: string }) {
  const time = Date.parse(iso);
  return (
    <time dateTime={iso} title={exactTime(time)}>
      {clockTime(time)}
    </time>
  );
}
