/** A line of a transcript: who speaks, as the file names them, and what. */
export interface TranscriptLine {
  readonly speaker: string;
  readonly message: string;
}

/**
 * Reads `Person 1: …` lines. A line without a speaker continues the one before; blank lines are
 * passed over. `speakers` are the names that count as such, so that a colon in a text is no speaker.
 */
export function parseTranscript(text: string, speakers: readonly string[]): TranscriptLine[] {
  const lines: { speaker: string; message: string }[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const speaker = speakers.find((name) => line.startsWith(`${name}:`));
    const last = lines.at(-1);
    if (speaker !== undefined) {
      lines.push({ speaker, message: line.slice(speaker.length + 1).trim() });
    } else if (last !== undefined) {
      last.message += `\n${line}`;
    } else {
      lines.push({ speaker: '', message: line });
    }
  }
  return lines;
}
