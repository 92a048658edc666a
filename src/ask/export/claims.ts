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

/** Gives the claim a statement makes. */
export function claimsOf({ store, linking }: Settings): (one: Recorded) => Promise<OneClaim> {
  const near = async (one: Recorded): Promise<Recorded[]> => {
    if (linking === null) return [];
    const [ids = []] = await store.alike([one], linking.linker);
    const others = await store.recorded(ids.slice(0, MOST));
    return others.filter((other) => claimantOf(other) === claimantOf(one) && makesClaim(other));
  };
  const rootOf = async (one: Recorded, around: readonly Recorded[]): Promise<Recorded> => {
    const fullest = [one, ...around].reduce(fuller);
    return fullest.id === one.id ? one : rootOf(fullest, await near(fullest));
  };
  return async (one) => {
    const around = await near(one);
    if (around.length === 0) return { root: one, members: [one] };
    const root = await rootOf(one, around);
    const members = new Map([[root.id, root]]);
    const waiting = [root];
    for (let next = waiting.pop(); next !== undefined && members.size < MOST; next = waiting.pop())
      for (const other of await near(next)) {
        if (members.has(other.id)) continue;
        if ((await rootOf(other, await near(other))).id !== root.id) continue;
        members.set(other.id, other);
        waiting.push(other);
      }
    return { root, members: [...members.values()].sort(earlier) };
  };
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

function fuller(a: Recorded, b: Recorded): Recorded {
  const [x, y] = [lengthOf(a), lengthOf(b)];
  return y > x || (y === x && b.id < a.id) ? b : a;
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
