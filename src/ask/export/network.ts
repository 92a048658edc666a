/**
 * Who quotes whom, counted: an outlet publishes what a speaker says, somebody relays another's words, a speaker reports what another said.
 * What an article denies was said, and what nobody said (attitudes), joins nobody. One node a speaker (or a name that could not be settled)
 * or outlet; three counts an edge: statements, articles, and independent reports, where the copies of one story are one.
 * Memory grows with the number of edges, not with the record.
 */
import { fold, phrases } from '../../store/fold.js';
import type { Recorded } from '../../store/recorded.js';
import type { Store } from '../../store/store.js';
import { type SpeakerName, speakerNames } from './names.js';
import { articlesOf, type Settings } from './rows.js';

/** `publishes`: outlet → speaker. `relays`: who passed it on → speaker. `reports`: speaker → speaker of what is nested in their words. */
export const EDGE_KINDS = ['publishes', 'relays', 'reports'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export interface Node {
  /** `sp_…` for a speaker, else `outlet:…` or `name:…` by folded words. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'person' | 'body' | 'government' | 'outlet' | 'unsettled';
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly statements: number;
  readonly articles: number;
  readonly reports: number;
  /** First and last date published, as far as dates are known. */
  readonly since: string | null;
  readonly until: string | null;
}

export interface Network {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** Statements counted. */
  readonly count: number;
}

/** Nodes by id, edges by their ends and kind. */
export async function networkOf(settings: Settings): Promise<Network> {
  const { store } = settings;
  const names = speakerNames(store);
  const relayOf = relayNodes(store, names);
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Counting>();
  let count = 0;
  for await (const { article, rows } of articlesOf(settings, false)) {
    const [clusters] = await store.clustersOf([article.key]);
    const report = clusters?.[0] ?? null;
    const byId = new Map(rows.map(({ one }) => [one.id, one]));
    for (const { one } of rows) {
      if (one.denied || one.attitude) continue;
      const speakers = await nodesOf(one, names);
      if (speakers.length === 0) continue;
      count++;
      const outlet = nodeNamed('outlet', article.outlet);
      const outer = one.within === null ? undefined : byId.get(one.within);
      const reporters = outer === undefined || outer.denied || outer.attitude ? [] : await nodesOf(outer, names);
      const relays = (await Promise.all(one.via.map(relayOf))).filter((node) => node !== null);
      const joined: readonly (readonly [EdgeKind, readonly Node[]])[] = [
        ['publishes', outlet === null ? [] : [outlet]],
        ['relays', relays],
        ['reports', reporters],
      ];
      for (const [kind, from] of joined)
        for (const a of from)
          for (const b of speakers) {
            if (a.id === b.id) continue;
            nodes.set(a.id, nodes.get(a.id) ?? a).set(b.id, nodes.get(b.id) ?? b);
            countIn(edges, `${a.id}\n${b.id}\n${kind}`, article.key, report, one.published);
          }
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: [...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, counted]) => edgeOf(key, counted)),
    count,
  };
}

interface Counting {
  statements: number;
  articles: number;
  /** Articles come one after the other, so the last tells whether this one is new. */
  last: string;
  alone: number;
  /** Clusters of copies seen; what is no copy of anything is only counted. */
  clusters: Set<string> | null;
  since: string | null;
  until: string | null;
}

function countIn(
  edges: Map<string, Counting>,
  key: string,
  article: string,
  report: string | null,
  date: string | null,
) {
  let edge = edges.get(key);
  if (edge === undefined) {
    edge = { statements: 0, articles: 0, last: '', alone: 0, clusters: null, since: null, until: null };
    edges.set(key, edge);
  }
  edge.statements++;
  if (date !== null) {
    if (edge.since === null || date < edge.since) edge.since = date;
    if (edge.until === null || date > edge.until) edge.until = date;
  }
  if (edge.last === article) return;
  edge.last = article;
  edge.articles++;
  if (report === null) edge.alone++;
  else (edge.clusters ??= new Set()).add(report);
}

function edgeOf(key: string, { statements, articles, alone, clusters, since, until }: Counting): Edge {
  const [from, to, kind] = key.split('\n') as [string, string, EdgeKind];
  return { from, to, kind, statements, articles, reports: alone + (clusters?.size ?? 0), since, until };
}

async function nodesOf(one: Recorded, names: (id: string) => Promise<SpeakerName>): Promise<Node[]> {
  if (one.speakerIds.length === 0) {
    const node = one.sourceKind === 'named' ? nodeNamed('unsettled', one.speaker ?? one.source?.text ?? null) : null;
    return node === null ? [] : [node];
  }
  const speakers = await Promise.all(one.speakerIds.map(names));
  return speakers.map(({ id, name, kind }) => ({ id, label: name, kind }));
}

/** Who passes words on is known by name: the one speaker who has it, else the name itself; a spokeswoman without one is nobody. */
function relayNodes(store: Store, names: (id: string) => Promise<SpeakerName>): (name: string) => Promise<Node | null> {
  const held = new Map<string, Node | null>();
  return async (name) => {
    const known = held.get(name);
    if (known !== undefined) return known;
    const sought = phrases(name);
    const ids = NAME.test(name) && sought.length > 0 ? await store.speakerIds(sought) : [];
    let node = NAME.test(name) ? nodeNamed('unsettled', name) : null;
    if (ids.length === 1) {
      const { id, name: label, kind } = await names(ids[0] as string);
      node = { id, label, kind };
    }
    if (held.size >= HELD) held.clear();
    held.set(name, node);
    return node;
  };
}

const HELD = 20_000;
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]/u;

function nodeNamed(kind: 'outlet' | 'unsettled', name: string | null): Node | null {
  const folded = name === null ? '' : fold(name);
  return folded === ''
    ? null
    : { id: `${kind === 'outlet' ? 'outlet' : 'name'}:${folded}`, label: name as string, kind };
}
