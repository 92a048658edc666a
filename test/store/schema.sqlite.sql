CREATE INDEX captures_by_article ON captures (article);

CREATE INDEX captures_by_seen ON captures (seen);

CREATE INDEX claims_by_article ON claims (article);

CREATE INDEX commitment_decisions_by_commitment ON commitment_decisions (commitment, at, id);

CREATE INDEX commitment_outcomes_by_b ON commitment_outcomes (b);

CREATE INDEX commitments_by_article ON commitments (article);

CREATE INDEX commitments_by_claim ON commitments (claim);

CREATE INDEX commitments_by_date ON commitments (dated DESC, id, row);

CREATE INDEX commitments_by_id ON commitments (id);

CREATE INDEX commitments_by_item ON commitments (item);

CREATE INDEX commitments_by_theme ON commitments (theme, dated, id);

CREATE INDEX copy_facts_by_b ON copy_facts (b);

CREATE INDEX copy_parts_by_cluster ON copy_parts (cluster);

CREATE INDEX copy_sizes_by_articles ON copy_sizes (articles DESC, cluster);

CREATE INDEX corrections_by_item ON corrections (item);

CREATE INDEX corrections_by_time ON corrections (at DESC, id);

CREATE INDEX entries_by_item ON entries (item);

CREATE INDEX event_keys_by_article ON event_keys (article);

CREATE INDEX event_words_by_article ON event_words (article);

CREATE INDEX events_by_class ON events (class, day DESC, article, start);

CREATE INDEX events_by_day ON events (day DESC, article, start);

CREATE INDEX forgotten_by_whole ON forgotten (of);

CREATE INDEX given_speakers_by_speaker ON given_speakers (speaker);

CREATE INDEX outlet_lines_by_article ON outlet_lines (n);

CREATE INDEX places_by_path ON places (path, offset, capture);

CREATE INDEX profile_tokens_by_profile ON profile_tokens (profile);

CREATE INDEX profile_words_by_profile ON profile_words (profile);

CREATE INDEX profiles_by_block ON profiles (block);

CREATE INDEX profiles_by_seed ON profiles (seed);

CREATE INDEX quotation_keys_by_row ON quotation_keys (row);

CREATE INDEX sightings_by_profile ON sightings (profile);

CREATE INDEX speaker_corrections_by_speaker ON speaker_corrections (speaker);

CREATE INDEX speaker_corrections_by_time ON speaker_corrections (at DESC, id);

CREATE INDEX speaker_corrections_by_value ON speaker_corrections (value);

CREATE INDEX speaker_sums_by_statements ON speaker_sums (statements DESC, articles DESC, speaker);

CREATE INDEX speakers_by_alias ON speakers (alias) WHERE alias IS NOT NULL;

CREATE INDEX speakers_by_id ON speakers (id);

CREATE INDEX speakers_by_root ON speakers (root);

CREATE INDEX statements_by_act ON statements (act, published DESC, article, start, item) WHERE live = 1;

CREATE INDEX statements_by_article ON statements (article, start, item);

CREATE INDEX statements_by_published ON statements (published DESC, article, start, item);

CREATE INDEX statements_by_within ON statements (within) WHERE within IS NOT NULL;

CREATE INDEX statements_dismissed ON statements (item) WHERE dismissed = 1;

CREATE INDEX statements_unnamed ON statements (published DESC, article, start, item) WHERE live = 1 AND source_kind = 'anonymous';

CREATE INDEX tension_decisions_by_tension ON tension_decisions (tension, at, id);

CREATE INDEX tension_voices_by_referent ON tension_voices (article, local);

CREATE INDEX tensions_by_a ON tensions (a);

CREATE INDEX tensions_by_b ON tensions (b);

CREATE INDEX tensions_by_date ON tensions (dated DESC, id, kind, earlier_row, later_row);

CREATE INDEX tensions_by_earlier ON tensions (earlier_article);

CREATE INDEX tensions_by_earlier_item ON tensions (earlier_item) WHERE earlier_item IS NOT NULL;

CREATE INDEX tensions_by_id ON tensions (id);

CREATE INDEX tensions_by_kind ON tensions (kind, dated DESC, id);

CREATE INDEX tensions_by_later ON tensions (later_article);

CREATE INDEX tensions_by_later_item ON tensions (later_item) WHERE later_item IS NOT NULL;

CREATE INDEX tensions_by_theme ON tensions (theme, status, score DESC, id, kind);

