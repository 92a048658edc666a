/**
 * Names as corpora have them: IOB2 (a token and its tag a line, a blank or tab between, `# doc` or `# newdoc` before a document), and
 * the silver columns of PolNeAR. Plain or gzip.
 *
 *   Ada	B-PER
 *   Voss	I-PER
 *   spoke	O
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../src/model/fault.js';
import type { Sentences, Tokens } from '../src/model/tokens.js';

/** The text of a file, unpacked. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const why = `cannot be read (${(error as Error).message}); give --gold an IOB2 file`;
    throw new Fault('gold-missing', `${path}: ${why}`, { file: path }, error);
  }
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** One sentence of an IOB2 file. */
export interface IobSentence {
  readonly document: string;
  readonly forms: string[];
  readonly tags: string[];
}

/** Sentences of an IOB2 file; documents from `# newdoc`, `# doc` or -DOCSTART-, else runs of `run` sentences. */
export function readIob(path: string, run = 40): IobSentence[] {
  const out: IobSentence[] = [];
  let document = '';
  let named = false;
  let forms: string[] = [];
  let tags: string[] = [];
  const close = () => {
    if (forms.length > 0) out.push({ document: named ? document : `run-${Math.floor(out.length / run)}`, forms, tags });
    forms = [];
    tags = [];
  };
  let docs = 0;
  for (const line of readText(path).split(/\r?\n/)) {
    if (line.trim() === '') {
      close();
      continue;
    }
    const newdoc = /^# (?:newdoc id|doc) = (.*)$/.exec(line);
    if (newdoc !== null) {
      close();
      named = true;
      document = newdoc[1] as string;
      continue;
    }
    if (/^-DOCSTART-/.test(line)) {
      close();
      named = true;
      document = `document-${++docs}`;
      continue;
    }
    if (line.startsWith('# ') && !line.includes('\t')) continue;
    const cells = line.includes('\t') ? line.split('\t') : line.split(' ');
    if (cells.length < 2) continue;
    forms.push(cells[0] as string);
    tags.push(cells[cells.length - 1] as string);
  }
  close();
  return out;
}

/** Spans of IOB2 (or IOB1) tags with their type as written. */
export function spansOf(tags: readonly string[]): { first: number; last: number; type: string }[] {
  const spans: { first: number; last: number; type: string }[] = [];
  let open: { first: number; last: number; type: string } | null = null;
  tags.forEach((tag, i) => {
    const type = tag.slice(2);
    if (tag === 'O' || tag.length < 3) open = null;
    else if (tag[0] === 'B' || open === null || open.type !== type) {
      open = { first: i, last: i, type };
      spans.push(open);
    } else open.last = i;
  });
  return spans;
}

/** Sentences of either format: the silver columns (start, end, form, lemma, tag, name, head, relation) or IOB2. */
export function readNames(path: string): IobSentence[] {
  const text = readText(path);
  const line = text.split('\n').find((one) => one !== '' && !one.startsWith('#'));
  if (line === undefined || line.split('\t').length < 8) return readIob(path);
  const out: IobSentence[] = [];
  let document = '';
  let forms: string[] = [];
  let tags: string[] = [];
  const close = () => {
    if (forms.length > 0) out.push({ document, forms, tags });
    forms = [];
    tags = [];
  };
  let before = 'O';
  for (const row of text.split('\n')) {
    if (row.startsWith('# id = ')) {
      close();
      document = row.slice(7);
    } else if (row === '') close();
    else {
      const cells = row.split('\t');
      const type = cells[5] as string;
      if (forms.length === 0) before = 'O';
      forms.push(plainForm(cells[2] as string));
      tags.push(type === 'O' ? 'O' : `${type === before ? 'I' : 'B'}-${type}`);
      before = type;
    }
  }
  close();
  return out;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '``': '“',
  "''": '”',
  '--': '–',
};

/** A form without the escapes of the Penn Treebank; blanks inside it are written `_`. */
export function plainForm(form: string): string {
  return (ESCAPES[form] ?? form).replaceAll('\u00a0', ' ').replaceAll(' ', '_');
}

/** Sentences → running text with their tokens apart by blanks, a sentence a line. */
export function goldTokens(document: readonly { readonly forms: readonly string[] }[]): {
  text: string;
  tokens: Tokens;
  sentences: Sentences;
} {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  const first: number[] = [0];
  for (const { forms } of document) {
    forms.forEach((form, i) => {
      start.push(text.length);
      text += form;
      end.push(text.length);
      text += i + 1 < forms.length ? ' ' : '\n';
    });
    first.push(start.length);
  }
  const n = start.length;
  return {
    text,
    tokens: {
      count: n,
      start: Uint32Array.from(start),
      end: Uint32Array.from(end),
      lemma: new Uint32Array(n),
      upos: new Uint8Array(n),
      xpos: new Uint8Array(n),
      strings: [''],
    },
    sentences: { count: document.length, first: Uint32Array.from(first) },
  };
}
