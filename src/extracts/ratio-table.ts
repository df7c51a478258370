import { headingKey } from './match-header';
import type { Publication } from './publication';
import { UnreadableFile } from './reading';
import { withHeader } from './text-source';

const KEY =
  /^(practice|unit|org|pcn|ccg|provider)?(code|name)$|^(month|period|quarterstart|financialyear|qofyear|yearmonth|date)$|locality$/;

/** A table of ratios without the counts that they were made of: nothing to add up, and no chance to reckon with. */
export const RATIO_TABLE: Publication = {
  id: 'ratio-table',
  words: 'ratios without their counts',
  description:
    'a code, a period and one `ratio`: refused. A ratio alone cannot be added up over practices or compared with chance.',
  open(file) {
    for (const { cells } of file.sample.map((_, index) => ({ cells: withHeader(file, index).header }))) {
      const others = cells.filter((heading) => heading !== '' && !KEY.test(headingKey(heading)));
      const [ratio] = others;
      const isRatio = others.length === 1 && /^(ratio|rate|proportion|percent(age)?|prevalence|value)$/.test(headingKey(ratio ?? '')); // prettier-ignore
      if (isRatio && cells.length > 2) {
        return () => {
          throw new UnreadableFile(
            `It gives one figure for each practice and month, “${ratio ?? ''}”, but not the two counts that it was made of. Without them practices cannot be added up to localities, and chance cannot be told from difference. Put the numerator and the denominator in two columns with these names, add a column indicator_code, and load it as indicator values.`,
          );
        };
      }
    }
    return null;
  },
};
