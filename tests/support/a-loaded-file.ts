import type { LoadedFile } from '@/analysis/analysis';

/** A loaded file with nothing to remark on, and what a test wants to be different. */
export function aLoadedFile(change: Partial<LoadedFile> = {}): LoadedFile {
  return {
    id: 1,
    name: 'outpatients.csv',
    source: 'outpatients.csv',
    kind: 'outpatients',
    kindWords: 'Outpatient attendances',
    published: null,
    covers: '2006-04..2007-11',
    parts: [{ part: null, read: 10, loaded: 10, setAside: 0, notData: 0, merged: 0 }],
    rowsRead: 10,
    rowsLoaded: 10,
    rowsSetAside: 0,
    rowsNotData: 0,
    rowsMerged: 0,
    setAside: [],
    notData: [],
    notes: [],
    ignoredColumns: [],
    totals: {},
    mapping: null,
    ...change,
  };
}
