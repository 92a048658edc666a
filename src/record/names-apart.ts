/** Whether articles give one utterance to different people: names that share no word. */

/** An article, and whom it names as the speaker; null where it names nobody. */
export interface NamedIn {
  readonly article: string;
  readonly name: string | null;
}

/** Two names or more where articles give it to people whose names share no word, one where all agree, none where nobody is named. */
export function namesApart(all: readonly NamedIn[]): string[] {
  const byArticle = new Map<string, { name: string; words: string[] }>();
  for (const { article, name } of all) {
    const words = name === null ? [] : wordsOf(name);
    if (name === null || words.length === 0) continue;
    // An article may give it to the envoy and to the agency that cites him: either will do.
    const known = byArticle.get(article);
    byArticle.set(article, { name: known?.name ?? name, words: [...(known?.words ?? []), ...words] });
  }
  const apart: { name: string; words: string[] }[] = [];
  for (const one of byArticle.values())
    if (!apart.some(({ words }) => words.some((word) => one.words.includes(word)))) apart.push(one);
  return apart.map(({ name }) => name).sort();
}

function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}
