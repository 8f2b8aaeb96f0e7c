import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { DeviceSteps } from './client-device-page.ts';
import { type DeviceServer, serveDevicePage } from './client-device-server.ts';

declare const steps: DeviceSteps;

interface Person {
  readonly token: string;
  readonly user: { uuid: string; handle: string; display_name: string };
}

let stack: RunningStack;
let server: DeviceServer;
let andrew: Person;
let londo: Person;
let bayko: Person;

test.beforeAll(async () => {
  stack = await runStack();
  server = await serveDevicePage(stack.url);
  [andrew, londo, bayko] = await Promise.all([
    signIn('andrewbrown'),
    signIn('londo'),
    signIn('bayko'),
  ]);
});
test.afterAll(async () => {
  server.close();
  await stack.close();
});
test.beforeEach(() => {
  server.network = 'up';
  server.posts.length = 0;
});

async function signIn(handle: string): Promise<Person> {
  const answer = await fetch(`${stack.url}/dev/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ handle }),
  });
  const { access_token, user } = (await answer.json()) as {
    access_token: string;
    user: Person['user'];
  };
  return { token: access_token, user };
}

/** Opens a tab in which a person looks at the conversation with another. */
async function openTab(context: BrowserContext, who: Person, other: Person): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.origin);
  await show(page, who, other);
  return page;
}

async function show(page: Page, { user, token }: Person, other: Person): Promise<void> {
  await page.evaluate(([viewer, held]) => steps.start(viewer, held), [user, token] as const);
  await page.evaluate((person) => steps.open(person), other.user);
}

const look = (page: Page) => page.evaluate(() => steps.look());
const submit = (page: Page, text: string) => page.evaluate((said) => steps.submit(said), text);
const count = (texts: readonly string[], text: string) =>
  texts.filter((one) => one === text).length;

/** Waits until a tab shows each text once in this order at the end, and nothing that waits. */
async function expectEnd(page: Page, ...texts: string[]): Promise<void> {
  await expect
    .poll(async () => {
      const seen = await look(page);
      return { end: seen.texts.slice(-texts.length), pending: seen.pending, unsent: seen.unsent };
    })
    .toEqual({ end: texts, pending: [], unsent: 0 });
  const all = (await look(page)).texts;
  expect(texts.map((text) => count(all, text))).toEqual(texts.map(() => 1));
}

/** Waits until the device has kept the message: that is a moment after it shows. */
async function expectKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => steps.kept())).toBe(text);
}

async function withContext(browser: Browser, run: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext();
  try {
    await run(context);
  } finally {
    await context.close();
  }
}

test('two tabs share one event stream, and the other takes over when the leading one closes', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    const [first, second] = [
      await openTab(context, andrew, londo),
      await openTab(context, andrew, londo),
    ];
    await expect.poll(async () => (await look(second)).connection).toBe('open');
    expect([(await look(first)).leads, (await look(second)).leads]).toEqual([true, false]);
    expect(server.streams).toBe(1);
    await submit(second, 'from the tab that follows');
    await submit(first, 'from the tab that leads');
    for (const page of [first, second]) {
      await expectEnd(page, 'from the tab that follows', 'from the tab that leads');
    }
    expect(server.posts.map((one) => one.message)).toEqual([
      'from the tab that follows',
      'from the tab that leads',
    ]);

    await first.close();
    await expect.poll(async () => (await look(second)).leads).toBe(true);
    await expect.poll(() => server.streams).toBe(1);
    await submit(second, 'from the tab that is left');
    await expectEnd(second, 'from the tab that is left');
    await fetch(`${stack.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${londo.token}` },
      body: JSON.stringify({
        handle: andrew.user.handle,
        message: 'heard by the tab that is left',
      }),
    });
    await expectEnd(second, 'from the tab that is left', 'heard by the tab that is left');
  });
});

test('a send whose answers are lost goes on after a reload, as the same request', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    const page = await openTab(context, andrew, bayko);
    await submit(page, 'before it all');
    await expectEnd(page, 'before it all');
    server.network = 'deaf';
    server.posts.length = 0;
    await submit(page, 'sent into the dark');
    await expect.poll(() => server.posts.length).toBeGreaterThan(0);
    await page.reload();
    server.network = 'up';
    await show(page, andrew, bayko);
    await expectEnd(page, 'before it all', 'sent into the dark');
    const requests = new Set(server.posts.map((one) => JSON.stringify(one)));
    expect(server.posts.length).toBeGreaterThan(1);
    expect(requests.size).toBe(1);
  });
});

test('without a network a conversation opens from the device, and what is written waits', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    const page = await openTab(context, londo, bayko);
    await submit(page, 'while all was well');
    await expectEnd(page, 'while all was well');
    await expectKept(page, 'while all was well');
    server.network = 'down';
    await page.reload();
    await show(page, londo, bayko);
    await expect.poll(() => look(page)).toMatchObject({ stale: true, connection: 'connecting' });
    expect((await look(page)).texts.at(-1)).toBe('while all was well');
    for (const text of ['one', 'two', 'three']) await submit(page, text);
    await page.reload();
    await show(page, londo, bayko);
    await expect
      .poll(async () => (await look(page)).pending)
      .toEqual(['sending: one', 'sending: two', 'sending: three']);
    expect(await page.evaluate((owner) => steps.countUnsent(owner), andrew.user.uuid)).toBe(0);
    server.network = 'up';
    await expectEnd(page, 'while all was well', 'one', 'two', 'three');
    expect((await look(page)).stale).toBe(false);
  });
});

test('another person on the device neither sees nor sends what is left there', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    server.network = 'down';
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.evaluate(([viewer, held]) => steps.start(viewer, held), [
      andrew.user,
      andrew.token,
    ] as const);
    server.network = 'up';
    await page.evaluate((person) => steps.open(person), londo.user);
    server.network = 'down';
    await submit(page, 'for london only');
    await page.reload();
    server.network = 'up';
    server.posts.length = 0;
    await show(page, bayko, londo);
    await expect.poll(async () => (await look(page)).connection).toBe('open');
    await submit(page, 'from bayko');
    await expectEnd(page, 'from bayko');
    expect(server.posts.map((one) => one.message)).toEqual(['from bayko']);
    const unsent = (owner: string) => page.evaluate((uuid) => steps.countUnsent(uuid), owner);
    expect([await unsent(andrew.user.uuid), await unsent(bayko.user.uuid)]).toEqual([1, 0]);
    await page.evaluate(() => steps.clear());
    expect(await unsent(andrew.user.uuid)).toBe(1);
  });
});

/** Makes a database of the same name that this version of the page cannot use. */
const spoil = (name: string, version: number): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('${name}', ${version});
  opening.onupgradeneeded = () => opening.result.createObjectStore('nonsense');
  opening.onsuccess = () => { opening.result.close(); resolve(); };
  opening.onerror = () => reject(opening.error);
})`;

test('databases of another version, or without their stores, are made anew', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.evaluate(spoil('cruddur-cache', 7));
    await page.evaluate(spoil('cruddur-outbox', 1));
    await show(page, andrew, londo);
    await submit(page, 'on new ground');
    await expectEnd(page, 'on new ground');
    await expectKept(page, 'on new ground');
    server.network = 'down';
    await submit(page, 'kept on new ground');
    await page.reload();
    await show(page, andrew, londo);
    await expect
      .poll(async () => (await look(page)).pending)
      .toEqual(['sending: kept on new ground']);
    await expect.poll(async () => (await look(page)).texts.at(-1)).toBe('on new ground');
    server.network = 'up';
    await expectEnd(page, 'on new ground', 'kept on new ground');
  });
});

test('a browser that allows no storage, locks or channel sends all the same', async ({
  browser,
}) => {
  await withContext(browser, async (context) => {
    await context.addInitScript(`
      indexedDB.__proto__.open = () => { throw new DOMException('no', 'SecurityError'); };
      Object.defineProperty(navigator, 'locks', { value: undefined });
      window.BroadcastChannel = undefined;
    `);
    const [first, second] = [
      await openTab(context, londo, andrew),
      await openTab(context, londo, andrew),
    ];
    await submit(first, 'from the first');
    await expectEnd(first, 'from the first');
    await submit(second, 'from the second');
    for (const page of [first, second]) await expectEnd(page, 'from the first', 'from the second');
  });
});
