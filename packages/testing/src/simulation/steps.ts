import type { Random } from '../random.ts';

/** One thing that happens to the world, at a time. `device`, `node` and `person` are positions. */
export type Step = { readonly at: number } & (
  | { readonly do: 'say'; readonly device: number; readonly to: number; readonly times: number }
  | { readonly do: 'open'; readonly device: number; readonly with: number; readonly reads: boolean }
  | { readonly do: 'close'; readonly device: number; readonly with: number }
  | { readonly do: 'read'; readonly device: number; readonly with: number }
  | {
      readonly do: 'mark';
      readonly person: number;
      readonly with: number;
      readonly unread: boolean;
    }
  | { readonly do: 'scroll up'; readonly device: number; readonly with: number }
  | { readonly do: 'retry'; readonly device: number }
  | { readonly do: 'post without ids'; readonly person: number; readonly to: number }
  | { readonly do: 'post into a crash'; readonly person: number; readonly to: number }
  | { readonly do: 'post from a stale cursor'; readonly person: number; readonly to: number }
  | { readonly do: 'look'; readonly person: number; readonly with: number }
  | { readonly do: 'intrude'; readonly person: number }
  | { readonly do: 'rename'; readonly person: number }
  | { readonly do: 'go offline'; readonly device: number; readonly ms: number }
  | { readonly do: 'reload'; readonly device: number }
  | { readonly do: 'shut'; readonly device: number; readonly ms: number }
  | { readonly do: 'take back'; readonly device: number }
  | { readonly do: 'jump'; readonly device: number; readonly with: number }
  | { readonly do: 'crash a node'; readonly node: number; readonly ms: number }
  | { readonly do: 'crash the processor'; readonly ms: number }
  | { readonly do: 'cut the bus'; readonly which: number; readonly ms: number }
  | { readonly do: 'throttle'; readonly ms: number }
  | { readonly do: 'empty the caches'; readonly node: number }
);

/** How large a world the steps are for. */
export interface Cast {
  readonly people: number;
  readonly devices: number;
  readonly nodes: number;
}

type Draw = (random: Random, cast: Cast) => DistributiveOmit<Step, 'at'>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

const device = (random: Random, cast: Cast): number => random.int(0, cast.devices - 1);
const person = (random: Random, cast: Cast): number => random.int(0, cast.people - 1);
const node = (random: Random, cast: Cast): number => random.int(0, cast.nodes - 1);
const ms = (random: Random): number => random.pick([50, 300, 1_000, 4_000, 60_000]);

const DRAWS: readonly [weight: number, draw: Draw][] = [
  [
    30,
    (r, c) => ({ do: 'say', device: device(r, c), to: person(r, c), times: r.pick([1, 1, 2, 5]) }),
  ],
  [24, (r, c) => ({ do: 'open', device: device(r, c), with: person(r, c), reads: r.chance(0.5) })],
  [2, (r, c) => ({ do: 'close', device: device(r, c), with: person(r, c) })],
  [9, (r, c) => ({ do: 'read', device: device(r, c), with: person(r, c) })],
  [5, (r, c) => ({ do: 'mark', person: person(r, c), with: person(r, c), unread: r.chance(0.3) })],
  [3, (r, c) => ({ do: 'scroll up', device: device(r, c), with: person(r, c) })],
  [2, (r, c) => ({ do: 'retry', device: device(r, c) })],
  [10, (r, c) => ({ do: 'post without ids', person: person(r, c), to: person(r, c) })],
  [4, (r, c) => ({ do: 'post into a crash', person: person(r, c), to: person(r, c) })],
  [8, (r, c) => ({ do: 'post from a stale cursor', person: person(r, c), to: person(r, c) })],
  [6, (r, c) => ({ do: 'look', person: person(r, c), with: person(r, c) })],
  [2, (r, c) => ({ do: 'intrude', person: person(r, c) })],
  [4, (r, c) => ({ do: 'rename', person: person(r, c) })],
  [4, (r, c) => ({ do: 'go offline', device: device(r, c), ms: ms(r) })],
  [6, (r, c) => ({ do: 'reload', device: device(r, c) })],
  [4, (r, c) => ({ do: 'shut', device: device(r, c), ms: ms(r) })],
  [1, (r, c) => ({ do: 'take back', device: device(r, c) })],
  [1, (r, c) => ({ do: 'jump', device: device(r, c), with: person(r, c) })],
  // More than a page: what comes after it no longer meets what was there before.
  [1, (r, c) => ({ do: 'say', device: device(r, c), to: person(r, c), times: 35 })],
  [5, (r, c) => ({ do: 'crash a node', node: node(r, c), ms: ms(r) })],
  [4, (r) => ({ do: 'crash the processor', ms: ms(r) })],
  [4, (r, c) => ({ do: 'cut the bus', which: r.int(-1, c.nodes), ms: ms(r) })],
  [2, (r) => ({ do: 'throttle', ms: r.pick([50, 300, 3_000]) })],
  [3, (r, c) => ({ do: 'empty the caches', node: node(r, c) })],
];

/** Draws a history. The first steps of a longer one are those of a shorter one. */
export function drawSteps(random: Random, cast: Cast, count: number): Step[] {
  const total = DRAWS.reduce((sum, [weight]) => sum + weight, 0);
  let at = 0;
  return Array.from({ length: count }, () => {
    at += random.pick([0, 1, 5, 20, 100, 400, 2_000]);
    const [, draw] = pickDraw(random.next() * total);
    return { at, ...draw(random, cast) } as Step;
  });
}

function pickDraw(position: number): (typeof DRAWS)[number] {
  let sum = 0;
  for (const one of DRAWS) {
    sum += one[0];
    if (position < sum) return one;
  }
  return DRAWS[0] as (typeof DRAWS)[number];
}
