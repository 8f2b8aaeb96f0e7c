import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { expect, test } from '@playwright/test';
import { inInbox, shown, signIn, write } from './browser-people.ts';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
});
test.afterAll(async () => {
  await stack.close();
});

test('two people chat live in two windows', async ({ browser }) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  const londo = await signIn(browser, stack, /Londo Mollari/);
  await andrew.goto(`${stack.url}/messages/new/londo`);
  await write(andrew, 'Are you there, Ambassador?');
  await expect(andrew).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
  await expect(shown(andrew, 'Are you there, Ambassador?')).toHaveCount(1);

  await inInbox(londo, /Andrew Brown/).click();
  await expect(shown(londo, 'Are you there, Ambassador?')).toHaveCount(1);
  await write(londo, 'Where else would I be, Mr Brown?');
  await expect(shown(andrew, 'Where else would I be, Mr Brown?')).toHaveCount(1);
  for (let i = 1; i <= 5; i += 1) await write(andrew, `One after another: ${i}`);
  await expect(shown(londo, 'One after another: 5')).toHaveCount(1);
  for (let i = 1; i <= 5; i += 1) {
    await expect(shown(londo, `One after another: ${i}`)).toHaveCount(1);
    await expect(shown(andrew, `One after another: ${i}`)).toHaveCount(1);
  }
  await andrew.waitForTimeout(500);
  // The README's picture changes only on purpose: UPDATE_PICTURE=1 npm run browser
  const folder = process.env.UPDATE_PICTURE ? 'docs' : 'test-results';
  await andrew.screenshot({ path: `${folder}/chat.png` });
  await andrew.context().close();
  await londo.context().close();
});

test('defect 13: another conversation shows its own messages and gets its own replies', async ({
  browser,
}) => {
  const andrew = await signIn(browser, stack, /Andrew Brown/);
  await andrew.goto(`${stack.url}/messages/new/bayko`);
  await write(andrew, 'only for bayko');
  await expect(shown(andrew, 'only for bayko')).toHaveCount(1);
  await inInbox(andrew, /^(?!.*Bayko)/)
    .first()
    .click();
  await expect(shown(andrew, 'only for bayko')).toHaveCount(0);
  await write(andrew, 'only for the other');
  await expect(shown(andrew, 'only for the other')).toHaveCount(1);
  await inInbox(andrew, /Bayko/).click();
  await expect(shown(andrew, 'only for bayko')).toHaveCount(1);
  await expect(shown(andrew, 'only for the other')).toHaveCount(0);
  await andrew.context().close();
});

test('an imported transcript is read in the browser', async ({ browser }) => {
  const file = 'packages/testing/src/fixtures/babylon5.txt';
  const people = ['--person', 'Person 1=andrewbrown', '--person', 'Person 2=bayko'];
  expect(await stack.cruddur('import', file, ...people)).toMatch(/^104 of 104 lines were new/);
  expect(await stack.cruddur('import', file, ...people)).toMatch(/^0 of 104 lines were new/);
  const bayko = await signIn(browser, stack, /Bayko/);
  await inInbox(bayko, /Andrew Brown/).click();
  await expect(
    bayko
      .getByRole('log')
      .getByText(/Babylon 5/)
      .first(),
  ).toBeVisible();
  await bayko.context().close();
});

test('a page whose files could not be had says so, and starts by itself once they can', async ({
  page,
}) => {
  let refuses = true;
  await page.route(/\/assets\/start-.*\.js$/, (route) =>
    refuses ? route.fulfill({ status: 503 }) : route.continue(),
  );
  // It loads itself anew, perhaps before it has loaded.
  await page.goto(stack.url, { waitUntil: 'commit' });
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  refuses = false;
  await expect(page.getByRole('button', { name: /Andrew Brown/ }).first()).toBeVisible();
});
