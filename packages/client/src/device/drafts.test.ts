import { expect, test } from 'vitest';
import { createStoredDrafts, type KeyedStorage } from './drafts.ts';

function storage(): KeyedStorage & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

test('drafts outlive the page, each with its person and conversation', () => {
  const kept = storage();
  createStoredDrafts(() => kept).save('ada', 'one', 'hello');
  const drafts = createStoredDrafts(() => kept);
  expect(drafts.load('ada', 'one')).toBe('hello');
  expect(drafts.load('ada', 'two')).toBe('');
  expect(drafts.load('bob', 'one')).toBe('');
  drafts.save('ada', 'one', '');
  expect(kept.held.size).toBe(0);
});

test('forgetting a person leaves nothing of theirs and all of the others', () => {
  const kept = storage();
  kept.setItem('cruddur.theme', 'dark');
  const drafts = createStoredDrafts(() => kept);
  for (const owner of ['ada', 'bob']) drafts.save(owner, 'one', 'text');
  drafts.save('ada', 'two', 'text');
  drafts.clear('ada');
  expect([...kept.held.keys()]).toEqual(['cruddur.theme', 'cruddur.draft.bob.one']);
});

test('what a storage refuses lasts as long as the page', () => {
  const drafts = createStoredDrafts(() => {
    throw new Error('forbidden');
  });
  drafts.save('ada', 'one', 'typed');
  expect(drafts.load('ada', 'one')).toBe('typed');
  drafts.clear('ada');
  expect(drafts.load('ada', 'one')).toBe('');
});
