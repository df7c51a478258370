/** Whether a piece of data holds no more than so many values and containers; looks at no more of it than that. */
export function isSmall(data: unknown, most: number): boolean {
  let left = most;
  const look = (value: unknown): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (ArrayBuffer.isView(value)) {
      left -= value.byteLength / 8;
      return left >= 0;
    }
    if (value instanceof Map) return [...value].every(look);
    if (typeof value !== 'object' || value === null) return true;
    return (Array.isArray(value) ? value : Object.values(value)).every(look);
  };
  return look(data);
}
