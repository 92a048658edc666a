/**
 * "In the words of the mayor, the plan was a gift", "the plan was, in her words, “a gift”": a phrase that gives words to somebody, with no verb of
 * saying to be a cue. Where it opens the sentence the rest of it is what was said, elsewhere the quotation that follows.
 */
import type { Block } from '../../model/reading.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { byRule, type Found } from './find.js';
import { withoutDropped } from './nested.js';
import { formSet } from './sets.js';

type Range = readonly [number, number];

/** By eye the rule is right in all four places where it reads something among 20,701 articles of the haystack; so few leave room for doubt. */
const SCORE = 0.9;

const [IN, THE, WORDS, OF, COMMA] = ['in', 'the', 'words', 'of', ','].map(hashString) as [
  number,
  number,
  number,
  number,
  number,
];
const OWNERS = formSet('his her their its my our');
/** "In other words", "in the words of the law": nobody's. */
const NOBODY = formSet(
  'law act song psalm poem prayer hymn title anthem proverb saying bible scripture report statement letter',
);
const LONGEST_SPEAKER = 14;
/** Fewest tokens that say something. */
const SHORTEST = 3;

/** The attributions with those of such phrases; what the models made of the phrase itself is dropped. */
export function readInWords(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): readonly Found[] {
  const { sentences, blockFirst } = segments;
  const added: Found[] = [];
  const phrases: Range[] = [];
  let block = 0;
  for (let s = 0; s < sentences.count; s++) {
    const [first, last] = [sentences.first[s] as number, sentences.first[s + 1] as number];
    while ((blockFirst[block + 1] as number) <= first) block++;
    const kind = (blocks[block] as Block).kind;
    if (kind !== 'body' && kind !== 'headline' && kind !== 'subhead') continue;
    for (let i = first; i < last - SHORTEST; i++) {
      if (columns.form[i] !== IN || columns.quote[i] !== QUOTE.outside) continue;
      const phrase = phraseAt(i, last, columns);
      if (phrase === null) continue;
      const content = contentOf(i, phrase.to, [first, last], columns);
      if (content === null) continue;
      phrases.push([i, phrase.to]);
      added.push({
        block,
        cue: phrase.cue,
        source: [phrase.source],
        content: [content],
        within: -1,
        ...byRule('words', SCORE),
      });
    }
  }
  if (added.length === 0) return found;
  const meets = ([start, end]: Range): boolean => phrases.some(([from, to]) => start < to && end > from);
  // A cue in the phrase, or a speaker out of it, is a reading of the same words.
  const kept = withoutDropped(found.map((one) => (meets(one.cue) || one.source.some(meets) ? null : one)));
  const out: Found[] = [...kept];
  for (const one of added) {
    const placed = nestedIn(one, kept);
    if (placed === null) continue;
    const at = out.push(placed) - 1;
    for (const [k, other] of kept.entries())
      if (other.within < 0 && liesIn(other, placed.content)) out[k] = { ...other, within: at };
  }
  return out;
}

interface Phrase {
  readonly cue: Range;
  readonly source: Range;
  /** The token after the phrase. */
  readonly to: number;
}

/** "in the words of X", "in X's words", "in his own words", up to its comma or the quotation after it. */
function phraseAt(i: number, last: number, columns: Columns): Phrase | null {
  const { form } = columns;
  if (form[i + 1] === THE && form[i + 2] === WORDS && form[i + 3] === OF) {
    let to = i + 4;
    while (to < last && to < i + 4 + LONGEST_SPEAKER && form[to] !== COMMA && columns.quote[to] === QUOTE.outside) to++;
    const fits = to > i + 4 && to < last && (form[to] === COMMA || columns.quote[to] === QUOTE.open);
    return fits && !isNobody([i + 4, to], columns) ? { cue: [i, i + 4], source: [i + 4, to], to } : null;
  }
  let words = i + 2;
  while (words < last && words < i + 6 && form[words] !== WORDS) words++;
  if (form[words] !== WORDS || columns.quote[words] !== QUOTE.outside) return null;
  const after = words + 1;
  if (after >= last || (form[after] !== COMMA && columns.quote[after] !== QUOTE.open)) return null;
  if (OWNERS.has(form[i + 1] as number)) return { cue: [words, after], source: [i + 1, i + 2], to: after };
  const clitic = columns.shape[words - 1] === SHAPE.clitic;
  return clitic && words - 1 > i + 1 ? { cue: [words, after], source: [i + 1, words - 1], to: after } : null;
}

function isNobody([from, to]: Range, columns: Columns): boolean {
  for (let i = from; i < to; i++) if (NOBODY.has(columns.form[i] as number)) return true;
  return false;
}

/** The quotation after the phrase, or the rest of a sentence that the phrase opens. */
function contentOf(from: number, to: number, [first, last]: Range, columns: Columns): Range | null {
  const start = columns.form[to] === COMMA ? to + 1 : to;
  if (start >= last) return null;
  if (columns.quote[start] === QUOTE.open) {
    let end = start + 1;
    while (end < columns.count && columns.quotation[end] === columns.quotation[start]) end++;
    return end - start > 2 ? [start, end] : null;
  }
  let end = last;
  while (end > start && columns.shape[end - 1] === SHAPE.mark && columns.quote[end - 1] !== QUOTE.close) end--;
  return from === first && end - start >= SHORTEST ? [start, end] : null;
}

/** Within the smallest content that holds all of it; null where a content holds a part and is not itself held. */
function nestedIn(one: Found, kept: readonly Found[]): Found | null {
  const [piece] = one.content as readonly [Range];
  let within = -1;
  let size = Infinity;
  for (const [k, other] of kept.entries()) {
    const length = other.content.reduce((sum, [from, to]) => sum + to - from, 0);
    if (liesIn(one, other.content)) {
      if (length < size) [within, size] = [k, length];
    } else if (other.content.some(([from, to]) => from < piece[1] && piece[0] < to) && !liesIn(other, one.content))
      return null;
  }
  return { ...one, within };
}

/** Whether all parts of a statement stand in these words. */
function liesIn({ cue, source, content }: Found, words: readonly Range[]): boolean {
  return [cue, ...source, ...content].every(([start, end]) => words.some(([from, to]) => from <= start && end <= to));
}
