import type { SampleTable } from './sample-table';

/** Every price and plan below is made up. */
const SOURCE = 'Illustrative price';

/**
 * `contract.csv`: the cap is on the provider as a whole and activity above it is not paid. Interim lines for 2007/08,
 * proposed ones for 2008/09. Planned follow-ups are planned firsts × the negotiated ratio.
 */
export function contractTable(): SampleTable {
  const line = (year: string, provider: string, specialty: string, ratio: string, status: string, first: string, followUp: string, planned: number) =>
    [year, provider, specialty, ratio, status, 'provider', first, followUp, planned, Math.round(planned * Number(ratio)), 'no', SOURCE]; // prettier-ignore
  return {
    kind: 'contract',
    columns: ['financial_year', 'provider_code', 'specialty_code', 'negotiated_ratio', 'status', 'applies_to', 'first_price', 'follow_up_price', 'planned_first', 'planned_follow_up', 'paid_above_cap', 'source'], // prettier-ignore
    rows: [
      line('2007/08', 'RWG', '307', '1.75', 'interim', '186.00', '82.00', 3_960),
      line('2007/08', 'RWG', '320', '1.40', 'interim', '164.00', '74.00', 9_450),
      line('2007/08', 'RWG', '340', '1.70', 'interim', '178.00', '79.00', 4_120),
      line('2007/08', 'RWG', '430', '1.50', 'interim', '201.00', '91.00', 3_300),
      line('2007/08', 'RC9', '307', '2.00', 'interim', '186.00', '82.00', 390),
      line('2008/09', 'RWG', '307', '2.25', 'proposed', '190.00', '84.00', 4_040),
      line('2008/09', 'RWG', '320', '1.35', 'proposed', '168.00', '76.00', 9_640),
      line('2008/09', 'RWG', '340', '1.65', 'proposed', '182.00', '81.00', 4_200),
      line('2008/09', 'RWG', '430', '1.45', 'proposed', '206.00', '93.00', 3_370),
      line('2008/09', 'RC9', '307', '2.00', 'proposed', '190.00', '84.00', 400),
    ],
  };
}
