import { createHash } from 'node:crypto';
import { ageSexWeightsTable } from './age-sex-weights';
import { contractTable } from './contract';
import { engagementTable } from './engagement';
import { indicatorValuesTable } from './indicator-values';
import { listSizeTable } from './list-size';
import { localityMapTable } from './locality-map';
import { outpatientsTable } from './outpatients';
import { pathwaysTable } from './pathways';
import { practicesTable } from './practices';
import { prescribingTable } from './prescribing';
import { prescribingBudgetTable } from './prescribing-budget';
import { prescribingProfileTable } from './prescribing-profile';
import { qofTable } from './qof';
import { qofRegisterTable } from './qof-register';
import { SEED } from './random';
import { referralsTable } from './referrals';
import { csvText, type SampleTable } from './sample-table';
import { targetsTable } from './targets';

/** A file of the sample, as it is to be on disk. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** Every file of the sample: one CSV of each kind, then the manifest. No clock, no place: the same bytes every time. */
export function sampleFiles(): readonly SampleFile[] {
  const tables: readonly SampleTable[] = [
    practicesTable(),
    listSizeTable(),
    qofTable(),
    qofRegisterTable(),
    referralsTable(),
    outpatientsTable(),
    prescribingTable(),
    prescribingBudgetTable(),
    contractTable(),
    engagementTable(),
    localityMapTable(),
    targetsTable(),
    prescribingProfileTable(),
    ageSexWeightsTable(),
    pathwaysTable(),
    indicatorValuesTable(),
  ];
  const files = tables.map((table) => ({ table, name: `${table.kind}.csv`, text: csvText(table) }));
  const manifest = {
    title: 'Synthetic sample data',
    generator: 'scripts/make-sample-data.ts',
    seed: SEED,
    asOf: '2007-12-31',
    files: files.map(({ table, name, text }) => ({
      name,
      kind: table.kind,
      rows: table.rows.length,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
  return [
    ...files.map(({ name, text }) => ({ name, text })),
    { name: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
}
