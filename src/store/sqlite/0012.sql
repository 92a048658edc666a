-- Who undertook what, and which later claims tell what became of it. Like claims, all of it can be made anew from texts and readings.
-- `claim` is the claim the undertaking is made by; `recipient` a referent of its article.
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
) STRICT;
CREATE INDEX commitments_by_id ON commitments (id);
CREATE INDEX commitments_by_date ON commitments (dated DESC, id);
CREATE INDEX commitments_by_theme ON commitments (theme, dated, id);
CREATE INDEX commitments_by_article ON commitments (article);
CREATE INDEX commitments_by_item ON commitments (item);
CREATE INDEX commitments_by_claim ON commitments (claim);

-- Claim `b` tells what became of what claim `a` undertakes.
CREATE TABLE commitment_outcomes (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  state TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX commitment_outcomes_by_b ON commitment_outcomes (b);

-- A tension as it was when a person confirmed it, so that it stands also where reading anew does not find it again.
CREATE TABLE confirmed_tensions (
  id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Tensions that stand only because a person confirmed them; `captures`: what each article said then, as JSON.
CREATE TABLE held_tensions (
  n INTEGER PRIMARY KEY,
  captures TEXT NOT NULL
) STRICT;
