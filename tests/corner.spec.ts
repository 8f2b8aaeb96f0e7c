import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { composer, inInbox, signIn, write } from './browser-people.ts';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
  const authorization = `Bearer ${await stack.token('londo')}`;
  const answer = await fetch(`${stack.url}/api/messages`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ handle: 'andrewbrown', message: 'Good evening, Mr. Brown' }),
  });
  expect(answer.status).toBe(200);
});
test.afterAll(async () => {
  await stack.close();
});

const ANDREW = /Andrew Brown/;

function corner(page: Page) {
  return page.getByRole('region', { name: 'Developer’s corner' });
}

/** All requests of a kind that the corner shows. */
function recorded(page: Page, request: RegExp) {
  return corner(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: request }) });
}

async function switchCorner(page: Page, on: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Help' }).click();
  const dialog = page.getByRole('dialog', { name: 'Help' });
  await dialog.getByRole('switch', { name: 'Developer’s corner' }).setChecked(on);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function openHelpByKey(page: Page): Promise<void> {
  // The page listens to keys once it stands.
  await expect(inInbox(page, /Londo/)).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
}

test('off by default: nothing is asked and nothing shows', async ({ browser }) => {
  const page = await signIn(browser, stack, ANDREW);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Not the one with Londo: the next test is to see how that is read for the first time.
  await inInbox(page, /Bayko/).click();
  await expect(composer(page)).toBeVisible();
  await write(page, 'Nobody is looking');
  await expect(page.getByText('Sent').last()).toBeAttached();
  expect(asked).toContain('/api/messages');
  expect(asked).not.toContain('/dev/queries');
  await expect(corner(page)).toHaveCount(0);
  await page.context().close();
});

test('switched on, each screen shows its queries with keys, items and units, until it is switched off', async ({
  browser,
}) => {
  const page = await signIn(browser, stack, ANDREW);
  const answered = page.waitForResponse(/\/dev\/queries/);
  await switchCorner(page, true);
  await answered;
  await expect(corner(page)).toBeVisible();

  await inInbox(page, /Londo/).click();
  const opened = recorded(page, /^GET .api.messages.*limit=30/);
  const query = opened.locator('details', { hasText: 'Newest page of a conversation' });
  await expect(query.locator('summary')).toContainText(
    /Query.*pk = MSG#….*sk between 000000000001 and 999999999999.*newest first.*0\.5 read units/,
  );
  await query.locator('summary').click();
  const items = query.getByRole('region', { name: /Items of/ });
  await expect(items.getByRole('columnheader').first()).toHaveText('pk');
  await expect(items.getByRole('columnheader').nth(1)).toHaveText('sk');
  await expect(items.getByText('Good evening, Mr. Brown')).toBeAttached();

  await write(page, 'One write unit');
  const sent = recorded(page, /^POST .api.messages /);
  await expect(sent).toHaveCount(1);
  await expect(sent.locator('summary')).toHaveCount(1);
  await expect(sent.locator('summary')).toContainText(
    /Send: append at the end.*PutItem.*pk = MSG#….*only if no item has this key.*1 write unit/,
  );
  const stream = recorded(page, /^Stream processor/).first();
  await expect(stream.getByText('Inbox row brought up to the log')).toHaveCount(2);
  await expect(stream.getByText('Inbox row brought up to the log').first()).toBeVisible();

  await page.reload();
  await expect(corner(page)).toBeVisible();
  await expect(recorded(page, /^GET .api.messages.*limit=30/).last()).toContainText(
    'No table read',
  );
  await corner(page).getByRole('button', { name: 'Developer’s corner' }).click();
  await expect(corner(page).getByRole('listitem')).toHaveCount(0);
  await switchCorner(page, false);
  await expect(corner(page)).toHaveCount(0);
  await page.reload();
  await expect(composer(page)).toBeVisible();
  await expect(corner(page)).toHaveCount(0);
  await page.context().close();
});

test('? opens the help where nobody is typing', async ({ browser }) => {
  const page = await signIn(browser, stack, ANDREW);
  await openHelpByKey(page);
  await page.keyboard.press('Escape');
  await inInbox(page, /Londo/).click();
  await composer(page).focus();
  await page.keyboard.type('Really?');
  await expect(composer(page)).toHaveValue('Really?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toHaveCount(0);
  await page.context().close();
});

test('help and corner have no accessibility fault', async ({ browser }) => {
  const page = await signIn(browser, stack, ANDREW);
  await openHelpByKey(page);
  await expect(page.getByRole('switch')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await switchCorner(page, true);
  await expect(corner(page)).toBeVisible();
  // Nobody has opened it before: what was read once is kept.
  await inInbox(page, /Vinnie/).click();
  const summary = corner(page).locator('summary').filter({ hasText: 'Newest page' });
  await summary.click();
  await expect(corner(page).getByRole('region', { name: /Items of/ })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(composer(page)).toBeHidden();
  await expectAccessible(page);
  await corner(page).getByRole('button', { name: 'Developer’s corner' }).click();
  await expect(composer(page)).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});
