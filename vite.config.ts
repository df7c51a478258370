import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildName } from './scripts/build/build-name.ts';
import { compressedWasm } from './scripts/build/compressed-wasm.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';

/** What the built page may load: itself. WebAssembly may be compiled, text may not be run as code. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page only: the development server needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react(), compressedWasm(), contentSecurityPolicy(), buildName(), serviceWorker()],
  resolve: {
    alias: {
      '@': path('./src'),
      '@docs': path('./docs'),
      'duckdb-browser-blocking': path('./node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'),
    },
  },
  worker: { format: 'es', plugins: () => [compressedWasm()] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The engine's WebAssembly is a file of its own; everything else stays far below.
    chunkSizeWarningLimit: 700,
  },
});
