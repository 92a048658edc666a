-- How captures came over the web: from where (redirects followed), when, as what, and the digest of the archive record they were read from.
CREATE TABLE web_captures (
  capture TEXT NOT NULL PRIMARY KEY REFERENCES captures (id),
  url TEXT NOT NULL,
  at TEXT NOT NULL,
  type TEXT,
  digest TEXT
) STRICT, WITHOUT ROWID;
