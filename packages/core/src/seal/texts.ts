import { AppError } from '@cruddur/contract/errors';
import type { MessageError } from '@cruddur/contract/schemas';
import { startOf, withEllipsis } from '../conversation/shorten.ts';
import type { MessageItem, RowItem } from '../table/items.ts';
import { type Key, messageKey, parseMessageKey, parseRowKey } from '../table/keys.ts';
import { lastAuthorOf } from '../table/last-author.ts';
import type { Table } from '../table/table.ts';
import { createDataKeys, type DataKeys } from './data-keys.ts';
import type { KeyService } from './key-service.ts';
import {
  type DataKey,
  isSealed,
  keyIdOf,
  openText,
  type Part,
  parseSealed,
  sealText,
} from './sealed-text.ts';

/** A text as readers get it: empty with the reason when it cannot be opened. */
type OpenedText = { readonly message: string; readonly message_error?: MessageError };

/** A message or a row, stored or opened. */
interface TextItem extends Key {
  readonly message: string;
  readonly message_rest?: string | undefined;
}

/** Seals texts for the table and opens them. Without keys nothing is sealed, and sealed ones do not open. */
export interface Texts {
  readonly dataKeys?: DataKeys;
}

/** Texts sealed by the keys of a service. `onError` hears why it failed. */
export function createTexts(
  service: KeyService | undefined,
  onError: (error: unknown) => void,
): Texts {
  return service === undefined ? {} : { dataKeys: createDataKeys({ service, onError }) };
}

/**
 * A message as the table is to hold it. What rows show of a long one is sealed by itself, so that
 * whoever keeps the rows copies it unread. Fails as `DataKeys.current` does.
 */
export async function sealMessage(
  { dataKeys }: Texts,
  table: Table,
  item: MessageItem,
): Promise<MessageItem> {
  // What looks like a sealed text must be one.
  if (isSealed(item.message)) throw new AppError('message_has_nul');
  if (dataKeys === undefined) return item;
  const key = await dataKeys.current(table);
  const place = placeOf(item) ?? '';
  const start = startOf(item.message);
  if (start === undefined) {
    return { ...item, message: sealText(key, 'whole', place, item.message) };
  }
  return {
    ...item,
    message: sealText(key, 'start', place, start),
    message_rest: sealText(key, 'rest', place, item.message.slice(start.length)),
  };
}

/**
 * Items as readers get them: a text that cannot be opened is empty and says why, and keeps no other
 * from being read. Items without sealed text are the same objects. Costs nothing when the keys are at hand.
 */
export async function openItems<T extends Key>(
  texts: Texts,
  table: Table,
  items: readonly T[],
): Promise<T[]> {
  const stored = items as readonly (T & Partial<TextItem>)[];
  const ids = stored.flatMap(({ message }) => (isSealed(message) ? keyIdOf(String(message)) : []));
  if (ids.length === 0) return [...items];
  const keys = await findKeys(texts, table, ids);
  return stored.map((item) => {
    if (!isSealed(item.message)) return item;
    const { message_rest, ...rest } = item as T & TextItem;
    return { ...rest, ...openItem(keys, item as T & TextItem) } as unknown as T;
  });
}

/**
 * A text of a message or row sealed by itself, as it travels in an event. Fails as
 * `DataKeys.current` does.
 */
export async function sealAlone(
  { dataKeys }: Texts,
  table: Table,
  item: Key & { readonly message: string },
): Promise<string> {
  const place = placeOf(item);
  if (dataKeys === undefined || place === undefined) return item.message;
  const part = parseRowKey(item) === undefined ? 'whole' : 'shown';
  return sealText(await dataKeys.current(table), part, place, item.message);
}

/**
 * Which message the text of an item belongs to, who wrote it and when, in one unambiguous form: where
 * any of it is another, the text does not open. Undefined for what is neither a message nor a row.
 */
function placeOf(item: Key): string | undefined {
  if (parseMessageKey(item) !== undefined) {
    const { user_uuid, created_at } = item as MessageItem;
    return JSON.stringify([item.pk, item.sk, user_uuid, created_at]);
  }
  const row = parseRowKey(item);
  if (row === undefined) return undefined;
  const { last_seq, last_message_at } = item as RowItem;
  const { pk, sk } = messageKey(row.conversation, last_seq);
  return JSON.stringify([pk, sk, lastAuthorOf(item as RowItem), last_message_at]);
}

type KeysAtHand = ReadonlyMap<string, DataKey | undefined>;
type OpenedPart = { readonly part: Part; readonly text: string };
type Opened = OpenedPart | MessageError;

function openItem(keys: KeysAtHand, item: TextItem): OpenedText {
  const place = placeOf(item);
  if (place === undefined) return failed('message_damaged');
  const opened = openPart(keys, item.message, place);
  if (typeof opened === 'string') return failed(opened);
  const message =
    parseRowKey(item) === undefined
      ? wholeText(opened, openPart(keys, item.message_rest ?? '', place))
      : textInRow(opened);
  return message === undefined ? failed('message_damaged') : { message };
}

function wholeText({ part, text }: OpenedPart, rest: Opened): string | undefined {
  if (part === 'whole') return text;
  const isBoth = part === 'start' && typeof rest === 'object' && rest.part === 'rest';
  return isBoth ? text + rest.text : undefined;
}

function textInRow({ part, text }: OpenedPart): string | undefined {
  if (part === 'start') return withEllipsis(text);
  return part === 'whole' || part === 'shown' ? text : undefined;
}

function failed(message_error: MessageError): OpenedText {
  return { message: '', message_error };
}

function openPart(keys: KeysAtHand, text: string, place: string): Opened {
  const sealed = parseSealed(text);
  if (sealed === undefined) return 'message_damaged';
  const key = keys.get(sealed.keyId);
  if (key === undefined) return 'message_key_unavailable';
  const opened = openText(key, sealed, place);
  return opened === undefined ? 'message_damaged' : { part: sealed.part, text: opened };
}

async function findKeys(
  { dataKeys }: Texts,
  table: Table,
  ids: readonly string[],
): Promise<KeysAtHand> {
  const pairs = [...new Set(ids)].map(async (id) => [id, await dataKeys?.find(table, id)] as const);
  return new Map(await Promise.all(pairs));
}
