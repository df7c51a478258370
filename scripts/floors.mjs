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
  signals: ['domain', 'stats', 'analysis'],
  workspaces: ['domain', 'analysis'],
  exports: ['domain', 'charts'],
  ui: ['domain'],
  figures: ['domain', 'analysis', 'signals', 'charts', 'exports', 'ui'],
  packs: ['domain', 'analysis', 'charts', 'exports', 'figures'],
  features: ['domain', 'stats', 'analysis', 'signals', 'charts', 'exports', 'ui', 'figures', 'workspaces', 'packs'],
  app: ['domain', 'analysis', 'ui', 'figures', 'workspaces', 'packs', 'features'],
};

/** Packages that only the named rooms may import; any other package is free to all. */
export const packages = {
  '@duckdb/duckdb-wasm': ['engine'],
  '@stdlib/math-base-special-asin': ['stats'],
  '@stdlib/math-base-special-cos': ['stats', 'charts'],
  '@stdlib/math-base-special-exp': ['stats', 'features'],
  '@stdlib/math-base-special-ln': ['stats', 'features'],
  '@stdlib/math-base-special-log10': ['extracts', 'charts', 'exports'],
  '@stdlib/math-base-special-log1p': ['stats'],
  '@stdlib/math-base-special-pow': ['domain'],
  '@stdlib/math-base-special-sin': ['stats', 'charts'],
  '@stdlib/math-base-special-tanh': ['stats'],
  arquero: ['engine', 'measures'],
  '@e965/xlsx': ['extracts', 'exports'],
  fflate: ['extracts', 'exports'],
  zod: ['domain'],
  comlink: ['analysis', 'workspaces', 'exports', 'packs'],
  idb: ['workspaces'],
  'workbox-window': ['app'],
  '@zip.js/zip.js': ['workspaces', 'exports'],
  docx: ['exports'],
  pptxgenjs: ['exports'],
  '@dnd-kit/core': ['features'],
  '@dnd-kit/sortable': ['features'],
  '@dnd-kit/utilities': ['features'],
  'nhsuk-frontend': ['ui', 'app'],
  '@tanstack/react-query': ['figures', 'features', 'app'],
  '@tanstack/react-router': ['app'],
  react: ['ui', 'figures', 'features', 'app'],
  'react-dom': ['app'],
};
