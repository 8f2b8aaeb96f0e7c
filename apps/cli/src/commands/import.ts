import { readFile } from 'node:fs/promises';
import type { MessageUuid } from '@cruddur/contract/ids';
import { countChars, MESSAGE_MAX_CHARS } from '@cruddur/contract/text';
import { appendHistory, type HistoryLine } from '@cruddur/core/conversation/append-history';
import { formatMicroseconds, parseTime } from '@cruddur/core/conversation/clock';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { parseTranscript, type TranscriptLine } from '@cruddur/core/conversation/transcript';
import type { Profile } from '@cruddur/core/user/profile';
import { findByHandle } from '@cruddur/core/user/users';
import { type Command, InvalidArgumentError } from 'commander';
import { v5 } from 'uuid';
import { startProgress } from '../progress.ts';
import { conversationDeps, findTarget, withDatabase, withTarget } from '../target.ts';
import { UsageError } from '../usage-error.ts';

interface ImportOptions {
  readonly person: [string, string][];
  readonly start?: string;
  readonly every: number;
  readonly prod?: boolean;
  readonly json?: boolean;
}

/** `cruddur import <file>`. */
export function addImportCommand(program: Command): void {
  const command = program
    .command('import <file>')
    .description('read "Name: text" lines into the conversation of two people, each line once')
    .requiredOption(
      '--person <name=handle>',
      'who a name of the file is; give it twice',
      (text: string, before: [string, string][] = []) => [...before, parsePerson(text)],
    )
    .option(
      '--start <time>',
      'when the first line was written (ISO 8601; default: so that it ends now)',
      parseStart,
    )
    .option(
      '--every <duration>',
      'the time between lines, such as 60s, 5m, 1h',
      parseDuration,
      60_000,
    )
    .option('--json', 'print the result as JSON');
  withTarget(command).action(runImport);
}

async function runImport(file: string, options: ImportOptions): Promise<void> {
  const names = options.person.map(([name]) => name);
  if (names.length !== 2) throw new UsageError('give --person exactly twice');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`cannot read ${file}: ${error.message}`);
  });
  const lines = parseTranscript(text, names);
  checkLines(lines, names);
  const target = findTarget(options);
  const people = await withDatabase(target, async (db) => {
    const found = options.person.map(async ([, handle]) => {
      const profile = await findByHandle(db, handle.replace(/^@/, ''));
      if (profile === undefined) throw new UsageError(`nobody has the handle ${handle}`);
      return profile;
    });
    return (await Promise.all(found)) as [Profile, Profile];
  });
  const authors = new Map(names.map((name, i) => [name, people[i] as Profile]));
  const history = toHistory(lines, authors, people, options);
  const bar = startProgress('importing');
  const deps = conversationDeps(target);
  const result = await appendHistory(deps, people, history, (done) =>
    bar.update(done, history.length),
  );
  const summary = `${result.appended} of ${history.length} lines were new`;
  bar.end(summary);
  console.log(
    options.json
      ? JSON.stringify({ ...result, lines: history.length })
      : `${summary}; conversation ${result.message_group_uuid}`,
  );
}

/** Nothing is written unless every line can be. */
function checkLines(lines: readonly TranscriptLine[], names: readonly string[]): void {
  if (lines.length === 0) throw new UsageError('the file holds no line');
  for (const [i, { speaker, message }] of lines.entries()) {
    if (speaker === '')
      throw new UsageError(`line ${i + 1} starts with none of: ${names.join(', ')}`);
    if (message.trim() === '') throw new UsageError(`line ${i + 1} is empty`);
    if (message.includes('\0')) throw new UsageError(`line ${i + 1} contains a NUL character`);
    if (countChars(message) > MESSAGE_MAX_CHARS) {
      throw new UsageError(`line ${i + 1} is longer than ${MESSAGE_MAX_CHARS} characters`);
    }
  }
}

function toHistory(
  lines: readonly TranscriptLine[],
  authors: ReadonlyMap<string, Profile>,
  people: readonly [Profile, Profile],
  options: ImportOptions,
): HistoryLine[] {
  const now = Date.now();
  const start = options.start ? Date.parse(options.start) : now - lines.length * options.every;
  if (start + (lines.length - 1) * options.every > now) {
    throw new UsageError('the last line would lie in the future; choose an earlier --start');
  }
  const conversation = pairConversation(people[0].uuid, people[1].uuid);
  return lines.map(({ speaker, message }, i) => ({
    author: authors.get(speaker) as Profile,
    message,
    // By place and text, so that the same file names the same messages again.
    message_uuid: v5(`import ${i} ${speaker} ${message}`, conversation) as MessageUuid,
    created_at: formatMicroseconds((start + i * options.every) * 1000),
  }));
}

function parsePerson(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('use "Name=handle".');
  return [text.slice(0, at), text.slice(at + 1)];
}

function parseStart(text: string): string {
  if (parseTime(text) === undefined) throw new InvalidArgumentError('use ISO 8601.');
  return text;
}

function parseDuration(text: string): number {
  const match = /^(\d+)(ms|s|m|h)$/.exec(text);
  if (match === null) throw new InvalidArgumentError('use a number with ms, s, m or h.');
  const unit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[match[2] as 'ms' | 's' | 'm' | 'h'];
  return Number(match[1]) * unit;
}
