-- What does not sit well together, and who undertook what. Claims are kept so that linking again never reads again; all of this can be made anew
-- from texts and readings, but for what persons decided.
CREATE TABLE claims (
  n INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (key),
  item TEXT REFERENCES items (id),
  spans TEXT NOT NULL,
  speakers TEXT NOT NULL,
  place INTEGER NOT NULL,
  keys TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX claims_by_article ON claims (article);

CREATE TABLE claim_keys (
  key INTEGER NOT NULL,
  place INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (key, place, n)
) STRICT, WITHOUT ROWID;

-- `a` and `b` are claims, null where the two ends stand in one article and its reading joined them.
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
) STRICT;
CREATE INDEX tensions_by_id ON tensions (id);
CREATE INDEX tensions_by_theme ON tensions (theme, score DESC, id);
CREATE INDEX tensions_by_date ON tensions (dated DESC, id);
CREATE INDEX tensions_by_a ON tensions (a);
CREATE INDEX tensions_by_b ON tensions (b);
CREATE INDEX tensions_by_earlier ON tensions (earlier_article);
CREATE INDEX tensions_by_later ON tensions (later_article);

-- Referents who say one of its ends.
CREATE TABLE tension_voices (
  n INTEGER NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  side TEXT NOT NULL,
  PRIMARY KEY (n, article, local, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX tension_voices_by_referent ON tension_voices (article, local);

-- A person's decision about a tension; it hangs on the two ends and outlives every reading.
CREATE TABLE tension_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  tension TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'dismissed', 'undo')),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES tension_decisions (id)
) STRICT;
CREATE INDEX tension_decisions_by_tension ON tension_decisions (tension, at, id);
