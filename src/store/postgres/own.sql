-- What only a record on PostgreSQL has: the queue from which workers on many machines take articles to read.

-- An article to be read. `id`: its capture; `article`: as `ingest` gave it, JSON, deflated; `bytes` where no file of the user's keeps them. `worker`: who has
-- it in hand, null while nobody has. `tries`: how often reading it failed; `losses`: how often a worker went away with it in hand.
CREATE TABLE jobs (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
  worker BIGINT,
  tries BIGINT NOT NULL DEFAULT 0,
  losses BIGINT NOT NULL DEFAULT 0,
  aside BOOLEAN NOT NULL DEFAULT FALSE,
  reason TEXT COLLATE "C",
  name TEXT COLLATE "C" NOT NULL,
  size BIGINT NOT NULL,
  article BYTEA NOT NULL,
  bytes BYTEA
);
CREATE INDEX jobs_waiting ON jobs (number) WHERE worker IS NULL AND NOT aside;
CREATE INDEX jobs_in_hand ON jobs (worker) WHERE worker IS NOT NULL;
CREATE INDEX jobs_aside ON jobs (number) WHERE aside;

-- Who works. A worker lives as long as the lock its connection holds; `id` names the lock.
CREATE TABLE workers (
  id BIGINT NOT NULL PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  name TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  articles BIGINT NOT NULL DEFAULT 0,
  statements BIGINT NOT NULL DEFAULT 0,
  failed BIGINT NOT NULL DEFAULT 0
);
