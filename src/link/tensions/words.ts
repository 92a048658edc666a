/**
 * What is said, taken apart for comparing: its words by stem, what is negated, how sure it is, which quantities and sides of opposites it
 * names. Works on text alone, since `link` sees no trees; a negation reaches to the end of its clause. Pure.
 *
 *     termsOf('The bridge is not safe', [[0, 22]])   // bridge; saf, negated
 */
import type { Span } from '../../model/span.js';
import { phraseAt } from './phrases.js';
import { type Quantity, quantityAt } from './quantity.js';
import { stem } from './stem.js';

/** One word that says something. */
export interface Term {
  readonly stem: string;
  readonly at: Span;
  readonly negated: boolean;
  /** Merely stands in what is negated, before it or far behind: "*gas prices* will not go up". */
  readonly carried: boolean;
  /** Behind a "to", a "will" or a "may": not done, or not yet. */
  readonly undone: boolean;
  /** In a clause that tells when, or on what condition: "cut *when inflation falls*". */
  readonly aside: boolean;
  /** Written with a capital where none is due. */
  readonly name: boolean;
  /** What is given up: "called off the *strike*", "the *van* has been dropped". */
  readonly dropped: boolean;
}

export interface Wording {
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  /** From never (-2) over may not, may (1) and will (2) to certainly (3); 0 where nothing tells. */
  readonly modal: number;
  /** Conditional, a question, or put into others' mouths: says less. */
  readonly iffy: boolean;
  /** Negations in it. */
  readonly negations: number;
  /** Denies outright: "not one", "never", "no library will", "there is no". */
  readonly outright: boolean;
}

/** A word with the marks inside it, or one mark: a comma behind a word is a mark of its own. */
const WORD = /[\p{L}\p{N}$€£%](?:[\p{L}\p{N}'’%]|[.,\-‑](?=[\p{L}\p{N}]))*|[.;:,!?()–—-]/gu;

/** Words that turn what follows into its contrary. */
const NEGATORS = new Set(
  `not no never none nobody nothing neither nor without cannot hardly barely scarcely nowhere refuse refused refuses refusing deny denied denies
   denying fail failed fails failing unable unwilling stopped rejected reject rejects rejecting ruled rule rules ruling false untrue lack lacks
   lacked dismissed dismiss dismisses avoid avoided yet`
    .trim()
    .split(/\s+/),
);
/** Negators only before the words beside them. */
const BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ruled: new Set(['out']),
    rule: new Set(['out']),
    rules: new Set(['out']),
    ruling: new Set(['out']),
    stopped: new Set(['short']),
    // "Has yet to be verified" is not verified.
    yet: new Set(['to']),
  }),
);
const LITTLE = new Set(
  `the a an of to in on at by for with from as and or but if then than that this these those it its is are was were be been being am do does did
   doing have has had having he she they we i you his her their our your my him them us me who whom whose which what when where why how there
   here so such very too also just only even still yet again about into onto over under out up down off through during between among will would
   shall should can could may might must ought not no never none nobody nothing neither nor without cannot said say says saying told tell tells
   telling mr mrs ms miss sir dr get got gets getting let lets going go goes much many some any each every other another own same more most less
   least few both either one ones thing things something anything way lot bit s t re ve ll d m don didn doesn isn aren wasn weren won wouldn
   couldn shouldn hasn haven hadn now new pct mln bln dlrs`
    .trim()
    .split(/\s+/),
);
/** Words of so many statements that they make no topic. */
const WEAK = new Set(
  [
    ...`make take give come see know think believe want look use find feel become seem keep put mean call ask try need talk year month week day
     time people man country government president minister official state nation world today yesterday tomorrow last next first second good great
     big long well back part place case point matter question statement report plan work number right monday tuesday wednesday thursday friday
     saturday sunday january february march april june july august september october november december percent million billion early late earlier
     clear sure really person group member leader party public national house side issue problem situation process move step start end set near`
      .trim()
      .split(/\s+/),
  ].map(stem),
);

