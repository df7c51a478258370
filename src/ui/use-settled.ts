import { useState } from 'react';

/** The value as it is while it is settled; while it is not, as it last was. */
export function useSettled<Value>(value: Value, isSettled: boolean): Value {
  const [last, setLast] = useState(value);
  if (isSettled && last !== value) setLast(value);
  return isSettled ? value : last;
}
