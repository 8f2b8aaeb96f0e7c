import { strings } from '../../lib/strings.ts';

/** From here on it is good to know how much room is left. */
const NEAR = 100;

/** How many characters are left, shown when few are, negative when too many are written. */
export function Countdown({ id, left }: { id: string; left: number }) {
  return (
    <p id={id} className={left <= NEAR ? 'countdown' : 'sr-only'}>
      {left <= NEAR ? (
        <>
          <span
            aria-hidden="true"
            className={left < 0 ? 'text-danger font-semibold' : 'text-muted'}
          >
            {left}
          </span>
          <span className="sr-only">{left >= 0 ? strings.charsLeft(left) : null}</span>
        </>
      ) : null}
      <span role="status" className="sr-only">
        {left < 0 ? strings.tooLong(-left) : null}
      </span>
    </p>
  );
}
