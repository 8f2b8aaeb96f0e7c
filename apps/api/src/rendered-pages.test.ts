import type { MessageUuid, UserUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import type { MessageItem } from '@cruddur/core/table/items';
import { messageKey } from '@cruddur/core/table/keys';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import { expect, test } from 'vitest';
import { createRenderedPages } from './rendered-pages.ts';

const ADA = '0a000000-0000-4000-8000-00000000000a' as UserUuid;
const BOB = '0b000000-0000-4000-8000-00000000000b' as UserUuid;

function messages(count: number): MessageItem[] {
  return Array.from({ length: count }, (_, i) => ({
    ...messageKey(pairConversation(ADA, BOB), i + 1),
    message_uuid: `00000000-0000-7000-8000-${String(i + 1).padStart(12, '0')}` as MessageUuid,
    message: `message ${i + 1}`,
    user_uuid: i % 2 === 0 ? ADA : BOB,
    user_display_name: 'as it was',
    user_handle: 'as_it_was',
    created_at: '2026-01-31T12:00:00.000001Z',
  }));
}

function named(display_name: string) {
  return new Map([[ADA, { uuid: ADA, handle: 'ada', display_name }]]);
}

function shownBy(body: Buffer): Message[] {
  return JSON.parse(body.toString());
}

test('the same messages under the same names are written once', () => {
  const pages = createRenderedPages(1_000_000);
  const [items, names] = [messages(3), named('Ada')];
  const first = pages.render(items, names, JSON.stringify);
  expect(pages.render([...items], new Map(names), JSON.stringify)).toBe(first);
  expect(shownBy(first).map((message) => message.display_name)).toEqual([
    'Ada',
    'as it was',
    'Ada',
  ]);
  expect(pages.stats()).toMatchObject({ hits: 1, misses: 1 });
});

test('another name, another message and another length are shown as they are', () => {
  const pages = createRenderedPages(1_000_000);
  const items = messages(4);
  pages.render(items.slice(0, 3), named('Ada'), JSON.stringify);
  const renamed = shownBy(pages.render(items.slice(0, 3), named('Ada L.'), JSON.stringify));
  expect(renamed[0]?.display_name).toBe('Ada L.');
  const longer = shownBy(pages.render(items, named('Ada L.'), JSON.stringify));
  expect(longer.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  const edited = items.map((item, i) => (i === 1 ? { ...item, message: 'edited' } : item));
  const afterwards = shownBy(pages.render(edited, named('Ada L.'), JSON.stringify));
  expect(afterwards[1]?.message).toBe('edited');
  expect(shownBy(pages.render([], named('Ada L.'), JSON.stringify))).toEqual([]);
});

test('the memory is bounded, and can be emptied', () => {
  const pages = createRenderedPages(20_000);
  for (let i = 0; i < 100; i += 1) pages.render(messages(3), named('Ada'), JSON.stringify);
  expect(pages.stats().bytes).toBeGreaterThan(0);
  expect(pages.stats().bytes).toBeLessThanOrEqual(20_000);
  pages.clear();
  expect(pages.stats().bytes).toBe(0);
});
