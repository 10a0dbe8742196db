/** Numbers for what is said many times over: the first of each kind is kept. */

export interface Dictionary<Value> {
  readonly list: readonly Value[];
  readonly add: (value: Value) => number;
}

export function createDictionary<Value>(keyOf: (value: Value) => string | null): Dictionary<Value> {
  const list: Value[] = [];
  const numbers = new Map<string | null, number>();
  return {
    list,
    add: (value) => {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, list.length);
      return list.push(value) - 1;
    },
  };
}
