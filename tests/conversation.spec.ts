import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { expect, type Page, test } from '@playwright/test';
import { composer, inInbox, shown, signIn, signInWithin, write } from './browser-people.ts';

const LENGTH = 10_000;

let stack: RunningStack;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = await mkdtemp(join(tmpdir(), 'cruddur-transcript-'));
  stack = await runStack();
  const lines = Array.from({ length: LENGTH }, (_, i) => lineOf(i + 1));
  const file = join(folder, 'long.txt');
  await writeFile(file, lines.join('\n'));
  const people = ['--person', 'Person 1=andrewbrown', '--person', 'Person 2=londo'];
  expect(await stack.cruddur('import', file, ...people)).toContain(`${LENGTH} lines were new`);
});
test.afterAll(async () => {
  await stack.close();
  await rm(folder, { recursive: true });
});

/** Lines of very different heights. The last one is the other person's. */
function lineOf(n: number): string {
  const words = 'so it was said aloud in the long corridor '.repeat(n % 7 === 0 ? 6 : n % 3);
  return `Person ${n % 5 < 2 ? 2 : 1}: ${n} ${words}`;
}

/** Sends as another client of that person would: again, unchanged, while the server is busy. */
async function sendAs(handle: string, to: string, messages: readonly string[]): Promise<void> {
  const headers = {
    authorization: `Bearer ${await stack.token(handle)}`,
    'content-type': 'application/json',
  };
  for (const message of messages) {
    const body = JSON.stringify({ handle: to, message, message_uuid: randomUUID(), after_seq: 0 });
    const send = async (): Promise<number> =>
      (await fetch(`${stack.url}/api/messages`, { method: 'POST', headers, body })).status;
    await expect.poll(send).toBe(200);
  }
}

interface Journey {
  /** The farthest that a message has moved while nobody scrolled, in pixels. */
  readonly moved: number;
  readonly pages: number;
  /** The most messages that were in the document. */
  readonly held: number;
}

/** Scrolls near an edge again and again until it is the log's, and watches one message meanwhile. */
function scrollThrough(page: Page, way: 'up' | 'down'): Promise<Journey> {
  return page.evaluate(`(async () => {
    const list = document.querySelector('[role=log]');
    const all = () => [...list.querySelectorAll('[data-seq]')];
    const edge = () => Number(all().at(${way === 'up' ? 0 : -1}).dataset.seq);
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const journey = { moved: 0, pages: 0, held: 0 };
    while (edge() !== ${way === 'up' ? 1 : LENGTH}) {
      const before = edge();
      list.scrollTop = ${way === 'up' ? '250' : 'list.scrollHeight - list.clientHeight - 250'};
      const { top } = list.getBoundingClientRect();
      const watched = all().find((one) => one.getBoundingClientRect().bottom > top);
      const stood = watched.getBoundingClientRect().top;
      const since = performance.now();
      for (let still = 0; still < 3; still += 1) {
        await frame();
        if (edge() === before) still = -1;
        if (performance.now() - since > 90_000) {
          throw new Error('nothing came beside ' + before + ' at ' + list.scrollTop);
        }
        journey.moved = Math.max(journey.moved, Math.abs(watched.getBoundingClientRect().top - stood));
      }
      journey.pages += 1;
      journey.held = Math.max(journey.held, all().length);
    }
    return journey;
  })()`);
}

test('10,000 messages are scrolled through both ways, and nothing moves by a pixel', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  await expect(shown(andrew, lineOf(LENGTH).slice('Person 1: '.length).trim())).toBeVisible();
  for (const way of ['up', 'down'] as const) {
    const { moved, pages, held } = await scrollThrough(andrew, way);
    expect(moved).toBeLessThan(1);
    expect(pages).toBeGreaterThan(LENGTH / 30 - 20);
    expect(held).toBeLessThanOrEqual(330);
  }
  await andrew.context().close();
});

test('a date leads to the first message of its day', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  const day = new Date(Date.now() - 3 * 86_400_000);
  const typed = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  await andrew.getByRole('button', { name: 'Go to a date' }).click();
  await andrew.getByLabel('Go to a date').last().fill(typed);
  await andrew.getByRole('button', { name: 'Go', exact: true }).click();
  const heading = new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(day);
  await expect(andrew.getByRole('heading', { name: heading })).toBeInViewport();
  await andrew.getByRole('button', { name: 'Go to the latest message' }).click();
  await expect(andrew.locator(`[data-seq="${LENGTH}"]`)).toBeInViewport();
  await andrew.context().close();
});

