/** Where a value lies against its limits: beyond 99.8%, beyond 95% only, between them, or not judged at all. */
export type Band = 'above-998' | 'above-95' | 'within' | 'below-95' | 'below-998' | 'not-compared';

/** Control limits on the scale of the value. All null where nothing is compared; an upper null alone means no upper limit. */
export interface Limits {
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
}

/** The limits of a unit that is not compared. */
export const NO_LIMITS: Limits = { lower95: null, upper95: null, lower998: null, upper998: null };

/** Reads the band off the limits. A value equal to a limit is not outside it. */
export function bandOf(value: number, limits: Limits): Band {
  const { lower95, upper95, lower998, upper998 } = limits;
  if (lower95 === null || lower998 === null) return 'not-compared';
  if (upper998 !== null && value > upper998) return 'above-998';
  if (upper95 !== null && value > upper95) return 'above-95';
  if (value < lower998) return 'below-998';
  if (value < lower95) return 'below-95';
  return 'within';
}

/** The bands by the number that stands for each where many are kept, from the lowest; 0 is not compared. */
export const BAND_CODES: readonly Band[] = ['not-compared', 'below-998', 'below-95', 'within', 'above-95', 'above-998'];
