import { exactTime, timeAgo } from '../lib/format-time.ts';
import { useTicking } from '../lib/use-ticking.ts';

/** How long ago something was, kept up to date; the exact time shows on hovering. */
export function TimeAgo({ iso }: { iso: string }) {
  const time = Date.parse(iso);
  const text = useTicking((now) => timeAgo(time, now));
  return (
    <time dateTime={iso} title={exactTime(time)}>
      {text}
    </time>
  );
}
