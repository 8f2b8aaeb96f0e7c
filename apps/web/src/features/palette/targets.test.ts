import type { MessageGroup } from '@cruddur/contract/schemas';
import { expect, test } from 'vitest';
import { en } from '../../lib/languages/en.ts';
import { targetsOf } from './targets.ts';

const group = (uuid: string, display_name: string, handle: string) =>
  ({ uuid, user_uuid: `user-${uuid}`, display_name, handle }) as MessageGroup;

const INBOX = [group('1', 'Zoë Kravitz', 'zk'), group('2', 'Andrew Brown', 'andrewbrown')];
const FOUND = [
  { uuid: 'user-1', display_name: 'Zoë Kravitz', handle: 'zk' },
  { uuid: 'user-9', display_name: 'Zora', handle: 'zora_9' },
];
const paths = (typed: string) => targetsOf(typed, INBOX, FOUND, en).map((target) => target.path);

test('beginnings of words of names and handles fit, whatever their accents and case', () => {
  expect(paths('zoe kra')).toEqual(['/messages/1']);
  expect(paths('@ANDREWB')).toEqual(['/messages/2']);
  expect(paths('rown')).toEqual([]);
});

test('who is in the inbox is offered once, by the conversation; others by their handle', () => {
  expect(paths('z')).toEqual(['/messages/1', '/messages/new/zora_9']);
});

test('with nothing typed there are the conversations, then the pages', () => {
  expect(targetsOf('', INBOX, [], en).map(({ path }) => path)).toEqual([
    '/messages/1',
    '/messages/2',
    '/messages',
    '/people',
    '/settings',
  ]);
  expect(paths('set')).toEqual(['/settings']);
});
