-- What tells at a glance whether two claims need be compared, so that the rest of most neighbours is never read. Claims are worked out anew, since their rules have a new version.
ALTER TABLE claims ADD COLUMN gist TEXT NOT NULL DEFAULT '';
