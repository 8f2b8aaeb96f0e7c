import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Keeps the page's own Host header: the API then sees a page of its own origin.
const api = { target: process.env.CRUDDUR_API ?? 'http://localhost:3000', changeOrigin: false };

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Schemas are for the server: without the builder of them the page is 19 KB (gz) lighter.
    rolldownOptions: {
      treeshake: {
        manualPureFunctions: ['Type'],
        moduleSideEffects: (id) => !/node_modules\/typebox\/|packages\/contract\//.test(id),
      },
    },
  },
  server: { proxy: { '/api': api, '/dev': api } },
});
