-- The record, first schema. Small columns stand before long ones: SQLite walks past a long value to reach what follows.
-- Times are ISO 8601 text as given; JSON is text; spans are UTF-16 offsets inside JSON and no SQL ever cuts by them.
-- No foreign key is deferred: while one is open, SQLite searches the children at every insert of a parent, and a batch of
-- fifty articles took a second and a half instead of a fortieth of that.

-- An article is what its locator names. `capture` and `stamp`: what its live statements were read from, and by what;
-- null only inside the transaction that makes the article.
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

-- Certain bytes of an article, first seen at `seen`. `bytes` where no file of the user's keeps them.
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
CREATE INDEX captures_by_article ON captures (article);
CREATE INDEX captures_by_seen ON captures (seen);

-- Where the bytes of a capture stand in the user's files; paths are relative to the folder of this database.
CREATE TABLE places (
  capture TEXT NOT NULL REFERENCES captures (id),
  path TEXT NOT NULL,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (capture, path, offset)
) STRICT, WITHOUT ROWID;
CREATE INDEX places_by_path ON places (path, offset, capture);

-- A capture read with certain weights. `signature`: what linking needs of it (`signature_version` says in which form).
-- `reading`: the Reading's JSON, deflated (raw, RFC 1951): a fifth of the size for 0.1 ms an article, and one row asks for it.
CREATE TABLE readings (
  capture TEXT NOT NULL REFERENCES captures (id),
  stamp TEXT NOT NULL,
  seen TEXT NOT NULL,
  signature_version INTEGER NOT NULL,
  signature TEXT NOT NULL,
  reading BLOB NOT NULL,
  PRIMARY KEY (capture, stamp)
) STRICT;

-- Things on the record, by the id minted for them once.
CREATE TABLE items (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('statement')),
  article TEXT NOT NULL REFERENCES articles (key),
  state TEXT NOT NULL CHECK (state IN ('live', 'tombstone', 'redirect')),
  redirect TEXT REFERENCES items (id)
) STRICT;

-- Append-only: what an item reads like, as of `seen`. `stamp`: the reading that local ids in `body` belong to.
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
CREATE INDEX entries_by_item ON entries (item);

CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are append-only');
END;

-- One row an item: its newest statement laid out for questions, corrections applied. `act_read` and `speaker_read` are
-- what the reading says; `row` joins the word index and means nothing outside this file.
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
CREATE INDEX statements_by_article ON statements (article, start, item);
CREATE INDEX statements_by_published ON statements (published DESC, article, start, item);
CREATE INDEX statements_by_within ON statements (within) WHERE within IS NOT NULL;

-- Folded words of live statements (`fold.ts`): letters and digits between single blanks, so the plainest tokenizer splits
-- them as the program does. Contentless: the words themselves stand in `statements`.
CREATE VIRTUAL TABLE words USING fts5(
  source, cue, content, addressee, via, outlet,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- What a person changed, above the record. Undoing adds a row of field `undo` whose value is the correction undone.
CREATE TABLE corrections (
  id TEXT NOT NULL PRIMARY KEY,
  item TEXT NOT NULL REFERENCES items (id),
  field TEXT NOT NULL CHECK (field IN ('act', 'speaker', 'dismiss', 'undo')),
  value TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES corrections (id)
) STRICT;
CREATE INDEX corrections_by_item ON corrections (item);
