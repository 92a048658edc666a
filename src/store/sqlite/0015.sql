-- From a statement to the tensions it is one side of.
CREATE INDEX tensions_by_earlier_item ON tensions (earlier_item) WHERE earlier_item IS NOT NULL;
CREATE INDEX tensions_by_later_item ON tensions (later_item) WHERE later_item IS NOT NULL;
