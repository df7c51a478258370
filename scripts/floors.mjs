/**
 * The floors of `src`, lowest first. A room may import from the rooms listed
 * against it and from nowhere else. The lint and the floors test both read this.
 */
export const floors = {
  domain: [],
  stats: [],
  engine: [],
  extracts: ['domain', 'engine'],
  measures: ['domain', 'stats', 'engine'],
  charts: ['domain', 'stats'],
  analysis: ['domain', 'stats', 'engine', 'extracts', 'measures'],
  exports: ['domain', 'charts'],
  ui: ['domain'],
  features: ['domain', 'stats', 'analysis', 'charts', 'exports', 'ui'],
  app: ['domain', 'analysis', 'ui', 'features'],
};

/** Packages that only the named rooms may import; any other package is free to all. */
export const packages = {
  '@duckdb/duckdb-wasm': ['engine'],
  arquero: ['engine', 'measures'],
  '@e965/xlsx': ['extracts'],
  fflate: ['extracts'],
  comlink: ['analysis'],
  echarts: ['charts', 'exports', 'ui'],
  'nhsuk-frontend': ['ui', 'app'],
  '@tanstack/react-query': ['features', 'app'],
  '@tanstack/react-router': ['app'],
  react: ['ui', 'features', 'app'],
  'react-dom': ['app'],
};
