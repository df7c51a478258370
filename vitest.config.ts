import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Each test runs in the cheapest place that can hold it: plain numbers, the real DuckDB, or a document. */
export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      '@docs': fileURLToPath(new URL('./docs', import.meta.url)),
    },
  },
  test: {
    // Of two cores the default leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          environment: 'node',
          include: [
            'src/{domain,stats,charts,exports,signals,ui,figures,packs,workspaces,features,app}/**/*.test.ts',
            'tests/{floors,oracles,visual}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'sql',
          environment: 'node',
          include: [
            'src/{engine,extracts,measures,analysis}/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/sql/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'react',
          environment: 'jsdom',
          include: ['src/{ui,figures,features,app}/**/*.test.tsx'],
          setupFiles: ['tests/support/react-setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
