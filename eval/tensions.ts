/**
 * `npm run eval -- tensions --gold F`: tensions and commitments against the project's own dossiers (a folder or file), or pairs of sentences labelled
 * contradiction and else (JSON Lines: two labels, cross-validated; three labels, as they come). What F holds is told by its fields.
 * Scoring of dossiers follows eval/gold/tensions/README.md.
 */
import { readFileSync, statSync } from 'node:fs';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import {
  type Dossier,
  type FoundCommitment,
  type FoundTension,
  isHalf,
  type Place,
  readDossier,
  readDossiers,
  type Where,
} from './dossiers.js';

export interface TensionScore {
  readonly gold: number;
  readonly found: number;
  /** Found tensions that are in the gold, repeats counted once. */
  readonly right: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  /** Scores of found ones and whether each is right: for the reliability table. */
  readonly scored: readonly (readonly [score: number, right: boolean])[];
  /** Of each kind: how many the gold has and how many of those were found, wrong ones by the kind they were given. */
  readonly kinds: Readonly<Record<string, { readonly gold: number; readonly right: number; readonly wrong: number }>>;
  readonly lines: readonly string[];
}

const percent = (part: number, whole: number) => Math.round((10000 * part) / Math.max(1, whole)) / 100;

export function touches(dossier: Dossier, where: Where, place: Place): boolean {
  return [place, ...(place.also ?? [])].some(({ article, quote }) => {
    if (article !== where.article) return false;
    const text = dossier.articles.find(({ id }) => id === article)?.text ?? '';
    const at = text.indexOf(quote);
    return at >= 0 && where.spans.some(([from, until]) => from < at + quote.length && until > at);
  });
}

function pairTouches(dossier: Dossier, one: FoundTension, gold: { earlier: Place; later: Place }): boolean {
  const straight = touches(dossier, one.earlier, gold.earlier) && touches(dossier, one.later, gold.later);
  return straight || (touches(dossier, one.later, gold.earlier) && touches(dossier, one.earlier, gold.later));
}

/** Scores one dossier; the lines tell what is missed and what is wrong, for the open half. */
export function scoreDossier(
  dossier: Dossier,
  found: readonly FoundTension[],
): Omit<TensionScore, 'precision' | 'recall'> {
  const hit = new Set<number>();
  const scored: [number, boolean][] = [];
  const lines: string[] = [];
  const kinds: Record<string, { gold: number; right: number; wrong: number }> = {};
  const of = (kind: string) => (kinds[kind] ??= { gold: 0, right: 0, wrong: 0 });
  let wrong = 0;
  const say = (where: Where) => {
    const text = dossier.articles.find(({ id }) => id === where.article)?.text ?? '';
    return `${where.article} “${where.spans
      .map(([a, b]) => text.slice(a, b))
      .join(' … ')
      .replace(/\s+/g, ' ')}”`;
  };
  for (const one of found) {
    const touched = dossier.tensions.flatMap((gold, i) => (pairTouches(dossier, one, gold) ? [i] : []));
    const right = touched.filter((i) => {
      const gold = dossier.tensions[i];
      return gold !== undefined && (gold.kind === one.kind || gold.alsoKinds?.includes(one.kind));
    });
    if (right.length > 0) {
      for (const i of right) hit.add(i);
      scored.push([one.score, true]);
      lines.push(`right ${one.kind} ${one.score} ${say(one.earlier)} | ${say(one.later)}`);
      continue;
    }
    if ((dossier.either ?? []).some((gold) => pairTouches(dossier, one, gold))) continue;
    wrong++;
    of(one.kind).wrong++;
    scored.push([one.score, false]);
    const miss = dossier.nearMisses.find((gold) => pairTouches(dossier, one, gold));
    const why =
      touched.length > 0 ? `kind is ${dossier.tensions[touched[0] as number]?.kind}` : (miss?.why ?? 'nothing');
    lines.push(`wrong ${one.kind} ${one.score} (${why}) ${say(one.earlier)} | ${say(one.later)}`);
  }
  dossier.tensions.forEach((gold, i) => {
    of(gold.kind).gold++;
    if (hit.has(i)) of(gold.kind).right++;
    else
      lines.push(
        `missed ${gold.kind} ${gold.earlier.article} “${gold.earlier.quote}” | ${gold.later.article} “${gold.later.quote}”`,
      );
  });
  return { gold: dossier.tensions.length, found: hit.size + wrong, right: hit.size, wrong, scored, kinds, lines };
}

export interface CommitmentScore {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the states right among those found. */
  readonly state: number;
  readonly lines: readonly string[];
}

