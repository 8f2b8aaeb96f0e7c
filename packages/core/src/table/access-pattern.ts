import type { AccessPattern } from '@cruddur/contract/table-operations';
import { MAX_SEQ, parseMessageKey, parseProfileKey, parseRowKey, seqKey } from './keys.ts';
import type { Asked } from './run-operation.ts';

type Way = Pick<Asked, 'operation' | 'pk' | 'sk' | 'between' | 'index' | 'newest_first'> & {
  readonly sets?: Asked['sets'] | undefined;
};

/** Which of the ways that the keys were made for an operation goes. */
export function accessPatternOf(asked: Way): AccessPattern {
  if (asked.index !== undefined) return 'members';
  const key = { pk: asked.pk, sk: asked.sk ?? asked.between?.[0] ?? '' };
  if (parseMessageKey(key)) return ofLog(asked);
  if (parseProfileKey(key)) return 'profile';
  // The range of all rows of an inbox begins like a row's key.
  if (parseRowKey(key)) return ofRow(asked);
  return 'other';
}

function ofLog({ operation, between, newest_first }: Way): AccessPattern {
  if (operation === 'PutItem') return 'append_message';
  if (operation === 'GetItem') return 'one_message';
  if (!newest_first) return 'newer_page';
  return between?.[1] === seqKey(MAX_SEQ) ? 'newest_page' : 'older_page';
}

const ROW_UPDATES: Readonly<Record<string, AccessPattern>> = {
  read_seq: 'mark_read',
  muted: 'mute',
  last_seq: 'raise_row',
  sent_seq: 'raise_row',
  profile_version: 'rename_row',
};

function ofRow({ operation, sets = [] }: Way): AccessPattern {
  if (operation === 'Query') return 'inbox';
  if (operation === 'GetItem') return 'own_row';
  if (operation === 'PutItem') return 'make_row';
  return sets.flatMap((name) => ROW_UPDATES[name] ?? [])[0] ?? 'other';
}
