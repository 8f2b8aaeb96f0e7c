import { type Step, unitsOf } from '@cruddur/core/cost/steps';
import type { Units } from '@cruddur/core/cost/units';
import { isLogPartition, type Key } from '@cruddur/core/table/keys';
import type { Metered } from '@cruddur/testing/metered-endpoint';
import type { Violation } from './violation.ts';

/** What the table's use cost, by the engine, and what the cost model says of what was done. */
export interface RunCost extends Metered {
  readonly predicted: Units;
}

/** How far the prediction may be off: a hundredth, or three units in a run of few. */
const TOLERANCE = 0.01;
const TOLERATED_UNITS = 3;

/** Predicts from what was done, never from units: kinds of calls, how many items, and how long texts were. */
export function costOf(metered: Metered): RunCost {
  return { ...metered, predicted: unitsOf(metered.steps) };
}

/** Finds a prediction that is wrong, and messages that were paid for twice. */
export function checkCost(
  { counted, predicted, steps }: RunCost,
  items: readonly Key[],
): Violation[] {
  const wrong = (['reads', 'writes'] as const).filter(
    (kind) =>
      Math.abs(predicted[kind] - counted[kind]) >
      Math.max(TOLERATED_UNITS, TOLERANCE * counted[kind]),
  );
  const violations = wrong.map(
    (kind): Violation => ({
      kind: 'cost_wrong',
      detail: `${counted[kind]} ${kind} by the engine, ${predicted[kind]} by the model`,
    }),
  );
  const stored = items.filter(({ pk }) => isLogPartition(pk)).length;
  const paid = countOf(steps, 'append');
  if (paid <= stored) return violations;
  return [
    ...violations,
    { kind: 'cost_wrong', detail: `${paid} messages paid for, ${stored} stored` },
  ];
}

/** How often something was done. */
export function countOf(steps: readonly Step[], kind: Step['kind']): number {
  return steps.reduce((sum, step) => sum + (step.kind === kind ? step.times : 0), 0);
}
