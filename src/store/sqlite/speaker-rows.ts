/** Rows of who is who: sightings of an article, voices of a statement, and the transaction's one call to the rules. */
import type { Sighting, SpeakerDecisions, SpeakerMerge, SpeakerSplit } from '../../model/speaker.js';
import type { Draft, DraftStatement } from '../draft.js';
import type { SpeakerLinker } from '../speaker-linker.js';
import type { Database } from './driver.js';
import { speakerShelf } from './speaker-shelf.js';

/** Sightings that come and go in one transaction. */
export interface Gathered {
  readonly added: Sighting[];
  readonly removed: Pick<Sighting, 'article' | 'local'>[];
}

export const SIGHTINGS = 'SELECT local, facts FROM sightings WHERE article = ?';

/** What a draft adds to and takes from the sightings of its article; what stays the same is left alone. `isNew`: nothing stands of the article. */
export function addSightings(db: Database, { article, sightings }: Draft, change: Gathered, isNew: boolean): void {
  const rows = isNew ? [] : db.prepare(SIGHTINGS).all(article.key);
  const before = new Map(rows.map((row) => [String(row['local']), String(row['facts'])]));
  // An article may come twice in a batch: what its first draft added is taken back.
  for (let i = change.added.length - 1; i >= 0; i--)
    if ((change.added[i] as Sighting).article === article.key) change.added.splice(i, 1);
  for (const one of sightings) {
    const known = before.get(one.local);
    before.delete(one.local);
    if (known === JSON.stringify(one)) continue;
    if (known !== undefined) change.removed.push({ article: article.key, local: one.local });
    change.added.push(one);
  }
  for (const local of before.keys()) change.removed.push({ article: article.key, local });
}

/** Who has a part in a statement, as its newest reading says. */
export function putVoices(
  db: Database,
  { article }: Draft,
  { voices }: DraftStatement,
  item: string,
  isNew: boolean,
): void {
  if (!isNew) db.prepare('DELETE FROM voices WHERE item = ?').run(item);
  const counts = { speaker: 0, addressee: 0, via: 0 };
  for (const { place, local } of voices)
    db.prepare('INSERT INTO voices (item, place, ord, article, local) VALUES (?, ?, ?, ?, ?)').run(
      item,
      place,
      counts[place]++,
      article.key,
      local,
    );
}

/** Settles who is who after a change. */
export function linkSpeakers(db: Database, change: Gathered, blocks: readonly string[], linker: SpeakerLinker): void {
  if (change.added.length === 0 && change.removed.length === 0 && blocks.length === 0) return;
  linker(speakerShelf(db), { ...change, blocks }, standingDecisions(db));
}

function standingDecisions(db: Database): SpeakerDecisions {
  const rows = db
    .prepare(
      "SELECT kind, decision FROM speaker_corrections WHERE undone_by IS NULL AND kind <> 'undo' ORDER BY at, id",
    )
    .all();
  const of = (kind: string) =>
    rows.filter((row) => row['kind'] === kind).map((row) => JSON.parse(String(row['decision'])));
  return { splits: of('split') as SpeakerSplit[], merges: of('merge') as SpeakerMerge[] };
}
