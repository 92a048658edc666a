/**
 * GUM's entities and attributions: documents as running text, every mention with its cluster and the place of its head word, and the
 * attributions with their sources. The head words are found in the treebank, whose words are laid over the text one after another.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface GumMention {
  readonly start: number;
  readonly end: number;
  /** Where the head word begins. */
  readonly head: number;
  readonly headUpos: string;
  /** Cluster, within the document. */
  readonly eid: string;
  readonly etype: string;
  readonly infstat: string;
}

export interface GumAttribution {
  readonly cue: readonly (readonly [number, number])[];
  readonly source: readonly { readonly start: number; readonly end: number; readonly eid: string | null }[];
}

export interface GumDocument {
  readonly id: string;
  readonly genre: string;
  readonly split: string;
  readonly title: string | null;
  readonly text: string;
  readonly mentions: readonly GumMention[];
  /** True where every mention is marked, so that what else is found is none. */
  readonly whole: boolean;
  readonly attributions: readonly GumAttribution[];
}

/** Genres whose texts may not be used commercially. */
export const NON_COMMERCIAL = ['whow', 'fiction', 'essay', 'letter', 'podcast'];

function lines<T>(path: string): T[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Reads `gum-docs.jsonl.gz` and, from beside it, mentions, attributions and the treebank. */
export function readGum(path: string): GumDocument[] {
  const folder = dirname(path);
  const texts = lines<{
    doc: string;
    split: string;
    genre: string;
    title?: string;
    text: string;
    sents: { id: string; start: number }[];
  }>(path);
  const heads = wordPlaces(
    folder,
    new Map(texts.flatMap(({ text, sents }) => sents.map(({ id, start }) => [id, { text, start }] as const))),
  );
  const mentions = new Map<string, GumMention[]>();
  for (const m of lines<{
    doc: string;
    sent: string;
    start: number;
    end: number;
    head: number;
    headUpos: string;
    eid: string;
    etype: string;
    infstat: string;
  }>(join(folder, 'gum-mentions.jsonl.gz'))) {
    const list = mentions.get(m.doc) ?? [];
    mentions.set(m.doc, list);
    const head = heads.get(m.sent)?.get(m.head) ?? m.start;
    list.push({
      start: m.start,
      end: m.end,
      head,
      headUpos: m.headUpos,
      eid: m.eid,
      etype: m.etype,
      infstat: m.infstat,
    });
  }
  const attributions = new Map<string, GumAttribution[]>();
  for (const a of lines<{
    doc: string;
    cue: { spans: [number, number][] };
    source?: { start: number; end: number; eid?: string }[];
  }>(join(folder, 'gum-attributions.jsonl.gz'))) {
    const list = attributions.get(a.doc) ?? [];
    attributions.set(a.doc, list);
    list.push({
      cue: a.cue.spans,
      source: (a.source ?? []).map(({ start, end, eid }) => ({ start, end, eid: eid ?? null })),
    });
  }
  return texts.map(({ doc, split, genre, title, text }) => ({
    id: doc,
    genre,
    whole: true,
    split,
    title: title ?? null,
    text,
    mentions: mentions.get(doc) ?? [],
    attributions: attributions.get(doc) ?? [],
  }));
}

/** By sentence and word number, where the word begins in the running text. */
function wordPlaces(
  folder: string,
  sentences: ReadonlyMap<string, { text: string; start: number }>,
): Map<string, Map<number, number>> {
  const places = new Map<string, Map<number, number>>();
  for (const part of ['train', 'dev', 'test']) {
    let words: Map<number, number> | null = null;
    let text = '';
    let at = 0;
    for (const line of gunzipSync(readFileSync(join(folder, `gum-${part}.conllu.gz`)))
      .toString('utf8')
      .split('\n')) {
      if (line.startsWith('# sent_id = ')) {
        const id = line.slice(12);
        const sentence = sentences.get(id);
        words = sentence === undefined ? null : new Map();
        if (sentence === undefined || words === null) continue;
        places.set(id, words);
        ({ text, start: at } = sentence);
        continue;
      }
      if (words === null || line === '' || line.startsWith('#')) continue;
      const [number, form] = line.split('\t');
      if (!/^\d+$/.test(number)) continue;
      const found = text.indexOf(form, at);
      // A word of a contraction that is written otherwise stands where the last one ended.
      if (found >= 0 && found - at < 20) {
        words.set(Number(number), found);
        at = found + form.length;
      } else words.set(Number(number), at);
    }
  }
  return places;
}
