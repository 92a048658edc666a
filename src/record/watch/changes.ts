/** What changed between two texts of an article, line by line: what is gone and what is new, in the order of the page. */

export interface Change {
  readonly kind: 'removed' | 'added';
  readonly line: string;
}

const MOST = 200;

/** Lines that stand in one text and not in the other; a line that only moved is no change. */
export function changesBetween(before: string, after: string): readonly Change[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const gone = left(old, now).map((line): Change => ({ kind: 'removed', line }));
  const come = left(now, old).map((line): Change => ({ kind: 'added', line }));
  return [...gone, ...come].slice(0, MOST);
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is left of `lines` when those of `others` are taken out, each once. */
function left(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count === 0;
  });
}
