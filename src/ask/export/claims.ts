/**
 * What one claimant says, wherever it stands: one claim, several appearances. The same words by somebody else are another claim. The fullest
 * wording stands for the claim, and gives it its id.
 */
import { fold } from '../../store/fold.js';
import type { Recorded } from '../../store/recorded.js';
import type { Settings } from './rows.js';

export interface OneClaim {
  /** The statement with the fullest wording. */
  readonly root: Recorded;
  /** Every statement that makes it, the root too, by date published, article and place. */
  readonly members: readonly Recorded[];
}

/** More appearances than this are not followed: a slogan. */
const MOST = 500;
/** Statements held at once; a statement with its reasons is some kilobytes. */
const HELD = 5000;

/**
 * Gives the claim a statement makes. In a story of k copies each of k statements has k neighbours, each of those k again: what was found once is held,
 * the whole of it let go when it is much.
 */
export function claimsOf({ store, linking }: Settings): (one: Recorded) => Promise<OneClaim> {
  const known = new Map<string, Held>();
  const neighbours = new Map<string, readonly Held[]>();
  const roots = new Map<string, Held>();
  const claims = new Map<string, OneClaim>();
  const hold = (one: Recorded): Held => {
    const held = known.get(one.id) ?? { one, claimant: claimantOf(one), length: lengthOf(one) };
    known.set(one.id, held);
    return held;
  };
  const near = async ({ one, claimant }: Held): Promise<readonly Held[]> => {
    if (linking === null) return [];
    const found = neighbours.get(one.id);
    if (found !== undefined) return found;
    const ids = (await store.alike([one], linking.linker))[0]?.slice(0, MOST) ?? [];
    for (const other of await store.recorded(ids.filter((id) => !known.has(id)))) hold(other);
    const others = ids.flatMap((id) => known.get(id) ?? []);
    const theirs = others.filter((other) => other.claimant === claimant && makesClaim(other.one));
    neighbours.set(one.id, theirs);
    return theirs;
  };
  const rootOf = async (held: Held): Promise<Held> => {
    const found = roots.get(held.one.id);
    if (found !== undefined) return found;
    const fullest = [held, ...(await near(held))].reduce(fuller);
    const root = fullest.one.id === held.one.id ? held : await rootOf(fullest);
    roots.set(held.one.id, root);
    return root;
  };
  return async (one) => {
    if (known.size > HELD) for (const map of [known, neighbours, roots, claims]) map.clear();
    const held = hold(one);
    if ((await near(held)).length === 0) return { root: one, members: [one] };
    const root = await rootOf(held);
    const made = claims.get(root.one.id);
    if (made !== undefined) return made;
    const members = new Map([[root.one.id, root.one]]);
    const waiting = [root];
    for (let next = waiting.pop(); next !== undefined && members.size < MOST; next = waiting.pop())
      for (const other of await near(next)) {
        if (members.has(other.one.id)) continue;
        if ((await rootOf(other)).one.id !== root.one.id) continue;
        members.set(other.one.id, other.one);
        waiting.push(other);
      }
    const claim = { root: root.one, members: [...members.values()].sort(earlier) };
    claims.set(root.one.id, claim);
    return claim;
  };
}

/** A statement with what it is compared by. */
interface Held {
  readonly one: Recorded;
  readonly claimant: string;
  /** Letters of its folded content. */
  readonly length: number;
}

const CLAIMS: readonly string[] = [
  'assert',
  'deny',
  'accuse',
  'warn',
  'boast',
  'announce',
  'predict',
  'note',
  'answer',
  'reject',
];

/** True for what says that something is so: no question, thanks or promise, no attitude, nothing the article does not vouch was said. */
export function makesClaim({ act, attitude, denied, negated, standing, content }: Recorded): boolean {
  if (attitude || denied || standing !== 'asserted' || content === null) return false;
  return CLAIMS.includes(act) && !(negated && act !== 'deny' && act !== 'reject');
}

function claimantOf({ speakerIds, speaker, source }: Recorded): string {
  if (speakerIds.length > 0) return [...speakerIds].sort().join(' ');
  return fold(speaker ?? source?.text ?? '');
}

function fuller(a: Held, b: Held): Held {
  return b.length > a.length || (b.length === a.length && b.one.id < a.one.id) ? b : a;
}

function lengthOf({ content }: Recorded): number {
  return fold(content?.text ?? '').length;
}

/** Undated ones last. */
function earlier(a: Recorded, b: Recorded): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function keyOf({ published, article, id }: Recorded): string {
  return `${published ?? '~'}\n${article.key}\n${id}`;
}
