import { strings } from '../lib/strings.ts';

/** “typing” with three dots that move. Only to be seen: say to others who is typing. */
export function TypingDots() {
  return (
    <span aria-hidden="true" className="typing">
      {strings.typing}
      <span className="typing-dots">
        <span />
        <span />
        <span />
      </span>
    </span>
  );
}
