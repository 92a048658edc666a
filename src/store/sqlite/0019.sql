-- A person's decision about a commitment; it hangs on the commitment's id, which is its statement's, and outlives every reading.
CREATE TABLE commitment_decisions (
  id TEXT NOT NULL PRIMARY KEY,
  commitment TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'dismissed', 'undo')),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT REFERENCES commitment_decisions (id)
) STRICT;
CREATE INDEX commitment_decisions_by_commitment ON commitment_decisions (commitment, at, id);
