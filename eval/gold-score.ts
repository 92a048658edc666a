/**
 * The scorer of the gold set: statements are matched to gold by content, or by cue where there is none, and each field is
 * compared. `fields` counts every field of a gold statement that was not found as wrong, `fieldsFound` leaves it out.
 */
import type { Referent } from '../src/model/name.js';
import type { Reading } from '../src/model/reading.js';
import type { Statement } from '../src/model/statement.js';
import { type Count, linkIds, matchStatements, STATEMENT_FIELDS, type StatementField, sameField } from './examples.js';
import type { Passage } from './gold-notation.js';

export interface PassageScore {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  readonly fields: Readonly<Record<StatementField, Count>>;
  /** The same, of those fields only where gold or answer says something: a chain, a channel, an addressee, a negation … */
  readonly stated: Count;
  readonly speakerDirect: Count;
  readonly speakerIndirect: Count;
  /** One line for what was missed, for what was spurious and for each field that is wrong. */
  readonly misses: readonly string[];
}

const count = (): Count => ({ right: 0, wrong: 0 });

export function scorePassage(
  passage: Passage,
  reading: Pick<Reading, 'statements' | 'referents' | 'times'>,
): PassageScore {
  const pairs = matchStatements(passage.statements, reading.statements);
  const links = linkIds(passage, reading, pairs);
  const fields = Object.fromEntries(STATEMENT_FIELDS.map((field) => [field, count()])) as Record<StatementField, Count>;
  const [stated, speakerDirect, speakerIndirect] = [count(), count(), count()];
  const misses: string[] = [];
  for (const [gold, got] of pairs) {
    for (const field of STATEMENT_FIELDS) {
      const also = field === 'act' && passage.otherActs.get(gold.id)?.includes(got.act) === true;
      const right = also || sameField(field, gold, got, links);
      tally(fields[field], right);
      if (!isPlain(gold[field]) || !isPlain(got[field])) tally(stated, right);
      if (!right)
        misses.push(
          `wrong ${field}  ${told(passage, gold)}  gold ${named(passage, field, gold)}, got ${named({ ...reading, text: passage.text }, field, got)}`,
        );
    }
    // Attitudes and open speakers are left out: what is asked is whether whoever spoke was told apart.
    if (gold.attitude || gold.speaker === null) continue;
    tally(gold.mode === 'indirect' ? speakerIndirect : speakerDirect, sameField('speaker', gold, got, links));
  }
  const [left, right] = [new Set(pairs.map(([a]) => a.id)), new Set(pairs.map(([, b]) => b.id))];
  for (const gold of passage.statements) if (!left.has(gold.id)) misses.push(`missed ${told(passage, gold)}`);
  for (const got of reading.statements) if (!right.has(got.id)) misses.push(`spurious ${told(passage, got)}`);
  const [expected, found, matched] = [passage.statements.length, reading.statements.length, pairs.length];
  return { name: passage.name, expected, found, matched, fields, stated, speakerDirect, speakerIndirect, misses };
}

/** A field in words; who speaks or is spoken to by all that he is called. */
function named(
  { text, referents }: { readonly text: string; readonly referents: readonly Pick<Referent, 'id' | 'mentions'>[] },
  field: StatementField,
  statement: Pick<Statement, StatementField>,
): string {
  const value = statement[field];
  if (value === null || (field !== 'speaker' && field !== 'addressee')) return shown(text, value);
  const mentions = referents.find(({ id }) => id === value)?.mentions ?? [];
  return `{${mentions.map(({ span }) => text.slice(...span)).join(', ')}}`;
}

function tally(into: Count, right: boolean): void {
  if (right) into.right++;
  else into.wrong++;
}

/** Values that say nothing: most statements have them, and a reader that never says anything gets them right. */
function isPlain(value: unknown): boolean {
  return value === null || value === false || value === 'asserted' || (Array.isArray(value) && value.length === 0);
}

type Spoken = Pick<Passage['statements'][number], 'source' | 'cue' | 'content'>;

function told({ text }: Passage, { source, cue, content }: Spoken): string {
  const line = [source, cue, content].map((spans) => shown(text, spans)).join(' | ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function shown(text: string, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  if (typeof value[0] === 'number') return text.slice(value[0], value[1]);
  return value.length === 0
    ? '–'
    : value
        .map((each) => shown(text, (each as { mention?: unknown }).mention ?? each))
        .join(' … ')
        .replace(/\s+/g, ' ');
}

/** The last line of `npm run eval -- gold`; figures 0–100. */
export interface GoldSummary {
  readonly layer: 'gold';
  readonly half: string;
  readonly fields: number;
  readonly fieldsFound: number;
  readonly stated: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly byField: Readonly<Record<StatementField, number>>;
  readonly speakerDirect: number;
  readonly speakerIndirect: number;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
const share = ({ right, wrong }: Count): number => percent(right, right + wrong);

export function summarise(half: string, scores: readonly PassageScore[]): GoldSummary {
  const sum = (of: (score: PassageScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const total = (of: (score: PassageScore) => Count): Count => ({
    right: sum((score) => of(score).right),
    wrong: sum((score) => of(score).wrong),
  });
  const [expected, found, matched] = [sum((s) => s.expected), sum((s) => s.found), sum((s) => s.matched)];
  const right = STATEMENT_FIELDS.reduce((all, field) => all + sum((s) => s.fields[field].right), 0);
  return {
    layer: 'gold',
    half,
    fields: percent(right, expected * STATEMENT_FIELDS.length),
    fieldsFound: percent(right, matched * STATEMENT_FIELDS.length),
    stated: share(total((s) => s.stated)),
    precision: percent(matched, found),
    recall: percent(matched, expected),
    f1: percent(2 * matched, expected + found),
    byField: Object.fromEntries(
      STATEMENT_FIELDS.map((field) => [field, share(total((s) => s.fields[field]))]),
    ) as Record<StatementField, number>,
    speakerDirect: share(total((s) => s.speakerDirect)),
    speakerIndirect: share(total((s) => s.speakerIndirect)),
  };
}
