/**
 * What the trees say of a unit's tokens: which relations each word's children stand in and which cue-like word governs it
 * (first pass), and how each token hangs on one cue (second pass). Filled once a unit and once a cue; linear in tokens.
 */
import { DEPRELS } from '../parse/labels.js';
import type { Columns } from './columns.js';
import type { Candidate } from './first-pass.js';
import { LONGEST_UNIT, type Unit } from './unit.js';

/** Bin of the cue lexicon from which a word counts as a governor. */
const CUE_LIKE = 4;
/** Steps up the tree looked at; what hangs deeper counts as hanging nowhere. Trees of news are seldom deeper than ten. */
const DEEPEST = 16;

/** Relations told apart among a word's children, as bits. */
const CHILD_BITS: Readonly<Record<string, number>> = {
  nsubj: 1,
  csubj: 1,
  ccomp: 2,
  parataxis: 4,
  xcomp: 8,
  obj: 16,
  mark: 32,
  obl: 64,
  acl: 128,
  nmod: 64,
};
/** Relations in which a clause stands beside or below another that is not simply its object. */
const CLAUSES = new Set(['conj', 'parataxis', 'advcl', 'acl:relcl', 'acl', 'list']);
const IS_CLAUSE = Uint8Array.from(DEPRELS, (label) => (CLAUSES.has(label) ? 1 : 0));
/** Relations whose head shares its subject with them: "began to say", "nodded and said", "left, saying". */
const SHARED = new Set(['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp', 'aux', 'cop']);
const SHARES = Uint8Array.from(DEPRELS, (label) => (SHARED.has(label) ? 1 : 0));
const RELATIVE = new Set(['acl', 'acl:relcl']);
const MODIFIES = Uint8Array.from(DEPRELS, (label) => (RELATIVE.has(label) ? 1 : 0));
const IS_SUBJECT = Uint8Array.from(DEPRELS, (label) => (label.startsWith('nsubj') ? 1 : 0));
const CHILD_BIT = Uint8Array.from(DEPRELS, (label) => CHILD_BITS[label.replace(/:.*/, '')] ?? 0);

/** Indexed from the unit's first token. */
export interface TreeView {
  /** Bits of the relations in which a token's children stand. */
  readonly children: Uint8Array;
  /** Nearest cue-like word above a token in its tree: unit index + 1, or 0. */
  readonly governor: Uint16Array;
  /** Relation of the branch by which it hangs on the governor. */
  readonly relation: Uint8Array;
  /**
   * How a token hangs on the cue looked at: 0 in another sentence, else the branch of the tree that holds it. `branch`
   * names the relations, `branchTop` is its top token + 1 (two branches of one name differ in it), `depth` the steps down.
   */
  readonly branch: Uint16Array;
  readonly branchTop: Uint16Array;
  readonly depth: Uint8Array;
  /** 1 for the tokens of the cue's subject, its own or the one it shares ("denied it, adding that …"). */
  readonly subject: Uint8Array;
  /** The topmost clause between the branch's top and the token: its relation * 2 + 1 where it has a subject of its own; 0 for none. */
  readonly inner: Uint8Array;
  /** Scratch: steps from the cue's head up to a token, + 1; 0 for tokens not above it. */
  readonly above: Uint8Array;
}

export function treeView(): TreeView {
  return {
    children: new Uint8Array(LONGEST_UNIT),
    governor: new Uint16Array(LONGEST_UNIT),
    relation: new Uint8Array(LONGEST_UNIT),
    branch: new Uint16Array(LONGEST_UNIT),
    branchTop: new Uint16Array(LONGEST_UNIT),
    depth: new Uint8Array(LONGEST_UNIT),
    subject: new Uint8Array(LONGEST_UNIT),
    inner: new Uint8Array(LONGEST_UNIT),
    above: new Uint8Array(LONGEST_UNIT),
  };
}

/** Fills `children`, `governor` and `relation`. */
export function fillTreeView(columns: Columns, unit: Unit, view: TreeView): void {
  const { head, deprel, cue } = columns;
  const { first, last } = unit;
  const n = last - first;
  const { children, governor, relation } = view;
  children.fill(0, 0, n);
  for (let i = first; i < last; i++) {
    const h = head[i] as number;
    if (h !== i && h >= first && h < last)
      children[h - first] = (children[h - first] as number) | (CHILD_BIT[deprel[i] as number] as number);
  }
  for (let i = first; i < last; i++) {
    let at = i;
    let found = 0;
    let by = 0;
    for (let step = 0; step < DEEPEST; step++) {
      const up = head[at] as number;
      if (up === at || up < first || up >= last) break;
      by = deprel[at] as number;
      at = up;
      if ((cue[at] as number) >= CUE_LIKE) {
        found = at - first + 1;
        break;
      }
    }
    governor[i - first] = found;
    relation[i - first] = found === 0 ? 0 : by;
  }
}

