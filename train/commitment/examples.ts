/**
 * Statements with what they undertake, to learn from: `train/undertakings.tsv` (labels of readers on news and on our own passages; the texts come from the
 * corpora by id) and the commitments of those dossiers of ours that may be looked at. A label belongs to the statement whose content it overlaps most.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleOf } from '../../eval/article-of.js';
import { DOSSIERS, readDossiers } from '../../eval/dossiers.js';
import { featuresOf } from '../../src/link/commitments/features.js';
import { kindOf } from '../../src/link/commitments/kind.js';
import { isTelling } from '../../src/link/commitments/undertakings.js';
import { isClaim } from '../../src/link/tensions/stretches.js';
import type { Article } from '../../src/model/article.js';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../src/model/labels.js';
import type { Reading } from '../../src/model/reading.js';
import { hull, overlap, type Span } from '../../src/model/span.js';
import type { Statement } from '../../src/model/statement.js';
import type { Reader } from '../../src/read/read.js';
import { linesOf, needed } from '../data.js';
import type { TrainingRow } from '../event/model.js';
import { passages } from '../marks.js';

export const LABELLED = fileURLToPath(new URL('../undertakings.tsv', import.meta.url));
export const TEXTS = [
  'bbc-2004-05',
  'fnc1-train-bodies',
  'horne-2016-political',
  'reuters21578',
  'wikinews-2019-20',
].map((name) => `haystack/${name}.jsonl.gz`);
/** Those of our dossiers that whoever writes rules may look at; `held`, `unseen` and `aside` are not learned from. */
export const LEARNED_FROM = ['open', 'written', 'fresh', 'later'] as const;

/** A statement to learn from; `right` as bits, nothing first and then the kinds. */
export interface Example extends TrainingRow {
  /** Article or dossier: what must not be torn apart into folds. */
  readonly group: string;
  readonly ours: boolean;
  /** What the rules say. */
  readonly rule: CommitmentKind | null;
  /** Whether it is weighed at all. */
  readonly telling: boolean;
}

/** Labelled were nearly all statements by which the rules had something undertaken, and of the others that have telling words one in three, which stands for three. */
const DRAWN = 3;

/** Letters of the labels, as classes: nothing, promise, plan, demand, threat. */
const LETTERS = '-PLDT';

interface Label {
  readonly span: Span;
  readonly right: number;
}

/** Examples of the labels whose texts are at hand. */
export function labelled(read: Reader, say: (line: string) => void): Example[] {
  const labels = new Map<string, Label[]>();
  for (const line of readFileSync(LABELLED, 'utf8').split('\n').slice(1)) {
    const [id, begin, end, label] = line.split('\t');
    if (label === undefined) continue;
    // What stands behind a plus is a second undertaking: it would be right too.
    const right = bitsOf(label.replace('+', ''), (letter) => LETTERS.indexOf(letter));
    labels.set(id, [...(labels.get(id) ?? []), { span: [Number(begin), Number(end)], right }]);
  }
  const lines: Line[] = [...TEXTS.flatMap((file) => linesOf(needed(file))), ...passages()];
  const examples = lines.flatMap(({ id, text, title, published = null, outlet = null }) => {
    const own = labels.get(id);
    if (own === undefined) return [];
    labels.delete(id);
    return matched(read({ ...articleOf(id, text, title ?? null), published, outlet }), own).map((pair) =>
      exampleOf(id, false, text, pair),
    );
  });
  say(`commitment: ${examples.length} statements of news; ${labels.size} articles are not at hand`);
  return examples;
}

type Line = Pick<Article, 'id' | 'text' | 'title'> & Partial<Pick<Article, 'published' | 'outlet'>>;

/** Each label with the statement it overlaps most. */
function matched(reading: Reading, labels: readonly Label[]): Matched[] {
  const taken = new Map<Statement, Label & { readonly shared: number }>();
  for (const label of labels) {
    let best: Statement | null = null;
    let most = 0;
    for (const one of reading.statements) {
      const shared = one.content.reduce((sum, piece) => sum + overlap(piece, label.span), 0);
      // Of two that hold the words, the one that holds little else.
      const worth = shared === 0 ? 0 : shared / lengthOf(union(label.span, hull(one.content) as Span));
      if (isClaim(one) && worth > most) [best, most] = [one, worth];
    }
    if (best !== null && most > (taken.get(best)?.shared ?? 0)) taken.set(best, { ...label, shared: most });
  }
  return [...taken].map(([one, { right }]) => ({ one, right, reading }));
}

interface Matched {
  readonly one: Statement;
  readonly right: number;
  readonly reading: Reading;
}

const lengthOf = ([from, until]: Span): number => until - from;
const union = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** Examples of our dossiers: a statement that meets no commitment undertakes nothing. */
export function dossiers(read: Reader, sets: readonly string[] = LEARNED_FROM): Example[] {
  return sets
    .flatMap((set) => readDossiers(join(DOSSIERS, set)))
    .flatMap(({ id, articles, commitments }) =>
      articles.flatMap((one) => {
        const places = commitments.flatMap(({ article, quote, also = [], kind, alsoKinds = [] }) =>
          [{ article, quote }, ...also]
            .filter((place) => place.article === one.id)
            .map((place): Label => {
              const at = one.text.indexOf(place.quote);
              const right = bitsOf(
                [kind, ...alsoKinds],
                (name) => 1 + (COMMITMENT_KINDS as readonly string[]).indexOf(name),
              );
              return { span: [at, at + place.quote.length], right };
            }),
        );
        const { outlet, title, published } = one;
        const reading = read({ ...articleOf(one.id, one.text, title), outlet, published } satisfies Article);
        return reading.statements
          .filter((statement) => isClaim(statement) && statement.content.length > 0)
          .filter(({ standing }) => standing !== 'denied' && standing !== 'questioned')
          .map((statement) => {
            const whole = hull(statement.content) as Span;
            const [best] = places
              .filter(({ span }) => statement.content.some((piece) => overlap(piece, span) > 0))
              .sort((a, b) => overlap(whole, b.span) - overlap(whole, a.span));
            return exampleOf(id, true, one.text, { one: statement, right: best?.right ?? 1, reading });
          });
      }),
    );
}

function exampleOf(group: string, ours: boolean, text: string, { one, right, reading }: Matched): Example {
  const whole = hull(one.content) as Span;
  const rule = kindOf(one, whole, text, reading);
  return {
    group,
    ours,
    hashes: Uint32Array.from(featuresOf(one, whole, text, reading, rule)),
    right,
    rule,
    telling: rule !== null || isTelling(one, whole, text),
    weight: ours || rule !== null ? 1 : DRAWN,
  };
}

function bitsOf<T>(all: Iterable<T>, classOf: (one: T) => number): number {
  let bits = 0;
  for (const one of all) bits |= 1 << classOf(one);
  return bits;
}
