/** Feeds, entries and pages that are watched → rows and back. */
import type { ListedEntry, WatchedFeed, WatchedPage, WatchJob, Withdrawal } from '../watching.js';
import type { Database, Row } from './driver.js';
import { markOf, pageDigest } from './marks.js';

export function follow(db: Database, feeds: readonly string[], nowMs: number): void {
  if (feeds.length === 0) return;
  db.prepare('UPDATE watched_feeds SET active = 0 WHERE active = 1').run();
  for (const url of new Set(feeds)) {
    const known = db.prepare('SELECT due FROM watched_feeds WHERE url = ?').get(url);
    if (known === null)
      db.prepare('INSERT INTO watched_feeds (url, location, active, due, failures) VALUES (?, ?, 1, ?, 0)').run(
        url,
        url,
        nowMs,
      );
    // Who names a feed that was given up asks for it to be tried again.
    else db.prepare('UPDATE watched_feeds SET active = 1, due = ? WHERE url = ?').run(known['due'] ?? nowMs, url);
  }
}

export function feedsOf(db: Database): WatchedFeed[] {
  return db.prepare('SELECT * FROM watched_feeds WHERE active = 1 ORDER BY url').all().map(feedOf);
}

export function dueJobs(db: Database, nowMs: number, limit: number): WatchJob[] {
  const feeds = db
    .prepare('SELECT * FROM watched_feeds WHERE active = 1 AND due <= ? ORDER BY due, url LIMIT ?')
    .all(nowMs, limit)
    .map((row): WatchJob => ({ kind: 'feed', feed: feedOf(row) }));
  const pages = db
    .prepare('SELECT * FROM watched_pages WHERE due <= ? ORDER BY due, url LIMIT ?')
    .all(nowMs, limit)
    .map((row): WatchJob => ({ kind: 'page', page: pageOf(row) }));
  const dueOf = (job: WatchJob) => (job.kind === 'feed' ? job.feed.dueMs : job.page.dueMs) ?? 0;
  return [...feeds, ...pages].sort((a, b) => dueOf(a) - dueOf(b)).slice(0, limit);
}

export function nextDue(db: Database): number | null {
  const feeds = db.prepare('SELECT min(due) AS n FROM watched_feeds WHERE active = 1 AND due IS NOT NULL').get()?.['n'];
  const pages = db.prepare('SELECT min(due) AS n FROM watched_pages WHERE due IS NOT NULL').get()?.['n'];
  const times = [feeds, pages].flatMap((n) => (n === null || n === undefined ? [] : [Number(n)]));
  return times.length === 0 ? null : Math.min(...times);
}

export function putHold(db: Database, address: string, untilMs: number): void {
  db.prepare('DELETE FROM watched_holds WHERE address = ?').run(address);
  db.prepare('INSERT INTO watched_holds (address, until) VALUES (?, ?)').run(address, untilMs);
}

export function holdsOf(db: Database, nowMs: number): { address: string; untilMs: number }[] {
  db.prepare('DELETE FROM watched_holds WHERE until <= ?').run(nowMs);
  return db
    .prepare('SELECT address, until FROM watched_holds ORDER BY address')
    .all()
    .map((row) => ({ address: String(row['address']), untilMs: Number(row['until']) }));
}

export function putFeed(db: Database, feed: WatchedFeed): void {
  const { url, location, title, ttl, etag, lastModified, dueMs, failures, trouble } = feed;
  db.prepare(
    'UPDATE watched_feeds SET location = ?, title = ?, ttl = ?, etag = ?, modified = ?, due = ?, failures = ?, trouble = ? WHERE url = ?',
  ).run(location, title, ttl, etag, lastModified, dueMs, failures, trouble, url);
}

