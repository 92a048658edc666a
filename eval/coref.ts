/**
 * `npm run eval -- coref --gold gum-docs.jsonl.gz [--only news,interview] [--split test]`: referents from running text against GUM. Mentions
 * are named and pronominal ones, known by their head words; figures are CoNLL F1 without and with clusters of one mention. *Speaker*: for
 * every gold attribution whose source belongs to a cluster, the referent of its head word: right where most of that referent's mentions
 * belong to the cluster and, where the cluster has a name, the referent has one of its names.
 */

import { dirname, join } from 'node:path';
import type { Reading } from '../src/model/reading.js';
import { jaccard } from '../src/model/span.js';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { articleOf } from './article-of.js';
import { addClusters, type ClusterFigures, clusterFigures, emptySums } from './clusters.js';
import { type GumDocument, type GumMention, readGum } from './gum.js';
import { present } from './marks.js';
import { readWho } from './who-marks.js';

export interface CorefSummary {
  readonly layer: 'coref';
  readonly documents: number;
  readonly conll: number;
  readonly muc: number;
  readonly b3: number;
  readonly ceaf: number;
  readonly conllSingletons: number;
  readonly speaker: number;
  readonly sources: number;
}

interface Aligned {
  /** Gold mention by the referents' mentions: `${referent} ${mention}` → index, or -1. */
  readonly gold: readonly (readonly number[])[];
}

const FORMS = new Set(['PROPN', 'PRON']);

/** Evaluates documents; `miss` is told of every source whose referent is wrong. */
export function evaluateCoref(
  documents: readonly GumDocument[],
  miss: (line: string) => void = () => {},
): CorefSummary {
  const read = createReader(loadWeights());
  const plain = emptySums();
  const whole = emptySums();
  let sources = 0;
  let right = 0;
  for (const document of documents) {
    const reading = read(articleOf(document.id, document.text, document.title));
    const kept = smallest(document.mentions);
    const aligned = align(kept, reading);
    const gold = clustersOf(kept);
    const found = reading.referents.map(({ mentions }, r) =>
      mentions.flatMap(({ form, span }, m) => {
        const at = aligned.gold[r][m];
        if (form === 'nominal' || (at >= 0 && !FORMS.has(kept[at].headUpos)) || (at < 0 && !document.whole)) return [];
        return [at >= 0 ? `g${at}` : `s${span[0]}`];
      }),
    );
    const uniqueFound = unique(found);
    addClusters(
      whole,
      gold.filter((one) => one.length > 0),
      uniqueFound.filter((one) => one.length > 0),
    );
    addClusters(
      plain,
      gold.filter((one) => one.length > 1),
      uniqueFound.filter((one) => one.length > 1),
    );
    for (const { source } of document.attributions) {
      for (const { start, end, eid } of source) {
        if (eid === null) continue;
        sources++;
        const said = sourceReferent(document, kept, aligned, reading, start, end, eid);
        if (said === null) right++;
        else miss(`${document.id} “${document.text.slice(start, end)}”: ${said}`);
      }
    }
  }
  const a: ClusterFigures = clusterFigures(plain);
  const b = clusterFigures(whole);
  const round = (x: number) => Math.round(x * 100) / 100;
  return {
    layer: 'coref',
    documents: documents.length,
    conll: round(a.conll),
    muc: round(a.muc),
    b3: round(a.b3),
    ceaf: round(a.ceaf),
    conllSingletons: round(b.conll),
    speaker: round(sources === 0 ? 0 : (100 * right) / sources),
    sources,
  };
}

