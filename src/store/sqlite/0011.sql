-- What `hearsay watch` remembers, so that it goes on where it stopped. Times are milliseconds since 1970.

-- `location`: where it has moved for good; `due` is null where it is not asked any more.
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
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_feeds_by_due ON watched_feeds (due);

-- What a feed lists, last seen there at `listed`; `digest` of what the feed says of it.
CREATE TABLE watched_entries (
  feed TEXT NOT NULL,
  id TEXT NOT NULL,
  page TEXT NOT NULL,
  digest TEXT NOT NULL,
  listed INTEGER NOT NULL,
  PRIMARY KEY (feed, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_entries_by_page ON watched_entries (page);
CREATE INDEX watched_entries_by_listed ON watched_entries (listed);

-- The page behind an entry. `held`: the article the entry itself holds, as JSON, until the page is on the record.
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
CREATE INDEX watched_pages_by_due ON watched_pages (due);

-- Articles their outlet took back; `says`: how that is known.
CREATE TABLE withdrawals (
  article TEXT NOT NULL PRIMARY KEY REFERENCES articles (key),
  at TEXT NOT NULL,
  says TEXT NOT NULL
) STRICT, WITHOUT ROWID;
