import { describe, expect, it } from 'vitest';
import { aLoadedFile } from '../../tests/support/a-loaded-file';
import { olderVersions } from './newer-versions';

const NAMES: Readonly<Record<string, string>> = { old: 'activity.csv', now: 'activity.csv', other: 'other.csv' };
const older = (before: Parameters<typeof aLoadedFile>[0], now: Parameters<typeof aLoadedFile>[0]): readonly string[] =>
  olderVersions(
    [aLoadedFile({ source: 'old', ...before }), aLoadedFile({ source: 'other' })],
    [aLoadedFile({ source: 'now', ...now })],
    (source) => NAMES[source],
  );

describe('olderVersions', () => {
  it('is the file of the same name and kind whose period reaches into the new one’s', () => {
    expect(older({ covers: '2007-04..2007-11' }, { covers: '2007-04..2007-12' })).toEqual(['old']);
    expect(older({ covers: null, kind: 'practices' }, { covers: null, kind: 'practices' })).toEqual(['old']);
  });

  it('is not a file of the same name for another period or of another kind', () => {
    expect(older({ covers: '2007-04' }, { covers: '2007-05' })).toEqual([]);
    expect(older({ kind: 'referrals' }, { kind: 'outpatients' })).toEqual([]);
  });
});
