-- What the list of quotations says of an utterance, so that a page of it reads one row for each: its fullest text, how many have it, how many of
-- those with other words, in how many independent reports, and whom they give it to (a JSON list).
DROP TABLE utterances;
CREATE TABLE utterances (
  centre TEXT NOT NULL PRIMARY KEY,
  articles INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  variants INTEGER NOT NULL,
  altered INTEGER NOT NULL,
  speakers TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX utterances_by_articles ON utterances (articles DESC, centre);
DELETE FROM utterance_quotations;
UPDATE linking SET version = 0 WHERE layer = 'utterances';
