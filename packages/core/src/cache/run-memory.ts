/**
 * Makes a function of an array that is computed once for as long as somebody holds the array, which
 * nobody may change meanwhile.
 */
export function oncePerRun<T, R>(compute: (run: readonly T[]) => R): (run: readonly T[]) => R {
  const known = new WeakMap<readonly T[], { readonly result: R }>();
  return (run) => {
    const held = known.get(run);
    if (held !== undefined) return held.result;
    const result = compute(run);
    known.set(run, { result });
    return result;
  };
}

/** The part of a run that was taken last. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly items: readonly unknown[];
}

const parts = new WeakMap<readonly unknown[], Part>();

/**
 * `run.slice(from, to)`, and the very same array when that was also what was last asked of this run:
 * most readers ask for the same page, and what is known of it is found by the array. Nobody may
 * change the run.
 */
export function partOf<T>(run: readonly T[], from: number, to: number): readonly T[] {
  const last = parts.get(run);
  if (last?.from === from && last.to === to) return last.items as readonly T[];
  const items = run.slice(from, to);
  parts.set(run, { from, to, items });
  return items;
}
