import type { PGlite } from '@electric-sql/pglite';

/** What the socket server uses of a PGlite. */
export type SocketDatabase = Pick<
  PGlite,
  'waitReady' | 'runExclusive' | 'isInTransaction' | 'execProtocolRawStream' | 'exec'
>;

/** ReadyForQuery without its last byte, the state of the transaction. It ends the answer to a whole query. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);
const TERMINATE = 0x58;

/**
 * All connections of the socket server share the one session that PGlite has. The server keeps them
 * apart while a transaction is open, but not within a parameterised query, which is several messages
 * (Parse, Bind, Execute, Sync): when the values are too long for one packet, another client's query
 * comes in between, and the values are bound to that one's statement. Hence this says "in a
 * transaction" until Postgres is ready for the next query, and the server stays with the client.
 *
 * `onFailure` is told once when the database itself breaks, as no SQL error does. From then on this
 * does nothing and does not throw, because the server would let that crash the process.
 */
export function keepQueriesWhole(db: PGlite, onFailure: (error: Error) => void): SocketDatabase {
  let ready = true;
  let broken = false;
  const orBreak = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (broken) return undefined;
    try {
      return await work();
    } catch (error) {
      broken = true;
      onFailure(error as Error);
      return undefined;
    }
  };
  return {
    waitReady: db.waitReady,
    runExclusive: (work) => db.runExclusive(work),
    isInTransaction: () => !broken && (!ready || db.isInTransaction()),
    async execProtocolRawStream(message, options) {
      const tail = watchTail(READY.length + 1);
      const onRawData = tail.passTo(options?.onRawData);
      await orBreak(() => db.execProtocolRawStream(message, { ...options, onRawData }));
      if (message[0] !== TERMINATE) ready = tail.bytes().subarray(0, -1).equals(READY);
    },
    // The server calls this with ROLLBACK when a client has left in the middle.
    async exec(sql, options) {
      const endQuery = (): Promise<unknown> => db.runExclusive(() => db.execProtocolRaw(SYNC));
      if (!ready) await orBreak(endQuery);
      ready = true;
      return (await orBreak(() => db.exec(sql, options))) ?? [];
    },
  };
}

interface TailWatch {
  passTo(next: ((data: Uint8Array) => void) | undefined): (data: Uint8Array) => void;
  bytes(): Buffer;
}

/** Copies: the bytes handed through lie in memory that is used again. */
function watchTail(length: number): TailWatch {
  let tail = Buffer.alloc(0);
  return {
    passTo: (next) => (data) => {
      tail = Buffer.concat([tail, data.subarray(-length)]).subarray(-length);
      next?.(data);
    },
    bytes: () => tail,
  };
}
