import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const INTEGRATION = ['**/*.it.test.ts'];
const IGNORED = ['**/node_modules/**', '**/dist/**'];

/** Only what hangs is to end: no test may fail because a machine is slow. */
const LIMIT_MS = 300_000;

/** One of these that began last would run alone. */
const LONGEST = ['simulation.it', 'start.it', 'doctor.it', 'cost.it', 'users.it', 'two-nodes.it'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.includes(`/${name}.test.`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Most of a test's time is other processes' or a pause.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // No module keeps what a test could find: to load all of them anew for each file takes a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
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
