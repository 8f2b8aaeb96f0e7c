import { defineConfig } from 'vitest/config';

const INTEGRATION = ['**/*.it.test.ts'];
const IGNORED = ['**/node_modules/**', '**/dist/**'];

/** Only what hangs is to end: no test may fail because a machine is slow. */
const LIMIT_MS = 300_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'soak/*.test.ts'],
          exclude: [...INTEGRATION, ...IGNORED],
          testTimeout: LIMIT_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/**/*.it.test.ts', 'apps/**/*.it.test.ts', 'tests/**/*.it.test.ts'],
          exclude: IGNORED,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
    ],
  },
});
