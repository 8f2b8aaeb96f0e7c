import Database from 'libsql';

/** The event loop stands still while a statement waits for the engine's write lock: hence so short. */
const PRUNE_BUSY_MS = 100;
/** Only at the start, when nothing is served yet. */
const CREATE_BUSY_MS = 10_000;

const INDEXES = `
  CREATE INDEX IF NOT EXISTS cruddur_stream_records_position
    ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS cruddur_stream_records_shard
    ON _stream_records(table_name, shard_id, sequence_number);
`;

const PRUNE = `
  DELETE FROM _stream_records WHERE id IN (
    SELECT id FROM _stream_records
    WHERE table_name = :table
      AND CAST(sequence_number AS INTEGER) < CAST(:below AS INTEGER)
      AND CAST(sequence_number AS INTEGER) <
        (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = :table)
    ORDER BY CAST(sequence_number AS INTEGER)
    LIMIT :batch
  )
`;

/** Works around two defects of dynoxide 1.2.1, through its database file, while it runs. */
export interface EngineUpkeep {
  /**
   * The engine looks for the highest sequence number at every write and has no index for it: at
   * 20,000 stream records a put costs seven times what it does at 1,000. With these it stays flat.
   */
  createIndexes(): void;
  /**
   * The engine keeps stream records for ever. Deletes at most `batch` of a table's that lie below
   * the given sequence number, oldest first, and says how many; 0 too when the engine is writing
   * just then. Keep batches small: the engine's writes wait meanwhile. The table's newest record
   * always stays, because the engine counts on from it, and from 1 again without it.
   */
  pruneStreamRecords(
    tableName: string,
    belowSequenceNumber: bigint | string,
    batch?: number,
  ): number;
  /** Call it before the engine stops. */
  close(): void;
}

/** Opens the file of a running engine; it has made its tables by the time that it answers. */
export function openEngineUpkeep(dbPath: string): EngineUpkeep {
  const database = new Database(dbPath, { timeout: PRUNE_BUSY_MS });
  return {
    createIndexes: () => createIndexes(dbPath),
    pruneStreamRecords: (table, below, batch = 500) =>
      prune(database, { table, below: `${below}`, batch }),
    close: () => void database.close(),
  };
}

function createIndexes(dbPath: string): void {
  const database = new Database(dbPath, { timeout: CREATE_BUSY_MS });
  try {
    database.exec(INDEXES);
  } finally {
    database.close();
  }
}

interface Prune {
  readonly table: string;
  readonly below: string;
  readonly batch: number;
}

function prune(database: Database.Database, values: Prune): number {
  if (!/^\d+$/.test(values.below)) throw new RangeError(`Not a sequence number: ${values.below}`);
  try {
    return database.prepare<Prune>(PRUNE).run(values).changes;
  } catch (error) {
    if (isBusy(error)) return 0;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
