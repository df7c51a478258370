import { describe, expect, it } from 'vitest';
import { aLoadedFile } from '../../../tests/support/a-loaded-file';
import { columnWords, loadedHeadline, progressWords, reconciliation, reportSummary } from './load-words';

const description = {
  measures: [],
  units: [],
  contractLines: [],
  pathways: [],
  targets: [],
  localityColours: new Map<string, string>(),
  notes: [],
};

describe('loadedHeadline', () => {
  it('says what is loaded in rows', () => {
    const files = [aLoadedFile({ rowsLoaded: 1200, rowsSetAside: 4 }), aLoadedFile({ id: 2, rowsLoaded: 1 })];
    expect(loadedHeadline({ ...description, isSample: false, files })).toBe('2 files loaded: 1,201 rows, 4 set aside');
    expect(loadedHeadline({ ...description, isSample: true, files: files.slice(1) })).toBe(
      'The synthetic sample is loaded: 1 row, none set aside',
    );
    expect(loadedHeadline({ ...description, isSample: false, files: [] })).toBe('Nothing is loaded');
  });
});

describe('reportSummary', () => {
  it('counts what was loaded and refused', () => {
    const refused = [{ name: 'a.png', source: 'a.png', message: 'a.png is a picture.' }];
    const none = { loaded: [], refused: [], unrecognised: [], replaced: [], opened: [] };
    expect(reportSummary({ ...none, loaded: [aLoadedFile()], refused })).toBe('1 file loaded, 1 file refused');
    expect(reportSummary({ ...none, loaded: [aLoadedFile()], replaced: ['a.csv'] })).toBe(
      '1 file loaded, 1 file replaced',
    );
    expect(reportSummary({ ...none, opened: ['Audit'] })).toBe('workspace “Audit” opened');
    expect(reportSummary(none)).toBe('No file was loaded');
  });
});

describe('progressWords', () => {
  it('names the file, its place and the step', () => {
    const progress = { name: 'qof.xlsx', file: 2, files: 3, step: 'Reading sheet DM' };
    expect(progressWords(progress)).toBe('File 2 of 3, qof.xlsx: Reading sheet DM');
    expect(progressWords({ ...progress, file: 1, files: 1 })).toBe('qof.xlsx: Reading sheet DM');
    expect(progressWords(null)).toBe('Reading the files');
  });
});

describe('reconciliation', () => {
  it('shows how the rows add up', () => {
    const file = aLoadedFile({ rowsRead: 1013, rowsLoaded: 1000, rowsSetAside: 3, rowsNotData: 2, rowsMerged: 8 });
    expect(reconciliation(file)).toBe('1,013 rows read = 1,000 loaded + 3 set aside + 2 not data + 8 merged');
  });
});

describe('columnWords', () => {
  it('says which table a column is of where two have it', () => {
    expect(columnWords('first_attendances')).toBe('first attendances');
    expect(columnWords('qof_group.exceptions')).toBe('exceptions (qof group)');
  });
});
