import type { Description, MeasureSource } from '@/analysis/analysis';

/** Extracts of a time that no value of the page is made from. */
const NOT_MEASURED = ['contract', 'targets'];

/** The loaded files that hold figures of a time: what the measures of the page are made from. */
export function sourcesOf({ files, isSample }: Description): readonly MeasureSource[] {
  return files
    .filter(({ covers, kind }) => covers !== null && !NOT_MEASURED.includes(kind))
    .map(({ name, kindWords, published }) => ({ file: name, kindWords, published, isSample }));
}
