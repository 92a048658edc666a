/**
 * Sayings gone back on, as far as one article tells: it says so itself ("having previously said", "reversed", "appears to counter what he had
 * said"), or it gives what somebody says now beside what they said before and the two clash. Pure.
 */
import { contains, hull, overlap, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { type Claim, claimFrom, type Page } from './claim.js';
import { compare } from './compare.js';
import { type End, type Found, sharedLength } from './found.js';
import { CLASH, EARLIER, NOW, REVERSAL } from './markers.js';
import { sameVoice } from './names.js';
import { frameOf, hullOf, placesOf, saidAt, sentenceAt, shareSpeaker, speakersOf } from './page.js';
import { splitContent } from './split.js';

/** A place where the text points something out. */
interface Notice {
  readonly at: Span;
  readonly sentence: number;
  /** Statement it stands in: then its speaker noticed. */
  readonly by: Statement | null;
  readonly reversal: boolean;
}

export function reversalsIn(page: Page, claims: readonly Claim[]): Found[] {
  const notices = noticesIn(page);
  const used = new Set<Notice>();
  const found = [...splitStatements(page), ...pairs(page, claims, notices, used)];
  return withNotices(page, found, notices, used);
}

function noticesIn({ text, reading }: Page): Notice[] {
  const found: Notice[] = [];
  const { shown } = placesOf(reading);
  // Of a long article, its stretch.
  const [start, end] = hull(reading.sentences) ?? [0, 0];
  for (const [pattern, reversal] of [
    [REVERSAL, true],
    [CLASH, false],
  ] as const)
    for (const match of text.slice(start, end).matchAll(pattern)) {
      const at: Span = [start + match.index, start + match.index + match[0].length];
      const sentence = sentenceAt(reading, at[0]);
      if (shown(at).length === 0) continue;
      const by =
        reading.statements.find(({ content, cue }) => [...content, ...cue].some((span) => contains(span, at))) ?? null;
      found.push({ at, sentence, by, reversal });
    }
  return found;
}

/** Both sayings in one content. */
function splitStatements(page: Page): Found[] {
  const { text, reading } = page;
  const found: Found[] = [];
  for (const one of reading.statements) {
    const split = one.attitude || one.standing === 'denied' ? null : splitContent(text, one);
    if (split === null) continue;
    const { now, before, notice } = split;
    // The saying inside may be a statement of its own.
    const inner = reading.statements.find(
      (other) =>
        other.id !== one.id && other.content.some((piece) => overlap(piece, before) > (before[1] - before[0]) / 2),
    );
    const { clash } = compare(claimFrom(page, [now], one), claimFrom(page, [before], one));
    found.push({
      kind: 'self-reversal',
      earlier: { statement: inner?.id ?? one.id, spans: inner?.content ?? [before] },
      later: { statement: one.id, spans: [now] },
      words: clash.flatMap(([a, b]) => [b, a]),
      noticedBy: null,
      notice,
      score: Math.min(0.97, 0.7 + 0.25 * one.score),
    });
  }
  return found;
}

/** Sentences apart that two sayings of one person may stand. */
const NEAR = 3;

/** Share of the words of what is denied that the other saying must have. */
const DENIED_COVER = 0.7;

/** Share of the shorter of two sayings in two sentences that must be in common where the article points nothing out. */
const ONE_MATTER = 0.4;

function pairs(page: Page, claims: readonly Claim[], notices: readonly Notice[], used: Set<Notice>): Found[] {
  const { text, reading } = page;
  const found: Found[] = [];
  const byId = new Map(reading.statements.map((one) => [one.id, one]));
  const said = claims.flatMap((claim) => {
    const one = claim.statement === null ? undefined : byId.get(claim.statement);
    if (one === undefined || claim.attitude || one.standing === 'denied' || one.standing === 'questioned') return [];
    const sentence = sentenceAt(reading, hullOf(one)[0]);
    return [{ claim, one, sentence, earlier: isEarlier(page, one) }];
  });
  for (let i = 0; i < said.length; i++)
    for (let j = i + 1; j < said.length; j++) {
      const [a, b] = [said[i], said[j]] as [(typeof said)[number], (typeof said)[number]];
      if (b.sentence - a.sentence > NEAR || sharedLength(a.claim.spans, b.claim.spans) > 0) continue;
      if (a.one.within === b.one.id || b.one.within === a.one.id) continue;
      if (!shareSpeaker(a.claim.speakers, b.claim.speakers) && !sameVoice(a.claim, b.claim)) continue;
      const notice = notices.find(
        ({ sentence, by, at }) =>
          sentence >= a.sentence - 1 &&
          sentence <= b.sentence + 1 &&
          (by === null || !shareSpeaker(speakersOf(by), a.claim.speakers)) &&
          text.slice(...at).length > 0,
      );
      const { negation, opposites, quantities, times, modal, shared, cover, clash } = compare(a.claim, b.claim);
      const clashes = Math.min(2, negation + opposites + quantities + times + 0.5 * modal);
      const apart = a.earlier !== b.earlier;
      const turned = NOW.test(frameOf(text, reading, (a.earlier ? b : a).one));
      // Two figures or two days are the next line of a report; "reversed" and "retreat from" tell of courts, prices and troops as often as of sayings.
      if (negation + opposites + modal === 0) continue;
      if (!apart && notice === undefined) continue;
      // A word for a dispute near by speaks of a clash only where there is one; where no word does, both must put something forward.
      if (negation + opposites + quantities === 0 && notice !== undefined && !notice.reversal) continue;
      if (
        notice === undefined &&
        (a.claim.bare ||
          b.claim.bare ||
          negation + opposites === 0 ||
          (cover < ONE_MATTER && a.sentence !== b.sentence))
      )
        continue;
      // Who denies one thing and says another has taken nothing back.
      if (notice === undefined && a.claim.denies !== b.claim.denies && cover < DENIED_COVER) continue;
      const logit =
        -2.6 +
        (apart ? 1.6 : 0) +
        (apart && turned ? 0.5 : 0) +
        (notice === undefined ? 0 : notice.reversal ? 1.8 : 1.5) +
        1.1 * clashes +
        0.35 * Math.min(3, shared) -
        0.2 * (b.sentence - a.sentence);
      if (logit < 0) continue;
      const [early, late] = a.earlier && !b.earlier ? [a, b] : b.earlier && !a.earlier ? [b, a] : [a, b];
      if (notice !== undefined) used.add(notice);
      found.push({
        kind: 'self-reversal',
        earlier: { statement: early.one.id, spans: early.claim.spans },
        later: { statement: late.one.id, spans: late.claim.spans },
        words: clash.flatMap(([x, y]) => (early === a ? [x, y] : [y, x])),
        noticedBy: notice?.by === undefined || notice.by === null ? null : (speakersOf(notice.by)[0] ?? null),
        notice: notice?.at ?? null,
        score: logistic(logit),
      });
    }
  return found.sort((a, b) => b.score - a.score);
}

/** Said before, by its frame or by its time. */
function isEarlier({ text, reading, date }: Page, one: Statement): boolean {
  if (EARLIER.test(frameOf(text, reading, one))) return true;
  const said = saidAt(reading, one);
  if (said === null || date === null || said.until === null) return false;
  return said.until.slice(0, 10) < date.slice(0, 10) && daysBetween(said.until, date) > 9;
}

/** Days between two ISO dates, months taken as 30 days: near enough to tell last week from last month. */
export function daysBetween(a: string, b: string): number {
  const day = (iso: string) =>
    Number(iso.slice(0, 4)) * 365 + Number(iso.slice(5, 7) || 1) * 30.4 + Number(iso.slice(8, 10) || 1);
  return day(b) - day(a);
}

/** Between 0 and 1 without Math.exp: x / (1 + |x|) has the shape. */
export function logistic(x: number): number {
  return 0.5 + (0.5 * x) / (1 + Math.abs(x));
}

/** A notice that no pair took ("the BBC notes that his position appears to counter what he had said") speaks for a pair of the same person. */
function withNotices(
  page: Page,
  found: readonly Found[],
  notices: readonly Notice[],
  used: ReadonlySet<Notice>,
): Found[] {
  const free = notices.filter((one) => !used.has(one) && one.by !== null);
  return found.map((one) => {
    if (one.noticedBy !== null) return one;
    const pair = claimFrom(page, [...one.earlier.spans, ...one.later.spans], null);
    const speakers = speakersIn(page, one.later);
    const notice = free.find(({ by }) => {
      const statement = by as Statement;
      if (shareSpeaker(speakersOf(statement), speakers)) return false;
      const words = claimFrom(page, statement.content, statement);
      const about = speakers.some((id) =>
        (page.names.get(id) ?? []).some(
          ({ word }) => words.terms.some(({ stem }) => stem === word) || words.meant.includes(word),
        ),
      );
      return about && compare(pair, words).shared >= 1;
    });
    const by = notice?.by ?? null;
    return by === null || notice === undefined
      ? one
      : { ...one, noticedBy: speakersOf(by)[0] ?? null, notice: hull(by.content) };
  });
}

function speakersIn({ reading }: Page, { statement }: End): readonly string[] {
  const one = reading.statements.find(({ id }) => id === statement);
  return one === undefined ? [] : speakersOf(one);
}
