import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { readItem } from '../table/attributes.ts';
import type { MessageItem, ProfileItem } from '../table/items.ts';
import { isSeqKey, type Key, parseMessageKey, parseProfileKey } from '../table/keys.ts';
import type { StreamRecord } from './project.ts';

/** A record as DynamoDB Streams and the Lambda trigger hand it out. */
export interface RawStreamRecord {
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly NewImage?: Record<string, AttributeValue> | undefined;
        /** A time from the SDK, seconds since 1970 from a trigger. */
        readonly ApproximateCreationDateTime?: Date | number | undefined;
      }
    | undefined;
}

/** A batch, sorted: what is to be projected, and what never can be. */
export interface SortedRecords {
  readonly records: readonly StreamRecord[];
  readonly poison: readonly PoisonRecord[];
}

/** A record with the key of a message or profile that is neither. It stands in the table as it is. */
export interface PoisonRecord {
  readonly id: string;
  readonly key: Key;
  readonly error: Error;
}

const MESSAGE_TEXTS = ['message_uuid', 'message', 'user_uuid', 'created_at'] as const;
const PROFILE_TEXTS = ['user_uuid', 'user_display_name', 'user_handle'] as const;

/**
 * Picks the messages and profiles from the records of a batch. Rows, which the projection itself
 * writes, and removals are neither.
 */
export function sortRecords(raw: readonly RawStreamRecord[]): SortedRecords {
  const records: StreamRecord[] = [];
  const poison: PoisonRecord[] = [];
  for (const { dynamodb } of raw) {
    const image = dynamodb?.NewImage;
    const id = dynamodb?.SequenceNumber;
    const key: Key = { pk: image?.pk?.S ?? '', sk: image?.sk?.S ?? '' };
    const kind = kindOf(key);
    if (image === undefined || id === undefined || kind === undefined) continue;
    const missing = missingIn(image, kind);
    if (missing === undefined) {
      const writtenAt = toMs(dynamodb?.ApproximateCreationDateTime);
      records.push({ ...toRecord(id, kind, image), writtenAt });
    } else poison.push({ id, key, error: new Error(`a ${kind} without ${missing}`) });
  }
  return { records, poison };
}

function kindOf(key: Key): StreamRecord['kind'] | undefined {
  if (parseMessageKey(key) !== undefined) return 'message';
  return parseProfileKey(key) === undefined ? undefined : 'profile';
}

function toMs(time: Date | number | undefined): number | undefined {
  return typeof time === 'number' ? time * 1_000 : time?.getTime();
}

function missingIn(
  image: Record<string, AttributeValue>,
  kind: StreamRecord['kind'],
): string | undefined {
  if (kind === 'profile' && image.profile_version?.N === undefined) return 'profile_version';
  // Compared as text with others of its batch, a seq of another length would hide them.
  if (kind === 'message' && !isSeqKey(image.sk?.S ?? '')) return 'a seq of 12 digits';
  const texts: readonly string[] = kind === 'message' ? MESSAGE_TEXTS : PROFILE_TEXTS;
  return texts.find((name) => image[name]?.S === undefined);
}

function toRecord(
  id: string,
  kind: StreamRecord['kind'],
  image: Record<string, AttributeValue>,
): StreamRecord {
  const item: unknown = readItem(image);
  return kind === 'message'
    ? { id, kind, item: item as MessageItem }
    : { id, kind, item: item as ProfileItem };
}
