/** Rows of commitments: they come and go with their article, and what later claims tell of them with those. */
import type { ClaimOutcome, ShelvedOutcome } from '../../model/claims.js';
import type { CommitmentKind, CommitmentState } from '../../model/labels.js';
import { commitmentId } from '../ids.js';
import type { ReadCommitment } from '../tension-linker.js';
import type { Database } from './driver.js';

/**
 * `dated`: when the article was published; `numbers`: those of the article's claims; `saidOf`: a statement of the reading as the record has it, its id and its number. Gives what is undertaken
 * by each claim, of several the first by name.
 */
export function putCommitments(
  db: Database,
  article: string,
  commitments: readonly ReadCommitment[],
  dated: string | null,
  numbers: readonly number[],
  saidOf: (statement: string) => { readonly item: string; readonly row: number } | null,
): Map<number, CommitmentKind> {
  const kinds = new Map<number, CommitmentKind>();
  if (commitments.length === 0) return kinds;
  for (const { kind, statement, to, what, due, missing, claim, told, theme } of commitments) {
    const said = saidOf(statement);
    if (said === null) continue;
    const own = claim === null ? null : (numbers[claim] ?? null);
    if (own !== null && kind < (kinds.get(own) ?? '~')) kinds.set(own, kind);
    db.prepare(
      `INSERT INTO commitments (id, theme, kind, state, dated, article, item, claim, what, recipient, due, missing, row)
       VALUES (?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      commitmentId(said.item),
      theme,
      kind,
      dated,
      article,
      said.item,
      own,
      JSON.stringify(what),
      to,
      due === null ? null : JSON.stringify(due),
      JSON.stringify(missing),
      said.row,
    );
    for (const { later, state, score } of told) {
      const teller = numbers[later];
      if (own !== null && teller !== undefined) putOutcome(db, own, teller, { state, score });
    }
  }
  return kinds;
}

/** Before an article's claims go; what other articles tell went before. */
export function dropCommitments(db: Database, article: string): void {
  db.prepare('DELETE FROM commitment_outcomes WHERE a IN (SELECT n FROM claims WHERE article = ?)').run(article);
  db.prepare('DELETE FROM commitments WHERE article = ?').run(article);
}

export function putOutcome(db: Database, claim: number, later: number, { state, score }: ClaimOutcome): void {
  db.prepare('INSERT OR REPLACE INTO commitment_outcomes (a, b, state, score) VALUES (?, ?, ?, ?)').run(
    claim,
    later,
    state,
    score,
  );
}

export function outcomesOf(db: Database, claims: readonly number[]): Map<number, ShelvedOutcome[]> {
  const told = new Map<number, ShelvedOutcome[]>();
  if (claims.length === 0) return told;
  const rows = db
    .prepare('SELECT a, b, state, score FROM commitment_outcomes WHERE a IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(claims));
  for (const { a, b, state, score } of rows) {
    const one = { claim: Number(b), state: String(state) as ShelvedOutcome['state'], score: Number(score) };
    told.set(Number(a), [...(told.get(Number(a)) ?? []), one]);
  }
  return told;
}

export function putState(db: Database, claim: number, state: CommitmentState): void {
  db.prepare('UPDATE commitments SET state = ? WHERE claim = ?').run(state, claim);
}
