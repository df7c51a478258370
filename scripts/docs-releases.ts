import { RELEASE_LAYOUTS } from '../src/extracts/qof-release-kinds';

/** The part of docs/extracts.md on QOF raw data releases. */
export function releaseDoc(): readonly string[] {
  return [
    '## QOF raw data releases',
    INTRODUCTION,
    [
      '| what it holds | files of the publisher | columns that must be there | also read |',
      '| --- | --- | --- | --- |',
      ...RELEASE_LAYOUTS.map(({ id, words, required, optional }) => {
        const names = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
        return `| ${words} | ${names(FILES[id] ?? [])} | ${names(required)} | ${names(optional)} |`;
      }),
    ].join('\n'),
    RULES,
  ];
}

/** The files of each layout, as NHS Digital and NHS England name them. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'qof-release-achievement': ['ACHIEVEMENT_EXCEPTIONS.csv', 'ACHIEVEMENT.csv', 'ACHIEVEMENT_1819.csv', 'ACHIEVEMENT_1920.csv', 'ACHIEVEMENT_LONDON_2223.csv'], // prettier-ignore
  'qof-release-indicators': ['INDICATORSBYPRAC.csv', 'INDICATORS_BY_PRAC.csv'],
  'qof-release-exceptions': ['exception_output_all_denoms.csv', 'EXCEPTION_OUTPUT.csv'],
  'qof-release-register-sizes': ['REGISTER_SIZES.csv'],
  'qof-release-prevalence': ['PREVALENCEBYPRAC.csv', 'PREVALENCE_BY_PRAC_v2.csv', 'PREVALENCE.csv', 'PREVALENCE_1819_v2.csv', 'PREVALENCE_2324.csv'], // prettier-ignore
  'qof-release-indicator-names': ['INDICATOR_REFERENCE.csv', 'INDICATOR_REFERENCE_FINAL.csv', 'INDICATOR_MAPPINGS_1819_v2.csv', 'MAPPING_INDICATORS_1920.csv'], // prettier-ignore
  'qof-release-organisations': ['Prac_Control.csv', 'PRAC_CONTROL.csv', 'ORGANISATION_REFERENCE_1819_v2.csv', 'MAPPING_NHS_GEOGRAPHIES_1920.csv'], // prettier-ignore
};

const INTRODUCTION = `As NHS Digital and NHS England publish them: \`qof-1314-csvfilescqrsdata.zip\`, \`qof-1415-csvfiles-v2.zip\`, \`qof-1516-csv.zip\`,
\`qof-1617-csv.zip\`, \`qof-1718-csv.zip\`, \`QOF_1819_v2.zip\`, \`QOF_1920.zip\`, \`QOF2021_v2.zip\`, \`QOF_2122_V2.zip\`, \`QOF2324.zip\`, \`QOF2425.zip\`.
A file is told by its columns, whatever its year; columns may be spelled in any case, with or without underscores. Drop the zip as
it is, or any of its files.

Most of these files give their year in their name only. It is read from a column where there is one (\`FINANCIAL_YEAR\`), else from the
file's name, else from that of the folder or zip: \`1819\`, \`2018-19\`, \`2018_2019\`. A file for which no name gives a year, or one
gives two, is refused, and a note says of every other where its year was found.`;

const RULES = `- \`MEASURE\` is one of \`NUMERATOR\`, \`DENOMINATOR\`, \`EXCEPTIONS\` (to 2018/19), \`PCAS\` (from 2019/20), \`ACHIEVED_POINTS\` and \`REGISTER\`; rows of
  any other are set aside. A measure without a row, and a blank \`VALUE\`, are "not given" and never 0.
- A practice, indicator and measure that comes twice with different values is set aside, both rows of it.
- Exceptions in a file of their own (2013/14, 2014/15) are joined by practice, indicator and year, whichever file comes first. Those
  that match no achievement are kept and listed; so is achievement without exceptions where other practices have them.
- Registers among achievement stand only where no file gives the register with its list size.
- "Heart Failure due to LVD" (2013/14) is a part of the register for heart failure, of which the whole is loaded: it is set aside.
- The group of an indicator is the one that the year's list of indicators gives, else its leading letters.
- The locality of a practice is its sub-ICB or CCG (PCT before 2013) until a map of localities says otherwise; its PCN, ICB, STP, area team
  and region are kept as groupings.
- Not read, with a sentence that says why: \`PCA_REFERENCE\`, \`PRACTICE_PCA\`, \`PRACTICE_VALIDATION_OUTCOMES\`, an \`ORGANISATION_REFERENCE\` of points
  only, \`INDICATOR_GRP_REFERENCE\` and \`INDICATOR_DOM_REFERENCE\`.`;
