/** Claims of an article come and go with it, and the tensions that hang on them. */
import type { Receipt } from '../../model/tension.js';
import type { ClaimsRead, InsideTension, TensionLinker } from '../tension-linker.js';
import { claimShelf, type FreshClaim, keysText } from './claim-shelf.js';
import { dropCommitments, putCommitments } from './commitment-rows.js';
import type { Database } from './driver.js';
import { dropTension, type NewEnd, type NewTension } from './tension-rows.js';

/** Takes an article's claims away, while its rows still stand. */
export function dropClaims(db: Database, linker: TensionLinker, article: string): void {
  const numbers = claimsOf(db, article);
  linker.remove(claimShelf(db), numbers);
  for (const row of db.prepare('SELECT n FROM tensions WHERE later_article = ? AND a IS NULL').all(article))
    dropTension(db, Number(row['n']));
  dropCommitments(db, article);
  db.prepare('DELETE FROM claims WHERE article = ?').run(article);
}

/** Puts an article's claims and what it undertakes on the record, `dated` when it was published; gives the claims, to be compared with what is there (`compareClaims`). */
export function putClaims(
  db: Database,
  article: string,
  dated: string | null,
  { claims, commitments }: ClaimsRead,
  said: ReadonlyMap<string, Said>,
): FreshClaim[] {
  const numbers = claims.map(({ statement, spans, speakers, place, keys, gist, facts }) =>
    db
      .prepare(
        'INSERT INTO claims (article, item, spans, speakers, place, keys, gist, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        article,
        statement === null ? null : (said.get(statement)?.item ?? null),
        JSON.stringify(spans),
        JSON.stringify(speakers),
        place,
        keysText(keys),
        gist,
        facts,
      ),
  );
  const kinds = putCommitments(db, article, commitments, dated, numbers, (statement) => said.get(statement) ?? null);
  return claims.map(({ place, keys, gist, facts }, i) => {
    const n = numbers[i] as number;
    return { n, article, place, keys, gist, facts, commitment: kinds.get(n) ?? null };
  });
}

/** What does not sit well together within an article. */
export function tensionsInside(
  article: string,
  { inside }: ClaimsRead,
  said: ReadonlyMap<string, Said>,
): readonly NewTension[] {
  return inside.map((one) => insideTension(article, one, said));
}

/** Compares claims just put on the record with what is there, and with each other. */
export function compareClaims(db: Database, linker: TensionLinker, fresh: readonly FreshClaim[]): void {
  if (fresh.length === 0) return;
  linker.add(
    claimShelf(db, fresh),
    fresh.map(({ n }) => n),
  );
}

function claimsOf(db: Database, article: string): number[] {
  return db
    .prepare('SELECT n FROM claims WHERE article = ? ORDER BY n')
    .all(article)
    .map((row) => Number(row['n']));
}

/** A statement as it stands on the record. */
export interface Said {
  readonly item: string;
  readonly row: number;
  /** Referents who say it. */
  readonly speakers: readonly string[];
}

/** What stands of an article, to be asked for ahead. */
export const SAID = `SELECT s.row, s.item, e.body FROM statements s JOIN entries e ON e.id = s.entry
  WHERE s.article = ? AND s.live = 1`;

/** Statements of an article by their ids in its reading. */
export function saidIn(db: Database, article: string): Map<string, Said> {
  return new Map(
    db
      .prepare(SAID)
      .all(article)
      .map((row) => {
        const { id, speakers, speaker } = JSON.parse(String(row['body'])) as {
          id: string;
          speakers: string[];
          speaker: string | null;
        };
        return [
          id,
          {
            item: String(row['item']),
            row: Number(row['row']),
            speakers: speakers.length > 0 ? speakers : speaker === null ? [] : [speaker],
          },
        ];
      }),
  );
}

function insideTension(article: string, one: InsideTension, items: ReadonlyMap<string, Said>): NewTension {
  const end = ({ statement, spans }: Receipt): NewEnd => {
    const said = statement === null ? undefined : items.get(statement);
    return { article, item: said?.item ?? null, spans, speakers: said?.speakers ?? [] };
  };
  return {
    kind: one.kind,
    score: one.score,
    earlier: end(one.earlier),
    later: end(one.later),
    words: one.words.flatMap(({ spans }) => spans.map((span) => ({ article, span }))),
    because: [],
    theme: one.theme,
    noticed: one.notice === null ? null : { article, by: one.noticedBy, spans: one.notice.spans },
    a: null,
    b: null,
  };
}
