import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { composer, signIn, signInWithin, write } from './browser-people.ts';

let stack: RunningStack;
let tokens: string[];

test.beforeAll(async () => {
  stack = await runStack();
  tokens = [await stack.token('andrewbrown'), await stack.token('londo')];
});
// Whatever a test before has switched off.
test.beforeEach(async () => {
  const settings = {
    show_presence: true,
    show_typing: true,
    send_receipts: true,
    send_delivery_receipts: true,
  };
  for (const token of tokens) {
    const answer = await fetch(`${stack.url}/api/me`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ settings }),
    });
    expect(answer.status).toBe(200);
  }
});
test.afterAll(async () => {
  await stack.close();
});

const ANDREW = /Andrew Brown/;
const LONDO = /Londo Mollari/;

/** Andrew and Londo, each looking at the conversation with the other, of which there is a message. */
async function talk(browser: Browser) {
  const [andrew, londo] = [
    await signIn(browser, stack, ANDREW),
    await signIn(browser, stack, LONDO),
  ];
  await andrew.goto(`${stack.url}/messages/new/londo`);
  await write(andrew, `Hello at ${Date.now()}`);
  await expect(andrew).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(andrew.url());
  await londo.goto(`${stack.url}${pathname}`);
  await expect(composer(londo)).toBeVisible();
  return { andrew, londo, path: pathname, uuid: pathname.split('/').at(-1) as string };
}

/** The head of the conversation that is open. */
function head(page: Page) {
  return page.getByRole('region', { name: /Conversation/ }).locator('header');
}

/** What stands below the name there. */
function status(page: Page) {
  return head(page).locator('h2 + div');
}

/** How far the last own message has come, in words. */
function fate(page: Page) {
  return page.locator('.receipt').last();
}

async function leave(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.context().close();
}

/** Switches off in their settings what others may see of a person. */
async function hide(page: Page, label: string): Promise<void> {
  await page.goto(`${stack.url}/settings`);
  const answered = page.waitForResponse(
    (one) => one.url().endsWith('/api/me') && one.request().method() === 'PATCH' && one.ok(),
  );
  const hiding = page.getByRole('switch', { name: label });
  await hiding.click();
  await answered;
  await expect(hiding).not.toBeChecked();
}

