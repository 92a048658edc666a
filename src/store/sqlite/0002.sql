-- What joins articles. Everything here follows from texts and readings and can be made again; `linking` says by which version
-- of each layer it was made.
CREATE TABLE linking (
  layer TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;

-- An article as copies see it. `n` stands for it in the tables below and means nothing outside this file. `aside`: spans that are not
-- compared. `standing`: 0 a whole text, 1 an extract, 2 a stitch.
CREATE TABLE copy_articles (
  n INTEGER PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES articles (key),
  capture TEXT NOT NULL REFERENCES captures (id),
  words INTEGER NOT NULL,
  published TEXT,
  aside TEXT NOT NULL,
  standing INTEGER NOT NULL
) STRICT;

CREATE TABLE copy_keys (
  key INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (key, n)
) STRICT, WITHOUT ROWID;

-- What two articles share: JSON of `CopyStretch`. `a` is the one with the smaller article key.
CREATE TABLE copy_facts (
  a INTEGER NOT NULL REFERENCES copy_articles (n),
  b INTEGER NOT NULL REFERENCES copy_articles (n),
  stretches TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_facts_by_b ON copy_facts (b);

-- The clusters an article is of, that of most of its words first; `cluster` is the article at its centre.
CREATE TABLE copy_parts (
  n INTEGER NOT NULL REFERENCES copy_articles (n),
  place INTEGER NOT NULL,
  cluster INTEGER NOT NULL REFERENCES copy_articles (n),
  share REAL NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (n, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_parts_by_cluster ON copy_parts (cluster);

-- Short lines by outlet, to learn which it puts around its articles. `line` is a hash of the line's letters and digits.
CREATE TABLE outlet_lines (
  outlet TEXT NOT NULL,
  line INTEGER NOT NULL,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (outlet, line, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlet_lines_by_article ON outlet_lines (n);

-- Three words in a row of what stands in quotation marks, by statement, so that one utterance is found wherever it is quoted.
CREATE TABLE quotation_keys (
  key INTEGER NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (key, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotation_keys_by_row ON quotation_keys (row);
