/** Standard normal deviate with 2.5% above it: the 95% limits and intervals. Full precision, not 1.96. */
export const Z95 = 1.959963984540054;

/** Standard normal deviate with 0.1% above it: the 99.8% limits. Full precision, not 3.09. */
export const Z998 = 3.090232306167813;
