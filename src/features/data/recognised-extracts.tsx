/** Files that are recognised by what is in them, as a reader would look for them. */
const EXTRACTS: readonly { readonly name: string; readonly holds: string }[] = [
  { name: 'Practices', holds: 'practice_code, practice_name, locality' },
  { name: 'List size', holds: 'practice_code, financial_year or period, patients' },
  {
    name: 'QOF indicators',
    holds: 'financial_year, practice_code, indicator_code, numerator, denominator, exceptions',
  },
  { name: 'QOF registers', holds: 'financial_year, practice_code, register_code, patients' },
  { name: 'Referrals', holds: 'month or period, practice_code, specialty_code, referrals' },
  {
    name: 'Outpatients',
    holds: 'month or period, practice_code, specialty_code, first_attendances, follow_up_attendances',
  },
  { name: 'Prescribing', holds: 'month or period, practice_code, bnf_code, items, actual_cost' },
  { name: 'Prescribing budgets', holds: 'financial_year, practice_code, budget' },
  { name: 'Contract', holds: 'financial_year, provider_code, specialty_code, negotiated_ratio' },
  { name: 'Locality map', holds: 'practice_code, locality' },
  { name: 'Other indicators', holds: 'indicator_code, period, practice_code, numerator, denominator' },
  { name: 'QOF workbooks', holds: 'NHS Digital prevalence, achievement and exceptions workbooks, as downloaded' },
  { name: 'Quarterly Activity Return', holds: 'first and subsequent attendances by provider, as downloaded' },
];

/** Help: what can be loaded. */
export function RecognisedExtracts() {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Which files are recognised</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          A file is recognised by its columns, not by its name. CSV files have a header row; columns may stand in any
          order, and columns that are not needed are ignored and listed. Several CSV files may come together in one zip.
          <code> *</code>, <code>-</code>, <code>:</code>, <code>z</code>, <code>..</code> and blank mean “not given”,
          never 0.
        </p>
        <table className="table">
          <caption className="visually-hidden">Extracts and the columns they need</caption>
          <thead>
            <tr>
              <th scope="col">Extract</th>
              <th scope="col">Columns it needs</th>
            </tr>
          </thead>
          <tbody>
            {EXTRACTS.map(({ name, holds }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{holds}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          A table with other headings is not lost: when it is loaded, the page offers to map its columns, and keeps the
          mapping for the next file of its kind.
        </p>
        <p>Every column, its other spellings and its rules are listed in docs/extracts.md, which comes with the app.</p>
      </div>
    </details>
  );
}
