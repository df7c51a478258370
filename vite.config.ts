import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildName } from './scripts/build/build-name.ts';
import { compressedWasm } from './scripts/build/compressed-wasm.ts';
import { contentPolicy } from './scripts/build/content-policy.ts';
import { openingPage } from './scripts/build/opening-page.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react(), compressedWasm(), contentPolicy(), buildName(), openingPage(), serviceWorker()],
  resolve: {
    alias: {
      '@': path('./src'),
      '@docs': path('./docs'),
      'duckdb-browser-blocking': path('./node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'),
    },
  },
  worker: {
    format: 'es',
    plugins: () => [compressedWasm()],
    rolldownOptions: {
      output: {
        // In folders of their own: hosts send a content policy with them, and most can tell files by folder only.
        entryFileNames: ({ name }) => `assets/${name === 'core-worker' ? name : 'workers'}/[name]-[hash].js`,
      },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The engine's WebAssembly is a file of its own; everything else stays far below.
    chunkSizeWarningLimit: 700,
  },
});
