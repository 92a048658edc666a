-- Tensions of one kind, and those a person decided about, newest first: few of many.
CREATE INDEX tensions_by_kind ON tensions (kind, dated DESC, id);
CREATE INDEX tensions_decided ON tensions (status, dated DESC, id) WHERE status <> 'open';
