-- What a large record is asked at a glance, kept as it grows instead of counted each time.

-- How many there are: `articles`, `captures`, live `statements` and `attitudes` nobody dismissed.
CREATE TABLE totals (
  name TEXT NOT NULL PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO totals (name, n) VALUES
  ('articles', (SELECT count(*) FROM articles)),
  ('captures', (SELECT count(*) FROM captures)),
  ('statements', (SELECT count(*) FROM statements WHERE live = 1 AND dismissed = 0 AND attitude = 0)),
  ('attitudes', (SELECT count(*) FROM statements WHERE live = 1 AND dismissed = 0 AND attitude = 1));

CREATE TRIGGER totals_of_article AFTER INSERT ON articles BEGIN
  UPDATE totals SET n = n + 1 WHERE name = 'articles';
END;
CREATE TRIGGER totals_without_article AFTER DELETE ON articles BEGIN
  UPDATE totals SET n = n - 1 WHERE name = 'articles';
END;
CREATE TRIGGER totals_of_capture AFTER INSERT ON captures BEGIN
  UPDATE totals SET n = n + 1 WHERE name = 'captures';
END;
CREATE TRIGGER totals_without_capture AFTER DELETE ON captures BEGIN
  UPDATE totals SET n = n - 1 WHERE name = 'captures';
END;
CREATE TRIGGER totals_of_statement AFTER INSERT ON statements WHEN new.live = 1 AND new.dismissed = 0 BEGIN
  UPDATE totals SET n = n + 1 WHERE name = iif(new.attitude = 1, 'attitudes', 'statements');
END;
CREATE TRIGGER totals_without_statement AFTER DELETE ON statements WHEN old.live = 1 AND old.dismissed = 0 BEGIN
  UPDATE totals SET n = n - 1 WHERE name = iif(old.attitude = 1, 'attitudes', 'statements');
END;
CREATE TRIGGER totals_of_changed_statement AFTER UPDATE OF live, dismissed, attitude ON statements
WHEN new.live <> old.live OR new.dismissed <> old.dismissed OR new.attitude <> old.attitude BEGIN
  UPDATE totals SET n = n - (old.live AND NOT old.dismissed) WHERE name = iif(old.attitude = 1, 'attitudes', 'statements');
  UPDATE totals SET n = n + (new.live AND NOT new.dismissed) WHERE name = iif(new.attitude = 1, 'attitudes', 'statements');
END;

-- How many articles a cluster of copies has.
CREATE TABLE copy_sizes (
  cluster INTEGER NOT NULL PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT;
INSERT INTO copy_sizes (cluster, articles) SELECT cluster, count(*) FROM copy_parts GROUP BY cluster;
CREATE INDEX copy_sizes_by_articles ON copy_sizes (articles DESC, cluster);
CREATE TRIGGER copy_sizes_of_part AFTER INSERT ON copy_parts BEGIN
  INSERT INTO copy_sizes (cluster, articles) VALUES (new.cluster, 1) ON CONFLICT (cluster) DO UPDATE SET articles = articles + 1;
END;
CREATE TRIGGER copy_sizes_without_part AFTER DELETE ON copy_parts BEGIN
  UPDATE copy_sizes SET articles = articles - 1 WHERE cluster = old.cluster;
  DELETE FROM copy_sizes WHERE cluster = old.cluster AND articles = 0;
END;

-- Filters that leave little of much, newest first.
CREATE INDEX statements_by_act ON statements (act, published DESC, article, start, item) WHERE live = 1;
CREATE INDEX statements_unnamed ON statements (published DESC, article, start, item) WHERE live = 1 AND source_kind = 'anonymous';
