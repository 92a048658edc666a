/** What was used of late, by number: at least so many, at most twice as many. */
export interface Recent<T> {
  get(n: number): T | undefined;
  set(n: number, one: T): void;
}

/** Two maps: when the younger is full the elder goes and it takes its place. */
export function recent<T>(least: number): Recent<T> {
  let younger = new Map<number, T>();
  let elder = new Map<number, T>();
  const set = (n: number, one: T) => {
    if (younger.size >= least) {
      elder = younger;
      younger = new Map();
    }
    younger.set(n, one);
  };
  return {
    get: (n) => {
      const known = younger.get(n);
      if (known !== undefined) return known;
      const old = elder.get(n);
      if (old !== undefined) set(n, old);
      return old;
    },
    set,
  };
}
