-- Who is one speaker across articles. Sightings are what readings say of everybody named; all else follows from them and from what a person
-- decided, and can be made again.

-- One name in one guise. `block`: profiles of one full name; `seed`: the speaker it is, by which `speakers` is found; `facts`: the Profile as JSON.
CREATE TABLE profiles (
  row INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  block TEXT NOT NULL,
  count INTEGER NOT NULL,
  seed TEXT,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX profiles_by_block ON profiles (block);
CREATE INDEX profiles_by_seed ON profiles (seed);

CREATE TABLE profile_tokens (
  token TEXT NOT NULL,
  profile INTEGER NOT NULL,
  PRIMARY KEY (token, profile)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_tokens_by_profile ON profile_tokens (profile);

-- Folded words of the names of a profile, for questions.
CREATE TABLE profile_words (
  word TEXT NOT NULL,
  profile INTEGER NOT NULL,
  PRIMARY KEY (word, profile)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_words_by_profile ON profile_words (profile);

-- A referent of the newest reading of an article; `facts`: the Sighting as JSON.
CREATE TABLE sightings (
  article TEXT NOT NULL REFERENCES articles (key),
  local TEXT NOT NULL,
  profile INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (article, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_by_profile ON sightings (profile);

-- Who speaks, is spoken to or passes on a live statement, by referent of its article.
CREATE TABLE voices (
  item TEXT NOT NULL REFERENCES items (id),
  place TEXT NOT NULL CHECK (place IN ('speaker', 'addressee', 'via')),
  ord INTEGER NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (item, place, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX voices_by_referent ON voices (article, local);

-- Speakers by seed. `alias`: the seed of whom this is another name; `root`: the id of who it is, other names followed. A row stays when no
-- profile has its seed any more, so that an id once handed out still leads somewhere (`last`: key of a profile that had it).
CREATE TABLE speakers (
  seed TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  alias TEXT,
  root TEXT NOT NULL,
  last TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX speakers_by_id ON speakers (id);
CREATE INDEX speakers_by_alias ON speakers (alias) WHERE alias IS NOT NULL;
CREATE INDEX speakers_by_root ON speakers (root);

-- What a person decided of speakers: who is one (`merge`), who is not (`split`). `decision`: SpeakerMerge or SpeakerSplit as JSON.
CREATE TABLE speaker_corrections (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'undo')),
  speaker TEXT NOT NULL,
  value TEXT NOT NULL,
  decision TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES speaker_corrections (id)
) STRICT;
CREATE INDEX speaker_corrections_by_speaker ON speaker_corrections (speaker);

-- Ids of a table of the user's, such as Wikidata's, by folded name.
CREATE TABLE speaker_identifiers (
  name TEXT NOT NULL,
  identifier TEXT NOT NULL,
  PRIMARY KEY (name, identifier)
) STRICT, WITHOUT ROWID;
