-- How far archives (WARC) are on the record: all records before byte `done` are. `head`: digest of the file's first bytes; `stamp`: what its articles
-- were read with.
CREATE TABLE archives (
  path TEXT NOT NULL PRIMARY KEY,
  head TEXT NOT NULL,
  stamp TEXT NOT NULL,
  done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
