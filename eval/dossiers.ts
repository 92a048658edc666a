/**
 * Dossiers: short invented articles about one matter over months, with the tensions, near misses and commitments a careful reader would put on
 * the record (eval/gold/tensions). Reads them, and reads their articles the way the record does: each by itself, then across.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep } from '../src/link/tensions/kept.js';
import { addClaims } from '../src/link/tensions/link.js';
import { claimsInMemory } from '../src/link/tensions/memory.js';
import type { Reading } from '../src/model/reading.js';
import type { Span } from '../src/model/span.js';
import type { Reader } from '../src/read/read.js';
import { type Joined, readJoined } from '../src/record/read-one.js';
import { articleOf } from './article-of.js';

export interface Place {
  readonly article: string;
  readonly quote: string;
  readonly also?: readonly { readonly article: string; readonly quote: string }[];
}

export interface GoldTension {
  readonly kind: string;
  readonly alsoKinds?: readonly string[];
  readonly earlier: Place;
  readonly later: Place;
  readonly noticedBy: string | null;
}

export interface GoldCommitment extends Place {
  readonly kind: string;
  readonly alsoKinds?: readonly string[];
  readonly by: string;
  readonly to: string | null;
  readonly due: string | null;
  readonly state: string;
  readonly alsoStates?: readonly string[];
  readonly evidence: readonly { readonly article: string; readonly quote: string }[];
}

export interface Dossier {
  readonly id: string;
  readonly articles: readonly {
    readonly id: string;
    readonly published: string;
    readonly outlet: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly tensions: readonly GoldTension[];
  readonly nearMisses: readonly { readonly why: string; readonly earlier: Place; readonly later: Place }[];
  readonly commitments: readonly GoldCommitment[];
  readonly either?: readonly GoldTension[];
}

export const DOSSIERS = fileURLToPath(new URL('gold/tensions', import.meta.url));

/** Every dossier of a folder, or the one of a file. */
export function readDossiers(path: string): Dossier[] {
  return dossierFiles(path).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Dossier);
}

/** The dossiers of a folder in the order of their names, or the one file. */
export function dossierFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

export const isHalf = (path: string): boolean => basename(path) === 'open' || basename(path) === 'aside';

/** Where words stand: an article and spans of it. */
export interface Where {
  readonly article: string;
  readonly spans: readonly Span[];
}

export interface FoundTension {
  readonly kind: string;
  readonly earlier: Where;
  readonly later: Where;
  readonly score: number;
  readonly noticedBy: string | null;
}

/** A dossier read: its readings, and every tension inside its articles and across them. */
export interface FoundCommitment {
  readonly kind: string;
  readonly where: Where;
  readonly state: string;
}

export function readDossier(
  dossier: Dossier,
  reader: Reader,
): { readings: readonly Reading[]; tensions: readonly FoundTension[]; commitments: readonly FoundCommitment[] } {
  const shelf = claimsInMemory();
  const tensions: FoundTension[] = [];
  // How each stands is known when the last article is there.
  const commitments: { kind: string; where: Where; state: () => string }[] = [];
  const readings = dossier.articles.map((one) => {
    const article = { ...articleOf(one.id, one.text), outlet: one.outlet, title: one.title, published: one.published };
    const { reading, joined } = readJoined(article, reader);
    for (const { kind, earlier, later, score, noticedBy } of reading.tensions) {
      const name = reading.referents.find(({ id }) => id === noticedBy)?.name ?? null;
      tensions.push({
        kind,
        earlier: { article: one.id, spans: earlier.spans },
        later: { article: one.id, spans: later.spans },
        score,
        noticedBy: name,
      });
    }
    // An article of a dossier is short enough to be one stretch.
    const { claims, undertaken } = joined[0] as Joined;
    const kinds = new Map(undertaken.map(({ claim, kind }) => [claim, kind]));
    const numbers = claims.map((claim, i) => shelf.put(one.id, keep(one.id, claim, kinds.get(i) ?? null)));
    for (const { claim, told } of undertaken)
      for (const { later, ...outcome } of told)
        if (claim !== null) shelf.putOutcome(numbers[claim] as number, numbers[later] as number, outcome);
    addClaims(shelf, numbers);
    for (const { claim, kind, what } of undertaken)
      commitments.push({
        kind,
        where: { article: one.id, spans: [what] },
        state: () => (claim === null ? 'open' : shelf.state(numbers[claim] as number)),
      });
    return reading;
  });
  for (const { a, b, tension } of shelf.all()) {
    const [first, second] = [a, b].map((n) => ({ article: shelf.article(n), spans: shelf.claim(n).spans })) as [
      Where,
      Where,
    ];
    const [earlier, later] = tension.swapped ? [second, first] : [first, second];
    tensions.push({ kind: tension.kind, earlier, later, score: tension.score, noticedBy: null });
  }
  return { readings, tensions, commitments: commitments.map(({ state, ...one }) => ({ ...one, state: state() })) };
}
