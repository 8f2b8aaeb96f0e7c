import { billOf, PARTS, type Part } from './bill.ts';
import { type Limit, limitsOf } from './limits.ts';
import { monthOf } from './month.ts';
import { type Curve, createPanel, type Panel } from './plot-panel.ts';
import { PRICES, PRICES_ARE, type Prices } from './prices.ts';
import type { Workload } from './workload.ts';

/** How a workload grows with the messages a day. */
export type Growth = (messagesPerDay: number) => Workload;

const FROM = 1e4;
const TO = 1e9;
const STEPS = 50;
const WIDTH = 960;
const TOP = 90;
const PANELS = { left: 76, right: WIDTH - 170 };
const COLOURS: Readonly<Record<Part | 'total', string>> = {
  total: 'var(--ink)',
  table: '#3b82f6',
  stored: '#0d9488',
  backups: '#ea580c',
  function: '#a855f7',
  containers: '#db2777',
  edge: '#65a30d',
  'sign-in': '#ca8a04',
  rest: '#78716c',
};
const STYLE = `
  svg { --paper: #ffffff; --ink: #1c1917; --soft: #78716c; --grid: #e7e5e4; font: 12px system-ui, sans-serif }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #1c1917; --ink: #f5f5f4; --soft: #a8a29e; --grid: #44403c }
  }
  text { fill: var(--ink) } .soft { fill: var(--soft) } .title { font-size: 16px; font-weight: 600 }
  .grid { stroke: var(--grid) } .limit { stroke: var(--soft); stroke-dasharray: 3 3 }
  path { fill: none; stroke-width: 2 } .total { stroke-width: 3 }`;

/**
 * Draws what a month and what a million messages cost from 10⁴ to 10⁹ messages a day, and where limits
 * bind, as an SVG that reads in light and dark.
 */
export function plotCosts(growth: Growth, prices: Prices = PRICES): string {
  const upper = createPanel({ ...PANELS, top: TOP, bottom: TOP + 340 }, [FROM, TO], [0.1, 1e7]);
  const lower = createPanel({ ...PANELS, top: TOP + 402, bottom: TOP + 546 }, [FROM, TO], [1, 1e3]);
  const { months, messages } = curvesOf(growth, prices);
  const limits = limitsOf(growth(Math.sqrt(FROM * TO)));
  const content = [
    text(20, 26, 'What a month costs, by messages a day', 'title'),
    text(20, 46, `Dollars, ${PRICES_ARE}. Assumptions: docs/cost.md`, 'soft'),
    ...upper.axes('$ a month'),
    ...markLimits(upper, limits),
    ...upper.curves(months),
    ...lower.axes('$ a million messages'),
    ...markLimits(lower, limits),
    ...lower.curves(messages),
    text(PANELS.left, TOP + 586, 'messages a day; everything else grows alike', 'soft'),
    ...listLimits(limits),
  ];
  return page(content, TOP + 650 + Math.ceil(limits.length / 2) * 18);
}

/** Each part's cost of a month, and of a million messages what all of it and the table alone cost. */
function curvesOf(growth: Growth, prices: Prices) {
  const days = Array.from({ length: STEPS + 1 }, (_, i) => FROM * (TO / FROM) ** (i / STEPS));
  const bills = days.map((day) => ({ day, load: growth(day), ...billOf(growth(day), prices) }));
  const curve = (label: Part | 'total', per: (load: Workload) => number): Curve => ({
    label,
    colour: COLOURS[label],
    points: bills.map(({ day, load, byPart, dollars }) => [
      day,
      (label === 'total' ? dollars : byPart[label]) / per(load),
    ]),
  });
  const millions = (load: Workload): number => monthOf(load).messages / 1e6;
  return {
    months: [...PARTS, 'total' as const].map((label) => curve(label, () => 1)),
    messages: [curve('total', millions), curve('table', millions)],
  };
}

function markLimits({ x, top, bottom }: Panel, limits: readonly Limit[]): string[] {
  return limits.flatMap(({ bindsAt }, i) => {
    if (bindsAt < FROM || bindsAt > TO) return [];
    const place = x(bindsAt);
    return [
      `<line class="limit" x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/>`,
      // Close neighbours would cover each other's numbers on one line.
      text(place + 3, top + 12 + (i % 3) * 13, String(i + 1), 'soft'),
    ];
  });
}

function listLimits(limits: readonly Limit[]): string[] {
  const half = Math.ceil(limits.length / 2);
  const lines = limits.map(({ name, bindsAt }, i) => `${i + 1} ${name}: ${shortNumber(bindsAt)}`);
  return [
    text(20, TOP + 618, 'Where limits bind, in messages a day', ''),
    ...lines.map((line, i) =>
      text(20 + Math.floor(i / half) * 480, TOP + 640 + (i % half) * 18, line, 'soft'),
    ),
  ];
}

/** A number in two digits, with a word for its thousands. */
export function shortNumber(value: number): string {
  const power = Math.min(4, Math.max(0, Math.floor(Math.log10(value) / 3)));
  const short = Number((value / 1_000 ** power).toPrecision(2));
  return `${short}${['', ' thousand', ' million', ' billion', ' trillion'][power]}`;
}

function text(x: number, y: number, content: string, kind: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${content}</text>`;
}

function page(content: readonly string[], height: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="What a month costs, by messages a day">`,
    `<style>${STYLE}\n</style>`,
    `<rect width="${WIDTH}" height="${height}" style="fill: var(--paper)"/>`,
    ...content,
    '</svg>\n',
  ].join('\n');
}
