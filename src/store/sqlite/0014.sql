-- What `hearsay watch` must not forget when it is started again.

-- How long a feed says it stays good, in minutes: an answer that nothing changed (304) does not say it again.
ALTER TABLE watched_feeds ADD COLUMN ttl INTEGER;

-- Servers that asked to be left alone (`Retry-After`), each by its origin.
CREATE TABLE watched_holds (
  address TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
