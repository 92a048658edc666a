/**
 * Labels in the words a reporter uses: `decline-to-comment` is "declined to comment", 2031-03-14 is 14 March 2031.
 * Acts stand in the past tense, which fits one speaker and many.
 */
import type { Act } from '../model/labels.js';

/** What somebody did by saying it, and what they did not do. */
const ACT_WORDS: Readonly<Record<Act, readonly [did: string, infinitive: string]>> = {
  assert: ['said', 'say'],
  deny: ['denied', 'deny'],
  promise: ['promised', 'promise'],
  demand: ['demanded', 'demand'],
  request: ['asked for', 'ask for'],
  threaten: ['threatened', 'threaten'],
  warn: ['warned', 'warn'],
  praise: ['praised', 'praise'],
  criticise: ['criticised', 'criticise'],
  accuse: ['accused', 'accuse'],
  ask: ['asked', 'ask'],
  answer: ['answered', 'answer'],
  'decline-to-comment': ['declined to comment', 'decline to comment'],
  evade: ['evaded', 'evade'],
  boast: ['boasted', 'boast'],
  announce: ['announced', 'announce'],
  predict: ['predicted', 'predict'],
  note: ['noted', 'note'],
  agree: ['agreed', 'agree'],
  reject: ['rejected', 'reject'],
  apologise: ['apologised', 'apologise'],
  thank: ['thanked', 'thank'],
  quote: ['quoted', 'quote'],
  other: ['spoke', 'speak'],
  believe: ['believed', 'believe'],
  know: ['knew', 'know'],
  want: ['wanted', 'want'],
  intend: ['intended', 'intend'],
  fear: ['feared', 'fear'],
  expect: ['expected', 'expect'],
};

/** Acts whose very point is a "not": "did not say" is their affirmative form. */
const NEGATIVE: readonly Act[] = ['deny', 'decline-to-comment', 'reject', 'evade'];

/** `denied`, `did not say`. */
export function deedWords(act: Act, negated: boolean): string {
  const [did, infinitive] = ACT_WORDS[act];
  return negated && !NEGATIVE.includes(act) ? `did not ${infinitive}` : did;
}

/** `DENIED`, `DID NOT SAY`. */
export function actWords(act: Act, negated: boolean): string {
  return deedWords(act, negated).toUpperCase();
}

/** Below this score the reader is told that the machine is unsure: it is then as likely wrong as right. */
export const UNSURE = 0.5;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `14 March 2031`, `March 2031`, `2031`; what is not such a date is shown as it stands. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `1 speaker`, `4,211 statements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `4,211`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `.42`; a score is a probability, and certainty is `1`. */
export function scoreWords(score: number): string {
  return score
    .toFixed(2)
    .replace(/^0/, '')
    .replace(/^1\.00$/, '1');
}