test('what arrives before the page was told of a scroll up does not undo it', async ({
  browser,
}) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  await expect(andrew.locator(`[data-seq="${LENGTH}"]`)).toBeInViewport();
  const top = await andrew.evaluate(`(() => {
    window.addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
    const list = document.querySelector('[role=log]');
    return (list.scrollTop = list.scrollHeight - list.clientHeight - 300);
  })()`);
  await sendAs('londo', 'andrewbrown', ['while you look up']);
  await expect(shown(andrew, 'while you look up')).toBeAttached();
  expect(await andrew.getByRole('log').evaluate((list) => list.scrollTop)).toBe(top);
  await andrew.context().close();
});

function two(n: number): string {
  return String(n).padStart(2, '0');
}

test('a conversation opens at the first unread message and counts down as one reads', async ({
  browser,
}) => {
  const many = Array.from({ length: 60 }, (_, i) => `unread ${i + 1}`);
  await sendAs('bayko', 'andrewbrown', many);
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Bayko.*6\d unread/).click();
  await expect(andrew.getByRole('heading', { name: 'New messages' })).toBeInViewport();
  await expect(shown(andrew, 'unread 1')).toBeInViewport();
  await expect(shown(andrew, 'unread 60')).not.toBeInViewport();
  // What can be seen is read, and no more than that.
  await expect(andrew.getByRole('button', { name: /^[3-5]\d new messages$/ })).toBeVisible();

  const place = () => shown(andrew, 'unread 1').boundingBox();
  const before = await place();
  await sendAs('bayko', 'andrewbrown', ['one more']);
  await expect(inInbox(andrew, /Bayko/)).toContainText('one more');
  expect(await place()).toEqual(before);

  await andrew.getByRole('button', { name: /new messages$/ }).click();
  await expect(shown(andrew, 'one more')).toBeInViewport();
  await expect(inInbox(andrew, /Bayko/)).not.toContainText('unread message');
  await andrew.reload();
  await expect(shown(andrew, 'one more')).toBeInViewport();
  await expect(andrew.getByRole('heading', { name: 'New messages' })).toHaveCount(0);
  await andrew.context().close();
});

test('what is typed survives a reload, in its own conversation, and is sent as typed', async ({
  browser,
}) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  await composer(andrew).fill('half a thought');
  await andrew.reload();
  await expect(composer(andrew)).toHaveValue('half a thought');
  await inInbox(andrew, /Bayko/).click();
  await expect(composer(andrew)).toHaveValue('');
  await inInbox(andrew, /Londo/).click();
  await composer(andrew).press('End');
  await composer(andrew).press('Shift+Enter');
  await composer(andrew).pressSequentially('and the rest');
  await composer(andrew).press('Enter');
  await expect(shown(andrew, 'half a thought\nand the rest')).toHaveCount(1);
  await andrew.reload();
  await expect(shown(andrew, 'half a thought\nand the rest')).toHaveCount(1);
  await expect(composer(andrew)).toHaveValue('');

  await composer(andrew).fill('😀'.repeat(1025));
  await composer(andrew).press('Enter');
  await expect(andrew.getByText('1 character too many')).toBeAttached();
  await expect(composer(andrew)).toHaveValue('😀'.repeat(1025));
  await andrew.context().close();
});

test('one writes without a network; it is sent once, in order, when there is one', async ({
  browser,
}) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  const londo = await signIn(browser, stack, /Londo Mollari/);
  await inInbox(andrew, /Londo/).click();
  await inInbox(londo, /Andrew Brown/).click();
  await expect(composer(andrew)).toBeVisible();
  await andrew.context().setOffline(true);
  for (const text of ['offline 1', 'offline 2', 'offline 3']) await write(andrew, text);
  await expect(andrew.getByRole('log').getByText('Sending…')).toHaveCount(3);
  await andrew.context().setOffline(false);
  for (const page of [andrew, londo]) {
    await expect(shown(page, 'offline 3')).toHaveCount(1);
    const texts = await page
      .getByRole('log')
      .getByText(/^offline \d$/)
      .allTextContents();
    expect(texts).toEqual(['offline 1', 'offline 2', 'offline 3']);
  }
  await andrew.context().close();
  await londo.context().close();
});

test('a reload in the middle of a send neither loses nor doubles it', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  await expect(composer(andrew)).toBeVisible();
  // The server stores the first message and its answer never comes; the second never leaves.
  let sent = 0;
  await andrew.route('**/api/messages', async (route) => {
    sent += 1;
    if (sent === 1) await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
  await write(andrew, 'stored, answer lost');
  await write(andrew, 'never left');
  await expect(shown(andrew, 'never left')).toHaveCount(1);
  await expect.poll(() => sent).toBeGreaterThan(0);
  await andrew.unrouteAll({ behavior: 'ignoreErrors' });
  await andrew.reload();
  const londo = await signIn(browser, stack, /Londo Mollari/);
  await inInbox(londo, /Andrew Brown/).click();
  for (const page of [andrew, londo]) {
    await expect(shown(page, 'never left')).toHaveCount(1);
    await expect(shown(page, 'stored, answer lost')).toHaveCount(1);
  }
  await expect(andrew.getByRole('log').getByText('Sending…')).toHaveCount(0);
  await andrew.context().close();
  await londo.context().close();
});

test('on a slow network the message shows before the server knows of it', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await inInbox(andrew, /Londo/).click();
  await expect(composer(andrew)).toBeVisible();
  let release = (): void => {};
  const seen = new Promise<void>((resolve) => {
    release = resolve;
  });
  await andrew.route('**/api/messages', async (route) => {
    await seen;
    await route.continue();
  });
  await write(andrew, 'shown at once');
  await expect(shown(andrew, 'shown at once')).toBeInViewport();
  await expect(andrew.getByRole('log').getByText('Sending…')).toHaveCount(1);
  release();
  await expect(andrew.getByRole('log').getByText('Sending…')).toHaveCount(0);
  await expect(shown(andrew, 'shown at once')).toHaveCount(1);
  await andrew.context().close();
});

