import { describe, expect, it } from 'vitest';
import { loadedCore } from '../support/loaded-core';

const pathwaysOf = async (files: Readonly<Record<string, string>>) => {
  const { analysis } = await loadedCore(files);
  return (await analysis.describe()).pathways;
};

describe('pathways', () => {
  it('are the usual five where none is loaded', async () => {
    const contract = 'financial_year,provider_code,specialty_code,negotiated_ratio\n2007/08,RWG,307,1.75\n';
    const found = await pathwaysOf({ 'contract.csv': contract });
    expect(found.map(({ name, specialty, register, indicatorGroup }) => [name, specialty, register, indicatorGroup])).toEqual([
      ['Diabetes', '307', 'DM', 'DM'],
      ['Heart failure', '320', 'HF', 'HF'],
      ['Coronary heart disease', '320', 'CHD', 'CHD'],
      ['COPD', '340', 'COPD', 'COPD'],
      ['Asthma', '340', 'AST', 'AST'],
    ]);
  }); // prettier-ignore

  it('are those of a file instead, by name, each specialty and register by itself', async () => {
    const text = [
      'pathway,specialty_code,register_code,indicator_group',
      '"Kidney disease, all",361,CKD,ckd',
      'Diabetes,307,DM,',
      'diabetes,302,dm,DM',
      'Heart failure,320,HF,HF',
    ].join('\n');
    expect(await pathwaysOf({ 'pathways.csv': `${text}\n` })).toEqual([
      { id: 'diabetes-302-dm', name: 'diabetes', specialty: '302', register: 'DM', indicatorGroup: 'DM' },
      { id: 'diabetes-307-dm', name: 'Diabetes', specialty: '307', register: 'DM', indicatorGroup: 'DM' },
      { id: 'heart-failure', name: 'Heart failure', specialty: '320', register: 'HF', indicatorGroup: 'HF' },
      { id: 'kidney-disease-all', name: 'Kidney disease, all', specialty: '361', register: 'CKD', indicatorGroup: 'CKD' }, // prettier-ignore
    ]);
  });

  it('are the usual five again once the file is removed', async () => {
    const { analysis, report } = await loadedCore({
      'pathways.csv': 'pathway,specialty_code,register_code\nStroke,400,STIA\n',
      'contract.csv': 'financial_year,provider_code,specialty_code,negotiated_ratio\n2007/08,RWG,307,1.75\n',
    });
    expect((await analysis.describe()).pathways.map(({ id, indicatorGroup }) => [id, indicatorGroup])).toEqual([['stroke', 'STIA']]); // prettier-ignore
    const file = report.loaded.find(({ name }) => name === 'pathways.csv');
    await analysis.remove(file ? [{ source: file.source }] : []);
    expect((await analysis.describe()).pathways).toHaveLength(5);
  });
});