/** What stands right behind is not done, or not yet. */
const AHEAD = /^(?:to|will|would|shall|should|may|might|must|can|could|cannot)$|(?:n't|'ll|'d)$/;

/** "Did not pay" is negated, and not ahead. */
const PAST_NOT = /^(?:did|has|have|had|is|are|was|were|does|do)n't$/;
const ARTICLE = /^(?:the|an?|his|her|its|their|our|my|this|that|these|those|each|every)$/;

const CERTAIN = new Set([
  'certainly',
  'definitely',
  'undoubtedly',
  'absolutely',
  'guarantee',
  'guaranteed',
  'surely',
  'always',
  'must',
]);
const SOFT = new Set([
  'may',
  'might',
  'could',
  'possibly',
  'perhaps',
  'maybe',
  'likely',
  'probably',
  'consider',
  'considering',
]);
const ASIDE = new Set('if unless when whenever until before after once because while as'.split(' '));
const IFFY = new Set(['if', 'unless', 'whether', 'hypothetically', 'suppose', 'supposing', 'provided']);

/** These negate a noun and not the clause: "no progress on moves to disarm" says nothing against disarming. */
const NOMINAL = new Set(['no', 'none', 'neither', 'without', 'lack', 'lacks', 'lacked', 'nobody', 'nothing']);
const DENIES_CLAUSE = /^(?:not|never|cannot)$|n't$/;
/** Behind one of these "not" denies the clause; behind others a part of it: "a cut, and not a day sooner". */
const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|being|do|does|did|have|has|had|will|would|shall|should|can|could|may|might|must|ought)$/;
/** Of these "no" denies what is meant: "no intention of selling". */
const THROUGH = new Set(
  'plan plans intention intentions intent desire wish wishes need reason appetite ambition'.split(' '),
);
/** "Will not close a single school": as flat as "not one school", and the letters within which it stands. */
const OUTRIGHT = /\b(?:a single|any|ever|anyone|anybody|anything|at all)\b/i;
const FLATLY = 40;
/** More than ever, and the letters it takes to say so. */
const NEVER_SO =
  /^\S+ [^.;:!?]*?\b(?:so|such an?|more|better|worse)\b[^.;:!?]*\b(?:before|in (?:my|his|her|our|their) (?:life|lives|career))\b/iu;
const MOST_SO = 80;
/** What begins a clause or another subject. */
const RELATIVE = /^(?:that|which|who|whom|whose|where|why|how|because|to)$/;
const BEGINS = /^(?:\p{Lu}.*|the|an?|his|her|its|their|our|my|he|she|it|they|we|you|i|this|these|those)$/u;
/** Words behind a negation that it surely denies, adverbs not counted. */
const DIRECT = 1;
const PREPOSITIONS = new Set([
  'on',
  'to',
  'of',
  'in',
  'for',
  'from',
  'by',
  'at',
  'with',
  'that',
  'which',
  'who',
  'about',
  'over',
]);

/**
 * Where a negation ends. A full stop is none: with it one tension less is wrong of the open half of eval/gold/tensions (97.7 for 95.6 of a hundred right), and one more of
 * the half set aside (64.3 for 66.7).
 */
const CLAUSE_END = new Set([
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '–',
  '—',
  'but',
  'because',
  'cause',
  'although',
  'though',
  'while',
  'yet',
  'until',
  'unless',
  'before',
  'after',
]);
/** With a negation they leave open what comes. */
const OPEN_ENDED = new Set(['yet', 'sooner', 'until', 'unless', 'necessarily', 'immediately']);
/** Words with something to say that one negation reaches over. */
const REACH = 7;

