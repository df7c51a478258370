/** The pages there are, in the order of the navigation. */
export const PAGES = [
  { path: '/overview', name: 'Overview' },
  { path: '/variation', name: 'Variation' },
  { path: '/ratio', name: 'Follow-up ratio' },
  { path: '/prescribing', name: 'Prescribing' },
  { path: '/relationships', name: 'Relationships' },
  { path: '/outliers', name: 'Outliers' },
  { path: '/practices', name: 'Practices' },
  { path: '/pack', name: 'PEC pack' },
  { path: '/data', name: 'Data' },
  { path: '/methods', name: 'Methods' },
] as const;

/** The path of a page. */
export type PagePath = (typeof PAGES)[number]['path'];

/** What an address without a page opens. */
export const OPENING_PAGE = '/variation' satisfies PagePath;
