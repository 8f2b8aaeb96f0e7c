import { strings } from '../../lib/strings.ts';
import { Icon } from '../../ui/icon.tsx';

/** Goes to the end of the list; says so when something new has come there. */
export function JumpButton({ text, onJump }: { text: string | undefined; onJump: () => void }) {
  return (
    <button
      type="button"
      className="jump"
      onClick={onJump}
      aria-label={text === undefined ? strings.toLatest : undefined}
    >
      {text}
      <Icon name="down" />
    </button>
  );
}
