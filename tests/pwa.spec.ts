import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { shown, write } from './browser-people.ts';
import { buildPage, serveTwoBuilds } from './two-builds-server.ts';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
});
test.afterAll(async () => {
  await stack.close();
});

/** A page with an app that is kept. */
interface Visit {
  readonly page: Page;
  /** What a browser complains about when worker, policy or files do not fit. */
  readonly faults: string[];
  /** A message of the conversation that is open. */
  readonly text: string;
}

/** A person's first visit: signed in, a conversation open, and the app kept on the device. */
async function open(browser: Browser, origin: string): Promise<Visit> {
  const text = `Kept on this device: ${test.info().title}`;
  const page = await (await browser.newContext()).newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|ServiceWorker|module script/.test(message.text()))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(origin);
  await page
    .getByRole('button', { name: /Andrew Brown/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Bayko/ }).first().click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  await write(page, text);
  await expect(shown(page, text)).toHaveCount(1);
  await page.evaluate('navigator.serviceWorker.ready');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  return { page, faults, text };
}

/** What the device keeps of the app, by the names of its caches. */
function keptFiles(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(`(async () => {
    const kept = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      kept[name] = requests.map(({ url }) => new URL(url).pathname);
    }
    return kept;
  })()`);
}

/** Whether the store of messages on this device has one with this text. */
function isKept(page: Page, text: string): Promise<boolean> {
  return page.evaluate(`(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open('cruddur-cache'));
    const messages = await done(database.transaction('logs').objectStore('logs').getAll());
    database.close();
    return JSON.stringify(messages).includes(${JSON.stringify(text)});
  })()`);
}

function mark(page: Page): Promise<unknown> {
  return page.evaluate('globalThis.buildMark');
}

test('the app can be installed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'cruddur-profile-'));
  const { launchOptions } = test.info().project.use;
  // In a window without a profile nothing can be installed.
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  const [page = await context.newPage()] = context.pages();
  await page.goto(stack.url);
  await page.evaluate('navigator.serviceWorker.ready');
  const devtools = await context.newCDPSession(page);
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  expect({ url, errors }).toEqual({ url: `${stack.url}/manifest.webmanifest`, errors: [] });
  const { icons } = JSON.parse(data ?? '{}') as { icons: { src: string; type: string }[] };
  for (const { src, type } of icons) {
    const answer = await page.request.get(`${stack.url}${src}`);
    expect(answer.headers()['content-type']).toBe(type);
  }
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  await context.close();
  await rm(profile, { recursive: true });
});

test('what is kept is the app alone; the page and its worker are asked for anew', async ({
  browser,
}) => {
  const { page, faults } = await open(browser, stack.url);
  await expect
    .poll(async () => Object.values(await keptFiles(page)).flat())
    .toContainEqual(expect.stringMatching(/^\/assets\/amplify-pool/));
  const [files, ...others] = Object.values(await keptFiles(page));
  expect(others).toEqual([]);
  expect(files?.filter((file) => !file.startsWith('/assets/'))).toEqual([
    '/index.html',
    '/favicon.svg',
  ]);
  for (const path of ['/', '/service-worker.js', '/manifest.webmanifest', '/messages']) {
    const answer = await page.request.get(`${stack.url}${path}`);
    expect(answer.headers()['cache-control'], path).toBe('no-cache');
  }
  for (const path of files?.filter((file) => file.startsWith('/assets/')) ?? []) {
    const answer = await page.request.get(`${stack.url}${path}`);
    expect(answer.headers()['cache-control'], path).toMatch(/immutable/);
  }
  expect((await page.request.get(`${stack.url}/assets/of-another-build.js`)).status()).toBe(404);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a conversation that is opened first gets its files beside the app’s', async ({ browser }) => {
  const { page, text } = await open(browser, stack.url);
  const path = new URL(page.url()).pathname;
  const session = await page.evaluate("sessionStorage.getItem('cruddur.session')");
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(
    `sessionStorage.setItem('cruddur.session', ${JSON.stringify(session)})`,
  );
  const fresh = await context.newPage();
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked: string[] = [];
  fresh.on('request', (request) => asked.push(request.url()));
  // The app itself is held up; what the conversation needs must be asked for all the same.
  await fresh.route(/\/assets\/react-/, async (route) => {
    await held;
    await route.continue();
  });
  await fresh.goto(`${stack.url}${path}`, { waitUntil: 'commit' });
  for (const chunk of ['conversation-page', 'conversation-screen', 'start', 'shared']) {
    await expect
      .poll(() => asked.some((url) => url.includes(`/assets/${chunk}`)), chunk)
      .toBe(true);
  }
  letGo();
  await expect(shown(fresh, text)).toHaveCount(1);
  await context.close();
  await page.context().close();
});

test('a newer build is offered, taken, and breaks no page of the older one', async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'cruddur-build-'));
  await buildPage(folder, 'second');
  const server = await serveTwoBuilds(stack.url);
  const { page, faults, text } = await open(browser, server.origin);
  const session = await page.evaluate("sessionStorage.getItem('cruddur.session')");
  const other = await page.context().newPage();
  await other.addInitScript(
    `sessionStorage.setItem('cruddur.session', ${JSON.stringify(session)})`,
  );
  await other.goto(page.url());
  await expect(shown(other, text)).toHaveCount(1);

  server.webRoot = folder;
  await page.evaluate('navigator.serviceWorker.ready.then((kept) => kept.update())');
  await page.getByText('There is a new version of this page.').waitFor();
  expect(await mark(page)).toBeUndefined();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect.poll(() => mark(page).catch(() => undefined)).toBe('second');
  await expect(shown(page, text)).toHaveCount(1);

  // The server has none of the files that this page may still ask for.
  expect(await mark(other)).toBeUndefined();
  await other.getByRole('link', { name: 'People' }).click();
  await expect(other.getByRole('searchbox').or(other.getByRole('combobox')).first()).toBeVisible();
  expect(Object.keys(await keptFiles(page))).toHaveLength(2);
  expect(faults).toEqual([]);
  await page.context().close();
  server.close();
  await rm(folder, { recursive: true });
});

test('without a network, and without a server, the app starts and shows what it has', async ({
  browser,
}) => {
  const { page, faults, text } = await open(browser, stack.url);
  await expect.poll(() => isKept(page, text)).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await expect(shown(page, text)).toHaveCount(1);
  await page.getByRole('textbox', { name: /message/i }).fill('Written without a network');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'Written without a network')).toHaveCount(1);
  expect(await isKept(page, 'Written without a network')).toBe(false);
  await page.context().setOffline(false);
  // Kept as a message of the log once it is sent.
  await expect.poll(() => isKept(page, 'Written without a network')).toBe(true);

  await stack.end('SIGTERM');
  await page.goto(`${stack.url}/messages`);
  await page.getByRole('link', { name: /Bayko/ }).first().click();
  await expect(shown(page, text)).toHaveCount(1);
  await expect(shown(page, 'Written without a network')).toHaveCount(1);
  expect(faults).toEqual([]);
  await page.context().close();
});
