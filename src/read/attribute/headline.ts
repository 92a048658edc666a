/**
 * Headlines have a grammar of their own, which the body's model has not learned: "Norra denies envoy met rebels", "Voss: we
 * will not close the bridge". Where a headline opens with a source and a verb of saying in the present tense, that verb is
 * its cue, and what the model found inside its content is nested in it: who denies a claim does not make it.
 */

import type { Block } from '../../model/reading.js';
import { ACT_WORDS } from '../english/acts.js';
import { hashString } from '../linear/hash.js';
import type { Segments } from '../segment/segment.js';
import { type Columns, QUOTE, SHAPE, stemOf } from './columns.js';
import type { Found } from './find.js';

/**
 * How often such a reading of a headline was right: see docs/evaluation.md, which lists the sample it was counted on.
 */
const VERB_SCORE = 0.9;
const COLON_SCORE = 0.85;

/** Longest source before the verb, in tokens, marks and clitics counted. */
const LONGEST_SOURCE = 9;
const LONGEST_BEFORE_COLON = 5;

/** Verbs that take what is said as their object or clause and are seldom nouns in headlines. */
const VERBS: ReadonlySet<number> = new Set(
  `says denies insists claims warns admits vows pledges promises urges accuses blames tells asks calls slams condemns rejects
  declines refuses confirms announces predicts argues threatens concedes suggests reveals declares praises criticises criticizes
  mocks defends apologises apologizes thanks demands questions doubts hints acknowledges`
    .split(/\s+/)
    .map(hashString),
);
const ACT_STEMS: ReadonlySet<number> = new Set(
  Object.values(ACT_WORDS)
    .flatMap((words) => words.split(/\s+/))
    .map(stemOf),
);
const words = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashString));
/** After these a word in -s is a noun: "the claims", "of promises", "new demands". */
const NOT_BEFORE_VERB = words(
  'the a an of in on at to for with by from over after amid and or as his her its their our new more no not all these those false',
);
export const FIRST_PERSON = words("i we my our us me i'm we're i'll we'll mine ours myself");
/** Labels that stand before a colon and are nobody. */
const LABELS = words(
  'live watch video update updates breaking exclusive opinion analysis explainer poll photos pictures read listen report news fact editorial review letters quiz podcast timeline factbox revealed',
);

/** The statements of the headlines among `blocks`, put in place of what the model made of their outer words. */
export function readHeadlines(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Found[] {
  let out = [...found];
  blocks.forEach((block, b) => {
    if (block.kind !== 'headline' && block.kind !== 'subhead') return;
    const first = segments.blockFirst[b] as number;
    const last = segments.blockFirst[b + 1] as number;
    const rule = verbHeadline(columns, first, last) ?? colonHeadline(columns, first, last);
    if (rule === null) return;
    const model = out.findIndex(
      (one) => one.block === b && one.within < 0 && one.cue[0] <= rule.cue && one.cue[1] > rule.cue,
    );
    if (model >= 0 && (out[model] as Found).source.every(([start]) => start < rule.cue)) return; // the model agrees
    const statement: Found = {
      block: b,
      cue: [rule.cue, rule.cue + 1],
      source: [[first, rule.cue]],
      content: [[rule.cue + 1, last]],
      within: -1,
      score: rule.score,
      cueProbability: rule.score,
      sourceProbability: rule.score,
      contentProbability: rule.score,
    };
    out = withOuter(out, statement);
  });
  return out;
}

interface HeadlineCue {
  readonly cue: number;
  readonly score: number;
}

function verbHeadline(columns: Columns, first: number, last: number): HeadlineCue | null {
  const limit = Math.min(last - 2, first + LONGEST_SOURCE);
  for (let i = first + 1; i <= limit; i++) {
    if (columns.quote[i] !== QUOTE.outside) return null;
    if (columns.shape[i] === SHAPE.mark) return null;
    const form = columns.form[i] as number;
    if (
      VERBS.has(form) &&
      ACT_STEMS.has(columns.stem[i] as number) &&
      !NOT_BEFORE_VERB.has(columns.form[i - 1] as number) &&
      isNamelike(columns, first)
    ) {
      return { cue: i, score: VERB_SCORE };
    }
  }
  return null;
}

/** "Voss: we will not close it", "Aske: 'She must go'": a short name, then first person or quotation marks. */
function colonHeadline(columns: Columns, first: number, last: number): HeadlineCue | null {
  const limit = Math.min(last - 2, first + LONGEST_BEFORE_COLON);
  for (let i = first; i <= limit; i++) {
    const form = columns.form[i] as number;
    if (LABELS.has(form)) return null;
    if (i > first && form === COLON) {
      if (columns.quote[i + 1] === QUOTE.open) return { cue: i, score: COLON_SCORE };
      for (let k = i + 1; k < last; k++)
        if (FIRST_PERSON.has(columns.form[k] as number)) return { cue: i, score: COLON_SCORE };
      return null;
    }
    if (columns.shape[i] !== SHAPE.title && columns.shape[i] !== SHAPE.upper && columns.shape[i] !== SHAPE.clitic)
      return null;
  }
  return null;
}

export const COLON = hashString(':');

function isNamelike(columns: Columns, first: number): boolean {
  const shape = columns.shape[first];
  return (
    (shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed) &&
    !QUESTION.has(columns.form[first] as number)
  );
}

const QUESTION = words('what why how who when where which if is are was were do does did can could will would should');

/** Adds an outer statement: what lies in its content is nested in it, what reaches into its source is cut or dropped. */
function withOuter(found: readonly Found[], outer: Found): Found[] {
  const [from, to] = outer.content[0] as readonly [number, number];
  const index = found.length;
  const kept: (Found | null)[] = found.map((one) => {
    if (one.block !== outer.block) return one;
    if (one.cue[0] < from) return null;
    const source = one.source.flatMap(([start, end]): [number, number][] =>
      end > from ? [[Math.max(start, from), end]] : [],
    );
    const content = one.content.flatMap(([start, end]): [number, number][] =>
      end > from ? [[Math.max(start, from), Math.min(end, to)]] : [],
    );
    return content.length === 0 ? null : { ...one, source, content, within: one.within < 0 ? index : one.within };
  });
  // Indices of `within` follow the list, so what is dropped leaves the list only at the end.
  const order = [...kept, outer];
  const position = new Map<number, number>();
  let at = 0;
  order.forEach((one, i) => {
    if (one !== null) position.set(i, at++);
  });
  return order
    .filter((one) => one !== null)
    .map((one) => (one.within < 0 ? one : { ...one, within: position.get(one.within) ?? -1 }));
}
