import { defineConfig } from 'tsdown';

/** One bundle of our own code; every package from npm stays outside. Who builds names the entry. */
export default defineConfig({
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