CREATE INDEX tensions_decided ON tensions (status, dated DESC, id) WHERE status <> 'open';

CREATE INDEX utterance_quotations_by_item ON utterance_quotations (item);

CREATE INDEX utterances_by_articles ON utterances (articles DESC, centre);

CREATE INDEX voices_by_referent ON voices (article, local);

CREATE INDEX watched_entries_by_listed ON watched_entries (listed);

CREATE INDEX watched_entries_by_page ON watched_entries (page);

CREATE INDEX watched_feeds_by_due ON watched_feeds (due);

CREATE INDEX watched_pages_by_due ON watched_pages (due);

CREATE TABLE archives (
  path TEXT NOT NULL PRIMARY KEY,
  head TEXT NOT NULL,
  stamp TEXT NOT NULL,
  done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  key TEXT NOT NULL PRIMARY KEY,
  locator TEXT NOT NULL UNIQUE,
  id TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  title TEXT,
  published TEXT,
  language TEXT,
  capture TEXT REFERENCES captures (id),
  stamp TEXT
) STRICT;

CREATE TABLE captures (
  id TEXT NOT NULL PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (key),
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  seen TEXT NOT NULL,
  text TEXT NOT NULL,
  bytes BLOB
) STRICT;

CREATE TABLE claim_keys (
  key INTEGER NOT NULL,
  place INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (key, place, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  n INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (key),
  item TEXT REFERENCES items (id),
  spans TEXT NOT NULL,
  speakers TEXT NOT NULL,
  place INTEGER NOT NULL,
  keys TEXT NOT NULL,
  facts TEXT NOT NULL
, gist TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE commitment_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  commitment TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'dismissed', 'undo')),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES commitment_decisions (id)
) STRICT;

