/** Questions about speakers → SQL: who matches a name, what is known of one, and ids that have become another's. */
import { byText } from '../../model/order.js';
import type { Profile, SpeakerKind } from '../../model/speaker.js';
import { fold } from '../fold.js';
import type {
  Counted,
  FoundSpeakers,
  RecordedSpeaker,
  SpeakerFilter,
  SpeakerIdentifier,
  SpeakerRole,
} from '../speakers.js';
import type { Page } from '../store.js';
import type { Database, Row } from './driver.js';

/** Who is the speaker of which statement: as the readings say, unless a person said otherwise. `speaker` is an id that stands. */
export const HEARD_BY = `SELECT k.root AS speaker, v.item
  FROM speakers k JOIN profiles p ON p.seed = k.seed JOIN sightings g ON g.profile = p.row
  JOIN voices v ON v.article = g.article AND v.local = g.local AND v.place = 'speaker'
  JOIN statements r ON r.item = v.item AND r.speaker IS r.speaker_read
  WHERE NOT EXISTS (SELECT 1 FROM given_speakers h WHERE h.item = v.item)
  UNION ALL SELECT k.root, h.item FROM given_speakers h JOIN speakers k ON k.id = h.speaker`;

/**
 * The same for some speakers, whose ids are a JSON list, asked twice: statements that may be theirs, looked up without a look at the statements
 * themselves (22,700 in 3 ms), and among `s` those that are (`BY_THEM`, the list once).
 */
export const MAYBE_BY_THEM = `SELECT v.item FROM speakers k JOIN profiles p ON p.seed = k.seed JOIN sightings g ON g.profile = p.row
  JOIN voices v ON v.article = g.article AND v.local = g.local AND v.place = 'speaker' WHERE k.root IN (SELECT value FROM json_each(?))
  UNION ALL SELECT h.item FROM given_speakers h JOIN speakers k ON k.id = h.speaker WHERE k.root IN (SELECT value FROM json_each(?))`;
export const BY_THEM = `((s.speaker IS s.speaker_read AND NOT EXISTS (SELECT 1 FROM given_speakers h WHERE h.item = s.item))
  OR EXISTS (SELECT 1 FROM given_speakers h JOIN speakers k ON k.id = h.speaker WHERE h.item = s.item AND k.root IN (SELECT value FROM json_each(?))))`;

/** Statements and articles of one speaker. */
const HEARD = `SELECT count(*) AS statements, count(DISTINCT s.article) AS articles FROM statements s
  WHERE s.item IN (${MAYBE_BY_THEM}) AND ${BY_THEM} AND s.live = 1 AND s.dismissed = 0 AND s.attitude = 0 AND s.denied = 0`;

/** Speakers that said something, those of most statements first; the caller has settled the sums. */
export function speakersFound(db: Database, { words, ids }: SpeakerFilter, page: Page): FoundSpeakers {
  const among = words.length === 0 ? ids : namedAll(db, words, ids);
  const where = among === null ? '' : 'WHERE speaker IN (SELECT value FROM json_each(?))';
  const values = among === null ? [] : [JSON.stringify(among)];
  db.exec('BEGIN');
  try {
    const counted = db.prepare(`SELECT count(*) AS n FROM speaker_sums ${where}`).get(...values);
    const rows = db
      .prepare(
        `SELECT speaker, statements, articles FROM speaker_sums ${where}
         ORDER BY statements DESC, articles DESC, speaker LIMIT ? OFFSET ?`,
      )
      .all(...values, page.limit, page.offset);
    return {
      total: Number(counted?.['n']),
      speakers: rows.map((row) =>
        described(db, String(row['speaker']), Number(row['statements']), Number(row['articles'])),
      ),
    };
  } finally {
    db.exec('COMMIT');
  }
}

/** One speaker by an id of today or of before. */
export function speakerOf(db: Database, id: string): RecordedSpeaker | null {
  const current = currentId(db, id);
  if (current === null) return null;
  const row = manySaid(db, current) ?? saidBy(db, current);
  return described(db, current, Number(row?.['statements'] ?? 0), Number(row?.['articles'] ?? 0));
}

/** Statements from which sums are shown: looking at 22,700 takes 70 ms, and what changed since the sums were made is little beside them. */
const MANY = 5000;

function manySaid(db: Database, id: string): Row | null {
  return db.prepare('SELECT statements, articles FROM speaker_sums WHERE speaker = ? AND statements > ?').get(id, MANY);
}

function saidBy(db: Database, id: string): Row | null {
  const ids = JSON.stringify([id]);
  return db.prepare(HEARD).get(ids, ids, ids);
}

/** The id under which somebody goes on: their own, of whom they are another name, or of who has the profile they had. */
export function currentId(db: Database, id: string): string | null {
  const row = db.prepare('SELECT seed, root, last FROM speakers WHERE id = ?').get(id);
  if (row === null) return null;
  const live = db.prepare('SELECT 1 AS yes FROM profiles WHERE seed = ? LIMIT 1').get(row['seed'] as string);
  if (live !== null) return String(row['root']);
  const heir = db
    .prepare('SELECT k.root FROM profiles p JOIN speakers k ON k.seed = p.seed WHERE p.key = ?')
    .get(row['last']);
  return heir === null ? null : String(heir['root']);
}

