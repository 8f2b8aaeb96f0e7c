import { readFile } from 'node:fs/promises';
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';

const PASSWORD = 'Correct-horse-1';
const BETTER = 'Better-horse-2';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
});
test.afterAll(async () => {
  await stack.close();
});

async function open(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${stack.url}${path}`);
  return page;
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    await page
      .getByRole('textbox', { name: label })
      .or(page.getByLabel(label, { exact: true }))
      .first()
      .fill(value);
  }
}

/** Signs up and confirms by the letter that the page shows. */
async function signUp(page: Page, handle: string, email: string): Promise<void> {
  await page.goto(`${stack.url}/sign-up`);
  await fill(page, {
    Name: handle.toUpperCase(),
    Handle: handle,
    'E-mail address': email,
    Password: PASSWORD,
  });
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('button', { name: 'Fill in' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await fill(page, { 'E-mail address': email, Password: password });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** All that a page of this origin could find of a person. */
function leftovers(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const records = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await answer(database.transaction(store).objectStore(store).getAll());
        records.push(...all.map((record) => JSON.stringify(record)));
      }
      database.close();
    }
    return [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...records,
      ...document.cookie.split(';').filter(Boolean),
    ];
  })()`);
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${stack.url}/settings`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}

test('a stranger signs up, confirms, writes, and stays signed in', async ({ browser }) => {
  const page = await open(browser, '/sign-up');
  await fill(page, {
    Name: 'Zoë',
    Handle: 'zoe',
    'E-mail address': 'zoe@example.com',
    Password: 'horse',
  });
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByText('This password is too easy to guess')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await signUp(page, 'zoe', 'zoe@example.com');
  await expect(page).toHaveURL(/\/messages$/);

  await page.goto(`${stack.url}/messages/new/londo`);
  await page.getByRole('textbox', { name: /message/i }).fill('First words');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('First words')).toHaveCount(1);

  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  await expect(page.getByRole('log').getByText('First words')).toHaveCount(1);
  expect(loaded.filter((url) => /amplify|account-pages|\/api\/sign-in/.test(url))).toEqual([]);

  // As after an hour: the token has ended, the refresh token has not.
  await page.evaluate(`{
    const kept = JSON.parse(localStorage.getItem('cruddur.session'));
    localStorage.setItem('cruddur.session', JSON.stringify({ ...kept, expiresAt: 0 }));
  }`);
  await page.reload();
  await expect(page.getByRole('log').getByText('First words')).toHaveCount(1);
  expect(loaded.some((url) => url.includes('amplify'))).toBe(true);
  await page.context().close();
});

test('a handle that is taken is chosen again, also after a reload', async ({ browser }) => {
  const page = await open(browser, '/sign-up');
  await signUp(page, 'londo', 'other-londo@example.com');
  await expect(page.getByText('is somebody else’s by now')).toBeVisible();
  await page.reload();
  await fill(page, { Handle: 'bayko' });
  await page.getByRole('button', { name: 'Go to your messages' }).click();
  await expect(page.getByText('Somebody else has this handle.')).toBeVisible();
  await fill(page, { Handle: '@Second_Londo' });
  await page.getByRole('button', { name: 'Go to your messages' }).click();
  await expect(page).toHaveURL(/\/messages$/);
  await page.goto(`${stack.url}/settings`);
  await expect(page.getByText('@second_londo')).toBeVisible();
  await page.context().close();
});

test('signing in goes back to where one came from; signing out clears every tab', async ({
  browser,
}) => {
  const page = await open(browser, '/sign-up');
  await signUp(page, 'vir', 'vir@example.com');
  await expect(page).toHaveURL(/\/messages$/);
  const second = await page.context().newPage();
  await second.goto(`${stack.url}/messages/new/londo`);
  await second.getByRole('textbox', { name: /message/i }).fill('a draft of vir');
  await signOut(page);
  await expect(second).toHaveURL(/\/sign-in/);
  for (const tab of [page, second]) expect(await leftovers(tab)).toEqual([]);
  await second.close();

  await page.goto(`${stack.url}/messages/new/londo`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, 'vir@example.com', 'Wrong-horse-1');
  await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is wrong.');
  await signIn(page, 'nobody@example.com', PASSWORD);
  await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is wrong.');
  await signIn(page, 'vir@example.com', PASSWORD);
  await expect(page).toHaveURL(/\/messages\/new\/londo$/);
  await page.context().close();
});

test('a forgotten password is replaced by a code; the old one is no longer good', async ({
  browser,
}) => {
  const page = await open(browser, '/sign-up');
  await signUp(page, 'lennier', 'lennier@example.com');
  await expect(page).toHaveURL(/\/messages$/);
  await signOut(page);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await fill(page, { 'E-mail address': 'lennier@example.com' });
  await page.getByRole('button', { name: 'Send the code' }).click();
  const letter = page.getByRole('region', { name: 'Development mailbox' });
  await expect(letter.getByText(/reset/i)).toBeVisible();
  const code = (await letter.locator('code').textContent()) ?? '';
  const wrong = code === '000000' ? '000001' : '000000';
  await fill(page, { Code: wrong, 'New password': BETTER });
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('This is not the code that was sent last.')).toBeVisible();
  await fill(page, { Code: code });
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page).toHaveURL(/\/messages$/);

  await signOut(page);
  await signIn(page, 'lennier@example.com', PASSWORD);
  await expect(page.getByRole('alert')).toHaveText('The e-mail address or the password is wrong.');
  await signIn(page, 'lennier@example.com', BETTER);
  await expect(page).toHaveURL(/\/messages$/);
  await page.context().close();
});

test('who closed the page before confirming comes back by signing in', async ({ browser }) => {
  const page = await open(browser, '/sign-up');
  await fill(page, {
    Name: 'Ta',
    Handle: 'talia',
    'E-mail address': 'talia@example.com',
    Password: PASSWORD,
  });
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(/\/confirm/);
  const later = await open(browser, '/sign-in');
  await signIn(later, 'talia@example.com', PASSWORD);
  await expect(later).toHaveURL(/\/confirm/);
  await later.getByRole('button', { name: 'Fill in' }).click();
  await later.getByRole('button', { name: 'Confirm' }).click();
  await expect(later).toHaveURL(/\/messages$/);
  await page.context().close();
  await later.context().close();
});

test('an account that an operator made gets a password of its own', async ({ browser }) => {
  await createByOperator('garibaldi@example.com', 'Temporary-1');
  const page = await open(browser, '/sign-in');
  await signIn(page, 'garibaldi@example.com', 'Temporary-1');
  await fill(page, { 'New password': BETTER });
  await page.getByRole('button', { name: 'Set the new password' }).click();
  // Its handle is still to be chosen: the operator gave none.
  await fill(page, { Handle: 'garibaldi' });
  await page.getByRole('button', { name: 'Go to your messages' }).click();
  await expect(page).toHaveURL(/\/messages$/);
  await page.context().close();
});

test('settings: a new name, privacy and a new password', async ({ browser }) => {
  const page = await open(browser, '/sign-up');
  await signUp(page, 'delenn', 'delenn@example.com');
  await expect(page).toHaveURL(/\/messages$/);
  await page.getByRole('link', { name: 'Settings' }).click();
  await fill(page, { Name: 'Delenn of Mir' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('switch', { name: 'Show when I am typing' }).click();
  await fill(page, { 'Current password': 'Wrong-horse-1', 'New password': BETTER });
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('The current password is wrong.')).toBeVisible();
  await fill(page, { 'Current password': PASSWORD });
  await page.getByRole('button', { name: 'Set the new password' }).click();
  await expect(page.getByText('The password is changed.')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('switch', { name: 'Show when I am typing' })).not.toBeChecked();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Delenn of Mir');
  await page.getByRole('button', { name: 'Sign out on all devices' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signIn(page, 'delenn@example.com', BETTER);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Delenn of Mir');
  await page.context().close();
});

test('a pool that cannot be reached is said in plain words, and loses nothing typed', async ({
  browser,
}) => {
  const page = await open(browser, '/sign-in');
  const config = await (await page.request.get(`${stack.url}/api/sign-in`)).json();
  const pool = config.user_pool_endpoint;
  await page.route(`${pool}/**`, (route) => route.abort());
  await signIn(page, 'zoe@example.com', PASSWORD);
  await expect(page.getByRole('alert')).toHaveText(/not available right now/);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(PASSWORD);
  await page.unroute(`${pool}/**`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/messages$/);
  await page.context().close();
});

test('forms are what password managers and phones look for', async ({ browser }) => {
  const page = await open(browser, '/sign-in');
  const fields = () =>
    page
      .locator('form input')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('autocomplete'), one.getAttribute('type') ?? 'text']),
      );
  await page.getByLabel('Password', { exact: true }).waitFor();
  expect(await fields()).toEqual([
    ['username', 'email'],
    ['current-password', 'password'],
  ]);
  await page.goto(`${stack.url}/sign-up`);
  await page.getByLabel('Password', { exact: true }).waitFor();
  expect(await fields()).toEqual([
    ['name', 'text'],
    ['off', 'text'],
    ['username', 'email'],
    ['new-password', 'password'],
  ]);
  await page.goto(`${stack.url}/recover?email=zoe@example.com`);
  await page.getByRole('button', { name: 'Send the code' }).click();
  await page.getByLabel('Code').waitFor();
  expect(await fields()).toEqual([
    ['username', 'email'],
    ['one-time-code', 'text'],
    ['new-password', 'password'],
  ]);
  await page.context().close();
});

test('no accessibility fault on any page of accounts', async ({ page }) => {
  const email = 'axe@example.com';
  const check = async (path: string, name: string) => {
    await page.goto(`${stack.url}${path}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/account-${name}.png`, fullPage: true });
  };
  await check('/sign-in', 'Sign in');
  await check('/sign-up', 'Create an account');
  await check('/recover', 'Recover your password');
  await check(`/confirm?email=${email}`, 'Check your e-mail');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await expectAccessible(page);
  await signUp(page, 'londo', email);
  await expect(page.getByRole('heading', { name: 'Choose your handle' })).toBeVisible();
  await expectAccessible(page);
  await fill(page, { Handle: 'axe' });
  await page.getByRole('button', { name: 'Go to your messages' }).click();
  await expect(page).toHaveURL(/\/messages$/);
  await check('/settings', 'Settings');
});

async function createByOperator(email: string, password: string): Promise<void> {
  const { user_pool_id: UserPoolId, user_pool_endpoint: endpoint } = JSON.parse(
    await readFile(`${stack.dataDir}/stack.json`, 'utf8'),
  );
  const key = JSON.parse(await readFile(`${stack.dataDir}/user-pool/admin-key.json`, 'utf8'));
  const client = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint,
    credentials: { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey },
  });
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      TemporaryPassword: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Mr Garibaldi' },
      ],
    }),
  );
  client.destroy();
}
