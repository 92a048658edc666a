/** When an event was: the time that hangs on its trigger or on the verb that carries it, with no other verb in between. */
import type { EventStatus } from '../../model/labels.js';
import type { DocumentDate, Timex } from '../../model/timex.js';
import { UPOS, XPOS } from '../tag/labels.js';
import type { Found } from './find.js';
import type { View } from './view.js';

const VERB = UPOS.indexOf('VERB');
const PRESENT = new Set(['VBZ', 'VBP', 'VBG', 'VB', 'NN', 'NNS', 'NNP'].map((name) => XPOS.indexOf(name)));
const HIGHEST = 8;

/** The time of an event, the nearest one where several hang on it; null where none does. */
export function timeOf(view: View, { trigger, carrier, sentence }: Found, times: readonly Timex[]): Timex | null {
  const { tokens, sentences } = view.page.segments;
  const from = sentences.first[sentence];
  const to = sentences.first[sentence + 1];
  let best: Timex | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if ((time.type !== 'DATE' && time.type !== 'TIME') || time.value.endsWith('_REF')) continue;
    if (time.span[1] <= tokens.start[from]) continue;
    if (time.span[0] >= tokens.end[to - 1]) break;
    let at = from;
    while (at + 1 < to && tokens.end[at] < time.span[1]) at++;
    if (!hangs(view, at, trigger, carrier)) continue;
    const gap = Math.abs(tokens.start[trigger] - time.span[0]);
    if (gap < nearest) {
      best = time;
      nearest = gap;
    }
  }
  return best;
}

function hangs({ head, upos }: View, token: number, trigger: number, carrier: number): boolean {
  let at = token;
  for (let step = 0; step < HIGHEST; step++) {
    if (at === trigger || at === carrier) return true;
    if (step > 0 && upos[at] === VERB) return false;
    if (head[at] === at) return false;
    at = head[at];
  }
  return false;
}

/** A present tense with a time to come is a timetable: "the talks resume on Monday". */
export function isAhead(
  view: View,
  { carrier, realis }: Found,
  status: EventStatus,
  time: Timex | null,
  documentDate: DocumentDate | null,
): boolean {
  if (status !== 'occurred' && status !== 'ongoing') return false;
  if (time !== null && !realis.negated && !realis.alleged && PRESENT.has(view.xpos[carrier]) && isToCome(view, time))
    return true;
  if (time === null || time.from === null || documentDate === null) return false;
  return time.from >= documentDate.until && PRESENT.has(view.xpos[carrier]) && !realis.negated;
}

/** "Next month", "tomorrow", "later this week", but "the next day". */
function isToCome({ page }: View, { span: [start, end] }: Timex): boolean {
  return /^(?:next|tomorrow|later (?:this|today)|the coming|the end of (?:the|this))\b/i.test(
    page.text.slice(start, end),
  );
}
