/** The most a message may hold, in Unicode code points. */
export const MESSAGE_MAX_CHARS = 1024;

/** The most a display name may hold, in Unicode code points. */
export const DISPLAY_NAME_MAX_CHARS = 64;

/** A handle as people may write it: with or without an @, in any case of letters. */
export const HANDLE_PATTERN = '^\\s*@?[A-Za-z0-9_]{3,30}\\s*$';

/** The length that the limit counts: code points, so that an emoji is not two. */
export function countChars(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
