import { isUuid } from '@cruddur/contract/ids';
import type { Key } from '../table/keys.ts';

/** Whether an attribute has the form that our writers give it. */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && isUuid(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** UTC with microseconds: only in this form is text order time order. */
const isTime: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value);
/** Rows of an older release have no versions. */
const isCountOrAbsent: Check = (value) => value === undefined || isCount(value);

const MESSAGE: Readonly<Record<string, Check>> = {
  message_uuid: isId,
  message: isText,
  user_uuid: isId,
  user_display_name: isText,
  user_handle: isText,
  created_at: isTime,
};

const ROW: Readonly<Record<string, Check>> = {
  user_uuid: isId,
  user_display_name: isText,
  user_handle: isText,
  message: isText,
  last_message_at: isText,
  last_seq: isCount,
  sent_seq: isCount,
  read_seq: isCount,
  version: isCountOrAbsent,
  profile_version: isCountOrAbsent,
};

const PROFILE: Readonly<Record<string, Check>> = {
  user_uuid: isId,
  user_display_name: isText,
  user_handle: isText,
  profile_version: isCount,
};

/** The attributes of a message that are missing or not of their form; its key is not looked at. */
export function faultsOfMessage(item: Key): string[] {
  return faultsIn(item, MESSAGE);
}

/**
 * The attributes of an inbox row that are missing or not of their form. `message_group_uuid` is not
 * among them: it is compared with the key.
 */
export function faultsOfRow(item: Key): string[] {
  return faultsIn(item, ROW);
}

/** The attributes of a profile that are missing or not of their form. */
export function faultsOfProfile(item: Key): string[] {
  return faultsIn(item, PROFILE);
}

function faultsIn(item: Key, checks: Readonly<Record<string, Check>>): string[] {
  const values = item as unknown as Readonly<Record<string, unknown>>;
  const faults: string[] = [];
  for (const name in checks) if (!checks[name]?.(values[name])) faults.push(name);
  return faults;
}
