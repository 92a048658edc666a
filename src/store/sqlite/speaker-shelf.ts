/** Speakers in SQLite: the rows `link` reads and writes for the length of one transaction; what was read is held until its end. */
import type { Profile, Sighting, SpeakerShelf } from '../../model/speaker.js';
import { fold } from '../fold.js';
import { speakerId } from '../ids.js';
import type { Database, Row } from './driver.js';

interface Held {
  readonly row: number;
  profile: Profile;
  seed: string | null;
}

/** A shelf over the tables of speakers. */
export function speakerShelf(db: Database): SpeakerShelf {
  const held = new Map<string, Held>();
  /** Keys of profiles that are not there. */
  const missing = new Set<string>();
  // What was asked of blocks and tokens stays true while no profiles are put: seeds do not stand in them.
  const blocks = new Map<string, readonly Held[]>();
  const tokens = new Map<string, readonly Held[]>();
  const aliases = new Map<string, string | null>();
  /** Seeds that have a row by now. */
  const seeded = new Set<string>();
  const hold = (row: Row): Held => {
    const key = String(row['key']);
    const known = held.get(key);
    if (known !== undefined) return known;
    const profile = JSON.parse(String(row['facts'])) as Profile;
    const one = { row: Number(row['row']), profile, seed: row['seed'] as string | null };
    held.set(key, one);
    return one;
  };
  const get = (key: string): Held | null => {
    const known = held.get(key);
    if (known !== undefined) return known;
    if (missing.has(key)) return null;
    const row = db.prepare(PROFILE).get(key);
    return row === null ? null : hold(row);
  };
  const block = (name: string) => once(blocks, name, () => db.prepare(BLOCK).all(name).map(hold));
  const holding = (token: string, limit: number) =>
    once(tokens, `${limit} ${token}`, () => db.prepare(HOLDING).all(token, limit).map(hold));
  const alias = (seed: string) => once(aliases, seed, () => aliasOf(db, seed));
  /** Rows of one question about many names. */
  const ask = (sql: string, names: readonly string[]): Row[] =>
    names.length === 0 ? [] : db.prepare(sql).all(JSON.stringify(names));
  const open = (known: ReadonlyMap<string, unknown>, names: readonly string[]): string[] =>
    [...new Set(names)].filter((name) => !known.has(name));
  const changed = () => {
    blocks.clear();
    tokens.clear();
  };
  return {
    expect: ({ profiles = [], blocks: some = [], tokens: few = [], limit = 0, seeds = [] }) => {
      // Where the answer is at hand anyway, asking ahead would ask what nobody needs.
      if (db.writers === null) return;
      const keys = open(held, profiles);
      for (const row of ask(PROFILES, keys)) hold(row);
      for (const key of keys) if (!held.has(key)) missing.add(key);
      const names = open(blocks, some);
      const inBlocks = new Map<string, Held[]>(names.map((name) => [name, []]));
      for (const row of ask(BLOCKS, names)) inBlocks.get(String(row['block']))?.push(hold(row));
      for (const [name, list] of inBlocks) blocks.set(name, list);
      const unknown = open(aliases, seeds);
      for (const seed of unknown) aliases.set(seed, null);
      for (const row of ask(ALIASES, unknown)) aliases.set(String(row['seed']), row['alias'] as string | null);
      const wanted = [...new Set(few)].filter((token) => !tokens.has(`${limit} ${token}`));
      for (const token of wanted) tokens.set(`${limit} ${token}`, []);
      if (wanted.length === 0) return;
      for (const { token, holders } of db.prepare(ALL_HOLDING).all(limit, JSON.stringify(wanted)))
        tokens.set(
          `${limit} ${token}`,
          (JSON.parse(String(holders)) as HolderRow[]).map(([row, key, seed, facts]) =>
            hold({ row, key, seed, facts }),
          ),
        );
    },
    putSighting: (sighting, profile) => {
      const facts = JSON.stringify(sighting);
      // The profile's row comes first where the profile is new: its own facts follow when it is summed up.
      let known = get(profile);
      if (known === null) {
        const row = db
          .prepare("INSERT INTO profiles (key, block, count, seed, facts) VALUES (?, '', 0, NULL, '')")
          .run(profile);
        known = { row, profile: null as unknown as Profile, seed: null };
        held.set(profile, known);
        missing.delete(profile);
      }
      db.prepare('INSERT OR REPLACE INTO sightings (article, local, profile, facts) VALUES (?, ?, ?, ?)').run(
        sighting.article,
        sighting.local,
        known.row,
        facts,
      );
    },
    dropSighting: (article, local) => {
      const row = db
        .prepare(
          'SELECT p.key FROM sightings s JOIN profiles p ON p.row = s.profile WHERE s.article = ? AND s.local = ?',
        )
        .get(article, local);
      if (row === null) return null;
      db.prepare('DELETE FROM sightings WHERE article = ? AND local = ?').run(article, local);
      return String(row['key']);
    },
    sightings: (profile) => {
      const known = get(profile);
      if (known === null) return [];
      return db
        .prepare('SELECT facts FROM sightings WHERE profile = ?')
        .all(known.row)
        .map((row) => JSON.parse(String(row['facts'])) as Sighting);
    },
    profile: (key) => get(key)?.profile ?? null,
    putProfile: (profile) => {
      changed();
      const known = get(profile.key) as Held;
      const before = known.profile as Profile | null;
      db.prepare('UPDATE profiles SET block = ?, count = ?, facts = ? WHERE row = ?').run(
        profile.block,
        profile.count,
        JSON.stringify(profile),
        known.row,
      );
      index(db, 'profile_tokens', 'token', known.row, before?.tokens ?? [], profile.tokens);
      index(db, 'profile_words', 'word', known.row, wordsOf(before), wordsOf(profile));
      known.profile = profile;
    },
    dropProfile: (key) => {
      const known = get(key);
      if (known === null) return;
      for (const table of ['profile_tokens', 'profile_words'])
        db.prepare(`DELETE FROM ${table} WHERE profile = ?`).run(known.row);
      db.prepare('DELETE FROM profiles WHERE row = ?').run(known.row);
      changed();
      held.delete(key);
    },
    block: (name) => block(name).map(({ profile }) => profile),
    holding: (token, limit) => holding(token, limit).map(({ profile }) => profile),
    seedOf: (profile) => get(profile)?.seed ?? null,
    putSeed: (profile, seed) => {
      const known = get(profile) as Held;
      known.seed = seed;
      if (!seeded.has(seed)) {
        seeded.add(seed);
        const id = speakerId(seed);
        db.prepare('INSERT OR IGNORE INTO speakers (seed, id, alias, root) VALUES (?, ?, NULL, ?)').run(seed, id, id);
      }
      db.prepare('UPDATE speakers SET last = ? WHERE seed = ?').run(profile, seed);
      db.prepare('UPDATE profiles SET seed = ? WHERE row = ?').run(seed, known.row);
    },
    putAlias: (seed, of) => {
      const before = alias(seed);
      if (before === of) return;
      aliases.set(seed, of);
      db.prepare('UPDATE speakers SET alias = ? WHERE seed = ?').run(of, seed);
      settleRoots(db, seed, alias);
    },
    aliasOf: alias,
    aliasesOf: (seed) => aliasesOf(db, seed),
  };
}

