/** Every page of the sample, as it opens, and the page of one practice. By the name of its transcript. */
export const PAGES_OF_SAMPLE: Readonly<Record<string, string>> = {
  overview: '/overview',
  variation: '/variation',
  ratio: '/ratio',
  prescribing: '/prescribing',
  relationships: '/relationships',
  outliers: '/outliers',
  practices: '/practices',
  practice: '/practices?practice=Y90001',
  pack: '/pack',
  data: '/data',
  methods: '/methods',
};
