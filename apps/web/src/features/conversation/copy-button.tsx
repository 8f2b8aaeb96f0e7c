import { useState } from 'react';
import { strings } from '../../lib/strings.ts';
import { Icon } from '../../ui/icon.tsx';

const SHOWN_MS = 1_500;

/** Copies a message's text by mouse; by keyboard, Ctrl-C copies the message that has the focus. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  if (!('clipboard' in navigator)) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className="bubble-copy"
      title={copied ? strings.copied : strings.copy}
      onClick={() => void copy().catch(() => {})}
    >
      <Icon name={copied ? 'tick' : 'copy'} />
    </button>
  );
}
