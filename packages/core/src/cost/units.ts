/** Capacity units of the table and its index together, as AWS bills them. */
export interface Units {
  readonly reads: number;
  readonly writes: number;
}

/** What is begun of this is paid for whole. */
const WRITE_BYTES = 1024;
const READ_BYTES = 4096;

/** Units to write or change one item of this size. A refused condition costs the same. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / WRITE_BYTES));
}

/** Units to read so many bytes by one call; half when the answer may lag behind. */
export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / READ_BYTES)) * (consistent ? 1 : 0.5);
}

/**
 * An item's size as AWS publishes it: the bytes of names and values in UTF-8; of a number one byte for
 * every two digits, and one.
 */
export function itemBytes(item: object): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'number') return 1;
  return 1 + Math.ceil(String(Math.abs(value)).replace(/^0|0+$/g, '').length / 2);
}
