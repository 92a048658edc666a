/**
 * Scores attributions against gold, the measures of PolNeAR's field: exact-span F1 of source, cue, content; relation F1 (an
 * attribution is right when content and source both overlap gold by half or more, or both have no source; one-to-one by
 * maximum matching), split by direct, indirect, mixed and by verbs of saying against the rest.
 * Spans are UTF-16; they are compared as sets of tokens (a run of letters, digits, marks; or one other character).
 */
import type { Span } from '../src/model/span.js';

export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly found: number;
}

export const KINDS = ['direct', 'indirect', 'mixed', 'speech', 'other'] as const;
export type Kind = (typeof KINDS)[number];
const ROLES = ['source', 'cue', 'content'] as const;

export interface AttributionScores {
  readonly relation: Figure;
  readonly kinds: Readonly<Record<Kind, Figure>>;
  readonly exact: Readonly<Record<(typeof ROLES)[number], Figure>>;
}

interface Count {
  gold: number;
  found: number;
  goldRight: number;
  foundRight: number;
}

interface Prepared {
  readonly tokens: Readonly<Record<(typeof ROLES)[number], readonly number[]>>;
  readonly kinds: readonly Kind[];
}

const count = (): Count => ({ gold: 0, found: 0, goldRight: 0, foundRight: 0 });

/** All figures 0–100. */
export function scoreAttributions(
  articles: Iterable<{ text: string; gold: readonly Attribution[]; found: readonly Attribution[] }>,
): AttributionScores {
  const relation = count();
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, count()])) as Record<Kind, Count>;
  const exact = { source: count(), cue: count(), content: count() };
  for (const { text, gold, found } of articles) {
    const prepare = preparer(text);
    const G = gold.map(prepare);
    const F = found.map(prepare);
    for (const role of ROLES) {
      const spans = (list: readonly Prepared[]) =>
        new Set(list.map((a) => a.tokens[role].join(',')).filter((key) => key !== ''));
      const inGold = spans(G);
      const inFound = spans(F);
      const right = [...inFound].filter((key) => inGold.has(key)).length;
      exact[role].gold += inGold.size;
      exact[role].found += inFound.size;
      exact[role].goldRight += right;
      exact[role].foundRight += right;
    }
    const partner = matching(G.length, F.length, (g, f) => isRelation(G[g] as Prepared, F[f] as Prepared));
    const matched = new Set(partner.filter((f) => f >= 0));
    const add = (c: Count, side: 'gold' | 'found', right: boolean) => {
      c[side]++;
      if (right) c[`${side}Right`]++;
    };
    G.forEach((a, g) => {
      const right = (partner[g] as number) >= 0;
      add(relation, 'gold', right);
      for (const kind of a.kinds) add(kinds[kind], 'gold', right);
    });
    F.forEach((a, f) => {
      add(relation, 'found', matched.has(f));
      for (const kind of a.kinds) add(kinds[kind], 'found', matched.has(f));
    });
  }
  return {
    relation: figure(relation),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, figure(kinds[kind])])) as Record<Kind, Figure>,
    exact: { source: figure(exact.source), cue: figure(exact.cue), content: figure(exact.content) },
  };
}

function figure(c: Count): Figure {
  const precision = c.found === 0 ? 0 : c.foundRight / c.found;
  const recall = c.gold === 0 ? 0 : c.goldRight / c.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1), gold: c.gold, found: c.found };
}

function percent(share: number): number {
  return Math.round(share * 10000) / 100;
}

function isRelation(gold: Prepared, found: Prepared): boolean {
  if (jaccard(gold.tokens.content, found.tokens.content) < 0.5) return false;
  if (gold.tokens.source.length === 0 && found.tokens.source.length === 0) return true;
  return jaccard(gold.tokens.source, found.tokens.source) >= 0.5;
}

