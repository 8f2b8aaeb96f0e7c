/** A piece of a message: text as it was typed, or a link. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const CANDIDATE = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu;

/** What ends a sentence more often than an address. */
const TRAILING = /[.,;:!?…'’*_~]+$/u;

/** Cuts a message into text and links. Only http and https become links, whatever is typed. Pure. */
export function textParts(message: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of message.matchAll(CANDIDATE)) {
    const text = trimEnd(match[0]);
    const href = hrefOf(text);
    if (href === undefined) continue;
    if (match.index > end) parts.push({ kind: 'text', text: message.slice(end, match.index) });
    parts.push({ kind: 'link', text, href });
    end = match.index + text.length;
  }
  if (end < message.length) parts.push({ kind: 'text', text: message.slice(end) });
  return parts;
}

/** A bracket at the end belongs to the address only if it was opened in it. */
function trimEnd(candidate: string): string {
  let text = candidate.replace(TRAILING, '');
  for (const [open, close] of ['()', '[]', '{}']) {
    while (text.endsWith(close as string) && count(text, close) > count(text, open)) {
      text = text.slice(0, -1).replace(TRAILING, '');
    }
  }
  return text;
}

function count(text: string, char: string | undefined): number {
  return text.split(char ?? '').length - 1;
}

function hrefOf(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isSafe = url.protocol === 'https:' || url.protocol === 'http:';
  return isSafe && url.hostname.includes('.') && !url.username ? url.href : undefined;
}

const EMOJI_ONLY =
  /^(?:(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})*)\s*)+$/u;
const MOST_LARGE = 6;

/** Whether a message is a few emoji and nothing else. Pure. */
export function isEmojiOnly(message: string): boolean {
  if (message.length > 100 || !EMOJI_ONLY.test(message)) return false;
  const graphemes = new Intl.Segmenter().segment(message.replace(/\s+/gu, ''));
  return [...graphemes].length <= MOST_LARGE;
}
