import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
const LONGEST = ['conversation', 'live', 'account'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests',
  // In this order: a long file that began last would run alone.
  projects: [
    { name: 'long', testMatch: LONGEST },
    { name: 'others', testMatch: '**/*.spec.ts', testIgnore: LONGEST },
  ],
  timeout: 400_000,
  expect: { timeout: 90_000 },
  // Most of a test's time is a pause of its page.
  workers: '150%',
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
