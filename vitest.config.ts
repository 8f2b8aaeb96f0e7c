import { defineConfig } from 'vitest/config';

const INTEGRATION = ['**/*.it.test.ts'];
const IGNORED = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'soak/*.test.ts'],
          exclude: [...INTEGRATION, ...IGNORED],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['packages/**/*.it.test.ts', 'apps/**/*.it.test.ts', 'tests/**/*.it.test.ts'],
          exclude: IGNORED,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
    ],
  },
});