/** Commitments: the kind agrees and the words overlap; two found ones at one commitment count once. */
export function scoreCommitments(
  dossiers: readonly Dossier[],
  found: readonly (readonly FoundCommitment[])[],
): CommitmentScore {
  let [gold, right, wrong, states] = [0, 0, 0, 0];
  const lines: string[] = [];
  dossiers.forEach((dossier, d) => {
    gold += dossier.commitments.length;
    const hit = new Map<number, string>();
    for (const one of found[d] ?? []) {
      const i = dossier.commitments.findIndex(
        (wanted) =>
          (wanted.kind === one.kind || wanted.alsoKinds?.includes(one.kind)) && touches(dossier, one.where, wanted),
      );
      const text = dossier.articles.find(({ id }) => id === one.where.article)?.text ?? '';
      if (i < 0) {
        wrong++;
        const near = dossier.commitments.find((wanted) => touches(dossier, one.where, wanted));
        lines.push(
          `wrong ${one.kind} (${near?.kind ?? 'nothing'}) ${one.where.article} “${one.where.spans.map((span) => text.slice(...span)).join(' … ')}”`,
        );
      } else if (!hit.has(i) || hit.get(i) === 'open') hit.set(i, one.state);
    }
    dossier.commitments.forEach((wanted, i) => {
      const state = hit.get(i);
      if (state === undefined) lines.push(`missed ${wanted.kind} ${wanted.article} “${wanted.quote}”`);
      else {
        right++;
        if (state === wanted.state || wanted.alsoStates?.includes(state)) states++;
        else
          lines.push(
            `state ${state} for ${wanted.state} “${wanted.quote}” ${wanted.evidence.map(({ quote }) => quote).join(' | ')}`,
          );
      }
    });
  });
  const [precision, recall] = [percent(right, right + wrong), percent(right, gold)];
  const f1 = precision + recall === 0 ? 0 : Math.round((200 * precision * recall) / (precision + recall)) / 100;
  return { gold, found: right + wrong, right, precision, recall, f1, state: percent(states, right), lines };
}

export function evaluateDossiers(
  dossiers: readonly Dossier[],
): TensionScore & { readonly commitments: CommitmentScore } {
  const reader = createReader(loadWeights());
  let [gold, right, wrong] = [0, 0, 0];
  const scored: (readonly [number, boolean])[] = [];
  const commitments: (readonly FoundCommitment[])[] = [];
  const lines: string[] = [];
  const kinds: Record<string, { gold: number; right: number; wrong: number }> = {};
  for (const dossier of dossiers) {
    const read = readDossier(dossier, reader);
    commitments.push(read.commitments);
    const score = scoreDossier(dossier, read.tensions);
    gold += score.gold;
    right += score.right;
    wrong += score.wrong;
    scored.push(...score.scored);
    for (const [kind, one] of Object.entries(score.kinds)) {
      const sum = (kinds[kind] ??= { gold: 0, right: 0, wrong: 0 });
      for (const name of ['gold', 'right', 'wrong'] as const) sum[name] += one[name];
    }
    lines.push(`== ${dossier.id}`, ...score.lines);
  }
  return {
    gold,
    found: right + wrong,
    right,
    wrong,
    precision: percent(right, right + wrong),
    recall: percent(right, gold),
    scored,
    kinds,
    lines,
    commitments: scoreCommitments(dossiers, commitments),
  };
}

/** The layer: what `path` holds is told by what stands in it. */
export async function tensions(path: string, verbose: boolean): Promise<void> {
  if (statSync(path).isDirectory() || path.endsWith('.json')) return dossiers(path, verbose);
  const [first = '{}'] = readFileSync(path, 'utf8').split('\n', 1);
  const { pairs } = await import('./contradiction.js');
  if ('premise' in JSON.parse(first)) pairs(path, verbose);
}

function dossiers(path: string, verbose: boolean): void {
  const score = evaluateDossiers(readDossiers(path));
  // Of the half set aside nothing is printed but sums.
  if (verbose && !(isHalf(path) && path.endsWith('aside')))
    for (const line of [...score.lines, '== commitments', ...score.commitments.lines]) console.log(line);
  const { gold, found, precision, recall, scored } = score;
  console.log(`${gold} tensions in the gold, ${found} found`);
  for (const [kind, one] of Object.entries(score.kinds).sort())
    console.log(`${kind}: ${one.gold} in the gold, ${one.right} found, ${one.wrong} wrong`);
  for (const [from, until] of [
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const inside = scored.filter(([one]) => one >= from && one < until);
    if (inside.length > 0)
      console.log(
        `score ${from}–${Math.min(1, until)}: ${percent(inside.filter(([, right]) => right).length, inside.length)} right of ${inside.length}`,
      );
  }
  const { f1, state, ...rest } = score.commitments;
  console.log(
    `${rest.gold} commitments in the gold, ${rest.found} found: precision ${rest.precision}, recall ${rest.recall}`,
  );
  console.log(JSON.stringify({ layer: 'tensions', precision, recall, commitments: f1, state }));
}
