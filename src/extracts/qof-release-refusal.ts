import { headingKey } from './match-header';

interface Unused {
  readonly isIt: (keys: readonly string[]) => boolean;
  readonly sentence: string;
}

const has = (keys: readonly string[], pattern: RegExp): boolean => keys.some((key) => pattern.test(key));

/** Files of a QOF release that hold nothing of which a measure is made. */
const UNUSED: readonly Unused[] = [
  {
    isIt: (keys) => keys.includes('shortname') && keys.includes('generalspecific'),
    sentence:
      'It is the publisher’s list of the reasons for personalised care adjustments (PCA_REFERENCE). It holds no figures: how many adjustments each practice made stands in the files called ACHIEVEMENT.',
  },
  {
    isIt: (keys) => keys.includes('practicecode') && has(keys, /^(pca|exclusion)/) && !keys.includes('measure'),
    sentence:
      'It gives personalised care adjustments by their reason (PRACTICE_PCA). No measure is made by reason: how many adjustments each practice made for an indicator stands in the files called ACHIEVEMENT.',
  },
  {
    isIt: (keys) => keys.includes('practicecode') && has(keys, /validation|outcome/),
    sentence:
      'It lists what the publisher found when it checked the figures of practices (PRACTICE_VALIDATION_OUTCOMES). It holds no figures to load; look a practice up in it before its values are judged.',
  },
  {
    isIt: (keys) => keys.includes('practicecode') && has(keys, /^revisedmax(imum)?points$/),
    sentence:
      'It gives the points that each practice could reach (ORGANISATION_REFERENCE), of which no measure is made. Names and areas of practices stand in the file called MAPPING_NHS_GEOGRAPHIES.',
  },
  {
    isIt: (keys) =>
      has(keys, /^(indicatorgroup|group|domain)(code)?$/) &&
      has(keys, /desc(ription)?$/) &&
      !has(keys, /^(practice|indicator)code$/),
    sentence:
      'It lists the names of QOF indicator groups or domains, and no figures. Nothing of it is needed: the groups of indicators stand in the file called INDICATOR_REFERENCE, INDICATOR_MAPPINGS or MAPPING_INDICATORS.',
  },
];

/** Why a file of a QOF release is not read, in a sentence, by its headings; null where it is none of those. */
export function releaseRefusal(header: readonly string[]): string | null {
  const keys = header.map(headingKey);
  return UNUSED.find(({ isIt }) => isIt(keys))?.sentence ?? null;
}
