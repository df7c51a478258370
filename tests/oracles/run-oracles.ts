import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { faultsOf } from './check-case';
import { OracleInput } from './oracle-input';
import { adapterOf } from './registry';
import { readTolerance, type Tolerance } from './tolerance';

const values = z.record(z.string(), z.unknown());
const oracleFile = z.object({
  method: z.string(),
  tolerance: z.string(),
  n_cases: z.number(),
  cases: z
    .array(z.object({ id: z.string(), input: values, expected: values, tolerance: z.string().optional() }))
    .min(1, 'there are no cases'),
});

type OracleCase = z.infer<typeof oracleFile>['cases'][number];

/** What became of one file of cases. */
export interface FileResult {
  readonly name: string;
  readonly passed: number;
  /** One line for each case that failed, and for each fault of the file itself. */
  readonly failures: readonly string[];
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function caseFaults(one: OracleCase, adapter: ReturnType<typeof adapterOf>, ofFile: Tolerance): string[] {
  try {
    if (Object.keys(one.expected).length === 0) return ['nothing is expected'];
    const input = new OracleInput(one.input);
    const answer = adapter(input);
    const unread = input.unread().map((name) => `input ${name} is not known to the method`);
    const tolerance = one.tolerance === undefined ? ofFile : readTolerance(one.tolerance);
    return [...unread, ...faultsOf(answer, one.input, one.expected, tolerance)];
  } catch (error) {
    return [messageOf(error)];
  }
}

function runFile(path: string): FileResult {
  const name = basename(path, '.json');
  try {
    const file = oracleFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const adapter = adapterOf(file.method);
    const tolerance = readTolerance(file.tolerance);
    const isCountRight = file.n_cases === file.cases.length;
    const failures = isCountRight ? [] : [`${name}: n_cases is ${file.n_cases}, and there are ${file.cases.length}`];
    let passed = 0;
    for (const one of file.cases) {
      const faults = caseFaults(one, adapter, tolerance);
      if (faults.length === 0) passed += 1;
      else failures.push(`${one.id}: ${faults.slice(0, 3).join('; ')}`);
    }
    return { name, passed, failures };
  } catch (error) {
    return { name, passed: 0, failures: [`${name}: ${messageOf(error)}`] };
  }
}

/**
 * Runs every file of cases in a folder. Nothing is passed over: a file that cannot be read, a method, input or output
 * that is not known, an empty list and a wrong count are failures.
 *
 * @returns one result for each file, by name; a folder without any is one failure
 */
export function runOracles(directory: string): FileResult[] {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith('.json'));
  } catch (error) {
    return [{ name: directory, passed: 0, failures: [messageOf(error)] }];
  }
  if (names.length === 0) return [{ name: directory, passed: 0, failures: [`no cases in ${directory}`] }];
  return names.sort().map((name) => runFile(join(directory, name)));
}
