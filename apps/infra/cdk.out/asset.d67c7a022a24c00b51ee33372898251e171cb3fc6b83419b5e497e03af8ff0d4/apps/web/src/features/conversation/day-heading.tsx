import { dayName } from '../../lib/format-time.ts';
import { strings } from '../../lib/strings.ts';
import { useTicking } from '../../lib/use-ticking.ts';

/** Says on which day the messages below were written. */
export function DayHeading({ time }: { time: number }) {
  const name = useTicking((now) => dayName(time, now, strings));
  return (
    <h3 className="day-heading">
      <span>{name}</span>
    </h3>
  );
}
