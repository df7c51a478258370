import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { LoadedFile, SetAsideRow } from '../../src/extracts/load-report';
import { csvField } from '../../src/extracts/set-aside-csv';
import type { RecordTexts } from './control-sums';

const HEADER = ['file', 'row', 'fate', 'column', 'found', 'reason', 'what_to_do', 'record'];

/** What to do about a row, by its reason. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^no practice:/, 'Nothing where the patient or prescriber has no practice; their sums belong to none.'],
  [/practice code|no practice_code/, 'Give the practice’s own code, such as A81001.'],
  [
    /^not (a )?number|too large|two ways/,
    'Write the number in figures, with a point before decimals, or leave it blank.',
  ],
  [/date|month|period/, 'Give the day as 2007-04-30 or the month as 2007-04.'],
  [/same id/, 'Find out which of the rows with this id is right, and leave the others out.'],
  [/with other values/, 'Find out which of the rows is right, and leave the others out.'],
  [/first attendance nor a follow-up/, 'Say first or follow-up (1 to 4 of the NHS Data Dictionary).'],
  [/whether it was attended/, 'Say whether it was attended (5 and 6) or missed (3 and 7).'],
  [/BNF/, 'Give the BNF code as it is published.'],
  [/cell/, 'See whether a cell has a comma in it and no quotation marks around it.'],
  [/^no |not given/, 'Fill the cell in.'],
];

const OF_FATE = {
  'set aside': 'Correct the row in the source and prepare it again.',
  'not data': 'Nothing: it is counted elsewhere or counts for nothing. See that it is what the reason says.',
};

/** The file of the rows that are in no extract: which, what was found, and what to do. */
export class RejectedRows {
  private readonly stream: WriteStream;

  constructor(path: string) {
    this.stream = createWriteStream(path);
    this.stream.write(lineOf(HEADER));
  }

  /**
   * Adds the rows of a file.
   *
   * @param isParquet whether its lines are those of the text that was made of it: row 1 is on line 2
   * @param texts the rows as they stand in the file, by their line
   */
  async add(file: LoadedFile, isParquet: boolean, texts: RecordTexts): Promise<void> {
    for (const row of file.setAside) await this.write(file.name, row, 'set aside', isParquet, texts);
    for (const row of file.notData) await this.write(file.name, row, 'not data', isParquet, texts);
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    this.stream.end();
    await once(this.stream, 'finish');
  }

  private async write(
    name: string,
    { part, line, column, value, reason }: SetAsideRow,
    fate: keyof typeof OF_FATE,
    isParquet: boolean,
    texts: RecordTexts,
  ): Promise<void> {
    const advice = fate === 'not data' ? undefined : ADVICE.find(([pattern]) => pattern.test(reason))?.[1];
    const file = part === null ? name : `${name} › ${part}`;
    const cells = [file, String(isParquet ? line - 1 : line), fate, column, value, reason, advice ?? OF_FATE[fate], texts.get(line) ?? null]; // prettier-ignore
    if (!this.stream.write(lineOf(cells))) await once(this.stream, 'drain');
  }
}

function lineOf(cells: readonly (string | null)[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}
