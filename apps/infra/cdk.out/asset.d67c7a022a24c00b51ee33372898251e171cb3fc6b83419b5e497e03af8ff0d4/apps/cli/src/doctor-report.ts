import { FINDING_CODES } from '@cruddur/core/conversation/finding';
import type { Verdict } from '@cruddur/core/doctor/settle';
import { countFound, type Tally } from '@cruddur/core/doctor/tally';
import type { Key } from '@cruddur/core/table/keys';
import type { Meter } from '@cruddur/core/table/meter';

/** A finding as one line of JSON. */
export function findingJson({ finding, isMended }: Verdict): string {
  const { code, key, reason, repair } = finding;
  return JSON.stringify({ code, ...key, reason, mendable: repair !== undefined, mended: isMended });
}

/** A finding as one line for a person. */
export function findingLine({ finding, isMended }: Verdict, repairs: boolean): string {
  const { code, key, reason, repair } = finding;
  const offer = repairs ? 'not mended' : 'can be mended';
  const note = isMended ? ' (mended)' : repair === undefined ? '' : ` (${offer})`;
  return `${code}  ${key.pk} ${key.sk}  ${reason}${note}`;
}

/** All that a run has to say at its end. */
export interface Summary {
  readonly tally: Tally;
  readonly units: Meter;
  /** An item of unknown shape, as an example. */
  readonly unknown: Key | undefined;
}

/** The summary as one line of JSON. */
export function summaryJson({ tally, units }: Summary): string {
  const { found: findings, ...counts } = tally;
  return JSON.stringify({ summary: { ...counts, findings, ...units } });
}

/** The summary for a person. */
export function summaryLines({ tally, units, unknown }: Summary): string[] {
  const found = countFound(tally);
  const { conversations, messages, rows, profiles } = tally;
  const example = unknown && `, such as ${unknown.pk} ${unknown.sk}`;
  return [
    `checked ${conversations} conversations, ${messages} messages, ${rows} rows, ${profiles} profiles`,
    found === 0 ? 'nothing is wrong' : `${found} findings, ${tally.mended} of them mended`,
    ...FINDING_CODES.flatMap((code) => {
      const count = tally.found[code];
      return count === undefined ? [] : [`  ${code}: ${count}`];
    }),
    ...(tally.unknown > 0
      ? [`note: ${tally.unknown} items have keys of no known shape${example ?? ''}`]
      : []),
    `consumed ${units.readUnits} read and ${units.writeUnits} write units`,
  ];
}
