import type { ReactNode } from 'react';
import { strings } from '../../lib/strings.ts';
import { classes } from '../../ui/classes.ts';
import { CopyButton } from './copy-button.tsx';
import { MessageText } from './message-text.tsx';

/** One message: whose it is, its text as it was typed, and below it `children`. */
export function Bubble({
  messageUuid,
  seq,
  own,
  author,
  startsTurn,
  text,
  failed = false,
  children,
}: {
  messageUuid: string;
  /** Missing until it is known to be stored. */
  seq?: number | undefined;
  own: boolean;
  author: string;
  startsTurn: boolean;
  text: string;
  failed?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes('turn', own && 'turn-own', startsTurn && 'turn-start')}>
      <div
        data-message={messageUuid}
        data-seq={seq}
        tabIndex={-1}
        className={classes('bubble', own && 'bubble-own', failed && 'bubble-failed')}
      >
        <span className="sr-only">{own ? strings.you : author}: </span>
        <MessageText text={text} />
        <div className="bubble-foot">{children}</div>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
