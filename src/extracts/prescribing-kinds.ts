import { optional, required } from './canonical-columns';
import { kind, type CanonicalKind } from './canonical-kind';
import { time, unit } from './shared-columns';

const bnf = required('bnf_code', 'code', { spellings: ['bnf_section_code', 'bnf'] });

/** Extracts of prescribing and its budgets. */
export const PRESCRIBING_KINDS: readonly CanonicalKind[] = [
  kind({
    id: 'prescribing',
    words: 'prescribing',
    description: 'Items and actual cost by BNF code.',
    table: 'prescribing',
    sameKey: 'sum',
    keepsIdentical: true,
    columns: [
      time,
      unit,
      bnf,
      required('items', 'count', { spellings: ['total_items', 'number_of_items'] }),
      required('actual_cost', 'money', { spellings: ['act_cost', 'cost'] }),
      optional('bnf_name', 'text', { spellings: ['bnf_section', 'bnf_description'] }),
      optional('quantity', 'number', { spellings: ['total_quantity'] }),
      optional('nic', 'money', { spellings: ['net_ingredient_cost'] }),
    ],
  }),
  kind({
    id: 'prescribing-budget',
    words: 'prescribing budgets',
    description: 'The prescribing budget of each practice for a year.',
    table: 'prescribing_budget',
    periodHeadings: ['financial_year', 'period'],
    columns: [time, unit, required('budget', 'money', { spellings: ['prescribing_budget', 'annual_budget'] })],
  }),
  kind({
    id: 'prescribing-profile',
    words: 'prescribing profile',
    description: 'The share of a year’s prescribing cost that is spent by the end of each month.',
    table: 'prescribing_profile',
    periodHeadings: ['month'],
    columns: [
      required('financial_year', 'text', { spellings: ['fin_year', 'fy', 'year'] }),
      time,
      required('cumulative_percent', 'number', { needed: true, spellings: ['cumulative_percentage'] }),
    ],
  }),
];
