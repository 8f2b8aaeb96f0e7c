import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmojiOnly, textParts } from './text-parts.ts';

const links = (message: string) =>
  textParts(message).flatMap((part) => (part.kind === 'link' ? [part.href] : []));

test.each([
  ['see https://example.com/a?b=c#d.', ['https://example.com/a?b=c#d']],
  ['(https://en.wikipedia.org/wiki/Log_(data))', ['https://en.wikipedia.org/wiki/Log_(data)']],
  ['www.example.com, and http://a.example/x!', ['https://www.example.com/', 'http://a.example/x']],
  ['“https://example.com”', ['https://example.com/']],
  ['https://example.com/ü', ['https://example.com/%C3%BC']],
])('%s', (message, expected) => {
  expect(links(message)).toEqual(expected);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'http://localhost',
  'https://you@evil.example/',
  'nohttps://x',
  'file:///etc/passwd',
])('%s is no link', (message) => {
  expect(links(message)).toEqual([]);
});

test('nothing of a message is lost, and every link is http or https', () => {
  const pieces = [
    'www.',
    ')',
    '(',
    '.',
    'https://',
    'http://a.b/c',
    'www.d.e',
    'HTTPS://F.G?h=(i)',
  ];
  const word = fc.oneof(fc.string(), fc.constantFrom(...pieces));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const message = words.join(' ');
      const parts = textParts(message);
      expect(parts.map((part) => part.text).join('')).toBe(message);
      for (const part of parts) {
        if (part.kind === 'link') expect(part.href).toMatch(/^https?:\/\//);
      }
    }),
  );
});

test('a few emoji alone are large; text, digits and many emoji are not', () => {
  for (const message of ['👍', '❤️', '👩‍👩‍👧‍👦 🇩🇪', '👍🏽👍🏽', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])
    expect(isEmojiOnly(message)).toBe(true);
  for (const message of ['12', '👍 ok', '', '😀😀😀😀😀😀😀', '#'])
    expect(isEmojiOnly(message)).toBe(false);
});
