import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { COST_TABLES } from '@cruddur/testing/cost-tables';
import { expect, test } from 'vitest';
import { plotCosts } from './plot.ts';
import { growthOf, workloadOf } from './workload.ts';

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../docs/${name}`, import.meta.url));

/** A mismatch means that the model has changed: `npx vitest run --project unit -u` writes it anew. */
for (const [page, names] of [
  ['cost.md', ['operations', 'assumptions', 'limits', 'prices']],
  ['runbook.md', ['idle', 'months']],
] as const) {
  test(`docs/${page} says what the cost model says`, async () => {
    let text = await readFile(pathOf(page), 'utf8');
    for (const name of names) {
      const [start, end] = [`<!-- cost: ${name} -->\n`, `\n<!-- end -->`];
      const from = text.indexOf(start);
      expect(from).toBeGreaterThan(0);
      const to = text.indexOf(end, from);
      text = `${text.slice(0, from)}${start}\n${COST_TABLES[name]?.()}\n${text.slice(to)}`;
    }
    await expect(text).toMatchFileSnapshot(pathOf(page));
  });
}

test('docs/cost.svg is what cruddur cost draws', async () => {
  const drawn = plotCosts(growthOf(workloadOf({ messagesPerDay: 1e6 })));
  await expect(drawn).toMatchFileSnapshot(pathOf('cost.svg'));
});
