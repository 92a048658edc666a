/**
 * A person's decisions about speakers: two that are one, or sightings that are somebody else's. They hang on profiles and blocks, which
 * are made of names, and so outlive reading anew; taking one back leaves no trace but the two lines in the history.
 */
import { Fault } from '../../model/fault.js';
import type { Anchor, Profile, Sighting, SpeakerMerge, SpeakerSplit } from '../../model/speaker.js';
import { correctionId } from '../ids.js';
import type { SpeakerLinker } from '../speaker-linker.js';
import type { NewSpeakerDecision, SpeakerDecision } from '../speakers.js';
import { checkAuthor, checkNote } from './corrections.js';
import type { Database, Row } from './driver.js';
import { type Gathered, linkSpeakers } from './speaker-rows.js';
import { currentId, profilesOf } from './speakers.js';

/** Adds a decision and settles who is who; the same one again changes nothing. */
export function decide(db: Database, made: NewSpeakerDecision, linker: SpeakerLinker): SpeakerDecision {
  const id = correctionId([made.kind, made.speaker, made.value, made.author, made.at]);
  const speaker = knownSpeaker(db, made.speaker);
  const known = db.prepare('SELECT 1 AS yes FROM speaker_corrections WHERE id = ?').get(id);
  if (known !== null) return decisionById(db, id);
  checkAuthor(made.author);
  if (made.kind === 'note') checkNote(made.value);
  const decision = decided(db, id, made, speaker);
  db.prepare(
    'INSERT INTO speaker_corrections (id, kind, speaker, value, decision, author, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, made.kind, made.speaker, made.value, JSON.stringify(decision), made.author, made.at);
  applyDecision(db, decision, linker);
  return decisionById(db, id);
}

/** What a decision comes to; null for a note, which decides nothing. */
function decided(
  db: Database,
  id: string,
  made: NewSpeakerDecision,
  speaker: string,
): SpeakerMerge | SpeakerSplit | null {
  if (made.kind === 'note') return null;
  return made.kind === 'merge' ? mergeOf(db, id, made, speaker) : splitOf(db, id, made, speaker);
}

/** Takes a decision back. */
export function undecide(
  db: Database,
  decision: string,
  author: string,
  at: string,
  linker: SpeakerLinker,
): SpeakerDecision {
  const row = db.prepare("SELECT * FROM speaker_corrections WHERE id = ? AND kind <> 'undo'").get(decision);
  if (row === null)
    throw new Fault('unknown-id', `${decision}: no correction has this id; \`hearsay show\` lists those of an item`);
  if (row['undone_by'] !== null) return decisionOf(row);
  const id = correctionId(['undo', String(row['speaker']), decision, author, at]);
  db.prepare(
    "INSERT INTO speaker_corrections (id, kind, speaker, value, decision, author, at) VALUES (?, 'undo', ?, ?, 'null', ?, ?)",
  ).run(id, row['speaker'] as string, decision, author, at);
  db.prepare('UPDATE speaker_corrections SET undone_by = ? WHERE id = ?').run(id, decision);
  applyDecision(db, JSON.parse(String(row['decision'])) as SpeakerMerge | SpeakerSplit | null, linker);
  return decisionById(db, decision);
}

/** Decisions that name a speaker, under whatever id, oldest first. */
export function decisionsOf(db: Database, id: string): SpeakerDecision[] {
  return db
    .prepare(
      `SELECT * FROM speaker_corrections WHERE kind <> 'undo' AND (speaker IN (${IDS_OF}) OR value IN (${IDS_OF}))
       ORDER BY at, id`,
    )
    .all(id, id, id, id)
    .map(decisionOf);
}

/** Ids under which somebody was ever known: their own, and of those who became them. */
const IDS_OF = 'SELECT ? UNION SELECT id FROM speakers WHERE root = ?';

function decisionById(db: Database, id: string): SpeakerDecision {
  return decisionOf(db.prepare('SELECT * FROM speaker_corrections WHERE id = ?').get(id) as Row);
}

function decisionOf(row: Row): SpeakerDecision {
  return {
    id: String(row['id']),
    kind: row['kind'] as SpeakerDecision['kind'],
    speaker: String(row['speaker']),
    value: String(row['value']),
    author: String(row['author']),
    at: String(row['at']),
    undoneBy: row['undone_by'] as string | null,
  };
}

function knownSpeaker(db: Database, id: string): string {
  const current = currentId(db, id);
  if (current === null)
    throw new Fault('unknown-id', `${id}: nobody on the record has this id; \`hearsay speakers\` shows ids`);
  return current;
}

function mergeOf(db: Database, id: string, { value }: NewSpeakerDecision, speaker: string): SpeakerMerge {
  const other = knownSpeaker(db, value);
  if (other === speaker) throw new Fault('speakers-one', `${value}: this is ${speaker} already; nothing to merge`);
  return { id, from: anchorOf(db, other), into: anchorOf(db, speaker) };
}

/** The profile of most sightings. */
function anchorOf(db: Database, id: string): Anchor {
  const most = mostSeen(profilesOf(db, id));
  return { profile: most.key, block: most.block };
}

function mostSeen(profiles: readonly Profile[]): Profile {
  return profiles.reduce((most, one) =>
    one.count > most.count || (one.count === most.count && one.key < most.key) ? one : most,
  );
}

function splitOf(db: Database, id: string, { value }: NewSpeakerDecision, speaker: string): SpeakerSplit {
  const profiles = profilesOf(db, speaker);
  if (value.startsWith('ar_')) {
    const found = profiles.find((one) => sightingsUnder(db, one.key).some(({ article }) => article === value));
    if (found === undefined)
      throw new Fault(
        'unknown-id',
        `${value}: ${speaker} is not named there; \`hearsay said --by ${speaker}\` shows where`,
      );
    return { id, block: found.block, article: value, name: null };
  }
  const named = profiles.filter((one) => sightingsUnder(db, one.key).some(({ names }) => names[0] === value));
  if (named.length === 0)
    throw new Fault(
      'unknown-name',
      `${speaker} is never called “${value}” first; \`hearsay show ${speaker}\` lists the names, or give an article (ar_…)`,
    );
  return { id, block: mostSeen(named).block, article: null, name: value };
}

function sightingsUnder(db: Database, profile: string): Sighting[] {
  return db
    .prepare('SELECT s.facts FROM profiles p JOIN sightings s ON s.profile = p.row WHERE p.key = ?')
    .all(profile)
    .map((row) => JSON.parse(String(row['facts'])) as Sighting);
}

/** Has everything linked again that a decision, made or taken back, is about. */
export function applyDecision(db: Database, decision: SpeakerMerge | SpeakerSplit | null, linker: SpeakerLinker): void {
  if (decision === null) return;
  const change: Gathered = { added: [], removed: [] };
  if ('into' in decision) {
    linkSpeakers(db, change, [decision.from.block, decision.into.block], linker);
    return;
  }
  // Sightings of the block, set apart ones too, find their profile anew.
  for (const row of db
    .prepare(`SELECT s.facts FROM profiles p JOIN sightings s ON s.profile = p.row WHERE p.block = ? OR p.block = ?`)
    .all(decision.block, `${decision.block}!${decision.id}`)) {
    const sighting = JSON.parse(String(row['facts'])) as Sighting;
    if (decision.article !== null && sighting.article !== decision.article) continue;
    if (decision.name !== null && sighting.names[0] !== decision.name) continue;
    change.removed.push({ article: sighting.article, local: sighting.local });
    change.added.push(sighting);
  }
  linkSpeakers(db, change, [decision.block], linker);
}
