import { strings } from '../lib/strings.ts';

/** Stands on the corner of an avatar of somebody who is here. */
export function OnlineDot() {
  return (
    <span className="online-dot">
      <span className="sr-only">{strings.online}</span>
    </span>
  );
}
