/** Counts the capacity units that one request consumed, table and index together. */
export interface Meter {
  readUnits: number;
  writeUnits: number;
}

/** A meter at zero. */
export function newMeter(): Meter {
  return { readUnits: 0, writeUnits: 0 };
}
