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
import { withoutDropped } from './nested.js';
import { formSet } from './sets.js';

/**
 * How often such a reading was right where the model had read the headline otherwise or not at all: of 2,250 headlines of mixed
 * outlets the rule of the verb fired on 9, all right by eye, that of the colon on two, one right; with one right and one
 * wrong added to each, as is fair to so few.
 */
const VERB_SCORE = 0.91;
const COLON_SCORE = 0.5;

/** Longest source before the verb, in tokens, marks and clitics counted. */
const LONGEST_SOURCE = 9;
const LONGEST_BEFORE_COLON = 5;

/** Verbs of saying that are seldom nouns in headlines; claims, calls, pledges, questions and demands are, so they are not here. */
const VERBS: ReadonlySet<number> = new Set(
  `says denies insists warns admits vows urges accuses blames tells slams condemns rejects declines refuses confirms announces
  predicts argues threatens concedes suggests reveals declares criticises criticizes mocks apologises apologizes thanks doubts
  acknowledges`
    .split(/\s+/)
    .map(hashString),
);
const ACT_STEMS: ReadonlySet<number> = new Set(
  Object.values(ACT_WORDS)
    .flatMap((words) => words.split(/\s+/))
    .map(stemOf),
);
/** After these a word in -s is a noun: "the claims", "of promises", "new demands". */
const NOT_BEFORE_VERB = formSet(
  'the a an of in on at to for with by from over after amid and or as his her its their our new more no not all these those false',
);
/** A headline that goes through one of these before its verb has another verb before: "City mourns after mayor admits …". */
const NOT_IN_SOURCE = formSet('after amid as before while when he she they who that to but');
export const FIRST_PERSON = formSet("i we my our me i'm we're i'll we'll mine ours myself");
/** Labels that stand before a colon and are nobody. */
const LABELS = formSet(
  'live watch video update updates breaking exclusive opinion analysis explainer poll photos pictures read listen report news fact editorial review letters quiz podcast timeline factbox revealed',
);

/** The statements of the headlines among `blocks`, put in place of what the model made of their outer words. */
export function readHeadlines(
  found: readonly Found[],
  blocks: readonly Block[],
  segments: Segments,
  columns: Columns,
): Found[] {
  const inBlock = new Map<number, Found[]>();
  for (const one of found) {
    const kind = (blocks[one.block] as Block).kind;
    if (kind !== 'headline' && kind !== 'subhead') continue;
    const list = inBlock.get(one.block);
    if (list === undefined) inBlock.set(one.block, [one]);
    else list.push(one);
  }
  const outers = new Map<number, Found>();
  blocks.forEach((block, b) => {
    if (block.kind !== 'headline' && block.kind !== 'subhead') return;
    const first = segments.blockFirst[b] as number;
    const last = segments.blockFirst[b + 1] as number;
    const rule = verbHeadline(columns, first, last) ?? colonHeadline(columns, first, last);
    if (rule === null) return;
    const agrees = (one: Found) =>
      one.within < 0 &&
      one.cue[0] <= rule.cue &&
      one.cue[1] > rule.cue &&
      one.source.every(([start]) => start < rule.cue) &&
      one.content.some(([start]) => start > rule.cue);
    if (inBlock.get(b)?.some(agrees)) return;
    outers.set(b, {
      block: b,
      cue: [rule.cue, rule.cue + 1],
      source: [[first, rule.cue]],
      content: [[rule.cue + 1, last]],
      within: -1,
      score: rule.score,
      cueProbability: rule.score,
      sourceProbability: rule.score,
      contentProbability: rule.score,
      rule: 'headline',
    });
  });
  return outers.size === 0 ? [...found] : withOuters(found, outers);
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
    if (NOT_IN_SOURCE.has(form)) return null;
    if (form === THANKS && columns.form[i + 1] === TO) return null; // thanks to the weather
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
const [THANKS, TO] = [hashString('thanks'), hashString('to')] as const;

function isNamelike(columns: Columns, first: number): boolean {
  const shape = columns.shape[first];
  return (
    (shape === SHAPE.title || shape === SHAPE.upper || shape === SHAPE.mixed) &&
    !QUESTION.has(columns.form[first] as number)
  );
}

const QUESTION = formSet(
  'what why how who when where which if is are was were do does did can could will would should',
);

/** Adds outer statements, one a block: what lies in their content is nested in them, what reaches out of it is cut. */
function withOuters(found: readonly Found[], outers: ReadonlyMap<number, Found>): Found[] {
  const indexOf = new Map([...outers.keys()].map((block, k) => [block, found.length + k]));
  const order: (Found | null)[] = found.map((one) => {
    const outer = outers.get(one.block);
    if (outer === undefined) return one;
    const [from, to] = outer.content[0] as readonly [number, number];
    if (one.cue[0] < from) return null;
    const cut = (ranges: Found['content']) =>
      ranges.flatMap(([start, end]): [number, number][] =>
        end > from ? [[Math.max(start, from), Math.min(end, to)]] : [],
      );
    const content = cut(one.content);
    // What stood in a statement that the outer one takes the place of stands in the outer one.
    const held = one.within >= 0 && ((found[one.within] as Found).cue[0] as number) >= from;
    const within = held ? one.within : (indexOf.get(one.block) as number);
    return content.length === 0 ? null : { ...one, source: cut(one.source), content, within };
  });
  order.push(...outers.values());
  return withoutDropped(order);
}
