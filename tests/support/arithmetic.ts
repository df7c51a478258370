/** The value of a working as the documents print it: numbers with commas, + − × ÷ ^ √( ) and max( , ). @throws for anything else */
export function valueOfWorking(working: string): number {
  const tokens = working.match(/\d[\d,]*\d(?:\.\d+)?|\d+(?:\.\d+)?|max|[-−+×÷^√(),]/gu) ?? [];
  if (tokens.join('') !== working.replaceAll(/\s/gu, '')) throw new Error(`“${working}” is no arithmetic`);
  let at = 0;
  const take = (...wanted: readonly string[]): string | null => {
    const token = tokens[at];
    if (token === undefined || !wanted.includes(token)) return null;
    at += 1;
    return token;
  };
  const need = (token: string): void => {
    if (take(token) === null) throw new Error(`“${working}” lacks ${token}`);
  };
  const bracket = (): number => {
    need('(');
    const inside = sum();
    need(')');
    return inside;
  };
  const single = (): number => {
    if (take('−', '-') !== null) return -power();
    if (take('√') !== null) return Math.sqrt(bracket());
    if (take('max') !== null) {
      need('(');
      const first = sum();
      need(',');
      const second = sum();
      need(')');
      return Math.max(first, second);
    }
    if (tokens[at] === '(') return bracket();
    const number = Number(tokens[at]?.replaceAll(',', ''));
    if (Number.isNaN(number)) throw new Error(`“${working}” lacks a number`);
    at += 1;
    return number;
  };
  const power = (): number => {
    const base = single();
    return take('^') === null ? base : base ** power();
  };
  const product = (): number => {
    let value = power();
    for (let sign = take('×', '÷'); sign !== null; sign = take('×', '÷')) {
      value = sign === '×' ? value * power() : value / power();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = take('+', '−', '-'); sign !== null; sign = take('+', '−', '-')) {
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`“${working}” goes on`);
  return value;
}
