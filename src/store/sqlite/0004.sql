-- A person may also confirm a statement and write a note beside a statement or a speaker; and may give a statement to a speaker of the record.
ALTER TABLE corrections RENAME TO corrections_before;
CREATE TABLE corrections (
  id TEXT NOT NULL PRIMARY KEY,
  item TEXT NOT NULL REFERENCES items (id),
  field TEXT NOT NULL CHECK (field IN ('act', 'speaker', 'dismiss', 'confirm', 'note', 'undo')),
  value TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES corrections (id)
) STRICT;
INSERT INTO corrections SELECT id, item, field, value, author, at, undone_by FROM corrections_before;
DROP TABLE corrections_before;
CREATE INDEX corrections_by_item ON corrections (item);
CREATE INDEX corrections_by_time ON corrections (at DESC, id);

ALTER TABLE speaker_corrections RENAME TO speaker_corrections_before;
CREATE TABLE speaker_corrections (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'note', 'undo')),
  speaker TEXT NOT NULL,
  value TEXT NOT NULL,
  decision TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES speaker_corrections (id)
) STRICT;
INSERT INTO speaker_corrections SELECT id, kind, speaker, value, decision, author, at, undone_by FROM speaker_corrections_before;
DROP TABLE speaker_corrections_before;
CREATE INDEX speaker_corrections_by_speaker ON speaker_corrections (speaker);
CREATE INDEX speaker_corrections_by_value ON speaker_corrections (value);
CREATE INDEX speaker_corrections_by_time ON speaker_corrections (at DESC, id);

-- Statements a person gave to a speaker by id (`sp_…`), which counts in place of whom the reading says.
CREATE TABLE given_speakers (
  item TEXT NOT NULL PRIMARY KEY REFERENCES items (id),
  speaker TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX given_speakers_by_speaker ON given_speakers (speaker);
