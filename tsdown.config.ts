import { defineConfig } from 'tsdown';

/** One bundle of our own code; every package from npm stays outside. */
export default defineConfig({
  entry: { main: 'apps/cli/src/main.ts' },
  outDir: 'apps/cli/dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtensions: () => ({ js: '.js' }),
  dts: false,
  sourcemap: true,
  clean: false,
  hash: false,
  inputOptions: {
    external: (id) => !/^[./]/.test(id) && !id.startsWith('@cruddur/') && !/^[A-Z]:/.test(id),
  },
});