/** Takes the words of spans apart; `text` is the article's. */
export function wordingOf(text: string, spans: readonly Span[]): Wording {
  const terms: Term[] = [];
  const quantities: Quantity[] = [];
  let [modal, negations, iffy, outright] = [0, 0, false, false];
  for (const [start, end] of spans) {
    const piece = text.slice(start, end);
    let reach = 0;
    let denied = 0;
    let twice = false;
    let joined = false;
    let nominal = false;
    let subject = false;
    let there = false;
    let clause = terms.length;
    let ahead = false;
    let aside = false;
    let since = 0;
    const found = [...piece.matchAll(WORD)];
    for (let i = 0; i < found.length; i++) {
      const match = found[i] as RegExpExecArray;
      const [raw] = match;
      const lower = raw.toLowerCase().replaceAll('’', "'");
      const at: Span = [start + match.index, start + match.index + raw.length];
      if (ASIDE.has(lower)) [aside, since] = [true, terms.length];
      // "Until Friday to reply": the day is aside, and not what is to be done by it.
      else if (aside && lower === 'to' && terms.slice(since).every(({ stem }) => isWeak(stem))) aside = false;
      else if (/^\p{P}$/u.test(raw)) aside = false;
      if (raw === '?') iffy = true;
      if (CLAUSE_END.has(lower)) {
        reach = 0;
        subject = false;
        clause = terms.length;
        if (lower === 'unless') iffy = true;
        continue;
      }
      if (raw === ',') {
        // An aside does not end a negation, a new clause does; the word after tells.
        const next = found[i + 1]?.[0]?.toLowerCase();
        if (next === 'and' || next === 'which' || next === 'who' || next === 'so')
          [reach, subject, clause] = [0, false, terms.length];
        continue;
      }
      if (AHEAD.test(lower) && !PAST_NOT.test(lower)) ahead = true;
      // "Would have been paid" was not paid either; "to Pelham", "to the mayor" is no verb.
      else if (ahead && (ARTICLE.test(lower) || /^\p{Lu}|^\d/u.test(raw))) ahead = false;
      // "No plan to close" is not to close; of "no library will close" the verb is denied as much as its subject.
      if (nominal && reach > 0 && THROUGH.has(found[i - 1]?.[0]?.toLowerCase() ?? '') && PREPOSITIONS.has(lower))
        [nominal, denied] = [false, 0];
      else if (nominal && reach > 0 && PREPOSITIONS.has(lower))
        [nominal, reach] = [false, there && !RELATIVE.test(lower) ? reach : 0];
      // A second subject, or a clause of its own, begins before the verb: "no question the man was".
      if (
        subject &&
        (raw === '.' ||
          RELATIVE.test(lower) ||
          (denied > 0 && BEGINS.test(raw) && !PREPOSITIONS.has(found[i - 1]?.[0]?.toLowerCase() ?? '')))
      )
        subject = false;
      if (subject && AUXILIARY.test(lower)) [subject, denied, reach] = [false, 0, reach > 0 ? reach : REACH];
      if (IFFY.has(lower)) iffy = true;
      if (lower === 'and' || lower === 'or' || lower === 'nor') joined = true;
      const needs = BEFORE.get(lower);
      const negates =
        (NEGATORS.has(lower) &&
          // "Barely half" is nearly half.
          !(/^(?:barely|hardly|scarcely)$/.test(lower) && quantityAt(found, i + 1, start, isLittle) !== null) &&
          (needs === undefined || needs.has(found[i + 1]?.[0]?.toLowerCase() ?? ''))) ||
        lower.endsWith("n't");
      if (lower === 'will' || lower === "won't" || lower === 'shall' || lower.endsWith("'ll"))
        modal = Math.max(modal, 2);
      else if (SOFT.has(lower) && !(raw === 'May' && match.index > 0)) modal = Math.max(modal, 1);
      else if (CERTAIN.has(lower)) modal = Math.max(modal, 3);
      if (negates) {
        // "not only" and "no doubt" deny nothing.
        const next = found[i + 1]?.[0]?.toLowerCase();
        if (
          next === 'only' ||
          next === 'just' ||
          next === 'merely' ||
          (lower === 'no' && (next === 'doubt' || next === 'longer'))
        ) {
          if (next !== 'longer') continue;
        }
        // "Never felt so ill in my life" is ill.
        if (NEVER_SO.test(piece.slice(match.index, match.index + MOST_SO))) continue;
        negations++;
        // "No longer owned it and had no idea" denies two things; "did not refuse" denies a denial.
        twice = reach > 0 && !joined;
        joined = false;
        // "The cables have not been replaced" says of the cables what is not so: the clause before is denied with it.
        const whole =
          DENIES_CLAUSE.test(lower) && (lower !== 'not' || AUXILIARY.test(found[i - 1]?.[0]?.toLowerCase() ?? ''));
        const partial =
          /^not$|n't$/.test(lower) && PARTIAL.test(`${found[i + 1]?.[0]} ${found[i + 2]?.[0]}`.toLowerCase());
        if (!twice && whole && !partial)
          for (let t = clause; t < terms.length; t++)
            terms[t] = { ...(terms[t] as Term), negated: true, carried: true };
        denied = 0;
        nominal = NOMINAL.has(lower);
        there = /^there\b/iu.test(
          found
            .slice(Math.max(0, i - 3), i)
            .map(([one]) => one)
            .join(' '),
        );
        subject =
          clause === terms.length &&
          !twice &&
          !AUXILIARY.test(found[i - 1]?.[0]?.toLowerCase() ?? '') &&
          (lower === 'no' || (lower === 'not' && !whole));
        if (subject || (there && lower === 'no') || /^(?:never|nobody)$/.test(lower)) outright = true;
        else if (whole && OUTRIGHT.test(piece.slice(match.index, match.index + FLATLY))) outright = true;
        reach = twice || partial ? 0 : REACH;
        if (lower === 'nobody' || lower === 'nothing' || lower === 'none') [nominal, reach] = [false, REACH];
        // "Would not cut any sooner", "have not yet decided" leave open what comes.
        if (found.slice(i + 1, i + 7).some((after) => OPEN_ENDED.has((after[0] as string).toLowerCase()))) iffy = true;
        if (LITTLE.has(lower) || lower.endsWith("n't")) continue;
        // "Ruled out selling": what is behind it is not to be done.
        if (needs?.has('out') === true) {
          [ahead, outright] = [true, true];
          continue;
        }
      }
      const quantity = quantityAt(found, i, start, isLittle);
      if (quantity !== null) {
        quantities.push(quantity.quantity);
        i = quantity.last;
        continue;
      }
      const phrase = phraseAt(found, i);
      if (phrase === null) {
        // "Went back on a pledge" is backed by nobody.
        if (lower === 'back' && BACKWARDS.test(found[i + 1]?.[0] ?? '.')) continue;
        if (LITTLE.has(lower) || lower.length < 2 || !/\p{L}/u.test(lower)) continue;
        // "Close to the airport" is shut to nobody.
        if (NEARLY.has(lower) || (lower === 'close' && found[i + 1]?.[0] === 'to')) continue;
      }
      const isName =
        phrase === null &&
        /^\p{Lu}/u.test(raw) &&
        (match.index > 0 || /^\p{Lu}/u.test(found[1]?.[0] === ',' ? (found[2]?.[0] ?? '') : (found[1]?.[0] ?? '')));
      const own = negates && !twice;
      const negated = reach > 0 && !own;
      if (negated && !lower.endsWith('ly')) denied++;
      if (phrase !== null) i = phrase.last;
      const end = found[i] as RegExpExecArray;
      terms.push({
        stem: phrase?.stem ?? stem(lower.replace(/'s$/, '')),
        at: [at[0], start + end.index + end[0].length],
        negated,
        carried: negated && denied > DIRECT,
        undone: ahead,
        aside,
        name: isName,
        dropped: false,
      });
      if (!lower.endsWith('ly')) ahead = false;
      if (negated) reach--;
    }
  }
  return { terms, quantities, modal: negations > 0 && modal === 2 ? -2 : modal, iffy, negations, outright };
}

/** True for words of many topics. */
export function isWeak(stemmed: string): boolean {
  return WEAK.has(stemmed);
}

/** True for words that say nothing by themselves. */
export function isLittle(lower: string): boolean {
  return LITTLE.has(lower);
}

/** "Not the only way", "not all that bad": a "not" that denies these words and nothing behind them. */
const PARTIAL =
  /^(?:the |an? )?(?:only|all|every|always|necessarily|entirely|wholly|fully|completely|exactly|simply|solely|both|everyone|everything|quite|sole|main|first)\b/;
/** Behind a "back" that is no support. */
const BACKWARDS = /^(?:on|to|in|from|at|into|and|with|down|up|the|[.,;:])$/iu;

/** Of the stem of "closed", and near. */
const NEARLY: ReadonlySet<string> = new Set(['closer', 'closest', 'closely']);
