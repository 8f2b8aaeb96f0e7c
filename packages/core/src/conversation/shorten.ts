import { isSealed } from '../seal/sealed-text.ts';

const SHORTENED_BYTES = 200;
const ELLIPSIS = '…';

/**
 * What a row holds of a message's text, at most 200 bytes with its ellipsis, so that a row stays under
 * 1 KB. A sealed text is taken as it is: what it holds is as short already.
 */
export function shorten(text: string): string {
  const start = isSealed(text) ? undefined : startOf(text);
  return start === undefined ? text : withEllipsis(start);
}

/** The part of a text that a row shows; undefined for a text that it shows whole. */
export function startOf(text: string): string | undefined {
  if (Buffer.byteLength(text) <= SHORTENED_BYTES) return undefined;
  let bytes = Buffer.byteLength(ELLIPSIS);
  let end = 0;
  for (const char of text) {
    bytes += Buffer.byteLength(char);
    if (bytes > SHORTENED_BYTES) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** A text's start as a row shows it. */
export function withEllipsis(start: string): string {
  return start.trimEnd() + ELLIPSIS;
}
