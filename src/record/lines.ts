/** Lines and columns of many places in one text: the line ends are looked for once, not once a statement. */

/** Gives what `lineAndColumn` of `model/span.ts` gives for `text`, in the time of a binary search. */
export function linesOf(text: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|[\r\n]/g)) starts.push(end.index + end[0].length);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}
