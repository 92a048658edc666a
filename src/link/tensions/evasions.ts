/**
 * Evasions: a question, and an answer that is none. The question is the other side, also where it is known only through the refusal ("declined
 * to say whether he had called"). Merely not being reached is no evasion. Pure.
 */
import { hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Page } from './claim.js';
import { type End, type Found, sameEnd, sharedLength } from './found.js';
import { DODGED, EVASIVE } from './markers.js';
import { frameOf, hullOf, sentenceAt, shareSpeaker, speakersOf } from './page.js';
import { refusalsIn } from './refusals.js';

/** What is refused is a question where it begins so. */
const QUESTION =
  /^(?:(?:on|about|questions? (?:on|about)|to questions? (?:on|about)) )?(?:whether|if|who|whom|whose|what|when|where|why|how|which)\b(?=.{8})/iu;

export function evasionsIn(page: Page): Found[] {
  const { reading, text } = page;
  const found: Found[] = [];
  const taken = new Set<string>();
  reading.statements.forEach((one, i) => {
    if (taken.has(one.id) || one.attitude || one.standing === 'denied') return;
    const content = one.content.map((span) => text.slice(...span)).join(' ');
    const refuses = one.act === 'decline-to-comment';
    const evasive = one.mode !== 'indirect' && EVASIVE.test(content) && content.length < 160;
    const dodged = !refuses && one.act !== 'evade' && DODGED.test(frameOf(text, reading, one));
    if (!refuses && one.act !== 'evade' && !evasive && !dodged) return;
    if (refuses && !QUESTION.test(content.trim())) return;
    // Who cannot tell has nothing to hide.
    if (
      refuses &&
      /\b(?:can|could|able|know|tell)\b|can['’]t|cannot/iu.test(one.cue.map((span) => text.slice(...span)).join(' '))
    )
      return;
    const partner = refuses ? partnerOf(page, one, i) : null;
    if (partner !== null) taken.add(partner.id);
    const question = refuses ? { statement: one.id, spans: one.content } : questionBefore(page, one, i);
    const answer: End =
      partner !== null
        ? { statement: partner.id, spans: partner.content }
        : refuses
          ? { statement: one.id, spans: one.cue.length > 0 ? one.cue : [hullOf(one)] }
          : { statement: one.id, spans: one.content.length > 0 ? one.content : [hullOf(one)] };
    const words = refuses && one.cue.length > 0 ? one.cue : [];
    // "Would not say which, but noted that": what follows is an answer to something.
    if (question === null && dodged && !evasive) return;
    // What was asked nobody tells: the answer stands alone, on both sides.
    found.push({
      kind: 'evasion',
      earlier: question ?? answer,
      later: answer,
      words,
      noticedBy: null,
      notice: refuses ? hull(one.cue) : dodged ? (hull([...one.source, ...one.cue]) as Span | null) : null,
      score: (question === null ? 0.5 : refuses ? 0.7 : 0.6) + 0.25 * one.score,
    });
  });
  const told = refusalsIn(page);
  // What a reading holds has both ends, or else the words of the sentence tell more.
  const whole = found.filter((one) => !sameEnd(one.earlier, one.later) || !told.some((other) => meets(one, other)));
  return [...whole, ...told.filter((one) => !whole.some((other) => meets(one, other)))];
}

/** True where one evasion is told twice: an end of the one lies in an end of the other. */
function meets(a: Found, b: Found): boolean {
  return [a.earlier, a.later].some((x) => [b.earlier, b.later].some((y) => sharedLength(x.spans, y.spans) > 0));
}

/** The evasive words that go with a refusal in one sentence. */
function partnerOf({ text, reading }: Page, one: Statement, i: number): Statement | null {
  const sentence = sentenceAt(reading, hullOf(one)[0]);
  for (const other of [reading.statements[i + 1], reading.statements[i + 2], reading.statements[i - 1]]) {
    if (other === undefined || other.content.length === 0 || other.attitude) continue;
    if (sentenceAt(reading, hullOf(other)[0]) !== sentence || !shareSpeaker(speakersOf(one), speakersOf(other)))
      continue;
    if (other.act === 'evade' || EVASIVE.test(other.content.map((span) => text.slice(...span)).join(' '))) return other;
  }
  return null;
}

/** The question that was put just before: one asked in an interview, or "asked whether" in the same sentence or the one before. */
function questionBefore({ reading }: Page, one: Statement, i: number): End | null {
  const at = sentenceAt(reading, hullOf(one)[0]);
  for (let n = i - 1; n >= 0 && n >= i - 3; n--) {
    const other = reading.statements[n] as Statement;
    if (other.content.length === 0 || shareSpeaker(speakersOf(one), speakersOf(other))) {
      if (other.act !== 'ask') continue;
    }
    if (other.act !== 'ask' || other.content.length === 0) continue;
    if (at - sentenceAt(reading, hullOf(other)[0]) <= 3) return { statement: other.id, spans: other.content };
  }
  return null;
}
