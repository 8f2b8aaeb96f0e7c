import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { MessageUuid, UserUuid } from '@cruddur/contract/ids';
import type { Message } from '@cruddur/contract/schemas';
import { toMessage } from '@cruddur/core/conversation/page';
import { pairConversation } from '@cruddur/core/conversation/pair-identity';
import type { MessageItem } from '@cruddur/core/table/items';
import { messageKey } from '@cruddur/core/table/keys';
import { expect, test } from 'vitest';
import { createPageMemory } from './page-memory.ts';
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
  return [{ uuid: ADA, handle: 'ada', display_name }];
}

function shownBy(body: Buffer): Message[] {
  return JSON.parse(body.toString());
}

test('the same messages under the same names are written once', () => {
  const pages = createPageMemory().messages;
  const [items, names] = [messages(3), named('Ada')];
  const first = pages.render(items, names, JSON.stringify);
  expect(pages.render([...items], [...names], JSON.stringify)).toBe(first);
  expect(shownBy(first.body).map((message) => message.display_name)).toEqual([
    'Ada',
    'as it was',
    'Ada',
  ]);
  expect(pages.stats()).toMatchObject({ hits: 1, misses: 1 });
});

test('another name, another message and another length are shown as they are', () => {
  const pages = createPageMemory().messages;
  const items = messages(4);
  pages.render(items.slice(0, 3), named('Ada'), JSON.stringify);
  const renamed = shownBy(pages.render(items.slice(0, 3), named('Ada L.'), JSON.stringify).body);
  expect(renamed[0]?.display_name).toBe('Ada L.');
  const longer = shownBy(pages.render(items, named('Ada L.'), JSON.stringify).body);
  expect(longer.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  const edited = items.map((item, i) => (i === 1 ? { ...item, message: 'edited' } : item));
  const afterwards = shownBy(pages.render(edited, named('Ada L.'), JSON.stringify).body);
  expect(afterwards[1]?.message).toBe('edited');
  expect(shownBy(pages.render([], named('Ada L.'), JSON.stringify).body)).toEqual([]);
});

test('a page is compressed once in each way, into what it was', () => {
  const pages = createPageMemory().messages;
  const [items, names] = [messages(20), named('Ada')];
  const page = pages.render(items, names, JSON.stringify);
  expect(brotliDecompressSync(page.encoded('br'))).toEqual(page.body);
  expect(gunzipSync(page.encoded('gzip'))).toEqual(page.body);
  const again = pages.render(items, names, JSON.stringify);
  expect(again.encoded('br')).toBe(page.encoded('br'));
  expect(page.encoded('br').length).toBeLessThan(page.body.length / 4);
});

test('the memory is bounded, and can be emptied', () => {
  const pages = createRenderedPages({ name: 'test', maxBytes: 20_000, show: toMessage });
  for (let i = 0; i < 1_000; i += 1) pages.render(messages(3), named('Ada'), JSON.stringify);
  expect(pages.stats().bytes).toBeGreaterThan(0);
  expect(pages.stats().bytes).toBeLessThanOrEqual(20_000);
  pages.clear();
  expect(pages.stats().bytes).toBe(0);
});
