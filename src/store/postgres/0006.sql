-- In the place of SQLite's 0006: what it keeps by triggers is counted here when it is asked for, so that programs which write at the same
-- time do not wait for each other at one row.
CREATE VIEW totals AS
  SELECT 'articles' AS name, count(*) AS n FROM articles
  UNION ALL SELECT 'captures', count(*) FROM captures
  UNION ALL SELECT 'statements', count(*) FROM statements WHERE live = 1 AND dismissed = 0 AND attitude = 0
  UNION ALL SELECT 'attitudes', count(*) FROM statements WHERE live = 1 AND dismissed = 0 AND attitude = 1;

CREATE VIEW copy_sizes AS SELECT cluster, count(*) AS articles FROM copy_parts GROUP BY cluster;

CREATE INDEX statements_by_act ON statements (act, published DESC NULLS LAST, article, start, item) WHERE live = 1;
CREATE INDEX statements_unnamed ON statements (published DESC NULLS LAST, article, start, item) WHERE live = 1 AND source_kind = 'anonymous';