const PROFILE = 'SELECT row, key, seed, facts FROM profiles WHERE key = ?';
const BLOCK = 'SELECT row, key, seed, facts FROM profiles WHERE block = ?';
const HOLDING = `SELECT p.row, p.key, p.seed, p.facts FROM profile_tokens t JOIN profiles p ON p.row = t.profile
  WHERE t.token = ? ORDER BY p.count DESC, p.key LIMIT ?`;
const PROFILES = 'SELECT row, key, seed, facts FROM profiles WHERE key IN (SELECT value FROM json_each(?))';
const BLOCKS = 'SELECT block, row, key, seed, facts FROM profiles WHERE block IN (SELECT value FROM json_each(?))';
const ALIASES = 'SELECT seed, alias FROM speakers WHERE seed IN (SELECT value FROM json_each(?))';
// Most tokens are nobody's.
const ALL_HOLDING = `SELECT j.value AS token, (SELECT json_group_array(json_array(f.row, f.key, f.seed, f.facts)) FROM
    (SELECT p.row, p.key, p.seed, p.facts FROM profile_tokens t JOIN profiles p ON p.row = t.profile
      WHERE t.token = j.value ORDER BY p.count DESC, p.key LIMIT ?) f) AS holders
  FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM profile_tokens WHERE token = j.value)`;
type HolderRow = readonly [row: number, key: string, seed: string | null, facts: string];
const ALIAS = 'SELECT alias FROM speakers WHERE seed = ?';

function once<T>(known: Map<string, T>, name: string, find: () => T): T {
  let found = known.get(name);
  if (found === undefined) known.set(name, (found = find()));
  return found;
}

function aliasOf(db: Database, seed: string): string | null {
  return (db.prepare(ALIAS).get(seed)?.['alias'] ?? null) as string | null;
}

function aliasesOf(db: Database, seed: string): string[] {
  return db
    .prepare('SELECT seed FROM speakers WHERE alias = ?')
    .all(seed)
    .map((row) => String(row['seed']));
}

/** The root of a seed and of all that lead to it. */
function settleRoots(db: Database, seed: string, aliasOf: (seed: string) => string | null): void {
  const waiting = [seed];
  const done = new Set<string>();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (done.has(one)) continue;
    done.add(one);
    db.prepare('UPDATE speakers SET root = ? WHERE seed = ?').run(speakerId(rootOf(aliasOf, one)), one);
    for (const other of aliasesOf(db, one)) waiting.push(other);
  }
}

/** Other names followed to whom they mean; in a circle the first by text, as `link` has it. */
function rootOf(aliasOf: (seed: string) => string | null, seed: string): string {
  const path = [seed];
  for (;;) {
    const next = aliasOf(path.at(-1) as string);
    if (next === null) return path.at(-1) as string;
    const at = path.indexOf(next);
    if (at >= 0) return path.slice(at).reduce((least, one) => (one < least ? one : least));
    path.push(next);
  }
}

function wordsOf(profile: Profile | null): string[] {
  if (profile === null) return [];
  return [...new Set(profile.names.flatMap(([name]) => fold(name).split(' ')))].filter((word) => word !== '');
}

function index(
  db: Database,
  table: string,
  column: string,
  row: number,
  before: readonly string[],
  now: readonly string[],
): void {
  for (const one of before)
    if (!now.includes(one)) db.prepare(`DELETE FROM ${table} WHERE ${column} = ? AND profile = ?`).run(one, row);
  for (const one of now)
    if (!before.includes(one))
      db.prepare(`INSERT OR IGNORE INTO ${table} (${column}, profile) VALUES (?, ?)`).run(one, row);
}
