/**
 * Lists of statements that are nested in one another by index, when some are taken out: indices follow, and what stood in a
 * dropped statement goes with it. It is never promoted: words inside a denial must not come out of it as said.
 */

/** The list without its nulls, `within` counting places in the new list. Linear. */
export function withoutDropped<T extends { readonly within: number }>(list: readonly (T | null)[]): T[] {
  const place = new Map<number, number>();
  const stands = (i: number, depth: number): boolean => {
    const one = list[i] ?? null;
    return one !== null && (one.within < 0 || (depth < list.length && stands(one.within, depth + 1)));
  };
  let at = 0;
  list.forEach((_, i) => {
    if (stands(i, 0)) place.set(i, at++);
  });
  return list.flatMap((one, i) => {
    if (one === null || !place.has(i)) return [];
    return [one.within < 0 ? one : { ...one, within: place.get(one.within) as number }];
  });
}

/** The list without those that `drops` says; what stood in one stands in what that stood in. */
export function withoutButInner<T extends { readonly within: number }>(
  list: readonly T[],
  drops: (one: T) => boolean,
): T[] {
  const out = list.map(drops);
  if (!out.includes(true)) return [...list];
  return withoutDropped(
    list.map((one, i): T | null => {
      if (out[i] === true) return null;
      let { within } = one;
      while (within >= 0 && out[within] === true) within = (list[within] as T).within;
      return within === one.within ? one : { ...one, within };
    }),
  );
}
