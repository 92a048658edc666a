/**
 * What a sentence says of the speaker after his words: "Voss said she had a promise *but did not say how*", "Voss said the bridge was safe, *having
 * warned* that it was not". A refusal after *but* and a participle after *having* are the speaker's own, no part of what was said before them.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { TAKE_THAT } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import { byRule, type Found } from './find.js';
import { headOf } from './noun-phrase.js';
import { refusalOf } from './refusals.js';
import { sentenceOf } from './sentence-of.js';
import { formSet, stemSet, tagSet } from './sets.js';

type Range = readonly [number, number];

/** How often a clause told by the tree is right where no model read it; as `clauses.ts` has it. */
const SCORE = 0.6;
/** Fewest tokens before it that are a saying of their own. */
const SHORTEST = 2;
/** Words between the joining word and the verb: "but would not immediately say". */
const LONGEST_BETWEEN = 4;

const JOINS = formSet('but and');
const [HAVING, THAT] = [hashString('having'), hashString('that')] as const;
/** "having previously said": against what was just said, so the speaker's, whatever the tree makes of it. */
const BEFORE = formSet('previously earlier once originally initially repeatedly already');
const SAYS = stemSet(`${TAKE_THAT} promise vow pledge threaten deny`);
const [PARTICIPLE, VERBS] = [tagSet('VBN VBD'), tagSet('VBD VBZ VBP VBN VB VBG')] as const;
const FINITE = tagSet('VBD VBZ VBP VBN');
const PERSONAL = formSet('he she they i we who');
const PERSON = REFERENT_KINDS.indexOf('person') + 1;
/** What may stand between *but* and the verb that is refused. */
const HELPS = formSet("did does do would will not n't never immediately also then still to be declined refused");
/** Said of the speaker and of whom he speaks alike: "said she would go but would not say when". */
const EITHER = formSet('would will');
const SUBORDINATES = formSet('that which who whom whose if whether because while although when where');

/** The attributions with such clauses on their own; a saying they were taken for a part of ends before them. */
export function withWhatFollows(found: readonly Found[], segments: Segments, columns: Columns): Found[] {
  const list = [...found];
  // What stands outside another's words first: "but did not say" is whose sentence it is.
  const order = found.map((_, i) => i).sort((a, b) => (found[a] as Found).cue[0] - (found[b] as Found).cue[0]);
  const taken = new Set<number>();
  for (const i of order) {
    const one = list[i] as Found;
    const [source] = one.source;
    const head = headOf(one.cue, columns);
    if (source === undefined || !SAYS.has(columns.stem[head] as number) || !VERBS.has(columns.xpos[head] as number))
      continue;
    const at = one.content.findIndex(([start]) => start >= one.cue[1]);
    if (at < 0 || columns.quote[(one.content[at] as Range)[0]] === QUOTE.open) continue;
    const piece = one.content[at] as Range;
    const sentence = sentenceRange(one.cue[0], segments);
    const next = refusedAfter(piece, sentence, columns) ?? havingSaid(piece, head, sentence, columns);
    if (next === null || taken.has(next.cue[0])) continue;
    taken.add(next.cue[0]);
    const holders = list.map((other) => other.cue[0] >= one.cue[0] && other.cue[1] <= next.from);
    list.forEach((other, k) => {
      if (holders[k] === true) list[k] = { ...other, content: cutAt(other.content, next.from) };
    });
    const known = list.findIndex((other) => other.cue[0] < next.cue[1] && next.cue[0] < other.cue[1]);
    const before = list[known];
    const own = {
      cue: next.cue,
      source: one.source,
      content: next.content === null ? [] : [next.content],
      within: one.within,
    };
    if (before === undefined)
      list.push({
        ...own,
        block: one.block,
        ...byRule('clause', SCORE),
      });
    else if (known !== i) list[known] = { ...before, ...own };
    // What stood in the words that went is said by the clause now.
    const to = known < 0 ? list.length - 1 : known;
    list.forEach((other, k) => {
      if (other.within === i && k !== to && other.cue[0] >= next.from) list[k] = { ...other, within: to };
    });
  }
  return list;
}

