-- What was forgotten for good, told by digests alone, so that it is known to be gone and stays out. `id`: what had this id (`ar_…`, `st_…`, `sp_…`,
-- `ca_…`), or a digest of bytes, a text, an address or a name; `of`: the article or person it went with, by which it is let in again.
CREATE TABLE forgotten (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'capture', 'statement', 'speaker', 'digest', 'name', 'page')),
  of TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX forgotten_by_whole ON forgotten (of);
