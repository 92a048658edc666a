-- Sums for the lists of a large record: who is heard most, which outlet has what kind of sources, whom it quotes, which utterance stands where.
-- All of it follows from the rest and is made again when the record has changed (`linking`).
CREATE TABLE speaker_sums (
  speaker TEXT NOT NULL PRIMARY KEY,
  statements INTEGER NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_sums_by_statements ON speaker_sums (statements DESC, articles DESC, speaker);

-- `outlet`: empty where none is known. `official`: 1 for who speaks for a government, a court, a force, or holds an office of state.
CREATE TABLE source_sums (
  outlet TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  official INTEGER NOT NULL,
  mode TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (outlet, source_kind, official, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE quoting_sums (
  outlet TEXT NOT NULL,
  speaker TEXT NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (speaker, outlet)
) STRICT, WITHOUT ROWID;

-- Utterances quoted in two articles or more: `centre` is the statement with the fullest text.
CREATE TABLE utterances (
  centre TEXT NOT NULL PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX utterances_by_articles ON utterances (articles DESC, centre);

CREATE TABLE utterance_quotations (
  centre TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (centre, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX utterance_quotations_by_item ON utterance_quotations (item);

-- How often the record has changed, and which change the sums are of.
INSERT INTO linking (layer, version) VALUES ('changes', 1);
INSERT INTO linking (layer, version) VALUES ('counts', 0);
INSERT INTO linking (layer, version) VALUES ('utterances', 0);
