-- Searches somebody saved: what they ask (JSON: the fields of an address of a search), and when that was settled.
CREATE TABLE saved_searches (
  name TEXT NOT NULL PRIMARY KEY,
  asks TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