/** Profiles of a speaker, those under other names too. */
export function profilesOf(db: Database, id: string): Profile[] {
  return db
    .prepare('SELECT p.facts FROM speakers k JOIN profiles p ON p.seed = k.seed WHERE k.root = ? ORDER BY p.key')
    .all(id)
    .map((row) => JSON.parse(String(row['facts'])) as Profile);
}

/** Ids of those one of whose names has every word. */
export function namedAll(db: Database, words: readonly string[], ids: readonly string[] | null): string[] {
  const parts = [...new Set(words.flatMap((phrase) => phrase.split(' ')))];
  const sql = parts.map(() => 'SELECT profile FROM profile_words WHERE word = ?').join(' INTERSECT ');
  const rows = db
    .prepare(`SELECT k.root, p.facts FROM profiles p JOIN speakers k ON k.seed = p.seed WHERE p.row IN (${sql})`)
    .all(...parts);
  const found = new Set<string>();
  for (const row of rows) {
    const root = String(row['root']);
    if (found.has(root) || (ids !== null && !ids.includes(root))) continue;
    const { names } = JSON.parse(String(row['facts'])) as Profile;
    if (names.some(([name]) => holds(` ${fold(name)} `, words))) found.add(root);
  }
  return [...found].sort();
}

function holds(name: string, words: readonly string[]): boolean {
  return words.every((phrase) => name.includes(` ${phrase} `));
}

function described(db: Database, id: string, statements: number, articles: number): RecordedSpeaker {
  const profiles = profilesOf(db, id);
  const names = summed(profiles.flatMap((one) => one.names));
  const roles = new Map<string, SpeakerRole>();
  let from: string | null = null;
  let until: string | null = null;
  for (const one of profiles) {
    if (one.from !== null && (from === null || one.from < from)) from = one.from;
    if (one.until !== null && (until === null || one.until > until)) until = one.until;
    for (const [name, count] of one.roles) {
      const key = fold(name);
      const known = roles.get(key);
      roles.set(key, {
        name: known?.name ?? name,
        count: (known?.count ?? 0) + count,
        from: least(known?.from ?? null, one.from),
        until: most(known?.until ?? null, one.until),
      });
    }
  }
  return {
    id,
    name: bestName(profiles, names),
    kind: kindOf(profiles),
    names,
    roles: [...roles.values()].sort((a, b) => b.count - a.count || byText(a.name, b.name)),
    outlets: summed(profiles.flatMap((one) => one.outlets)),
    statements,
    articles,
    from,
    until,
    identifiers: identifiersOf(db, names),
  };
}

/** The full name most articles use; of a person one with a given name before a surname alone. */
function bestName(profiles: readonly Profile[], names: readonly Counted[]): string {
  const full = profiles.filter(({ form }) => form !== 'short');
  const first = summed((full.length > 0 ? full : profiles).map((one) => longestCommon(one)));
  return first[0]?.name ?? names[0]?.name ?? '';
}

/** How many times more often a body's one word must be written than a longer name to be what it is called. */
const CALLED = 10;

/** Of a profile's names the one written most often among those of several words, else the longest; of a body what nearly everybody calls it. */
function longestCommon({ kind, names, count }: Profile): [string, number] {
  const most = Math.max(...names.map(([, times]) => times));
  const several = names.filter(([name, times]) => {
    if (kind === 'person') return /\s/.test(name.replace(/^The /, ''));
    // "Japan" tells as much as "the Japanese government".
    return /\s/.test(name) && CALLED * times >= most && !(kind === 'government' && /government$/i.test(name));
  });
  const pool = several.length > 0 ? several : names;
  const [name] = pool.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0].length > a[0].length) ? b : a));
  return [name, count];
}

function kindOf(profiles: readonly Profile[]): SpeakerKind {
  const counts = new Map<SpeakerKind, number>();
  for (const { kind, count } of profiles) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0]?.[0] ?? 'person';
}

function summed(list: readonly (readonly [string, number])[]): Counted[] {
  const counts = new Map<string, number>();
  for (const [name, count] of list) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || byText(a.name, b.name));
}

function least(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function most(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function identifiersOf(db: Database, names: readonly Counted[]): string[] {
  const found = new Set<string>();
  for (const { name } of names)
    for (const row of db.prepare('SELECT identifier FROM speaker_identifiers WHERE name = ?').all(fold(name)))
      found.add(String(row['identifier']));
  return [...found].sort();
}

/** Takes a table of names and ids in place of the one before; gives how many of its names somebody on the record has. */
export function identify(db: Database, rows: readonly SpeakerIdentifier[]): number {
  db.exec('DELETE FROM speaker_identifiers');
  let known = 0;
  for (const { name, identifier } of rows) {
    const folded = fold(name);
    db.prepare('INSERT OR IGNORE INTO speaker_identifiers (name, identifier) VALUES (?, ?)').run(folded, identifier);
    if (namedAll(db, [folded], null).length > 0) known++;
  }
  return known;
}