test('two tabs of one person share one event stream and send each message once', async ({
  browser,
}) => {
  const first = await signIn(browser, stack, /Andrew Brown/);
  const open = new Set<unknown>();
  const posts: string[] = [];
  first.context().on('request', (request) => {
    if (request.url().endsWith('/api/events')) open.add(request);
    if (request.method() === 'POST' && request.url().endsWith('/api/messages')) {
      posts.push(request.postDataJSON().message);
    }
  });
  const ended = (request: unknown): boolean => open.delete(request);
  first.context().on('requestfinished', ended);
  first.context().on('requestfailed', ended);
  const second = await signInWithin(first.context(), stack, /Andrew Brown/);
  for (const page of [first, second]) await inInbox(page, /Londo/).click();
  await write(second, 'from the second tab');
  await write(first, 'from the first tab');
  for (const page of [first, second]) {
    for (const text of ['from the second tab', 'from the first tab']) {
      await expect(shown(page, text)).toHaveCount(1);
    }
    await expect(page.getByRole('log').getByText('Sending…')).toHaveCount(0);
  }
  expect(posts.sort()).toEqual(['from the first tab', 'from the second tab']);
  expect(open.size).toBeLessThanOrEqual(1);
  await first.close();
  await sendAs('londo', 'andrewbrown', ['after the leader left']);
  await expect(shown(second, 'after the leader left')).toHaveCount(1);
  await second.context().close();
});

test('a server that is killed and started again costs nothing', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  const londo = await signIn(browser, stack, /Londo Mollari/);
  await inInbox(andrew, /Londo/).click();
  await inInbox(londo, /Andrew Brown/).click();
  await write(andrew, 'before the crash');
  await expect(shown(londo, 'before the crash')).toHaveCount(1);
  const { dataDir, url } = stack;
  await stack.end('SIGKILL');
  await write(andrew, 'into the void');
  await write(londo, 'me too');
  await expect(andrew.getByText('Reconnecting…')).toBeVisible();
  stack = await runStack({ dataDir, port: new URL(url).port });
  for (const page of [andrew, londo]) {
    await expect(shown(page, 'into the void')).toHaveCount(1);
    await expect(shown(page, 'me too')).toHaveCount(1);
    await expect(page.getByRole('log').getByText('Sending…')).toHaveCount(0);
  }
  await write(londo, 'and on');
  await expect(shown(andrew, 'and on')).toHaveCount(1);
  await andrew.context().close();
  await londo.context().close();
});

test('on a phone Enter breaks the line and the button sends', async ({ browser }) => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
  const andrew = await signIn(browser, stack, /Andrew Brown/, phone);
  await inInbox(andrew, /Londo/).tap();
  await expect(inInbox(andrew, /Bayko/)).toBeHidden();
  await composer(andrew).tap();
  await andrew.keyboard.type('two');
  await andrew.keyboard.press('Enter');
  await andrew.keyboard.type('lines');
  await andrew.getByRole('button', { name: 'Send' }).tap();
  await expect(shown(andrew, 'two\nlines')).toHaveCount(1);
  await andrew.getByRole('link', { name: 'Back to all conversations' }).tap();
  await expect(inInbox(andrew, /Bayko/)).toBeVisible();
  await andrew.context().close();
});

test('messages are walked through and copied by keyboard', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await sendAs('londo', 'andrewbrown', ['first to copy', 'second to copy']);
  await inInbox(andrew, /Londo/).click();
  await expect(shown(andrew, 'second to copy')).toBeVisible();
  await andrew.getByRole('log').focus();
  await andrew.keyboard.press('ArrowUp');
  await andrew.keyboard.press('ArrowUp');
  await andrew.keyboard.press('Control+c');
  expect(await andrew.evaluate('navigator.clipboard.readText()')).toBe('first to copy');
  await andrew.keyboard.press('Escape');
  await expect(andrew.getByRole('log')).toBeFocused();
  await andrew.context().close();
});
