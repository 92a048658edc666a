/**
 * robots.txt (RFC 9309): which paths a server asks programs to leave alone. Groups of our name are joined and stand over those
 * for `*`; the longest rule that fits decides, and allowing wins a tie. `*` stands for any letters and `$` for the end; both are
 * matched in time that grows with pattern times path, whatever is written there.
 */

export interface Robots {
  readonly rules: readonly Rule[];
  /** Seconds between two requests, where the server asks for that; no part of the standard and widely meant. */
  readonly crawlDelay: number | null;
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

export const ALLOW_ALL: Robots = { rules: [], crawlDelay: null };

/** The standard has programs read at least 500 KiB; nobody needs more. */
export const MOST_ROBOTS_BYTES = 512_000;
const MOST_RULES = 10_000;
const LONGEST_PATTERN = 2000;

/** Reads a robots.txt for the program that calls itself `name` (the first word of its user agent). */
export function parseRobots(text: string, name: string): Robots {
  const own: Group = { rules: [], crawlDelay: null };
  const every: Group = { rules: [], crawlDelay: null };
  let named = false;
  let current: Group[] = [];
  let naming = false;
  for (const line of text.slice(0, MOST_ROBOTS_BYTES).split(/\r\n?|\n/)) {
    const at = line.indexOf(':');
    if (at < 0) continue;
    const key = line.slice(0, at).trim().toLowerCase();
    const value = (line.slice(at + 1).split('#', 1)[0] as string).trim();
    if (key === 'user-agent') {
      if (!naming) current = [];
      naming = true;
      const agent = (/^[a-z_-]+|^\*/i.exec(value)?.[0] ?? '').toLowerCase();
      if (agent === '*') current.push(every);
      else if (agent === name.toLowerCase()) {
        named = true;
        current.push(own);
      }
    } else if (key === 'allow' || key === 'disallow') {
      naming = false;
      if (value === '' || value.length > LONGEST_PATTERN) continue;
      for (const group of current)
        if (group.rules.length < MOST_RULES) group.rules.push({ allow: key === 'allow', pattern: decoded(value) });
    } else if (key === 'crawl-delay') {
      naming = false;
      const seconds = Number(value);
      if (seconds > 0) for (const group of current) group.crawlDelay = seconds;
    }
  }
  return named ? own : every;
}

interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

/** May the path (with its query) be asked for? robots.txt itself always may. */
export function isAllowedBy({ rules }: Robots, path: string): boolean {
  if (path === '/robots.txt') return true;
  const plain = decoded(path.slice(0, LONGEST_PATH));
  let best: Rule | null = null;
  for (const rule of rules) {
    const longer = best === null || rule.pattern.length > best.pattern.length;
    const tie = best !== null && rule.pattern.length === best.pattern.length && rule.allow && !best.allow;
    if ((longer || tie) && fits(rule.pattern, plain)) best = rule;
  }
  return best === null || best.allow;
}

const LONGEST_PATH = 4000;

/** Escapes that stand for plain letters are taken for those, so that `/caf%C3%A9` and `/café` are one path. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Matches piece after piece between the stars, each at its first place: enough, as only beginning and end are fixed. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces.shift() as string;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = anchored && pieces.length > 0 ? (pieces.pop() as string) : null;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (last !== null) return path.length - last.length >= at && path.endsWith(last);
  return !anchored || at === path.length;
}
