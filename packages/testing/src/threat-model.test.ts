import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGE = new URL('../../../docs/threat-model.md', import.meta.url);
const page = readFileSync(PAGE, 'utf8');

/** The tests that a text links to, by file and title. */
function namedTests(text: string): { title: string; file: URL }[] {
  return [...text.matchAll(/\[([^\]]+)\]\((\.\.\/[^)]+\.(?:test|spec)\.ts)\)/g)].map(
    ([, title = '', path = '']) => ({ title, file: new URL(path, PAGE) }),
  );
}

/** The titles of a test file, as they are written there. */
function titlesOf(file: URL): string[] {
  const source = readFileSync(file, 'utf8');
  return [
    ...source.matchAll(/\btest(?:\.each\([\s\S]*?\]\))?\(\s*(?:'([^'\n]+)'|"([^"\n]+)")/g),
  ].map(([, single, double]) => single ?? double ?? '');
}

test('every line of the threat model names a test', () => {
  const lines = page.split('\n').filter((line) => /^\| (?!---|attempt|what lies)/.test(line));
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) expect(namedTests(line), line).toHaveLength(1);
});

test('every test that the threat model names is in the file that it names', () => {
  for (const { title, file } of namedTests(page)) expect(titlesOf(file)).toContain(title);
});
