import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DataKey,
  isSealed,
  keyIdOf,
  openText,
  type Part,
  parseSealed,
  sealText,
} from './sealed-text.ts';

const newKey = (): DataKey => ({
  id: randomBytes(8).toString('hex'),
  key: createSecretKey(randomBytes(32)),
});
const KEY = newKey();
const PLACE = '["MSG#a","000000000001"]';

function open(text: string, key = KEY, place = PLACE): string | undefined {
  const sealed = parseSealed(text);
  return sealed && openText(key, sealed, place);
}

const anyText = fc.string({ unit: 'binary', maxLength: 1_024 });
const anyPart = fc.constantFrom<Part>('whole', 'start', 'rest', 'shown');

describe('a sealed text', () => {
  // Guards: what was sealed is what is read, for every text that may be sent.
  test('opens to what it was, and shows nothing of it', () => {
    fc.assert(
      fc.property(anyText, anyPart, fc.string(), (text, part, place) => {
        const sealed = sealText(KEY, part, place, text);
        expect(isSealed(sealed)).toBe(true);
        expect(keyIdOf(sealed)).toBe(KEY.id);
        expect(parseSealed(sealed)?.part).toBe(part);
        expect(open(sealed, KEY, place)).toBe(text);
        if (text.length > 8) expect(sealed).not.toContain(text);
      }),
    );
  });

  // Guards: nobody who can write to the table changes a text unseen.
  test('with any byte changed opens nowhere', () => {
    const anyChange = fc.record({ at: fc.nat(), to: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(anyText, anyChange, (text, { at, to }) => {
        const bytes = Buffer.from(sealText(KEY, 'whole', PLACE, text).slice(1), 'base64');
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ to;
        const changed = parseSealed(`\0${bytes.toString('base64').replace(/=+$/, '')}`);
        const opened = changed && openText(KEY, changed, PLACE);
        expect(opened).toBeUndefined();
      }),
    );
  });

  test('opens in no other place, by no other key, as no other part, and not cut short', () => {
    const sealed = sealText(KEY, 'start', PLACE, 'meet me at noon');
    expect(open(sealed, KEY, '["MSG#a","000000000002"]')).toBeUndefined();
    expect(open(sealed, { ...newKey(), id: KEY.id })).toBeUndefined();
    const parts = parseSealed(sealed);
    const header = Buffer.from(parts?.header ?? []);
    header[0] = 0;
    expect(parts && openText(KEY, { ...parts, header }, PLACE)).toBeUndefined();
    for (let end = 1; end < sealed.length; end += 1) {
      expect(open(sealed.slice(0, end))).toBeUndefined();
    }
  });

  test('is never the same twice, and 37 bytes longer before base64', () => {
    const [one, other] = [1, 2].map(() => sealText(KEY, 'whole', PLACE, 'hello'));
    expect(one).not.toBe(other);
    expect(one).toHaveLength(1 + Math.ceil(((5 + 37) * 4) / 3));
  });

  test('what is none is not taken for one', () => {
    for (const text of ['', 'hello', 'AAAA', '\0', '\0AAAA', `\0${'!'.repeat(60)}`, '\0%%%']) {
      expect(parseSealed(text)).toBeUndefined();
    }
    expect(isSealed(undefined)).toBe(false);
    expect(isSealed(7)).toBe(false);
  });
});
