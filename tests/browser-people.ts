import type { RunningStack } from '@cruddur/testing/running-stack';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from '@playwright/test';

/** Opens a browser of their own for a demo person, at their messages. */
export async function signIn(
  browser: Browser,
  stack: RunningStack,
  name: RegExp,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return signInWithin(context, stack, name);
}

/** Opens another tab of a browser for a demo person. */
export async function signInWithin(
  context: BrowserContext,
  stack: RunningStack,
  name: RegExp,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(stack.url);
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL(/\/messages$/);
  return page;
}

/** Where one writes in the conversation that is open. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /message|nachricht/i });
}

/** Writes into the conversation that is open. */
export async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

/** How often a text stands in the conversation that is open. */
export function shown(page: Page, text: string): Locator {
  return page.getByRole('log').getByText(text, { exact: true });
}

/** The way to a conversation in the inbox. */
export function inInbox(page: Page, name: RegExp): Locator {
  return page.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name });
}