export function putListed(
  db: Database,
  feed: string,
  entries: readonly ListedEntry[],
  nowMs: number,
): { fresh: number; changed: number } {
  let fresh = 0;
  let changed = 0;
  for (const { id, page, digest, held } of entries) {
    // A page that was forgotten is not looked at again because a feed still lists it.
    if (markOf(db, pageDigest(page)) !== null) continue;
    const known = db.prepare('SELECT digest FROM watched_entries WHERE feed = ? AND id = ?').get(feed, id);
    if (known === null)
      db.prepare('INSERT INTO watched_entries (feed, id, page, digest, listed) VALUES (?, ?, ?, ?, ?)').run(
        feed,
        id,
        page,
        digest,
        nowMs,
      );
    else
      db.prepare('UPDATE watched_entries SET page = ?, digest = ?, listed = ? WHERE feed = ? AND id = ?').run(
        page,
        digest,
        nowMs,
        feed,
        id,
      );
    if (db.prepare('SELECT url FROM watched_pages WHERE url = ?').get(page) === null) {
      fresh++;
      db.prepare(
        'INSERT INTO watched_pages (url, first, due, checks, failures, withdrawn, held) VALUES (?, ?, ?, 0, 0, 0, ?)',
      ).run(page, nowMs, nowMs, held);
    } else if (known !== null && known['digest'] !== digest) {
      changed++;
      db.prepare('UPDATE watched_pages SET due = ?, held = ? WHERE url = ?').run(nowMs, held, page);
    }
  }
  return { fresh, changed };
}

export function putPage(db: Database, page: WatchedPage): void {
  const { url, article, etag, lastModified, dueMs, checks, failures, withdrawn, held } = page;
  db.prepare(
    'UPDATE watched_pages SET article = ?, etag = ?, modified = ?, due = ?, checks = ?, failures = ?, withdrawn = ?, held = ? WHERE url = ?',
  ).run(article, etag, lastModified, dueMs, checks, failures, withdrawn ? 1 : 0, held, url);
}

export function forgetUnlisted(db: Database, beforeMs: number): number {
  db.prepare('DELETE FROM watched_entries WHERE listed < ?').run(beforeMs);
  const gone = db
    .prepare(
      'SELECT p.url FROM watched_pages p WHERE p.due IS NULL AND NOT EXISTS (SELECT 1 FROM watched_entries e WHERE e.page = p.url)',
    )
    .all();
  for (const { url } of gone) db.prepare('DELETE FROM watched_pages WHERE url = ?').run(url as string);
  return gone.length;
}

export function currentText(db: Database, article: string): string | null {
  const row = db
    .prepare('SELECT c.text FROM articles a JOIN captures c ON c.id = a.capture WHERE a.key = ?')
    .get(article);
  return row === null ? null : String(row['text']);
}

export function putWithdrawal(db: Database, article: string, at: string, says: string | null): void {
  db.prepare('DELETE FROM withdrawals WHERE article = ?').run(article);
  if (says !== null) db.prepare('INSERT INTO withdrawals (article, at, says) VALUES (?, ?, ?)').run(article, at, says);
}

export function withdrawalsOf(db: Database): Withdrawal[] {
  return db
    .prepare('SELECT article, at, says FROM withdrawals ORDER BY article')
    .all()
    .map((row) => ({ article: String(row['article']), at: String(row['at']), says: String(row['says']) }));
}

function feedOf(row: Row): WatchedFeed {
  return {
    url: String(row['url']),
    location: String(row['location']),
    title: row['title'] as string | null,
    ttl: numberOf(row['ttl']),
    etag: row['etag'] as string | null,
    lastModified: row['modified'] as string | null,
    dueMs: numberOf(row['due']),
    failures: Number(row['failures']),
    trouble: row['trouble'] as string | null,
  };
}

function pageOf(row: Row): WatchedPage {
  return {
    url: String(row['url']),
    article: row['article'] as string | null,
    etag: row['etag'] as string | null,
    lastModified: row['modified'] as string | null,
    firstMs: Number(row['first']),
    dueMs: numberOf(row['due']),
    checks: Number(row['checks']),
    failures: Number(row['failures']),
    withdrawn: Number(row['withdrawn']) === 1,
    held: row['held'] as string | null,
  };
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