function cutAt(content: Found['content'], from: number): Range[] {
  return content.flatMap(([start, end]): Range[] => (start >= from ? [] : [[start, Math.min(end, from)]]));
}

interface Next {
  /** Where the words before it end. */
  readonly from: number;
  readonly cue: Range;
  readonly content: Range | null;
}

/** "… but | did not say | how": the refusal of a verb of saying after *but*, none of whose words is a subject of its own. */
function refusedAfter([start, end]: Range, sentence: Range, columns: Columns): Next | null {
  const limit = Math.min(Math.max(end, start + 1), sentence[1]);
  for (let i = start + SHORTEST; i < limit; i++) {
    if (!JOINS.has(columns.form[i] as number) || columns.quote[i] !== QUOTE.outside) continue;
    for (let verb = i + 1; verb < Math.min(sentence[1], i + 2 + LONGEST_BETWEEN); verb++) {
      const refusal = refusalOf(verb, sentence, columns);
      if (refusal !== null && startsPlain(i + 1, verb, columns) && !isTheirs(start, i, columns)) {
        const from = columns.shape[i - 1] === SHAPE.mark && columns.quote[i - 1] === QUOTE.outside ? i - 1 : i;
        const content = refusal.content ?? null;
        return { from, cue: [i + 1, refusal.cueEnd], content };
      }
      if (!HELPS.has(columns.form[verb] as number)) break;
    }
  }
  return null;
}

/** The verb after the joining word stands in the form that what was said stands in. */
function isTheirs(from: number, join: number, columns: Columns): boolean {
  if (!EITHER.has(columns.form[join + 1] as number)) return false;
  for (let i = from; i < join; i++) if (columns.form[i] === columns.form[join + 1]) return true;
  return false;
}

function startsPlain(from: number, verb: number, columns: Columns): boolean {
  for (let i = from; i < verb; i++) if (!HELPS.has(columns.form[i] as number)) return false;
  return true;
}

/** ", having | warned | that A": of the verb of saying above by the tree, or of what was said before by its adverb. */
function havingSaid([start, end]: Range, head: number, sentence: Range, columns: Columns): Next | null {
  const limit = Math.min(end, sentence[1]) - SHORTEST;
  for (let i = start + SHORTEST; i < limit; i++) {
    if (columns.form[i] !== HAVING || columns.shape[i - 1] !== SHAPE.mark || columns.quote[i] !== QUOTE.outside)
      continue;
    let verb = i + 1;
    let earlier = false;
    while (verb < limit && verb < i + 1 + LONGEST_BETWEEN && !PARTICIPLE.has(columns.xpos[verb] as number)) {
      if (BEFORE.has(columns.form[verb] as number)) earlier = true;
      verb++;
    }
    if (!SAYS.has(columns.stem[verb] as number) || !PARTICIPLE.has(columns.xpos[verb] as number)) continue;
    if (!earlier && (columns.head[verb] !== head || speaksOfSomebody(start, i, columns))) continue;
    const from = contentFrom(verb + 1, end, columns);
    if (from < end) return { from: i - 1, cue: [i, verb + 1], content: [from, end] };
  }
  return null;
}

/** Who is spoken of may be the one who admitted it: "said Brandl had resigned, having admitted that A". */
function speaksOfSomebody(from: number, to: number, columns: Columns): boolean {
  for (let i = from; i < to; i++)
    if (columns.name[i] === PERSON || PERSONAL.has(columns.form[i] as number)) return true;
  return false;
}

/** After the time or the one spoken to, where *that* follows them: "in December | that A". */
function contentFrom(from: number, end: number, columns: Columns): number {
  for (let i = from; i < Math.min(end, from + 2 * LONGEST_BETWEEN); i++) {
    if (columns.form[i] === THAT) return i + 1;
    if (SUBORDINATES.has(columns.form[i] as number) || FINITE.has(columns.xpos[i] as number)) break;
  }
  return from;
}

function sentenceRange(token: number, segments: Segments): Range {
  const { first } = segments.sentences;
  const at = sentenceOf(segments, token);
  return [first[at] as number, first[at + 1] as number];
}
