import { indexEntryBytes, messageBytes, rowBytes } from './item-sizes.ts';
import { readUnits, type Units, writeUnits } from './units.ts';

/** The ways in which the product uses its table. */
export type StepKind =
  | 'append'
  | 'make_row'
  | 'change_row'
  | 'read_item'
  | 'read_members'
  | 'read_log'
  | 'read_inbox';

/** Something that was or will be asked of the table, and how often. */
export interface Step {
  readonly kind: StepKind;
  readonly times: number;
  /** Bytes of the text that is written, or of each that is read; a usual 50 unless said. */
  readonly textBytes?: number;
  /** How many items are read; 1 unless said. */
  readonly items?: number;
  readonly consistent?: boolean;
}

const USUAL_TEXT_BYTES = 50;

/** The units that steps cost, by the sizes of what they touch. */
export function unitsOf(steps: readonly Step[]): Units {
  let [reads, writes] = [0, 0];
  for (const step of steps) {
    const one = unitsOfOne(step);
    reads += one.reads * step.times;
    writes += one.writes * step.times;
  }
  return { reads, writes };
}

function unitsOfOne(step: Step): Units {
  const { kind, textBytes = USUAL_TEXT_BYTES, items = 1, consistent = false } = step;
  switch (kind) {
    case 'append':
      return written(messageBytes(textBytes));
    case 'make_row':
      return { reads: 0, writes: writeUnits(rowBytes(0)) + writeUnits(indexEntryBytes()) };
    case 'change_row':
      return written(rowBytes(textBytes));
    case 'read_item':
      return { reads: readUnits(messageBytes(textBytes), consistent), writes: 0 };
    case 'read_members':
      return { reads: readUnits(2 * indexEntryBytes(), consistent), writes: 0 };
    case 'read_log':
      return { reads: readUnits(items * messageBytes(textBytes), consistent), writes: 0 };
    case 'read_inbox':
      return { reads: readUnits(items * rowBytes(textBytes), consistent), writes: 0 };
  }
}

function written(bytes: number): Units {
  return { reads: 0, writes: writeUnits(bytes) };
}
