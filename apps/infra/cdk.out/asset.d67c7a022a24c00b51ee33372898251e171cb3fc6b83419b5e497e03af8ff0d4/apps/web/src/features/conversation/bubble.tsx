import type { ReactNode } from 'react';
import { strings } from '../../lib/strings.ts';
import { classes } from '../../ui/classes.ts';

/** One message: its author where a turn starts, its text as it was typed, and below it `children`. */
export function Bubble({
  own,
  author,
  startsTurn,
  text,
  failed = false,
  children,
}: {
  own: boolean;
  author: string;
  startsTurn: boolean;
  text: string;
  failed?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes('turn', own && 'turn-own', startsTurn && 'turn-start')}>
      {!own && startsTurn ? (
        <p dir="auto" className="turn-author">
          {author}
        </p>
      ) : (
        <span className="sr-only">{own ? strings.you : author}: </span>
      )}
      <div className={classes('bubble', own && 'bubble-own', failed && 'bubble-failed')}>
        <p dir="auto" className="bubble-text">
          {text}
        </p>
        <div className="bubble-foot">{children}</div>
      </div>
    </div>
  );
}
