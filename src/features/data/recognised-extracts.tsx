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
        <p>
          Every kind of extract is listed under “Templates” on this page, with its columns and a file to fill in. What
          each measure needs, and which publications give it as downloaded, stands under “What do I need for this
          measure?”.
        </p>
        <p>
          A table with other headings is not lost: when it is loaded, the page offers to map its columns, and keeps the
          mapping for the next file of its kind.
        </p>
        <p>Every column, its other spellings and its rules are listed in docs/extracts.md, which comes with the app.</p>
      </div>
    </details>
  );
}
