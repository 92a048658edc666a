-- A statement's number in what hangs on it: what has given words is found among numbers, without the statements themselves. The indexes by date and
-- theme hold what finding looks at first.
ALTER TABLE tensions ADD COLUMN earlier_row INTEGER;
ALTER TABLE tensions ADD COLUMN later_row INTEGER;
ALTER TABLE commitments ADD COLUMN row INTEGER;
UPDATE tensions SET earlier_row = (SELECT s.row FROM statements s WHERE s.item = earlier_item), later_row = (SELECT s.row FROM statements s WHERE s.item = later_item);
UPDATE commitments SET row = (SELECT s.row FROM statements s WHERE s.item = commitments.item);
DROP INDEX tensions_by_date;
CREATE INDEX tensions_by_date ON tensions (dated DESC, id, kind, earlier_row, later_row);
DROP INDEX tensions_by_theme;
CREATE INDEX tensions_by_theme ON tensions (theme, status, score DESC, id, kind);
DROP INDEX commitments_by_date;
CREATE INDEX commitments_by_date ON commitments (dated DESC, id, row);
CREATE INDEX statements_dismissed ON statements (item) WHERE dismissed = 1;
