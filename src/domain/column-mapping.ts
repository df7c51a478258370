import { z } from '@/domain/schema';
import { parsePeriod } from './period';
import { UNIT_KINDS } from './unit-kind';

/** What the figures of a column may be counted in: `1000` where it says `4.2` for 4,200; `0.01` for percentages. */
export const MULTIPLIERS = [0.01, 1, 10, 100, 1000, 1_000_000] as const;

const heading = z.string().min(1).max(500);
const reading = z.enum(['year', 'month', 'quarter']);

const periodSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), column: heading, reading }),
  z.strictObject({
    from: z.literal('fixed'),
    value: z.string().refine((text) => text === '' || parsePeriod(text) !== null, 'not a period, such as 2007/08'),
  }),
  z.strictObject({ from: z.literal('file-name'), reading }),
  z.strictObject({ from: z.literal('headings'), reading }),
]);

/**
 * How a table with headings of its own is read as one of the kinds of extract. `docs/extracts.md` explains each field.
 * A heading that stands twice in the table is called `Total` and `Total (2)`; a column without one, `Column 3`.
 */
export const columnMappingSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** The headings of a table it applies to, all of them, in any order. */
  header: z.array(heading).min(1).max(500),
  /** Id of the kind of extract that it makes. */
  kind: z.string().min(1),
  /** Kind of the units, and the column that holds their codes or the one unit all rows are of; null for none. */
  unit: z
    .union([
      z.strictObject({ kind: z.enum(UNIT_KINDS), column: heading }),
      z.strictObject({ kind: z.enum(UNIT_KINDS), value: z.string() }),
    ])
    .nullable(),
  /** Where the period of a row stands; null where rows are of no time. */
  period: periodSchema.nullable(),
  /** By the name of the extract's column: the table's column, and what its figures are to be multiplied by. */
  columns: z.record(z.string(), z.strictObject({ column: heading, times: z.literal(MULTIPLIERS).default(1) })),
  /** By the name of the extract's column: what is the same in every row. */
  constants: z.record(z.string(), z.string()),
  /** Whether figures are written with a decimal comma: `1.234,5`. */
  decimalComma: z.boolean().default(false),
  /**
   * A table with a column of figures for each period or code: `value` is the extract's column that takes the figures,
   * `heading` the one that takes what the headings say (`period` for the period, with all columns whose heading is one).
   */
  wide: z
    .strictObject({
      value: z.string(),
      heading: z.string(),
      times: z.literal(MULTIPLIERS).default(1),
      /** The columns of figures and what each is of; null for all whose heading is a period. */
      columns: z.array(z.strictObject({ column: heading, as: z.string().min(1) })).nullable(),
    })
    .nullable()
    .default(null),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** A file of mappings, as they are exported. */
const mappingFileSchema = z.object({ mappings: z.array(columnMappingSchema).min(1) });

/** The text of a file of mappings. */
export function mappingFileText(mappings: readonly ColumnMapping[]): string {
  return `${JSON.stringify({ mappings }, null, 2)}\n`;
}

/**
 * Reads a file of mappings: `{"mappings": [...]}`, or one mapping alone.
 *
 * @returns the mappings, or a sentence that says what is wrong and where
 */
export function readMappingFile(text: string): readonly ColumnMapping[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'It is not JSON. Choose a file that was exported from the list of mappings.';
  }
  const isList = typeof json === 'object' && json !== null && 'mappings' in json;
  const read = isList ? mappingFileSchema.safeParse(json) : columnMappingSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
    return `It is not a column mapping: ${place}: ${issue?.message ?? 'not as expected'}.`;
  }
  return 'mappings' in read.data ? read.data.mappings : [read.data];
}
