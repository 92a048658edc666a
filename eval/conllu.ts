/**
 * Reads CoNLL-U (plain or gzip) as documents: running text, tokens and sentences as `read` has them, and the gold columns.
 * The text is what a reader would have seen: the `# text` lines of one paragraph joined by a blank, paragraphs by an empty line.
 * Syntactic words are the tokens; the words of a multiword token share out its surface letters (`don't` → do|n't); empty nodes are left out.
 *
 *   readConllu('en-dev.conllu.gz')[0].form[3]   // the gold columns run over the document's tokens
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../src/model/fault.js';
import type { Sentences, Tokens } from '../src/model/tokens.js';

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  /** Offsets into `text`; the columns of the tagger are empty, gold stands below. */
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  /** `sent_id` of each sentence. */
  readonly sentenceIds: readonly string[];
  /** 1 where a sentence begins a paragraph. */
  readonly opensParagraph: Uint8Array;
  readonly form: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly features: readonly string[];
  /** Index of the head among the document's tokens, its own index for a root. */
  readonly head: Uint32Array;
  readonly deprel: readonly string[];
}

/** Reads the documents of a CoNLL-U file; a file without `# newdoc` is one document. Throws a Fault naming the line that is wrong. */
export function readConllu(path: string): GoldDocument[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = `cannot be read (${(error as Error).message}); give --gold a CoNLL-U file`;
    throw new Fault('gold-missing', `${path}: ${why}`, { file: path }, error);
  }
  return parseConllu((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'), path);
}

export function parseConllu(conllu: string, path: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let builder = newBuilder('');
  let block: string[] = [];
  const lines = conllu.split(/\r?\n/);
  lines.push('');
  const close = () => {
    if (builder.firsts.length > 0) documents.push(finish(builder));
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line !== '') {
      block.push(line);
      continue;
    }
    if (block.length === 0) continue;
    const newdoc = block.find((comment) => /^# newdoc\b/.test(comment));
    if (newdoc !== undefined) {
      close();
      builder = newBuilder(/^# newdoc id = (.*)$/.exec(newdoc)?.[1].trim() ?? `document-${documents.length + 1}`);
    }
    try {
      addSentence(builder, block);
    } catch (error) {
      const line = i - block.length + 1;
      const why = `not a sentence of CoNLL-U (${(error as Error).message})`;
      throw new Fault('gold-broken', `${path}:${line}: ${why}`, { file: path, line }, error);
    }
    block = [];
  }
  close();
  return documents;
}

interface Builder {
  readonly id: string;
  text: string;
  readonly start: number[];
  readonly end: number[];
  readonly firsts: number[];
  readonly opens: number[];
  readonly sentenceIds: string[];
  readonly columns: readonly [form: string[], lemma: string[], upos: string[], xpos: string[], features: string[]];
  readonly head: number[];
  readonly deprel: string[];
}

function newBuilder(id: string): Builder {
  return {
    id,
    text: '',
    start: [],
    end: [],
    firsts: [],
    opens: [],
    sentenceIds: [],
    columns: [[], [], [], [], []],
    head: [],
    deprel: [],
  };
}

function addSentence(builder: Builder, block: readonly string[]): void {
  const comment = (name: string) => block.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5);
  const rows = block.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  const first = builder.head.length;
  const opens = builder.firsts.length === 0 || block.some((line) => /^# newpar\b/.test(line));
  const text = comment('text') ?? surfaceOf(rows);
  if (builder.firsts.length > 0) builder.text += opens ? '\n\n' : ' ';
  const base = builder.text.length;
  builder.text += text;
  builder.firsts.push(first);
  builder.opens.push(opens ? 1 : 0);
  builder.sentenceIds.push(comment('sent_id') ?? String(builder.firsts.length));
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const [id, surface] = rows[r];
    if (rows[r].length !== 10) throw new Error(`${rows[r].length} columns where ten are needed`);
    if (id.includes('.')) continue;
    const range = /^(\d+)-(\d+)$/.exec(id);
    const words = range === null ? [rows[r]] : rows.slice(r + 1, r + 2 + Number(range[2]) - Number(range[1]));
    while (text[at]?.trim() === '') at++;
    if (!text.startsWith(surface, at)) throw new Error(`"${surface}" does not stand in the text where it should`);
    const bounds = shared(
      surface,
      words.map((word) => word[1]),
    );
    words.forEach((word, w) => {
      builder.start.push(base + at + bounds[w]);
      builder.end.push(base + at + bounds[w + 1]);
      builder.columns.forEach((column, c) => void column.push(word[c + 1]));
      const head = Number(word[6]);
      builder.head.push(head === 0 ? builder.head.length : first + head - 1);
      builder.deprel.push(word[7]);
    });
    at += surface.length;
    if (range !== null) r += words.length;
  }
  const count = builder.head.length - first;
  for (let t = first; t < first + count; t++)
    if (!(builder.head[t] >= first && builder.head[t] < first + count)) throw new Error('a head outside the sentence');
}

/** Where each word of a multiword token begins in its surface: as written where that fits, else by length; never empty where letters suffice. */
export function shared(surface: string, words: readonly string[]): number[] {
  const n = words.length;
  const bounds = [0];
  for (let w = 0; w < n - 1; w++) {
    const begin = bounds[w];
    const least = Math.min(begin + 1, surface.length);
    // The next word's first letters tell where it begins: gon|na, ca|n't.
    const next = surface.toLowerCase().indexOf(words[w + 1].slice(0, 2).toLowerCase(), least);
    const wanted = surface.startsWith(words[w], begin) || next < 0 ? begin + words[w].length : next;
    bounds.push(Math.max(least, Math.min(wanted, surface.length - (n - 1 - w))));
  }
  bounds.push(surface.length);
  return bounds;
}

/** The text of a sentence without a `# text` line, from its forms and SpaceAfter. */
function surfaceOf(rows: readonly (readonly string[])[]): string {
  let text = '';
  let inside = 0;
  for (const row of rows) {
    if (row[0].includes('.') || Number(row[0]) <= inside) continue;
    inside = Number(row[0].split('-')[1] ?? 0);
    text += row[1] + (/(^|\|)SpaceAfter=No(\||$)/.test(row[9] ?? '') ? '' : ' ');
  }
  return text.trimEnd();
}

function finish(builder: Builder): GoldDocument {
  const count = builder.head.length;
  const [form, lemma, upos, xpos, features] = builder.columns;
  return {
    id: builder.id,
    text: builder.text,
    tokens: {
      count,
      start: Uint32Array.from(builder.start),
      end: Uint32Array.from(builder.end),
      lemma: new Uint32Array(count),
      upos: new Uint8Array(count),
      xpos: new Uint8Array(count),
      strings: [''],
    },
    sentences: { count: builder.firsts.length, first: Uint32Array.from([...builder.firsts, count]) },
    sentenceIds: builder.sentenceIds,
    opensParagraph: Uint8Array.from(builder.opens),
    form,
    lemma,
    upos,
    xpos,
    features,
    head: Uint32Array.from(builder.head),
    deprel: builder.deprel,
  };
}