/** Goes on typing until all of these show at once: by itself it is gone after seconds. */
async function typeUntil(page: Page, ...signs: Locator[]): Promise<void> {
  await expect(async () => {
    await composer(page).pressSequentially('so ', { delay: 20 });
    for (const sign of signs) await expect(sign).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

/** What a page asks the server for from now on, by the end of the path. */
function requestsOf(page: Page): (end: string) => number {
  const paths: string[] = [];
  page.on('request', (one) => paths.push(new URL(one.url()).pathname));
  return (end) => paths.filter((path) => path.endsWith(end)).length;
}

test('typing shows while somebody types, and goes with the message or by itself', async ({
  browser,
}) => {
  const { andrew, londo } = await talk(browser);
  await typeUntil(
    andrew,
    status(londo).filter({ hasText: 'Andrew Brown is typing' }),
    londo.getByRole('link', { name: /Andrew Brown.*is typing/ }),
  );
  await londo.screenshot({ path: 'test-results/live-typing.png' });
  await write(andrew, 'Mr Mollari');
  await expect(londo.getByRole('log').getByText('Mr Mollari', { exact: true })).toBeVisible();
  await expect(status(londo)).not.toContainText('is typing');
  await typeUntil(londo, status(andrew).filter({ hasText: 'Londo Mollari is typing' }));
  await expect(status(andrew)).not.toContainText('is typing');
  await leave(andrew, londo);
});

test('somebody is online until they leave, then last seen', async ({ browser }) => {
  const { andrew, londo } = await talk(browser);
  await expect(status(andrew)).toContainText('online');
  const row = andrew.getByRole('link', { name: LONDO });
  await expect(row.locator('.online-dot')).toHaveText('online');
  await leave(londo);
  await expect(status(andrew)).toContainText('last seen');
  await expect(row.locator('.online-dot')).toHaveCount(0);
  await leave(andrew);
});

test('a message is sent, then delivered, then read', async ({ browser }) => {
  const { andrew, londo, path } = await talk(browser);
  await expect(fate(andrew)).toHaveText('Read');
  await leave(londo);
  await write(andrew, 'Are you still there?');
  await expect(fate(andrew)).toHaveText('Sent');
  const again = await signIn(browser, stack, LONDO);
  await expect(fate(andrew)).toHaveText('Delivered');
  await andrew.screenshot({ path: 'test-results/live-delivered.png' });
  await again.goto(`${stack.url}${path}`);
  await expect(fate(andrew)).toHaveText('Read');
  await write(again, 'I am.');
  await write(andrew, 'Good.');
  await expect(fate(andrew)).toHaveText('Read');
  // Each speaks for the run that it ends.
  await expect(andrew.locator('.receipt')).toHaveCount(2);
  await leave(andrew, again);
});

test('who hides typing tells nobody, and sees nobody', async ({ browser }) => {
  const { andrew, londo, path } = await talk(browser);
  await hide(andrew, 'Show when I am typing');
  await andrew.goto(`${stack.url}${path}`);
  const asked = requestsOf(andrew);
  await expect(status(andrew)).toContainText('online');
  await composer(andrew).pressSequentially('secretly', { delay: 20 });
  await composer(londo).pressSequentially('openly', { delay: 20 });
  await write(londo, 'openly written');
  await expect(andrew.getByRole('log').getByText('openly written')).toBeVisible();
  expect(asked('/typing')).toBe(0);
  expect(await status(andrew).textContent()).not.toContain('typing');
  expect(await status(londo).textContent()).not.toContain('typing');
  await leave(andrew, londo);
});

test('who hides presence asks for none and shows none', async ({ browser }) => {
  const { andrew, londo, path } = await talk(browser);
  await expect(status(londo)).toContainText('online');
  await hide(andrew, 'Show when I am here');
  const asked = requestsOf(andrew);
  await andrew.goto(`${stack.url}${path}`);
  await expect(status(londo)).toHaveText(/@andrewbrown$/);
  await expect(fate(andrew)).toHaveText('Read');
  expect(asked('/presence')).toBe(0);
  expect(await status(andrew).textContent()).not.toMatch(/online|last seen/);
  await leave(andrew, londo);
});

test('who hides receipts is seen to have received at the most', async ({ browser }) => {
  const { andrew, londo, path } = await talk(browser);
  await hide(londo, 'Show how far I have read');
  await londo.goto(`${stack.url}${path}`);
  await write(andrew, 'Read this, please.');
  await expect(fate(andrew)).toHaveText('Delivered');
  await hide(londo, 'Show which messages have reached me');
  const asked = requestsOf(londo);
  await londo.goto(`${stack.url}${path}`);
  await write(andrew, 'And this.');
  await expect(londo.getByRole('log').getByText('And this.')).toBeVisible();
  await write(londo, 'Perhaps.');
  await expect(andrew.getByRole('log').getByText('Perhaps.')).toBeVisible();
  await expect(fate(andrew)).toHaveText('Sent');
  await expect(fate(londo)).toHaveText('Sent');
  expect(asked('/delivered')).toBe(0);
  expect(asked('/receipts')).toBe(0);
  await leave(andrew, londo);
});

/** In place of what would be shown, and the click on the latest of them. */
const RECORDING = `
  localStorage.setItem('cruddur.notifications', '{"desktop":true,"sound":false}');
  window.Notification = class {
    static permission = 'granted';
    constructor(title, { body }) {
      recordNotification(title + ': ' + body);
      window.clickNotification = () => this.onclick();
    }
    close() {}
  };
`;

/** Two tabs of Andrew's that may notify; what they show is recorded in place of being shown. */
async function notifiedTabs(browser: Browser) {
  const context = await browser.newContext();
  await context.grantPermissions(['notifications'], { origin: stack.url });
  const shown: string[] = [];
  await context.exposeFunction('recordNotification', (text: string) => shown.push(text));
  await context.addInitScript({ content: RECORDING });
  const first = await signInWithin(context, stack, ANDREW);
  const second = await signInWithin(context, stack, ANDREW);
  return { context, first, second, shown };
}

test('a message is notified once, by one tab of two, and opens its conversation', async ({
  browser,
}) => {
  const { andrew, londo, path } = await talk(browser);
  await leave(andrew);
  const { first, second, shown } = await notifiedTabs(browser);
  await write(londo, 'Is anybody there?');
  await expect.poll(() => shown).toEqual(['Londo Mollari: Is anybody there?']);
  await expect(first).toHaveTitle(/^\(\d+\)/);
  await expect(first.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon-unread.svg');
  for (const tab of [first, second]) await tab.evaluate('window.clickNotification?.()');
  await expect.poll(() => [first, second].filter((one) => one.url().endsWith(path)).length).toBe(1);
  // Somebody looks at it in one tab: neither notifies.
  await write(londo, 'Ah, there you are.');
  for (const tab of [first, second]) {
    await expect(tab.getByRole('link', { name: /Ah, there you are/ })).toBeVisible();
  }
  await second.goto(`${stack.url}/people`);
  await first.goto(`${stack.url}/people`);
  await write(londo, 'And gone again?');
  await expect.poll(() => shown.length).toBe(2);
  expect(shown).toEqual(['Londo Mollari: Is anybody there?', 'Londo Mollari: And gone again?']);
  await leave(first, londo);
});

test('a muted conversation neither notifies nor counts, and can be unmuted', async ({
  browser,
}) => {
  const { andrew, londo, path } = await talk(browser);
  await leave(andrew);
  const { first, second, shown } = await notifiedTabs(browser);
  await second.close();
  await first.goto(`${stack.url}${path}`);
  const more = head(first).getByRole('button', { name: 'More' });
  await more.focus();
  await first.keyboard.press('Enter');
  await expect(first.getByRole('menuitem', { name: 'Mute notifications' })).toBeFocused();
  await first.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.click();
  await first.screenshot({ path: 'test-results/live-menu.png' });
  const patched = first.waitForResponse((one) => one.request().method() === 'PATCH' && one.ok());
  await first.keyboard.press('Enter');
  await patched;
  await first.goto(`${stack.url}/messages`);
  const row = first.getByRole('link', { name: LONDO });
  await expect(row).toContainText('Muted');
  const title = await first.title();
  await write(londo, 'Nobody hears me.');
  await expect(row).toContainText('Nobody hears me.');
  await expect(row).toContainText('1 unread message');
  expect(await first.title()).toBe(title);
  await row.click();
  await more.click();
  await first.getByRole('menuitem', { name: 'Unmute notifications' }).click();
  await expect(row).not.toContainText('Muted');
  await more.click();
  await first.getByRole('menuitem', { name: 'Mark as unread' }).click();
  await expect(first).toHaveURL(/\/messages$/);
  await expect(row).toContainText('1 unread message');
  await expect(first).toHaveTitle(/^\(\d+\)/);
  await write(londo, 'And now?');
  await expect.poll(() => shown).toEqual(['Londo Mollari: And now?']);
  await leave(first, londo);
});

test('a failed mute is taken back and says why', async ({ browser }) => {
  const { andrew, londo } = await talk(browser);
  await andrew.route('**/api/message_groups/*', (route) => route.abort());
  await head(andrew).getByRole('button', { name: 'More' }).click();
  await andrew.getByRole('menuitem', { name: 'Mute notifications' }).click();
  await expect(andrew.getByRole('alert')).toContainText('cannot be reached');
  await expect(andrew.getByRole('link', { name: LONDO })).not.toContainText('Muted');
  await leave(andrew, londo);
});

test('a refused permission is explained', async ({ browser }) => {
  const andrew = await signIn(browser, stack, ANDREW);
  await andrew.goto(`${stack.url}/settings`);
  await andrew.getByRole('switch', { name: /on the desktop/ }).click();
  await expect(andrew.getByText(/told not to let this page show/)).toBeVisible();
  await expect(andrew.getByRole('switch', { name: /on the desktop/ })).not.toBeChecked();
  await leave(andrew);
});

for (const width of [390, 1280]) {
  test(`no accessibility fault at ${width} px`, async ({ browser }) => {
    const { andrew, londo } = await talk(browser);
    await andrew.setViewportSize({ width, height: 800 });
    const check = async (name: string): Promise<void> => {
      await expectAccessible(andrew);
      await andrew.screenshot({ path: `test-results/live-${name}-${width}.png` });
    };
    await expect(fate(andrew)).toHaveText('Read');
    await expect(status(andrew)).toContainText('online');
    await check('conversation');
    await head(andrew).getByRole('button', { name: 'More' }).click();
    await check('menu');
    await andrew.keyboard.press('Escape');
    await composer(londo).pressSequentially('hm', { delay: 20 });
    await expect(status(andrew)).toContainText('is typing');
    await check('typing');
    await andrew.goto(`${stack.url}/settings`);
    await expect(andrew.getByRole('switch').first()).toBeVisible();
    await check('settings');
    await andrew.goto(`${stack.url}/messages`);
    await expect(andrew.locator('.online-dot').first()).toBeVisible();
    await check('inbox');
    await leave(andrew, londo);
  });
}
