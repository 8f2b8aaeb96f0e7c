/** A place on both scales. */
export type Point = readonly [x: number, y: number];

/** A line of a plot, labelled at its end. */
export interface Curve {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly Point[];
}

/** A rectangle with two logarithmic scales. */
export interface Panel {
  readonly top: number;
  readonly bottom: number;
  /** Where a value stands from the left, in pixels. */
  x(value: number): number;
  axes(title: string): string[];
  curves(curves: readonly Curve[]): string[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LABEL_HEIGHT = 14;

/** Makes a panel for values between these bounds; what lies outside is cut off. */
export function createPanel(
  { left, right, top, bottom }: Box,
  [fromX, toX]: Point,
  [fromY, toY]: Point,
): Panel {
  const x = scale(fromX, toX, left, right);
  const y = scale(fromY, toY, bottom, top);
  return { top, bottom, x, axes, curves };

  function axes(title: string): string[] {
    return [
      `<text x="20" y="${top - 14}">${title}</text>`,
      ...powers(fromY, toY).flatMap((value) => [
        `<line class="grid" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/>`,
        `<text class="soft" text-anchor="end" x="${left - 8}" y="${y(value) + 4}">${dollars(value)}</text>`,
      ]),
      ...powers(fromX, toX).flatMap((value) => [
        `<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="${top}" y2="${bottom}"/>`,
        `<text class="soft" text-anchor="middle" x="${x(value)}" y="${bottom + 16}">${power(value)}</text>`,
      ]),
    ];
  }

  function curves(all: readonly Curve[]): string[] {
    const labels = spread(all.map(({ points }) => y(points.at(-1)?.[1] ?? fromY)));
    return all.flatMap(({ label, colour, points }, i) => {
      const shown = points.filter(([, value]) => value >= fromY && value <= toY);
      const path = shown.map(([a, b], n) => `${n === 0 ? 'M' : 'L'}${x(a)} ${y(b)}`).join('');
      const kind = label === 'total' ? ' class="total"' : '';
      return [
        `<path${kind} d="${path}" style="stroke: ${colour}"/>`,
        `<text x="${right + 8}" y="${(labels[i] ?? 0) + 4}" style="fill: ${colour}">${label}</text>`,
      ];
    });
  }
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => {
    const part = Math.log10(value / from) / Math.log10(to / from);
    return Number((start + part * (end - start)).toFixed(1));
  };
}

/** Moves labels down until none covers another. */
function spread(places: readonly number[]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spaced = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    last = Math.max(places[i] ?? 0, last + LABEL_HEIGHT);
    spaced[i] = last;
  }
  return spaced;
}

function powers(from: number, to: number): number[] {
  const first = Math.round(Math.log10(from));
  return Array.from({ length: Math.round(Math.log10(to)) - first + 1 }, (_, i) =>
    Number(`1e${first + i}`),
  );
}

function power(value: number): string {
  return `10${[...String(Math.round(Math.log10(value)))].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

function dollars(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(value);
}
