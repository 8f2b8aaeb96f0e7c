import { type Key, MEMBER_INDEX } from '@cruddur/core/table/keys';
import Database from 'libsql';

/** An item's texts, each with what stands in its place in a copy; both are of the same length. */
export type Replacements = Readonly<Record<string, string>>;

/** Writes into the file of a running embedded engine, past the engine: no stream record tells of it. */
export interface EngineCopies {
  /**
   * Copies an item that the engine has written, in table and index, once for each element: its keys
   * and attributes with their texts replaced. The elements name the same texts in the same order.
   * About 20 µs a copy.
   */
  copyItem(key: Key, copies: readonly Replacements[]): void;
  /**
   * Makes a log of one message one of `length`: like it, a second apart, the last a minute ago. The
   * rows of the conversation stay as they are. About 3 µs a message.
   */
  lengthenLog(first: Key & { message_uuid: string; created_at: string }, length: number): void;
  close(): void;
}

const BUSY_MS = 30_000;
/** The engine's own writes wait for a lock no longer than this takes. */
const BATCH = 50_000;

/** Opens the file of a running engine. */
export function openEngineCopies(dbPath: string, tableName: string): EngineCopies {
  const database = new Database(dbPath, { timeout: BUSY_MS });
  return {
    copyItem: (key, copies) => copyItem(database, tableName, key, copies),
    lengthenLog: (first, length) => lengthenLog(database, tableName, first, length),
    close: () => void database.close(),
  };
}

function copyItem(
  database: Database.Database,
  tableName: string,
  key: Key,
  copies: readonly Replacements[],
): void {
  const parts = Object.keys(copies[0] ?? {});
  const changed = (column: string): string =>
    parts.reduce((sql, _, i) => `replace(${sql}, :old${i}, :new${i})`, column);
  const rest = 'item_size, cached_at, hash_prefix';
  const tableCopy = `INSERT INTO "${tableName}" (pk, sk, item_json, ${rest})
    SELECT ${['pk', 'sk', 'item_json'].map(changed).join()}, ${rest} FROM "${tableName}"
    WHERE pk = 'S:' || :pk AND sk = 'S:' || :sk`;
  const index = `"${tableName}::gsi::${MEMBER_INDEX}"`;
  const indexed = ['gsi_pk', 'gsi_sk', 'table_pk', 'table_sk', 'item_json'];
  const indexCopy = `INSERT INTO ${index} (${indexed.join()})
    SELECT ${indexed.map(changed).join()} FROM ${index}
    WHERE table_pk = 'S:' || :pk AND table_sk = 'S:' || :sk`;
  const statements = [tableCopy, indexCopy].map((sql) => database.prepare(sql));
  database.exec('BEGIN IMMEDIATE');
  for (const copy of copies) {
    const values: Record<string, string> = { pk: key.pk, sk: key.sk };
    parts.forEach((old, i) => {
      values[`old${i}`] = old;
      values[`new${i}`] = copy[old] as string;
    });
    for (const statement of statements) statement.run(values);
  }
  database.exec('COMMIT');
}

function lengthenLog(
  database: Database.Database,
  tableName: string,
  { pk, sk, message_uuid, created_at }: Key & { message_uuid: string; created_at: string },
  length: number,
): void {
  const time = `strftime('%Y-%m-%dT%H:%M:%S', :start + i, 'unixepoch') || '.000000Z'`;
  const item = `replace(replace(replace(item_json, :sk, printf('%012d', i)), :uuid,
    printf('00000000-0000-7000-8000-%012d', i)), :time, ${time})`;
  const insert = database.prepare(`INSERT INTO "${tableName}"
      (pk, sk, item_json, item_size, cached_at, hash_prefix)
    WITH RECURSIVE n(i) AS (SELECT :from UNION ALL SELECT i + 1 FROM n WHERE i < :to)
    SELECT pk, 'S:' || printf('%012d', i), ${item}, item_size, cached_at, hash_prefix
    FROM n, "${tableName}" WHERE pk = 'S:' || :pk AND sk = 'S:' || :sk`);
  const start = Math.floor(Date.now() / 1_000) - 60 - length;
  const values = { pk, sk, uuid: message_uuid, time: created_at, start };
  for (let from = 2; from <= length; from += BATCH) {
    insert.run({ ...values, from, to: Math.min(length, from + BATCH - 1) });
  }
  database
    .prepare(`UPDATE "${tableName}" SET item_json = replace(item_json, :time,
      (SELECT ${time} FROM (SELECT 1 AS i))) WHERE pk = 'S:' || :pk AND sk = 'S:' || :sk`)
    .run({ pk, sk, time: created_at, start });
}
