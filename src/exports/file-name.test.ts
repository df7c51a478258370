import { describe, expect, it } from 'vitest';
import { fileName } from './file-name';

describe('fileName', () => {
  it('is made of the title and the period', () => {
    expect(fileName(['Exception rate: diabetes', '2007/08'], 'svg')).toBe('exception-rate-diabetes-2007-08.svg');
  });

  it.each(['../../etc/passwd', 'a\\b:c*d?e"f<g>h|i', ' . ', 'CON', '\u0000'])('is safe for %j', (title) => {
    expect(fileName([title], 'csv')).toMatch(/^(?!con\.)[a-z0-9][a-z0-9-]*\.csv$/u);
  });

  it('keeps the period when the title is cut', () => {
    const name = fileName(['follow-ups per first attendance '.repeat(8), '2007-04..2007-11'], 'png');
    expect(name).toMatch(/-2007-04-2007-11\.png$/u);
    expect(name.length).toBeLessThanOrEqual(84);
  });

  it('writes accents and pounds in plain letters', () => {
    expect(fileName(['Café & £ spend', null], 'pdf')).toBe('cafe-and-gbp-spend.pdf');
  });
});
