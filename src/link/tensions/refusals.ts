/**
 * Questions left open, as the words of a sentence tell it: "declined to discuss the ledger", "hung up when we asked him whether he knew", "asked if
 * they would pay, she said only that …". Works on sentences, since a refusal often has no content a reading could hold. Quoted words are left out
 * where the words of the page itself must tell. General English; each expression is linear. Pure.
 */
import { hull, overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Page } from './claim.js';
import type { End, Found } from './found.js';
import { EVASIVE, PUT_OFF } from './markers.js';
import { placesOf } from './page.js';
import { isWeak, wordingOf } from './words.js';

const UNWILLING =
  /\b(?:(?:declin|refus|avoid)(?:e|es|ed|ing)(?: to)?|(?:would|will|does|did)(?: not|n['’]t) (?:want to|wish to|care to)|(?:would|will)(?: not|n['’]t)|won['’]t|unwilling to|reluctant to|(?:was|were|is|are) not (?:prepared|willing|going|at liberty) to|in no mood to|stopped short of|steer(?:s|ed)? clear of) (?:publicly |directly |even |further |openly |flatly |yet )?/iu;
/** What one may be unwilling to do with a matter; the matter follows. */
const WITH_MATTER =
  /^(?:comment(?:ing)?(?: further| publicly| directly| specifically)?(?: on| about)|be (?:drawn|pinned down|pressed)(?: on| about| into| when| as to)|tak(?:e|ing) (?:any )?questions? (?:on|about)|be interviewed (?:on|about)|(?:discuss|address|talk(?:ing)? about|speak about|go into|get into|elaborate on|expand on|speculate (?:on|about|as to)|answer|confirm(?: or deny)?|discussing|answering|confirming|addressing|disclose|reveal|explain|specify|identify|rule (?:it )?in or out)(?! (?:it|that|this|them)\b[.,])|(?:say|saying|comment|speculate|elaborate|be drawn|spell out)(?: publicly| clearly| exactly)?(?= (?:whether|if|who|whom|whose|what|when|where|why|how|which)\b)|give (?=(?:any |a |an |further |more |his |her |their )?(?:details?|figures?|reasons?|names?|answers?|dates?|explanation|number)\b)) */iu;
/** A bare refusal: what was told just before is what is left open. */
const BARE =
  /\b(?:(?:declin|refus)(?:e|es|ed|ing) (?:to (?:comment|answer|respond|reply|be drawn|elaborate|discuss (?:it|that|the matter)|say (?:more|anything)(?: more)?)|(?:any )?(?:comment|interviews?))\b|(?:had|has|have|made|offered|gave) no (?:further |immediate )?(?:comment|answer|reply)\b|(?:would|will|could|can|does|do|did)(?: not|n['’]t) (?:comment|be drawn|answer|say (?:more|any more))\b(?! (?:to|how|what|why|until))|(?:would|will)(?: not|n['’]t) elaborate\b|would say no more\b|(?:said|says) no more\b|left (?:it|the question) (?:open|unanswered|there)\b|without (?:answering|a word|commenting)\b)/iu;
/** Nobody was reached, or asked too late: that is no refusal. */
const UNREACHED =
  /\b(?:could not (?:immediately )?be (?:reached|contacted)|not (?:immediately )?(?:available|reachable)|did not (?:immediately )?(?:respond|reply|return|answer) (?:to )?(?:an? |the |several |repeated |our )?(?:calls?|e-?mails?|messages?|requests?|inquir|telephone|phone))/iu;
const NEITHER = /\b(?:neither (?:confirm|confirms|confirmed|confirming) n?or (?:deny|denies|denied|denying)) /iu;
const REFERRED =
  /\b(?:refer|direct)(?:red|ring|s|ed|ing)? (?:all |any |our |further |reporters['’]? |his |her |their |such )*(?:questions?|inquiries|enquiries|queries)(?: (?:about|on|over|regarding) )?/iu;
const TURNED =
  /\b(?:hung up|put (?:down the phone|the phone down)|rang off|walk(?:ed|s) (?:off|away|out|past|on)|drove (?:off|away)|turned away|clos(?:ed|es) (?:the|his|her) (?:door|window)|chang(?:ed|es) the subject|left(?: the (?:room|hall|stage))? without (?:a word|answering)|fell silent|shrugged|said nothing|says nothing|sa(?:id|ys) (?:very )?little|(?:stayed|remained|kept|was|is) (?:silent|quiet|tight-lipped|mum|coy|vague|evasive|non-?committal)|(?:ignor|sidestepp|side-stepp|dodg|duck|evad|deflect|skirt|swerv|parri|fudg|stonewall|brushed (?:off|asid)|batted (?:away|asid|off)|waved (?:away|asid)|shrugged (?:off|asid)|fended off|laughed off|pushed asid|glossed over|talked round|talked around)(?:ed|es|ing|e|d)?)(?=[ ,.]|$)/iu;
const ASKED_HERE =
  /\b(?:when|as|after) (?:\w+ ){1,3}(?:was |were )?(?:asked|pressed|questioned|challenged)(?: (?:him|her|them|it|by \w+(?: \w+)?))? (?=(?:whether|if|who|what|when|where|why|how|which|about|on|over)\b)/iu;
const QUESTIONS_ON =
  /\b(?:(?:a |the |all |any |our |repeated |further )?(?:questions?|inquiries|queries|issue|subject|matter) (?:about|on|over|as to|of|whether|if)|(?:silent|quiet|coy|vague|tight-lipped|mum|evasive|little|nothing|non-?committal) (?:on|about|over|as to)) /iu;
const QUESTION_OF =
  / (?:was|is|were|are) (?:a |one |the |not a )?questions? (?:that |which )?[^.,;]{2,40}? (?:not|n['’]t|never|declined to|refused to) answer/iu;
/** "Asked whether …, he said": the question, up to the comma before the answer. */
const ASKED =
  /\b(?:(?:asked|pressed|questioned|challenged|quizzed)(?: (?:again|repeatedly|twice|later|three times))?(?: (?:by|at|in) [^,.;]{2,40}?)? (?=(?:whether|if|who|what|when|where|why|how|which|about|on)\b)|(?:in (?:answer|reply|response) to|to) (?:a|the) question (?:about|on|of|as to) |^on (?=(?:whether|how|why|who|what|when)\b))/iu;
const ANSWERED =
  /,[”"]? (?:[\p{L}’'.-]+ ){0,5}?(?:said|says|replied|replies|answered|told|responded|smiled|laughed|shrugged|joked|would only say|would say only|talked|spoke|pointed|turned|looked|gave|began|thanked|repeated|referred|recalled|praised|offered|quoted|waved|nodded|sighed|grinned|paused|pointed)\b/u;
/** Refuses in the speaker's own words, quoted or told. */
const NO_ANSWER =
  /\b(?:no (?:further )?comment\b|(?:it )?would(?: not|n['’]t) be (?:appropriate|right|proper) (?:for (?:me|us|him|her|them) )?to (?:comment|discuss|say|speculate|go into)|(?:it )?would be (?:wrong|inappropriate|premature|improper) (?:for (?:me|us|him|her|them) )?to (?:comment|discuss|say|speculate|go into)|(?:cannot|can['’]t|could not|couldn['’]t|do(?:es)? not|don['’]t|will not|won['’]t|would not|wouldn['’]t|am not going to|['’]m not going to|not able to|unable to) (?:comment|discuss|go into|get into|talk about|speculate)(?: on| about)? (?:individual|specific|ongoing|personal|private|internal|leaks?|leaked|rumou?rs?|speculation|operational|security|the details|details|cases|pending|live|hypothetical|(?:that|this|it)\b(?! \p{Ll}))|not (?:a matter )?for (?:me|us|him|her|them) to (?:say|judge|comment|decide|answer)|nothing (?:more |else |further )?to (?:add|say) (?:on|about|to)|(?:that|it|this)(?: is|['’]s| was) (?:a matter|a question|one) for (?:the|others|him|her|them)|(?:was|is|not) in a position to (?:say|comment|discuss)|do(?:es)? not deal in hypotheticals?|not going to be drawn)\b/iu;
/** The answer is told as none. */
const BY_THE_WAY =
  /\b(?:said only|would only say|would say only|merely said|said merely|smiled|laughed|shrugged|joked|winked|grinned|sighed|chuckled|talked (?:instead )?(?:about|of)|spoke (?:instead )?(?:about|of)|pointed (?:to|at|out of)|turned to|looked at|thanked|waved|referred to|recalled|praised|instead)\b/iu;
const END_OF_MATTER =
  /[.;:!?]|,? (?:saying|citing|adding|but|beyond|because|while|before|until|when asked|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b|, (?:and|who|which|as)\b|[,–—] ?(?=[“"])/iu;

/** Refusals and ways round a question that sentences tell. */
export function refusalsIn(page: Page): Found[] {
  const { text, reading } = page;
  const found: Found[] = [];
  const put = (question: Span, answer: Span, notice: Span | null, score: number, before: Span | null = null) => {
    if (question[1] - question[0] < 3 || answer[1] - answer[0] < 3) return;
    const asked = endAt(page, question);
    found.push({
      kind: 'evasion',
      earlier: before === null ? asked : { ...asked, spans: [before, ...asked.spans] },
      later: endAt(page, answer),
      words: [],
      noticedBy: null,
      notice,
      score,
    });
  };
  const { told } = placesOf(reading);
  reading.sentences.forEach((sentence, i) => {
    if (told(sentence).length === 0 || sentence[1] - sentence[0] > LONGEST) return;
    const words = text.slice(...sentence);
    const plain = masked(words);
    const at = (from: number, until: number): Span => [sentence[0] + from, sentence[0] + until];
    const unwilling = UNWILLING.exec(plain);
    if (unwilling !== null && plain.indexOf('?') < 0) {
      const from = unwilling.index + unwilling[0].length;
      const matter = WITH_MATTER.exec(plain.slice(from));
      if (matter !== null && !IDIOM.test(plain.slice(unwilling.index))) {
        const asked = ASKED_HERE.exec(plain);
        const begins = from + matter[0].length;
        const [a, b] = asked === null ? [begins, endOf(plain, begins)] : afterMatch(plain, asked);
        if (b - a >= 3) {
          const before = ANAPHOR.test(plain.slice(a, b)) ? (reading.sentences[i - 1] ?? null) : null;
          put(at(a, b), at(unwilling.index, Math.max(b, begins)), at(unwilling.index, begins), SURE, before);
          return;
        }
      }
    }
    const neither = NEITHER.exec(plain);
    if (neither !== null) {
      const [a, b] = afterMatch(plain, neither);
      put(at(a, b), at(neither.index, b), at(neither.index, a), SURE);
      return;
    }
    const referred = REFERRED.exec(plain);
    if (referred !== null && / to /u.test(plain.slice(referred.index + referred[0].length))) {
      const a = referred.index + referred[0].length;
      const to = plain.indexOf(' to ', a - 1);
      put(at(a, Math.max(a, to)), at(referred.index, words.length), at(referred.index, a), LIKELY);
      return;
    }
    const turned = TURNED.exec(plain);
    if (turned !== null) {
      const rest = plain.slice(turned.index);
      const asked = ASKED_HERE.exec(rest) ?? QUESTIONS_ON.exec(rest);
      if (asked !== null) {
        const [a, b] = afterMatch(plain, { index: turned.index + asked.index, 0: asked[0] });
        put(at(a, b), at(turned.index, b), at(turned.index, turned.index + turned[0].length), SURE);
        return;
      }
    }
    const openly = QUESTION_OF.exec(plain);
    if (openly !== null) {
      put(at(0, openly.index), at(openly.index, openly.index + openly[0].length), at(openly.index, words.length), SURE);
      return;
    }
    const bare = BARE.exec(plain);
    const before = reading.sentences[i - 1];
    if (bare !== null && before !== undefined && !UNREACHED.test(plain) && !plain.includes('?')) {
      const at0 = at(bare.index, bare.index + bare[0].length);
      const rest = plain.slice(bare.index + bare[0].length);
      const matter = /^ (?:on|about|as to|regarding) (?=.{4})/iu.exec(rest);
      const asked =
        matter === null
          ? (ASKED_HERE.exec(plain) ?? ASKED.exec(plain))
          : { index: bare.index + bare[0].length, 0: matter[0] };
      if (asked !== null) {
        const [a, b] = afterMatch(plain, asked);
        put(at(a, b), at0, at0, SURE);
      } else {
        const { matter: left, named } = matterBefore(page, i, bare.index) ?? { matter: before, named: false };
        put(left, at(0, bare.index + bare[0].length), at0, named ? LIKELY : UNSURE);
      }
      return;
    }
    answers(page, i, words, plain, put);
  });
  return found;
}

/** Sentences before a bare refusal in which its matter mostly stands. */
const BACK = 3;

/** The matter of a bare refusal: the last sentence before that speaks of whoever refuses, else the last that is no refusal itself. */
function matterBefore({ text, reading }: Page, i: number, until: number): { matter: Span; named: boolean } | null {
  const [start] = reading.sentences[i] as Span;
  const { referents } = placesOf(reading);
  const who = new Set(referents([start, start + until]));
  let last: Span | null = null;
  for (let n = i - 1; n >= 0 && n >= i - BACK; n--) {
    const sentence = reading.sentences[n] as Span;
    if (sentence[1] - sentence[0] > LONGEST || BARE.test(masked(text.slice(...sentence)))) continue;
    last ??= sentence;
    if (referents(sentence).some((one) => who.has(one))) return { matter: sentence, named: true };
  }
  return last === null ? null : { matter: last, named: false };
}

/** What was told just before, by a word for it. */
const ANAPHOR =
  /^(?:the|that|this|these|those|such|any of the) (?:\w+ )?(?:figures?|numbers?|sums?|reports?|claims?|allegations?|accusations?|charges?|story|stories|results?|matters?|remarks?|comments?|account|deal|decision|letter)\s*$/iu;
const SURE = 0.9;
const LIKELY = 0.8;
const UNSURE = 0.65;
/** Letters of a sentence that is looked at; longer ones are none. */
const LONGEST = 1200;
/** "Will not answer to anybody", "would not name names" of a thing are none; nor what never was asked. */
const IDIOM = /^(?:\w+ ){1,4}(?:answer (?:to|for) |say (?:sorry|no|yes)|name names)/iu;

type Put = (question: Span, answer: Span, notice: Span | null, score: number) => void;

/** "Asked if …, he said …"; "said … when asked if …"; a question in one sentence and the answer in the next. */
function answers({ text, reading }: Page, i: number, words: string, plain: string, put: Put): void {
  const [start, end] = reading.sentences[i] as Span;
  const after = ASKED_HERE.exec(plain);
  if (after !== null && /\b(?:said|says|replied|answered)\b/iu.test(plain.slice(0, after.index))) {
    const [a, b] = afterMatch(plain, after);
    const score = evades(text.slice(start + a, start + b), words.slice(0, after.index));
    if (score > 0) put([start + a, start + b], [start, start + after.index + after[0].length], null, score);
    return;
  }
  const asked = ASKED.exec(plain);
  if (asked !== null) {
    const a = asked.index + asked[0].length;
    const answer = ANSWERED.exec(plain.slice(a));
    if (answer !== null) {
      const b = a + answer.index;
      const next = reading.sentences[i + 1];
      // What is said may go on in the next sentence.
      const more =
        next !== undefined && /^[“"]/u.test(text.slice(next[0], next[0] + 1)) ? ` ${text.slice(...next)}` : '';
      const score = evades(plain.slice(a, b), words.slice(b + 1) + more);
      if (score > 0) put([start + a, start + b], [start + b + 2, end], null, score);
      return;
    }
    const next = reading.sentences[i + 1];
    if (next === undefined || next[0] - end > 3) return;
    const reply = text.slice(...next);
    if (
      !/^[^“"]{2,40}(?:said|replied|answered)\b/u.test(reply) &&
      !/^[“"][^”"]{2,160}[”"] (?:\p{L}+ ){1,3}/u.test(reply)
    )
      return;
    const score = evades(plain.slice(a), reply);
    if (score > 0) put([start + a, end], next, null, Math.min(score, UNSURE));
    return;
  }
  // "It would be wrong to comment while the inquiry goes on," she said: on what was told before.
  if (!plain.trimEnd().endsWith('?')) {
    const quoted = NO_ANSWER.exec(words);
    const before = reading.sentences[i - 1];
    if (quoted !== null && before !== undefined)
      put(before, [start, end], [start + quoted.index, start + quoted.index + quoted[0].length], LIKELY);
    return;
  }
  // "Would they go back too?" "Ask the commission," she said.
  const next = reading.sentences[i + 1];
  if (next === undefined || next[0] - end > 3) return;
  const reply = text.slice(...next);
  if (/^[“"]/u.test(reply) && (PUT_OFF.test(reply) || EVASIVE.test(reply))) put([start, end], next, null, LIKELY);
}

/** How surely an answer is none, 0 where it may be one. */
function evades(question: string, answer: string): number {
  if (EVASIVE.test(answer) || PUT_OFF.test(answer)) return LIKELY;
  if (
    /\b(?:yes|yeah|yep|no|nope|not|never|none|nothing|certainly|absolutely|of course|sure|both|neither|maybe|reject(?:s|ed)?|den(?:y|ies|ied)|agree[ds]?|disagree[ds]?|i (?:do|did|am|was|have|guess|think)|still|wrong|right|true|false)\b|n['’]t\b/iu.test(
      answer,
    )
  )
    return 0;
  const [q, a] = [question, answer].map((one) => wordingOf(one, [[0, one.length]])) as [
    ReturnType<typeof wordingOf>,
    ReturnType<typeof wordingOf>,
  ];
  const asked = new Set(q.terms.map(({ stem }) => stem).filter((stem) => !isWeak(stem)));
  const told = a.terms.filter(({ stem }) => asked.has(stem)).length;
  if (BY_THE_WAY.test(answer) && told <= 1 && a.quantities.length === 0) return LIKELY;
  // "She said it was": answered in short.
  if (
    /\b(?:it|he|she|they|that|there|this|we|i) (?:was|were|is|are|had|has|did|does|would|will|could|should|might|may)[”"’']?\.?\s*$/iu.test(
      answer,
    )
  )
    return 0;
  // A question for a number, a time or a person is answered by one.
  if (a.terms.length >= 2 && !ANSWERS.some(([asks, gives]) => asks.test(question) && gives.test(answer)))
    if (ANSWERS.some(([asks]) => asks.test(question)) && told <= 1) return UNSURE;
  const closed = /^(?:whether|if)\b/iu.test(question);
  return closed && asked.size >= 2 && told * 3 <= asked.size && told <= 1 && a.terms.length >= 2 ? UNSURE : 0;
}

/** What a question asks for, and what an answer to it must have. */
const ANSWERS: readonly (readonly [asks: RegExp, gives: RegExp])[] = [
  [
    /^how (?:many|much|long|old|often|big|far|large)\b/iu,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|billions?|dozens?|half|few|several|many|once|twice|enough|little|all|none|more|less)\b/iu,
  ],
  [
    /^when\b/iu,
    /\d|\b(?:soon|later|already|tomorrow|tonight|today|week|month|year|spring|summer|autumn|winter|once|after|before|when|until|by|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
  ],
  [
    /^what\b.{0,60}\b(?:cost|costs|paid|pay|earn|earned|spent|spend|price|worth|owe[ds]?)\b/iu,
    /\d|\b(?:hundreds?|thousands?|millions?|billions?|nothing|free|little|less|more|enough|half|twice)\b/iu,
  ],
  [
    /^why\b/iu,
    /\b(?:because|since|due to|as a result|so that|in order|to (?:avoid|keep|protect|save|stop|prevent|make|give|help|get|let)|thanks to|reason|cause[ds]?|fault|mistake|forgot|for (?:fear|lack|want)|(?:had|has|was|were) (?:no|not|never|forced|obliged|asked|told|too))\b|n['’]t\b/iu,
  ],
  [/^who(?:m|se)?\b/iu, /[^.!?“"]\s\p{Lu}\p{Ll}|\b(?:i|me|we|he|she|they|nobody|everybody|everyone)\b/u],
];

/** The matter behind a match: what is asked, to its end. */
function afterMatch(plain: string, match: { readonly index: number; readonly 0: string }): [number, number] {
  const from = match.index + match[0].length;
  return [from, endOf(plain, from)];
}

function endOf(plain: string, from: number): number {
  const end = END_OF_MATTER.exec(plain.slice(from));
  return end === null ? plain.trimEnd().length : from + end.index;
}

/** The same length, quoted words as blanks: what stands in quotation marks is not the page's own. */
function masked(words: string): string {
  return words.replace(/[“"][^”"]*[”"]?/gu, (quoted) =>
    quoted.length < 3 ? quoted : `${quoted[0]}${' '.repeat(quoted.length - 2)}${quoted.at(-1)}`,
  );
}

/** The end at some words: their statement, where one holds most of them. */
function endAt({ reading }: Page, span: Span): End {
  let best: Statement | null = null;
  let most = 0;
  for (const one of reading.statements) {
    const whole = hull([...one.source, ...one.cue, ...one.content]);
    if (one.attitude || whole === null) continue;
    const shared = overlap(whole, span);
    // Of two that hold it all the narrower.
    const worth = shared / (whole[1] - whole[0] + span[1] - span[0] - shared);
    if (worth > most && shared * 2 > span[1] - span[0]) [best, most] = [one, worth];
  }
  return { statement: best?.id ?? null, spans: [span] };
}
