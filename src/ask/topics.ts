/**
 * What somebody's statements are about, as far as words tell: names and words that stand in the contents of several articles, those of most
 * articles first. No model and no list of subjects: a way in, from which a search leads on.
 *
 *     topicsOf([{ article: 'ar_1', content: 'the Sill Bridge is safe' }, …])   // [{ words: 'Sill Bridge', statements: [0, 4], articles: 2 }, …]
 */
import { fold } from '../store/fold.js';

export interface Topic {
  /** As most statements write it. */
  readonly words: string;
  /** Indices of the statements it stands in. */
  readonly statements: readonly number[];
  readonly articles: number;
}

export interface Content {
  readonly article: string;
  readonly content: string | null;
}

/** Letters looked at of one statement. */
const LETTERS = 2000;
/** A word of fewer letters says little by itself. */
const SHORTEST = 4;

const LITTLE = new Set(
  `about above according after again against ahead also although always among another anybody anyone anything anyway around asked away back
  because been before behind being best better between both bring came cannot clear clearly come comes coming could couldn dear decade
  decades didn different does doesn doing done down during each early either else enough even ever every everybody everyone everything
  exactly fact first five following four from full further gave getting give given gives giving goes going gone good great half happen
  happened hard hasn have haven having held help here high himself hold hope however hundred important instead into isn itself just keep
  kept kind know known large last late later least left less like likely little long longer look looking lost made make makes making many
  matter maybe mean means might million months more most much must myself nearly need needs never next nobody none nothing noting number
  often once only onto open other others otherwise ourselves over part past people perhaps place point possible pretty probably problem
  problems put question questions quite rather ready real really reason recent recently right said same says second seem seems seen sense
  several shall should shouldn show side since single some somebody someone something soon sort still strong such sure take taken takes
  taking tell than that their them themselves then there therefore these they thing things think third this those though thought thousand
  three through time times today together told tomorrow toward towards tried true trying under unless until upon used using very want
  wanted wants was wasn week weeks well went were weren what whatever when where whether which while whole whom whose will with within
  without won word words work worked working would wouldn year years yesterday yet your yours yourself percent year-old monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november december mr mrs ms
  billion day days end saying added including able already remain remains become believe expected expect made might`
    .trim()
    .split(/\s+/),
);

/** At most `limit` topics; a name of several words goes before its parts. */
export function topicsOf(all: readonly Content[], limit: number): Topic[] {
  const found = new Map<string, { spellings: Map<string, number>; statements: Set<number>; articles: Set<string> }>();
  const note = (words: string, i: number, article: string) => {
    const key = fold(words);
    if (key === '') return;
    let known = found.get(key);
    if (known === undefined) {
      known = { spellings: new Map(), statements: new Set(), articles: new Set() };
      found.set(key, known);
    }
    known.spellings.set(words, (known.spellings.get(words) ?? 0) + 1);
    known.statements.add(i);
    known.articles.add(article);
  };
  all.forEach(({ article, content }, i) => {
    const text = (content ?? '').slice(0, LETTERS);
    for (const [name] of text.matchAll(NAME)) note(name, i, article);
    for (const [word] of text.matchAll(WORD)) if (isTelling(word)) note(word, i, article);
  });
  // A rare record needs every word twice, a large one more often than chance brings it.
  const least = Math.max(2, Math.min(4, Math.ceil(all.length / 100)));
  const ordered = [...found]
    .filter(([, { statements }]) => statements.size >= least)
    .map(([key, { spellings, statements, articles }]) => ({ key, words: mostOf(spellings), statements, articles }))
    .sort(
      (a, b) =>
        b.articles.size - a.articles.size ||
        b.statements.size - a.statements.size ||
        b.key.length - a.key.length ||
        (a.key < b.key ? -1 : 1),
    );
  const chosen: typeof ordered = [];
  for (const one of ordered) {
    if (chosen.length === limit) break;
    if (!chosen.some((other) => isMostly(one, other))) chosen.push(one);
  }
  return chosen.map(({ words, statements, articles }) => ({
    words,
    statements: [...statements],
    articles: articles.size,
  }));
}

/** Neither little nor, by its ending, a verb: what was done to something is not what it is about. */
function isTelling(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    word.length <= 24 &&
    !/^\p{Ll}.*(?:ed|ing)$/u.test(word) &&
    !LITTLE.has(word.toLowerCase())
  );
}

/** Two capitals or more in a row: a name. */
const NAME = /\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*){1,3}/gu;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

function mostOf(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

interface Ranked {
  readonly key: string;
  readonly statements: ReadonlySet<number>;
}

/** A part of a name, or a name with a part: where they stand in the same statements, one is enough. */
function isMostly(one: Ranked, other: Ranked): boolean {
  const [a, b] = [` ${one.key} `, ` ${other.key} `];
  if (!a.includes(b) && !b.includes(a)) return stem(one.key) === stem(other.key);
  let shared = 0;
  for (const i of one.statements) if (other.statements.has(i)) shared++;
  return shared * 2 >= Math.min(one.statements.size, other.statements.size);
}

function stem(word: string): string {
  return word.replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
}