/** Both lists ascending. */
function jaccard(a: readonly number[], b: readonly number[]): number {
  const inA = new Set(a);
  const shared = b.filter((token) => inA.has(token)).length;
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** Maximum one-to-one matching by augmenting paths; for each gold index its partner, or -1. */
function matching(n: number, m: number, fits: (g: number, f: number) => boolean): number[] {
  const partnerOf = new Array<number>(n).fill(-1);
  const takenBy = new Array<number>(m).fill(-1);
  const place = (g: number, tried: Set<number>): boolean => {
    for (let f = 0; f < m; f++) {
      if (tried.has(f) || !fits(g, f)) continue;
      tried.add(f);
      if (takenBy[f] === -1 || place(takenBy[f] as number, tried)) {
        takenBy[f] = g;
        partnerOf[g] = f;
        return true;
      }
    }
    return false;
  };
  for (let g = 0; g < n; g++) place(g, new Set());
  return partnerOf;
}

/** Verbs of saying that make an attribution "speech", in the stems below; every other cue is "other". */
const SAYING =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|not(?:e|es|ed|ing)|warn(?:s|ed|ing)?|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|declar(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|tweet(?:s|ed)?|writ(?:e|es|ing|ten)|wrote|ask(?:s|ed|ing)?|repl(?:y|ies|ied)|respond(?:s|ed)?|explain(?:s|ed|ing)?|den(?:y|ies|ied|ying)|report(?:s|ed|ing)?|suggest(?:s|ed|ing)?|admit(?:s|ted)?|acknowledg(?:e|es|ed)|stat(?:e|es|ed|ing)|continu(?:e|es|ed)|conclud(?:e|es|ed)|recall(?:s|ed)?|predict(?:s|ed)?|alleg(?:e|es|ed|ing)|complain(?:s|ed)?|jok(?:e|es|ed)|contend(?:s|ed)?|maintain(?:s|ed)?|vow(?:s|ed)?|promis(?:e|es|ed)|quip(?:s|ped)|remark(?:s|ed)|assert(?:s|ed|ing)?|call(?:s|ed|ing)?|accus(?:e|es|ed|ing)|describ(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|critici[sz](?:e|ed)|blasted|slammed|according)$/;

function preparer(text: string): (a: Attribution) => Prepared {
  const starts: number[] = [];
  const ends: number[] = [];
  const isWord: boolean[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s]/gu)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    isWord.push(/[\p{L}\p{N}]/u.test(match[0]));
  }
  const quoted = quotedUnits(text);
  const tokensOf = (spans: readonly Span[]): number[] => {
    const out = new Set<number>();
    for (const [from, to] of spans) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ends[middle] as number) <= from) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < starts.length && (starts[i] as number) < to; i++) out.add(i);
    }
    return [...out].sort((a, b) => a - b);
  };
  return (a) => {
    const tokens = { source: tokensOf(a.source), cue: tokensOf(a.cue), content: tokensOf(a.content) };
    const words = tokens.content.filter((i) => isWord[i]);
    const inside = words.filter((i) => quoted[starts[i] as number] === 1).length;
    const kind: Kind = words.length > 0 && inside === words.length ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
    const saying = a.cue.some(([from, to]) =>
      text
        .slice(from, to)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => SAYING.test(word)),
    );
    return { tokens, kinds: [kind, saying ? 'speech' : 'other'] };
  };
}

/** 1 for each code unit inside double quotation marks; a mark left open quotes to the end of its line. */
function quotedUnits(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  let open = -1;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? (text[i] as string) : '\n';
    const pair = text.slice(i, i + 2);
    const width = pair === "''" || pair === '``' ? 2 : 1;
    const opens = c === '“' || c === '„' || c === '«' || pair === '``';
    const closes = c === '”' || c === '»';
    const either = c === '"' || pair === "''";
    if (c === '\n') {
      if (open >= 0) quoted.fill(1, open, i);
      open = -1;
    } else if (open < 0 && (opens || either)) {
      open = i;
      if (either) i += width - 1;
    } else if (open >= 0 && (closes || either)) {
      quoted.fill(1, open, i + width);
      open = -1;
      i += width - 1;
    }
  }
  return quoted;
}
