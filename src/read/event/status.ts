/**
 * Where an event stands, and who vouches for it: what the words about it tell (`realis`), and what the statement it is told in makes of it.
 * What somebody denies did not happen as far as anybody on the page says; what is accused of is alleged; a threat or a fear is no event.
 */
import type { EventStatus } from '../../model/labels.js';
import { contains, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Realis } from './realis.js';

export interface Standing {
  readonly status: EventStatus;
  /** Index of the statement that vouches for it; -1 where the outlet does. */
  readonly said: number;
}

/** Index of the innermost statement that has the words in its content; -1 for none. */
export function statementAround(statements: readonly Statement[], span: Span): number {
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  statements.forEach(({ content }, s) => {
    for (const piece of content)
      if (contains(piece, span) && piece[1] - piece[0] < shortest) {
        best = s;
        shortest = piece[1] - piece[0];
      }
  });
  return best;
}

/** Whether the words are part of a cue: what is said there is a statement and no event besides. */
export function isCue(statements: readonly Statement[], span: Span): boolean {
  return statements.some(({ cue }) => cue.some((piece) => contains(piece, span)));
}

/** The standing of an event; null for what is none. */
export function standingOf(realis: Realis, statements: readonly Statement[], span: Span): Standing | null {
  const inner = statementAround(statements, span);
  let status = ownStatus(realis);
  let said = inner;
  const byId = new Map(statements.map(({ id }, s) => [id, s]));
  for (let s = inner, step = 0; s >= 0 && step < 4; step++) {
    const one = statements[s];
    const seen = statusIn(one, status, realis);
    if (seen === null) return null;
    status = seen;
    // An attitude vouches for nothing: whoever reports it does.
    if (one.attitude && said === s) said = one.within === null ? -1 : (byId.get(one.within) ?? -1);
    s = one.within === null ? -1 : (byId.get(one.within) ?? -1);
  }
  return status === null ? null : { status, said };
}

function ownStatus({ real, negated, averted, planned, ongoing, alleged }: Realis): EventStatus | null {
  if (!real) return null;
  if (negated !== averted) return 'denied';
  if (planned) return 'planned';
  if (alleged) return 'alleged';
  return ongoing ? 'ongoing' : 'occurred';
}

/** Acts of which the content is asked for, feared or foreseen, unless it has a past tense of its own. */
const WISHED = new Set(['demand', 'request', 'ask', 'threaten', 'warn', 'predict', 'want', 'fear']);

function statusIn(one: Statement, status: EventStatus | null, realis: Realis): EventStatus | null {
  if (one.standing === 'questioned') return null;
  const past =
    (realis.finite || realis.taken) && (status === 'occurred' || status === 'ongoing' || status === 'denied');
  if (WISHED.has(one.act)) return past ? status : null;
  if (one.negated) return null;
  if (one.act === 'promise' || one.act === 'intend' || one.act === 'expect')
    return past && one.act !== 'promise' ? status : status === 'denied' ? 'denied' : 'planned';
  if (one.standing === 'denied' || one.act === 'deny') return status === null || realis.taken ? status : 'denied';
  if (status === null) return null;
  // What is told of in passing is no part of the charge: "accused the man who was arrested".
  if (realis.taken) return status;
  if (one.standing === 'alleged' || one.act === 'accuse' || one.act === 'believe')
    return status === 'occurred' || status === 'ongoing' ? 'alleged' : status;
  return status;
}
