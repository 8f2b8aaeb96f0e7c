import type { Profile } from '@cruddur/core/user/profile';
import { readStackFile } from '@cruddur/local/stack-file';
import type { RunningStack } from '@cruddur/testing/running-stack';
import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { composer, inInbox, signIn, write } from '../tests/browser-people.ts';
import { LOG, TIMES, timeBare, times } from './latency-bare-page.ts';
import { timePaint, WATCH } from './latency-page.ts';
import { openTableFile, startLongConversation } from './long-conversation.ts';
import { quantile, report } from './report.ts';

const LENGTH = 10_000;
const OPENINGS = 5;
/**
 * Tells what people see in a browser: from Enter to the painted echo, from the server's event to the
 * painted message, from a click to a painted conversation of 10,000, with somebody whom no demo person
 * has written to; each against a bare page.
 */
export async function tellBrowser(stack: RunningStack, stranger: Profile): Promise<void> {
  const browser = await chromium.launch(config.use?.launchOptions ?? {}).catch(() => undefined);
  if (browser === undefined) {
    console.log(JSON.stringify({ name: 'browser', skipped: 'none is installed' }));
    return;
  }
  try {
    const bare = await timeBare(browser);
    await tellWriting(browser, stack, bare.line);
    await tellOpening(browser, stack, stranger, bare.lines);
  } finally {
    await browser.close();
  }
}

async function tellWriting(
  browser: Browser,
  stack: RunningStack,
  bare: readonly number[],
): Promise<void> {
  const andrew = await watched(browser, stack, /Andrew Brown/);
  const londo = await watched(browser, stack, /Londo Mollari/);
  await andrew.goto(`${stack.url}/messages/new/londo`);
  await write(andrew, 'Are you there?');
  await andrew.waitForURL(/\/messages\/[0-9a-f-]{36}$/);
  await londo.goto(andrew.url());
  await composer(londo).waitFor();
  const events: number[] = [];
  const echoes = await times(TIMES, async (i) => {
    const text = `echo ${i}.`;
    await composer(andrew).fill(text);
    let echo = 0;
    events.push(
      await timePaint(londo, 'event', { selector: LOG, text }, async () => {
        echo = await timePaint(andrew, 'keydown', { selector: LOG, text }, () =>
          andrew.keyboard.press('Enter'),
        );
      }),
    );
    return echo;
  });
  tell('Enter to painted echo', echoes, 'a line of a bare page', bare);
  tell('event to painted message', events, 'a line of a bare page', bare);
  await andrew.context().close();
  await londo.context().close();
}

/** Cold: a browser that has never shown it. Warm: a tab that has. */
async function tellOpening(
  browser: Browser,
  stack: RunningStack,
  stranger: Profile,
  bare: readonly number[],
): Promise<void> {
  const file = readStackFile(stack.dataDir);
  if (file === undefined) throw new Error('the stack does not run');
  const table = openTableFile(stack.dataDir, file);
  const token = await stack.token('andrewbrown');
  const api = { baseUrl: stack.url, getToken: async () => token, fetch };
  await startLongConversation(table, api, stranger, LENGTH);
  table.close();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    const page = await watched(browser, stack, /Andrew Brown/);
    cold.push(await timeOpening(page, stranger));
    await inInbox(page, /Londo Mollari/).click();
    await page.waitForTimeout(300);
    warm.push(await timeOpening(page, stranger));
    await page.context().close();
  }
  const limit = '30 lines of a bare page';
  tell(`click to a painted conversation of ${LENGTH}, cold`, cold, limit, bare);
  tell(`click to a painted conversation of ${LENGTH}, warm`, warm, limit, bare);
}

function timeOpening(page: Page, { display_name }: Profile): Promise<number> {
  const selector = `${LOG} [data-seq="${LENGTH}"]`;
  return timePaint(page, 'click', { selector, text: '' }, () =>
    inInbox(page, new RegExp(display_name)).click(),
  );
}

async function watched(browser: Browser, stack: RunningStack, name: RegExp): Promise<Page> {
  const page = await signIn(browser, stack, name);
  await page.addInitScript(WATCH);
  await page.reload();
  await inInbox(page, /./).first().waitFor();
  return page;
}

function tell(
  name: string,
  values: readonly number[],
  limit_name: string,
  limit: readonly number[],
): void {
  report(
    {
      name: `${name}, p50`,
      value: quantile(values, 0.5),
      unit: 'ms',
      limit_name,
      limit_value: quantile(limit, 0.5),
    },
    { longest: Math.round(Math.max(...values)) },
  );
}
