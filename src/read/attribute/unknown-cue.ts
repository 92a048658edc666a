/**
 * What the models take for a saying without a word that says so: "Voss *nominated* a banker", "the company *lists* equities", “… lightly.” He *left*. A
 * cue none of whose words is known to say or think anything must be surer than others; and who only *seems* so was not said to be so by anybody.
 */
import { ADJECTIVES, MADE, TAKE_SOMEBODY_TO, TAKE_THAT } from '../english/reports.js';
import { hashString } from '../linear/hash.js';
import { UPOS } from '../tag/labels.js';
import { tellsAct } from './act-of.js';
import { type Columns, QUOTE, SHAPE } from './columns.js';
import type { Found } from './find.js';
import { withoutButInner } from './nested.js';
import { headOf } from './noun-phrase.js';
import { formSet, stemSet } from './sets.js';

/**
 * Of 218 cues without such a word in 300 articles of five collections, by eye: below .5 some 15 in 100 are sayings or thoughts, from .5 to .75 some 20, above
 * some 75. Adjectives ("were bitter about") are right more often, and so is what stands beside a quotation ("“A,” she laughed").
 */
const SURE = 0.75;
const SURE_OF_ADJECTIVE = 0.6;
const SEEMS = stemSet('seem appear');
/** "was clear that", "made plain", "signalled that": what the grammar of a saying is looked for with. */
const SAYS_WITH = stemSet(`${ADJECTIVES} ${MADE} ${TAKE_THAT} ${TAKE_SOMEBODY_TO}`);
const AUXILIARIES = formSet("did does do had has have was were is are will would could can not n't be been no");
const STOP = hashString('.');
const ADJECTIVE = UPOS.indexOf('ADJ');

/** The attributions without those; what stood in one stands in what that stood in. */
export function withoutUnknownCues(found: readonly Found[], upos: Uint8Array, columns: Columns): Found[] {
  return withoutButInner(found, (one) => isUnlikely(one, upos, columns) || isSemblance(one, columns));
}

function isUnlikely({ cue, content, score }: Found, upos: Uint8Array, columns: Columns): boolean {
  if (isMarks(cue, columns) || isKnown(cue, columns)) return false;
  if (isQuoted(content, columns)) return isAfterSentence(cue, content, columns);
  return score < (upos[headOf(cue, columns)] === ADJECTIVE ? SURE_OF_ADJECTIVE : SURE);
}

/** "has | no plans to go", "did | not respond": the word that tells is in the content yet. */
function isKnown([from, to]: Found['cue'], columns: Columns): boolean {
  if (tellsAct(columns, from, to)) return true;
  for (let i = from; i < to; i++) if (SAYS_WITH.has(columns.stem[i] as number)) return true;
  return AUXILIARIES.has(columns.form[to - 1] as number) && tellsAct(columns, to, Math.min(columns.count, to + 3));
}

/** "It seems to work": nobody is named to whom. */
function isSemblance({ cue, source }: Found, columns: Columns): boolean {
  return source.length === 0 && SEEMS.has(columns.stem[headOf(cue, columns)] as number);
}

function isMarks([from, to]: Found['cue'], columns: Columns): boolean {
  for (let i = from; i < to; i++) if (columns.shape[i] !== SHAPE.mark) return false;
  return true;
}

/** Whether the first piece is a quotation. */
function isQuoted([first]: Found['content'], columns: Columns): boolean {
  return (
    first !== undefined && columns.quote[first[0]] !== QUOTE.outside && columns.quote[first[1] - 1] !== QUOTE.outside
  );
}

/** “… lightly.” | He left.: what follows a full stop is a sentence of its own, where a comma would go on. */
function isAfterSentence(cue: Found['cue'], content: Found['content'], columns: Columns): boolean {
  const last = content.at(-1)?.[1] ?? cue[1];
  return last <= cue[0] && (columns.form[last - 1] === STOP || columns.form[last - 2] === STOP);
}