CREATE TABLE commitment_outcomes (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitments (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  theme INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  dated TEXT,
  article TEXT NOT NULL REFERENCES articles (key),
  item TEXT NOT NULL,
  claim INTEGER,
  what TEXT NOT NULL,
  recipient TEXT,
  due TEXT,
  missing TEXT NOT NULL
, row INTEGER) STRICT;

CREATE TABLE confirmed_tensions (
  id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_articles (
  n INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES articles (key),
  capture TEXT NOT NULL REFERENCES captures (id),
  words INTEGER NOT NULL,
  published TEXT,
  aside TEXT NOT NULL,
  standing INTEGER NOT NULL
) STRICT;

CREATE TABLE copy_facts (
  a INTEGER NOT NULL REFERENCES copy_articles (n),
  b INTEGER NOT NULL REFERENCES copy_articles (n),
  stretches TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_keys (
  key INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (key, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_parts (
  n INTEGER NOT NULL REFERENCES copy_articles (n),
  place INTEGER NOT NULL,
  cluster INTEGER NOT NULL REFERENCES copy_articles (n),
  share REAL NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (n, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_sizes (
  cluster INTEGER NOT NULL PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT;

CREATE TABLE corrections (
  id TEXT NOT NULL PRIMARY KEY,
  item TEXT NOT NULL REFERENCES items (id),
  field TEXT NOT NULL CHECK (field IN ('act', 'speaker', 'dismiss', 'confirm', 'note', 'undo')),
  value TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES corrections (id)
) STRICT;

CREATE TABLE entries (
  id TEXT NOT NULL PRIMARY KEY,
  item TEXT NOT NULL REFERENCES items (id),
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'tombstone', 'redirect')),
  article TEXT NOT NULL REFERENCES articles (key),
  capture TEXT NOT NULL REFERENCES captures (id),
  stamp TEXT NOT NULL,
  replaces TEXT REFERENCES entries (id),
  redirect TEXT REFERENCES items (id),
  said TEXT,
  published TEXT,
  seen TEXT NOT NULL,
  digest TEXT,
  body TEXT
) STRICT;

CREATE TABLE event_keys (
  key TEXT NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (key, article, local)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_words (
  word TEXT NOT NULL,
  part TEXT NOT NULL,
  day TEXT NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (word, part, day, article, local)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  article TEXT NOT NULL REFERENCES articles (key),
  local TEXT NOT NULL,
  capture TEXT NOT NULL REFERENCES captures (id),
  start INTEGER NOT NULL,
  until INTEGER NOT NULL,
  line INTEGER NOT NULL,
  words TEXT NOT NULL,
  sentence TEXT NOT NULL,
  class TEXT NOT NULL,
  mode TEXT,
  cameo TEXT,
  status TEXT NOT NULL,
  actors TEXT NOT NULL,
  targets TEXT NOT NULL,
  place TEXT,
  time TEXT,
  time_from TEXT,
  time_until TEXT,
  said TEXT,
  sayer TEXT,
  published TEXT,
  day TEXT NOT NULL,
  PRIMARY KEY (article, local)
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'capture', 'statement', 'speaker', 'digest', 'name', 'page')),
  of TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE given_speakers (
  item TEXT NOT NULL PRIMARY KEY REFERENCES items (id),
  speaker TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE held_tensions (
  n INTEGER PRIMARY KEY,
  captures TEXT NOT NULL
) STRICT;

CREATE TABLE items (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('statement')),
  article TEXT NOT NULL REFERENCES articles (key),
  state TEXT NOT NULL CHECK (state IN ('live', 'tombstone', 'redirect')),
  redirect TEXT REFERENCES items (id)
) STRICT;

CREATE TABLE linking (
  layer TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE outlet_lines (
  outlet TEXT NOT NULL,
  line INTEGER NOT NULL,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (outlet, line, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
  capture TEXT NOT NULL REFERENCES captures (id),
  path TEXT NOT NULL,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (capture, path, offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_tokens (
  token TEXT NOT NULL,
  profile INTEGER NOT NULL,
  PRIMARY KEY (token, profile)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_words (
  word TEXT NOT NULL,
  profile INTEGER NOT NULL,
  PRIMARY KEY (word, profile)
) STRICT, WITHOUT ROWID;

CREATE TABLE profiles (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  block TEXT NOT NULL,
  count INTEGER NOT NULL,
  seed TEXT,
  facts TEXT NOT NULL
) STRICT;

CREATE TABLE quotation_keys (
  key INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (key, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE quoting_sums (
  outlet TEXT NOT NULL,
  speaker TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (speaker, outlet)
) STRICT, WITHOUT ROWID;

CREATE TABLE readings (
  capture TEXT NOT NULL REFERENCES captures (id),
  stamp TEXT NOT NULL,
  seen TEXT NOT NULL,
  signature_version INTEGER NOT NULL,
  signature TEXT NOT NULL,
  reading BLOB NOT NULL,
  PRIMARY KEY (capture, stamp)
) STRICT;

CREATE TABLE saved_searches (
  name TEXT NOT NULL PRIMARY KEY,
  asks TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sightings (
  article TEXT NOT NULL REFERENCES articles (key),
  local TEXT NOT NULL,
  profile INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (article, local)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_sums (
  outlet TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  official INTEGER NOT NULL,
  mode TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (outlet, source_kind, official, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_corrections (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'note', 'undo')),
  speaker TEXT NOT NULL,
  value TEXT NOT NULL,
  decision TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES speaker_corrections (id)
) STRICT;

CREATE TABLE speaker_identifiers (
  name TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (name, identifier)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_sums (
  speaker TEXT NOT NULL PRIMARY KEY,
  statements INTEGER NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers (
  seed TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  alias TEXT,
  root TEXT NOT NULL,
  last TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  row INTEGER PRIMARY KEY,
  item TEXT NOT NULL UNIQUE REFERENCES items (id),
  entry TEXT NOT NULL REFERENCES entries (id),
  article TEXT NOT NULL REFERENCES articles (key),
  capture TEXT NOT NULL REFERENCES captures (id),
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1)),
  start INTEGER NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  published TEXT,
  said TEXT,
  within TEXT REFERENCES items (id),
  mode TEXT NOT NULL,
  act TEXT NOT NULL,
  act_read TEXT NOT NULL,
  attitude INTEGER NOT NULL CHECK (attitude IN (0, 1)),
  source_kind TEXT NOT NULL,
  standing TEXT NOT NULL,
  denied INTEGER NOT NULL CHECK (denied IN (0, 1)),
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1)),
  depth INTEGER NOT NULL,
  score REAL NOT NULL,
  speaker TEXT,
  speaker_read TEXT,
  addressee TEXT,
  channel TEXT,
  via TEXT NOT NULL,
  source TEXT,
  cue TEXT,
  verbatim TEXT,
  content TEXT
) STRICT;

CREATE TABLE tension_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  tension TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'dismissed', 'undo')),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES tension_decisions (id)
) STRICT;

CREATE TABLE tension_voices (
  n INTEGER NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (n, article, local, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE tensions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  theme INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  score REAL NOT NULL,
  dated TEXT,
  a INTEGER,
  b INTEGER,
  earlier_article TEXT NOT NULL,
  earlier_item TEXT,
  earlier_spans TEXT NOT NULL,
  later_article TEXT NOT NULL,
  later_item TEXT,
  later_spans TEXT NOT NULL,
  clash TEXT NOT NULL,
  noticed TEXT,
  because TEXT NOT NULL
, earlier_row INTEGER, later_row INTEGER) STRICT;

CREATE TABLE totals (
  name TEXT NOT NULL PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE utterance_quotations (
  centre TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (centre, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE utterances (
  centre TEXT NOT NULL PRIMARY KEY,
  articles INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  variants INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  speakers TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE voices (
  item TEXT NOT NULL REFERENCES items (id),
  place TEXT NOT NULL CHECK (place IN ('speaker', 'addressee', 'via')),
  ord INTEGER NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (item, place, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_entries (
  feed TEXT NOT NULL,
  id TEXT NOT NULL,
  page TEXT NOT NULL,
  digest TEXT NOT NULL,
  listed INTEGER NOT NULL,
  PRIMARY KEY (feed, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_feeds (
  url TEXT NOT NULL PRIMARY KEY,
  location TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  due INTEGER,
  failures INTEGER NOT NULL,
  title TEXT,
  etag TEXT,
  modified TEXT,
  trouble TEXT
, ttl INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE watched_holds (
  address TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_pages (
  url TEXT NOT NULL PRIMARY KEY,
  article TEXT,
  due INTEGER,
  first INTEGER NOT NULL,
  checks INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  etag TEXT,
  modified TEXT,
  held TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE web_captures (
  capture TEXT NOT NULL PRIMARY KEY REFERENCES captures (id),
  url TEXT NOT NULL,
  at TEXT NOT NULL,
  type TEXT,
  digest TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
  article TEXT NOT NULL PRIMARY KEY REFERENCES articles (key),
  at TEXT NOT NULL,
  says TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5(
  source, cue, content, addressee, via, outlet,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TRIGGER copy_sizes_of_part AFTER INSERT ON copy_parts BEGIN
  INSERT INTO copy_sizes (cluster, articles) VALUES (new.cluster, 1) ON CONFLICT (cluster) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER copy_sizes_without_part AFTER DELETE ON copy_parts BEGIN
  UPDATE copy_sizes SET articles = articles - 1 WHERE cluster = old.cluster;
  DELETE FROM copy_sizes WHERE cluster = old.cluster AND articles = 0;
END;

CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are append-only');
END;

CREATE TRIGGER totals_of_article AFTER INSERT ON articles BEGIN
  UPDATE totals SET n = n + 1 WHERE name = 'articles';
END;

CREATE TRIGGER totals_of_capture AFTER INSERT ON captures BEGIN
  UPDATE totals SET n = n + 1 WHERE name = 'captures';
END;

CREATE TRIGGER totals_of_changed_statement AFTER UPDATE OF live, dismissed, attitude ON statements
WHEN new.live <> old.live OR new.dismissed <> old.dismissed OR new.attitude <> old.attitude BEGIN
  UPDATE totals SET n = n - (old.live AND NOT old.dismissed) WHERE name = iif(old.attitude = 1, 'attitudes', 'statements');
  UPDATE totals SET n = n + (new.live AND NOT new.dismissed) WHERE name = iif(new.attitude = 1, 'attitudes', 'statements');
END;

CREATE TRIGGER totals_of_statement AFTER INSERT ON statements WHEN new.live = 1 AND new.dismissed = 0 BEGIN
  UPDATE totals SET n = n + 1 WHERE name = iif(new.attitude = 1, 'attitudes', 'statements');
END;

CREATE TRIGGER totals_without_article AFTER DELETE ON articles BEGIN
  UPDATE totals SET n = n - 1 WHERE name = 'articles';
END;

CREATE TRIGGER totals_without_capture AFTER DELETE ON captures BEGIN
  UPDATE totals SET n = n - 1 WHERE name = 'captures';
END;

CREATE TRIGGER totals_without_statement AFTER DELETE ON statements WHEN old.live = 1 AND old.dismissed = 0 BEGIN
  UPDATE totals SET n = n - 1 WHERE name = iif(old.attitude = 1, 'attitudes', 'statements');
END;