/** Null where the source's referent is right, else what is wrong. */
function sourceReferent(
  { text, mentions }: GumDocument,
  kept: readonly GumMention[],
  aligned: Aligned,
  { referents }: Reading,
  start: number,
  end: number,
  eid: string,
): string | null {
  const source =
    mentions.find((one) => one.start === start && one.end === end && one.eid === eid) ??
    mentions.find((one) => one.eid === eid && one.start >= start && one.end <= end);
  const head = source?.head ?? start;
  const over = (from: number, until: number, form: string | null) =>
    referents.findIndex(({ mentions }) =>
      mentions.some((m) => m.span[0] < until && from < m.span[1] && (form === null || m.form === form)),
    );
  // The referent of the head word; where the head is a title ("Lake Service spokeswoman Ada Voss"), that of the name it stands before.
  let r = over(head, head + 1, null);
  if (r < 0) r = over(head, end, 'name');
  if (r < 0) r = over(start, end, 'name');
  if (r < 0) return 'open';
  const counts = new Map<string, number>();
  let named = false;
  referents[r].mentions.forEach(({ form }, m) => {
    const at = aligned.gold[r][m];
    if (at < 0) return;
    counts.set(kept[at].eid, (counts.get(kept[at].eid) ?? 0) + 1);
    if (kept[at].eid === eid && form === 'name') named = true;
  });
  const own = counts.get(eid) ?? 0;
  for (const [other, count] of counts) if (other !== eid && count > own) return `taken for ${referents[r].name}`;
  if (own === 0) return `taken for ${referents[r].name}`;
  const nameOf = kept.find((one) => one.eid === eid && one.headUpos === 'PROPN');
  return nameOf === undefined || named ? null : `not known to be ${text.slice(nameOf.start, nameOf.end)}`;
}

/** Of mentions with one head word the smallest. */
function smallest(mentions: readonly GumMention[]): GumMention[] {
  const byHead = new Map<number, GumMention>();
  for (const one of mentions) {
    const known = byHead.get(one.head);
    if (known === undefined || one.end - one.start < known.end - known.start) byHead.set(one.head, one);
  }
  return [...byHead.values()].sort((a, b) => a.head - b.head);
}

function align(kept: readonly GumMention[], { referents }: Reading): Aligned {
  return {
    gold: referents.map(({ mentions }) =>
      mentions.map(({ span, form }) => {
        let best = -1;
        let most = 0;
        for (let g = 0; g < kept.length; g++) {
          const { head, start, end } = kept[g];
          if (head < span[0] || head >= span[1]) continue;
          const share = jaccard([span], [[start, end]]) + (form === 'name' && kept[g].headUpos === 'PROPN' ? 0.2 : 0);
          if (share > most) [best, most] = [g, share];
        }
        return best;
      }),
    ),
  };
}

function clustersOf(kept: readonly GumMention[]): string[][] {
  const clusters = new Map<string, string[]>();
  kept.forEach(({ eid, headUpos }, g) => {
    if (!FORMS.has(headUpos)) return;
    const list = clusters.get(eid) ?? [];
    clusters.set(eid, list);
    list.push(`g${g}`);
  });
  return [...clusters.values()];
}

/** A gold mention found twice counts where it was found first. */
function unique(found: readonly (readonly string[])[]): string[][] {
  const seen = new Set<string>();
  return found.map((cluster) => cluster.filter((key) => !seen.has(key) && seen.add(key)));
}

/** What the issue asks of: news and interviews of GUM's test part. News marked for this project whole. */
export function testDocuments(gold: string): GumDocument[] {
  if (isMarked(gold)) return markedDocuments(gold);
  return readGum(gold).filter(({ split, genre }) => split === 'test' && (genre === 'news' || genre === 'interview'));
}

/** Marks of news of ours, and not GUM. */
const isMarked = (gold: string): boolean => gold.endsWith('.jsonl');

/** The attributions of the same articles stand beside who is meant in them. */
function markedDocuments(gold: string): GumDocument[] {
  return present(gold, readWho(gold, join(dirname(gold), 'haystack.jsonl')));
}

/** Figures of the gate. */
export function corefFigures({ conll, conllSingletons, speaker }: CorefSummary): Readonly<Record<string, number>> {
  return { conll, conllSingletons, speaker };
}

/** Evaluates the documents of a split and of genres (`news,interview`; empty is all). */
export function coref(gold: string, only: string, split: string, verbose: boolean): void {
  const genres = only === '' ? null : only.split(',');
  const documents = isMarked(gold)
    ? markedDocuments(gold)
    : readGum(gold).filter((one) => one.split === split && (genres === null || genres.includes(one.genre)));
  const part = isMarked(gold) ? '' : ` of GUM ${split}${only === '' ? '' : ` (${only})`}`;
  const summary = evaluateCoref(documents, verbose ? (line) => console.log(line) : undefined);
  console.log(
    `${documents.length} documents${part}: CoNLL F1 ${summary.conll} (MUC ${summary.muc}, B³ ${summary.b3}, CEAF ${summary.ceaf}); ${summary.speaker} of 100 sources have the right referent`,
  );
  console.log(JSON.stringify(summary));
}