/** The token of a cue whose head lies outside it, nearest to the root: the verb of "did not say", the noun of "a promise". */
export function headOfCue(columns: Columns, first: number, cue: Candidate): number {
  for (let k = cue.start; k < cue.end; k++) {
    const up = (columns.head[first + k] as number) - first;
    if (up === k || up < cue.start || up >= cue.end) return k;
  }
  return cue.start;
}

/** Fills `branch`, `branchTop` and `depth` for the tokens `[begin, end)` of the unit, and one more on each side, as seen from `cue`. */
export function fillBranches(
  columns: Columns,
  unit: Unit,
  cue: Candidate,
  begin: number,
  end: number,
  view: TreeView,
): void {
  const { head, deprel } = columns;
  const { first } = unit;
  const n = unit.last - first;
  // One token more on both sides: features of the outermost tokens look at their neighbours.
  const from = Math.max(0, begin - 1);
  const to = Math.min(n, end + 1);
  const { branch, branchTop, depth, inner, above, children } = view;
  const origin = headOfCue(columns, first, cue);
  let at = origin;
  let steps = 1;
  for (;;) {
    above[at] = steps;
    const up = (head[first + at] as number) - first;
    if (up === at || up < 0 || up >= n || steps >= DEEPEST) break;
    at = up;
    steps++;
  }
  const highest = steps;
  for (let i = from; i < to; i++) {
    let below = i;
    let down = 0;
    let clause = 0;
    while (down < DEEPEST && (above[below] as number) === 0) {
      const up = (head[first + below] as number) - first;
      if (up === below || up < 0 || up >= n) break;
      if ((above[up] as number) !== 0) break;
      const by = deprel[first + below] as number;
      if (IS_CLAUSE[by] === 1) clause = (by << 1) | ((children[below] as number) & 1);
      below = up;
      down++;
    }
    inner[i] = clause;
    const onChain = above[below] as number;
    if (onChain !== 0) {
      // The token is the cue or above it.
      branch[i] = 1 + Math.min(3, onChain - 1);
      branchTop[i] = below + 1;
      depth[i] = 0;
      continue;
    }
    const top = (head[first + below] as number) - first;
    const meets = top >= 0 && top < n && top !== below ? (above[top] as number) : 0;
    if (meets === 0) {
      branch[i] = 0;
      branchTop[i] = 0;
      depth[i] = 0;
    } else {
      branch[i] = (Math.min(3, meets - 1) << 8) | ((deprel[first + below] as number) + 8);
      branchTop[i] = below + 1;
      depth[i] = down;
    }
  }
  fillSubject(columns, unit, origin, from, to, view);
  at = origin;
  for (let step = 0; step < highest; step++) {
    above[at] = 0;
    at = (head[first + at] as number) - first;
  }
}

/** Marks the subject of the cue at `origin`: its own, or that of the clause it shares one with. */
function fillSubject(columns: Columns, unit: Unit, origin: number, from: number, to: number, view: TreeView): void {
  const { head, deprel } = columns;
  const { first } = unit;
  const n = unit.last - first;
  view.subject.fill(0, from, to);
  let at = origin;
  let found = -1;
  for (let step = 0; step < 5 && found < 0; step++) {
    if (((view.children[at] as number) & 1) !== 0) {
      for (let i = from; i < to && found < 0; i++)
        if ((head[first + i] as number) === first + at && IS_SUBJECT[deprel[first + i] as number] === 1) found = i;
    }
    if (found >= 0) break;
    const by = deprel[first + at] as number;
    const up = (head[first + at] as number) - first;
    if (up === at || up < 0 || up >= n) break;
    if (MODIFIES[by] === 1) found = up;
    else if (SHARES[by] !== 1) break;
    at = up;
  }
  if (found < from || found >= to) return;
  for (let i = from; i < to; i++) {
    let below = i;
    for (let step = 0; step < DEEPEST && below !== found; step++) {
      const up = (head[first + below] as number) - first;
      if (up === below || up < 0 || up >= n || below === origin) break;
      below = up;
    }
    if (below === found) view.subject[i] = 1;
  }
}
