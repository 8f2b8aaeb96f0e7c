import { type Key, parseMessageKey } from '../table/keys.ts';
import type { OpenTable } from '../table/table.ts';

const WRITE_UNIT_BYTES = 1_024;
const NAME = 'traceparent';

/**
 * Notes in each new message the trace that it is put in, so that whoever reads the stream can join it.
 * It is left out where it would cost another write unit, so a trace never makes a send dearer.
 */
export function stampMessages(openTable: OpenTable, current: () => string | undefined): OpenTable {
  return (session) => {
    const table = openTable(session);
    return {
      ...table,
      putNew: (item) => {
        const traceparent = parseMessageKey(item) === undefined ? undefined : current();
        if (traceparent === undefined) return table.putNew(item);
        const stamped = { ...item, [NAME]: traceparent };
        return table.putNew(unitsOf(stamped) > unitsOf(item) ? item : stamped);
      },
    };
  };
}

/** As DynamoDB counts an item of texts: the bytes of names and values. */
function unitsOf(item: Key): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(item)) {
    bytes += Buffer.byteLength(name) + Buffer.byteLength(String(value));
  }
  return Math.ceil(bytes / WRITE_UNIT_BYTES);
}
