-- What happened, as the reading that stands tells it: one row a trigger. It follows from readings and is written with them.
-- `said`: the statement that vouches for it, null where the outlet does. `day`: when it was, else when it was published; empty where neither is known.
CREATE TABLE events (
  article TEXT NOT NULL REFERENCES articles (key),
  local TEXT NOT NULL,
  capture TEXT NOT NULL REFERENCES captures (id),
  start INTEGER NOT NULL,
  until INTEGER NOT NULL,
  line INTEGER NOT NULL,
  words TEXT NOT NULL,
  sentence TEXT NOT NULL,
  class TEXT NOT NULL,
  mode TEXT,
  cameo TEXT,
  status TEXT NOT NULL,
  actors TEXT NOT NULL,
  targets TEXT NOT NULL,
  place TEXT,
  time TEXT,
  time_from TEXT,
  time_until TEXT,
  said TEXT,
  sayer TEXT,
  published TEXT,
  day TEXT NOT NULL,
  PRIMARY KEY (article, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_by_day ON events (day DESC, article, start);
CREATE INDEX events_by_class ON events (class, day DESC, article, start);

-- Folded words of an event by what they are looked for in: `about` (anything), `by` (who did it), `to` (whom it was done to).
CREATE TABLE event_words (
  word TEXT NOT NULL,
  part TEXT NOT NULL,
  day TEXT NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (word, part, day, article, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_words_by_article ON event_words (article);

-- What one event told twice has in common, so that the tellings find each other.
CREATE TABLE event_keys (
  key TEXT NOT NULL,
  article TEXT NOT NULL,
  local TEXT NOT NULL,
  PRIMARY KEY (key, article, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_keys_by_article ON event_keys (article);
