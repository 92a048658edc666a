/**
 * How two readings of one text differ, statement by statement: what was gained and lost, and which fields of what stayed say something else.
 * Statements are held against each other as the record does it when it decides which id goes on. Scores do not count: they move with every weight.
 */

import { comparable } from '../store/comparable.js';
import type { DraftStatement } from '../store/draft.js';
import { mapStatements } from '../store/mapping.js';

/** Fields of a statement a person would miss. */
export const COMPARED = [
  'act',
  'speaker',
  'source',
  'cue',
  'content',
  'verbatim',
  'mode',
  'sourceKind',
  'addressee',
  'channel',
  'via',
  'said',
  'standing',
  'denied',
  'negated',
  'hedged',
  'attitude',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Difference {
  readonly gained: readonly DraftStatement[];
  readonly lost: readonly DraftStatement[];
  /** Statements that go on, with what is different. */
  readonly changed: readonly {
    readonly before: DraftStatement;
    readonly after: DraftStatement;
    readonly fields: readonly FieldChange[];
  }[];
}

/** What became of statements of one capture. */
export function differenceOf(
  before: readonly DraftStatement[],
  after: readonly DraftStatement[],
  capture: string,
): Difference {
  const { of } = mapStatements(
    before.map((one) => comparable(one, capture)),
    after.map((one) => comparable(one, capture)),
  );
  const kept = new Set(of);
  return {
    gained: after.filter((_, n) => of[n] === null),
    lost: before.filter((_, o) => !kept.has(o)),
    changed: after.flatMap((now, n) => {
      const o = of[n] ?? null;
      const was = o === null ? undefined : before[o];
      if (was === undefined || was.digest === now.digest) return [];
      const fields = COMPARED.flatMap((field): FieldChange[] => {
        const [a, b] = [shownValue(was[field]), shownValue(now[field])];
        return a === b ? [] : [{ field, before: a, after: b }];
      });
      return fields.length === 0 ? [] : [{ before: was, after: now, fields }];
    }),
  };
}

function shownValue(value: DraftStatement[ComparedField]): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' → ');
  return value === null ? null : String(value);
}
