import { useMemo } from 'react';
import { classes } from '../../ui/classes.ts';
import { isEmojiOnly, textParts } from './text-parts.ts';

/** What was written, as it was written; addresses can be followed. */
export function MessageText({ text }: { text: string }) {
  const parts = useMemo(() => textParts(text), [text]);
  return (
    <p dir="auto" className={classes('bubble-text', isEmojiOnly(text) && 'bubble-emoji')}>
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
            key={index}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow ugc"
            className="bubble-link"
          >
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
