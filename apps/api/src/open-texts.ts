import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventCodec } from '@cruddur/core/bus/event-codec';
import { KeyFileError, openKeyFile } from '@cruddur/core/seal/key-file';
import type { KeyService } from '@cruddur/core/seal/key-service';
import { openKmsKeys } from '@cruddur/core/seal/kms-keys';
import { sealEvents } from '@cruddur/core/seal/sealed-events';
import { createTexts, type Texts } from '@cruddur/core/seal/texts';
import { callDynamoDb } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { newMeter } from '@cruddur/core/table/meter';
import { messageKeysOf } from './server-settings.ts';
import { SettingError } from './setting-error.ts';

/**
 * Opens the keys that the environment names; undefined without any. A key file is read now, KMS is
 * not asked before a key is used.
 * @throws {SettingError} when they cannot be used
 */
export function openMessageKeys(env: NodeJS.ProcessEnv): KeyService | undefined {
  const target = messageKeysOf(env);
  if (target?.kind !== 'file') return target && openKmsKeys(target);
  try {
    return openKeyFile(target.path);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    throw new SettingError(`MESSAGE_KEY_FILE: ${error.message}`);
  }
}

/** For data keys that an event needs: as long as a request may take. */
const EVENT_LIMIT_MS = 1_600;

/** What seals texts in a table, and in the events of its messages. */
export function openTexts(
  keys: KeyService | undefined,
  deps: {
    readonly dynamoDb: DynamoDBClient;
    readonly tableName: string;
    readonly onError: (error: unknown) => void;
  },
): { texts: Texts; codec: EventCodec } {
  const texts = createTexts(keys, deps.onError);
  const openTable = openDynamoDbTable(callDynamoDb(deps.dynamoDb), deps.tableName);
  const codec = sealEvents(texts, () => {
    const ends = AbortSignal.timeout(EVENT_LIMIT_MS);
    return openTable({ meter: newMeter(), signal: () => ends });
  });
  return { texts, codec };
}
