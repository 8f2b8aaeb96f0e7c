import type { MessageItem } from '../table/items.ts';
import { type Key, parseMessageKey } from '../table/keys.ts';
import type { OpenTable, QueryInput, Table, UpdateInput, UpdateResult } from '../table/table.ts';
import { openItems, sealMessage, type Texts } from './texts.ts';

/**
 * Puts texts before a table: messages are sealed on their way in, and messages and rows opened on
 * their way out. It stands around every cache of the table, so that those hold what the table holds.
 * A write of a message fails besides with `message_key_unavailable`; a read never does, see `openItems`.
 */
export function sealTexts(openTable: OpenTable, texts: Texts): OpenTable {
  return (session) => {
    const table = openTable(session);
    const open = async <T extends Key>(item: T | undefined): Promise<T | undefined> =>
      item === undefined ? undefined : (await openItems(texts, table, [item]))[0];
    return {
      ...table,
      get: async <T extends Key>(key: Key, options?: { consistent?: boolean }) =>
        open(await table.get<T>(key, options)),
      query: async <T extends Key>(input: QueryInput) =>
        openItems(texts, table, await table.query<T>(input)),
      putNew: async <T extends Key>(item: T) => {
        const put = await table.putNew(await toStored(texts, table, item));
        return put.written ? put : { ...put, existing: (await open(put.existing)) as T };
      },
      update: async <T extends Key>(input: UpdateInput) => {
        const result = await table.update<T>(input);
        const item = await open(result.item);
        return { ...result, item } as UpdateResult<T>;
      },
    };
  };
}

async function toStored<T extends Key>(texts: Texts, table: Table, item: T): Promise<T> {
  if (parseMessageKey(item) === undefined) return item;
  return (await sealMessage(texts, table, item as unknown as MessageItem)) as unknown as T;
}
