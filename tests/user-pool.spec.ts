import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLetters } from '@cruddur/local/user-pool/mailbox';
import { type RunningUserPool, startUserPool } from '@cruddur/local/user-pool/start';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import type { PageSteps } from './user-pool-page.ts';

declare const steps: PageSteps;

const EMAIL = 'page@example.com';
const PASSWORD = 'Correct-horse-1';

let dir: string;
let page: Server;
let pool: RunningUserPool;

/** The page has an origin of its own, so every call to the pool crosses origins. */
test.beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cruddur-pool-'));
  const entry = fileURLToPath(new URL('user-pool-page.ts', import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  const script = bundle.outputFiles[0]?.text ?? '';
  page = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => page.listen(0, 'localhost', resolve));
  pool = await startUserPool(dir, { allowedOrigins: [], onError: console.error });
});

test.afterAll(async () => {
  await pool.stop();
  page.close();
  await rm(dir, { recursive: true, force: true });
});

async function openPage(browserPage: Page): Promise<string> {
  const origin = `http://localhost:${(page.address() as AddressInfo).port}`;
  await browserPage.goto(origin);
  const { userPoolId, clientId } = pool.pool.keys;
  const config = { userPoolId, userPoolClientId: clientId, userPoolEndpoint: pool.endpoint };
  await browserPage.evaluate((Cognito) => steps.configure(Cognito), config);
  return origin;
}

test('a page of an allowed origin signs up, confirms, signs in and out; another cannot', async ({
  page: browserPage,
}) => {
  const origin = await openPage(browserPage);
  const who = [EMAIL, PASSWORD] as const;
  const refused = browserPage.evaluate(([email, password]) => steps.signUp(email, password), who);
  await expect(refused).rejects.toThrow(/network error/i);
  expect(pool.pool.accounts.list()).toEqual([]);

  pool.allowOrigin(origin);
  await browserPage.evaluate(([email, password]) => steps.signUp(email, password), who);
  const code = (await readLetters(dir, EMAIL)).at(-1)?.code ?? '';
  const confirm = [EMAIL, code] as const;
  await browserPage.evaluate(([email, sent]) => steps.confirm(email, sent), confirm);
  const wrong = [EMAIL, 'Wrong-horse-1'] as const;
  await expect(
    browserPage.evaluate(([email, password]) => steps.signIn(email, password), wrong),
  ).rejects.toThrow('Incorrect username or password.');
  expect(
    await browserPage.evaluate(([email, password]) => steps.signIn(email, password), who),
  ).toEqual({ isSignedIn: true, name: 'Page' });
  await browserPage.evaluate(() => steps.signOut());
});
