import type { Browser } from '@playwright/test';
import { timePaint, WATCH } from './latency-page.ts';

/** How often something is done. */
export const TIMES = 20;
/** Where messages are shown. */
export const LOG = '[role=log]';

/** A page that does nothing but what must be done: a line for Enter, as many as a page for a click. */
const BARE = `<body><button>open</button><input autofocus><div role="log"></div><script>
  const log = document.querySelector('div');
  const add = (text) => { const line = document.createElement('p'); line.textContent = text; log.append(line); };
  document.querySelector('input').onkeydown = (event) => { if (event.key === 'Enter') add(event.target.value); };
  document.querySelector('button').onclick = () => { log.replaceChildren(); for (let i = 0; i < 30; i += 1) add('line ' + i); };
</script>`;

/** Milliseconds to the paint of a line after Enter, and of 30 after a click. */
export async function timeBare(browser: Browser): Promise<{ line: number[]; lines: number[] }> {
  const page = await browser.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`data:text/html,${encodeURIComponent(BARE)}`);
  const line = await times(TIMES, async (i) => {
    await page.locator('input').fill(`bare ${i}.`);
    return timePaint(page, 'keydown', { selector: LOG, text: `bare ${i}.` }, () =>
      page.keyboard.press('Enter'),
    );
  });
  const lines = await times(TIMES, async () => {
    await page.evaluate("document.querySelector('[role=log]').replaceChildren()");
    return timePaint(page, 'click', { selector: LOG, text: 'line 29' }, () =>
      page.locator('button').click(),
    );
  });
  await page.close();
  return { line, lines };
}

/** What a step answers so many times; once more before, which does not count. */
export async function times(
  count: number,
  step: (i: number) => Promise<number>,
): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i <= count; i += 1) all.push(await step(i));
  return all.slice(1);
}
