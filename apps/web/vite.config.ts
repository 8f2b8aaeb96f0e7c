import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appShell } from './build/app-shell.ts';

// Keeps the page's own Host header: the API then sees a page of its own origin.
const api = { target: process.env.CRUDDUR_API ?? 'http://localhost:3000', changeOrigin: false };

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Few files for the first load, which change apart from each other. The entry needs `first` alone.
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\// },
  { name: 'react-query', test: /@tanstack\// },
  { name: 'first', test: /src\/(app\/(pages|session-storage)|lib\/paths)\.ts$|preload-helper/ },
  {
    name: 'shared',
    test: /apps\/web\/src\/(app\/(?!queries)|lib\/|ui\/)|packages\/(client|contract)\//,
    minShareCount: 2,
  },
];

export default defineConfig({
  plugins: [react(), tailwindcss(), appShell(pathOf('public'))],
  resolve: {
    alias: [
      // Its package names only the build that warns developers.
      {
        find: /^react-router$/,
        replacement: pathOf('../../node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Every browser that runs the app has this by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: pathOf('index.html'),
        worker: pathOf('src/service-worker/service-worker.ts'),
      },
      output: {
        codeSplitting: { groups: CHUNKS },
        entryFileNames: ({ name }) =>
          name === 'worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
      // Schemas are for the server: without the builder of them the page is 19 KB (gz) lighter.
      treeshake: {
        manualPureFunctions: ['Type'],
        moduleSideEffects: (id) => !/node_modules\/typebox\/|packages\/contract\//.test(id),
      },
    },
  },
  server: { proxy: { '/api': api, '/dev': api } },
});
