/** A statement and its values, kept apart so that no value is ever spliced into text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export type SqlValue = string | number | boolean | null;

/**
 * Tags a statement: each `${value}` becomes a bound `?`, and each `${Sql}` is put in place with its own values.
 *
 * @example sql`select * from ${quoteName(table)} where practice = ${code}`
 */
export function sql(parts: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
  let text = parts[0] ?? '';
  const bound: SqlValue[] = [];
  values.forEach((value, index) => {
    if (value !== null && typeof value === 'object') {
      text += value.text;
      bound.push(...value.values);
    } else {
      text += '?';
      bound.push(value);
    }
    text += parts[index + 1] ?? '';
  });
  return { text, values: bound };
}

/** A table or column name, quoted, since names cannot be bound. */
export function quoteName(name: string): Sql {
  return { text: `"${name.replaceAll('"', '""')}"`, values: [] };
}

/**
 * A text value quoted into the statement. Only for places where DuckDB takes no bound value, such as the options of
 * `read_csv`; everywhere else a value is bound.
 */
export function quoteText(value: string): Sql {
  return { text: `'${value.replaceAll("'", "''")}'`, values: [] };
}

/** Puts statements together with a separator between them. */
export function joinSql(parts: readonly Sql[], separator: string): Sql {
  return { text: parts.map((part) => part.text).join(separator), values: parts.flatMap((part) => part.values) };
}
