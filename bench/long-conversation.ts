import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiDeps, pageMessageGroups, sendFirstMessage } from '@cruddur/client/api';
import type { MessageGroupUuid, MessageUuid } from '@cruddur/contract/ids';
import { toMessageItem } from '@cruddur/core/conversation/page';
import { callDynamoDb, createDynamoDbClient } from '@cruddur/core/table/dynamodb-client';
import { openDynamoDbTable } from '@cruddur/core/table/dynamodb-table';
import { messageKey } from '@cruddur/core/table/keys';
import { newMeter } from '@cruddur/core/table/meter';
import { DEFAULT_TABLE_NAME } from '@cruddur/core/table/schema';
import type { Table } from '@cruddur/core/table/table';
import { engineDatabasePath } from '@cruddur/local/engine';
import type { StackFile } from '@cruddur/local/stack-file';
import { type EngineCopies, openEngineCopies } from '@cruddur/testing/engine-copies';

/** The table of a running stack, and its file. */
export interface OpenTableFile {
  readonly table: Table;
  readonly copies: EngineCopies;
  close(): void;
}

/** Opens both. */
export function openTableFile(dataDir: string, stack: StackFile): OpenTableFile {
  const target = { endpoint: stack.dynamodb_endpoint, region: stack.dynamodb_region };
  const dynamoDb = createDynamoDbClient(target);
  const copies = openEngineCopies(engineDatabasePath(dataDir), DEFAULT_TABLE_NAME);
  return {
    table: openDynamoDbTable(callDynamoDb(dynamoDb), DEFAULT_TABLE_NAME)({ meter: newMeter() }),
    copies,
    close: () => {
      copies.close();
      dynamoDb.destroy();
    },
  };
}

/**
 * Starts a conversation and makes it one of `length`: its first message is sent, the others are copies
 * of it in the engine's file, but for the last, which comes through the stream and raises the rows.
 * The API that was asked holds it for shorter until it is started again.
 */
export async function startLongConversation(
  { table, copies }: OpenTableFile,
  api: ApiDeps,
  to: { readonly handle: string },
  length: number,
): Promise<MessageGroupUuid> {
  const message = 'a message of a usual length, as people write them to each other';
  const sent = await sendFirstMessage(api, { handle: to.handle, message });
  const first = toMessageItem(sent);
  const conversation = sent.message_group_uuid as MessageGroupUuid;
  copies.lengthenLog(first, length - 1);
  const message_uuid = first.message_uuid.replace(/.{8}$/, 'ffffffff') as MessageUuid;
  await table.putNew({ ...first, ...messageKey(conversation, length), message_uuid });
  await untilShown(api, conversation, length);
  return conversation;
}

async function untilShown(api: ApiDeps, conversation: string, seq: number): Promise<void> {
  for (;;) {
    const { items } = await pageMessageGroups(api);
    if (items.some((row) => row.uuid === conversation && row.last_seq >= seq)) return;
    await sleep(50);
  }
}
