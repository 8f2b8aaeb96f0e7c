import { isSeqKey, parseRowKey } from './keys.ts';

const MESSAGE_TEXTS = [
  'message_uuid',
  'user_uuid',
  'user_display_name',
  'user_handle',
  'created_at',
] as const;
const ROW_TEXTS = [
  'message_group_uuid',
  'user_uuid',
  'user_display_name',
  'user_handle',
  'last_message_at',
] as const;
const ROW_NUMBERS = ['last_seq', 'sent_seq', 'read_seq'] as const;

/**
 * Whether values from elsewhere are messages of this log. What a message's text is like is the
 * concern of whoever stored it.
 */
export function isMessagesOf(pk: string, items: readonly unknown[]): boolean {
  return items.every(
    (item) =>
      isObject(item) &&
      item.pk === pk &&
      typeof item.sk === 'string' &&
      isSeqKey(item.sk) &&
      item.message !== undefined &&
      MESSAGE_TEXTS.every((name) => typeof item[name] === 'string'),
  );
}

/** Whether values from elsewhere are rows of this inbox. */
export function isRowsOf(pk: string, items: readonly unknown[]): boolean {
  return items.every((item) => {
    if (!isObject(item) || item.pk !== pk || typeof item.sk !== 'string') return false;
    return (
      parseRowKey({ pk, sk: item.sk })?.conversation === item.message_group_uuid &&
      item.message !== undefined &&
      ROW_TEXTS.every((name) => typeof item[name] === 'string') &&
      ROW_NUMBERS.every((name) => typeof item[name] === 'number')
    );
  });
}

function isObject(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null;
}
