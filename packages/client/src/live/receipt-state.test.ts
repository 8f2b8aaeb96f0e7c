import type { Receipts } from '@cruddur/contract/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fateOf, mergeReceipts, withoutHidden } from './receipt-state.ts';

const seq = fc.option(fc.nat(20), { nil: undefined });
const receipts: fc.Arbitrary<Receipts> = fc
  .record({ read_seq: seq, delivered_seq: seq })
  .map(({ read_seq, delivered_seq }) => ({
    ...(read_seq !== undefined && { read_seq }),
    ...(delivered_seq !== undefined && { delivered_seq }),
  }));

test('receipts end the same in whatever order and however often they come', () => {
  fc.assert(
    fc.property(
      fc
        .array(receipts)
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      ([all, shuffled]) => {
        const end = all.reduce(mergeReceipts, {});
        expect([...shuffled, ...all].reduce(mergeReceipts, {})).toEqual(end);
        for (const one of all) expect(mergeReceipts(end, one)).toBe(end);
      },
    ),
  );
});

test('a message is sent, then delivered, then read; reading says the rest', () => {
  expect(fateOf(5, {})).toBe('sent');
  expect(fateOf(5, { delivered_seq: 4, read_seq: 3 })).toBe('sent');
  expect(fateOf(5, { delivered_seq: 5, read_seq: 3 })).toBe('delivered');
  expect(fateOf(5, { read_seq: 5 })).toBe('read');
});

test('what the viewer hides of themselves is not kept of others', () => {
  const settings = {
    show_presence: true,
    show_typing: true,
    send_receipts: true,
    send_delivery_receipts: true,
  };
  const both = { read_seq: 3, delivered_seq: 5 };
  expect(withoutHidden(both, settings)).toBe(both);
  expect(withoutHidden(both, undefined)).toBe(both);
  expect(withoutHidden(both, { ...settings, send_receipts: false })).toEqual({ delivered_seq: 5 });
  expect(withoutHidden(both, { ...settings, send_delivery_receipts: false })).toEqual({
    read_seq: 3,
  });
});
