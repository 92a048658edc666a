/**
 * Sentences turned round: what treebanks of e-mails, reviews and talk show seldom and news in every paragraph, a saying after
 * or inside what is said. Made from gold trees of the form "Ada said (that) the bridge was safe", with the arcs UD gives the
 * turned sentence:
 *
 *   The bridge was safe, Ada said.     the saying is the root, what is said its ccomp
 *   "The bridge was safe," said Ada.
 *   The bridge, Ada said, was safe.    what is said is the root, the saying its parataxis
 */
import type { GoldDocument } from '../eval/conllu.js';
import type { Tokens } from '../src/model/tokens.js';
import { UPOS, XPOS } from '../src/read/tag/labels.js';

const SAYING = new Set(
  'say tell report announce add note claim warn explain admit insist argue suggest state'.split(' '),
);

/** Most words of a saying that interrupts. */
const LONGEST_INSIDE = 9;

/** A word of the new sentence: a token of the old one, or a mark of ours; its head by index in the new sentence. */
interface Word {
  readonly token: number;
  readonly mark: string;
  head: number;
  deprel: string;
}

export interface Turned {
  readonly document: GoldDocument;
  readonly tokens: Tokens;
}

/** The turned sentences of all documents as one document, with the tags the words had where they stood. */
export function turnedSentences(documents: readonly GoldDocument[], tagged: readonly Tokens[]): Turned {
  const made: { readonly d: number; readonly words: readonly Word[] }[] = [];
  documents.forEach((document, d) => {
    for (let s = 0; s < document.sentences.count; s++) {
      const parts = partsOf(document, document.sentences.first[s], document.sentences.first[s + 1]);
      if (parts === null) continue;
      const inverts = document.lemma[parts.verb] === 'say' && document.upos[parts.subject] !== 'PRON';
      made.push({ d, words: fronted(document, parts, made.length % 2 === 0, inverts && made.length % 3 === 0) });
      const words = interrupted(document, parts);
      if (words !== null) made.push({ d, words });
    }
  });
  return assembled(documents, tagged, made);
}

interface Parts {
  readonly verb: number;
  readonly subject: number;
  readonly said: number;
  /** Tokens of the saying, its subject among them, and of what is said, both in order and without marks at their ends. */
  readonly saying: readonly number[];
  readonly clause: readonly number[];
}

/** Takes "subject, saying, clause" apart; null for a sentence of another form. */
function partsOf({ head, deprel, upos, lemma }: GoldDocument, first: number, last: number): Parts | null {
  let verb = -1;
  for (let t = first; t < last; t++) if (head[t] === t) verb = t;
  if (upos[verb] !== 'VERB' || !SAYING.has(lemma[verb])) return null;
  const below = (token: number, top: number) => {
    let at = token;
    while (at !== top && head[at] !== at) at = head[at];
    return at === top;
  };
  const child = (relation: string, left: boolean) => {
    for (let t = first; t < last; t++)
      if (head[t] === verb && t !== verb && deprel[t] === relation && t < verb === left) return t;
    return -1;
  };
  const subject = child('nsubj', true);
  const said = child('ccomp', false);
  if (subject < 0 || said < 0) return null;
  const saying: number[] = [];
  const clause: number[] = [];
  for (let t = first; t < last; t++) {
    if (below(t, said)) {
      if (!(deprel[t] === 'mark' && head[t] === said && lemma[t] === 'that')) clause.push(t);
    } else if (upos[t] !== 'PUNCT') {
      if (clause.length > 0) return null; // something follows what is said
      saying.push(t);
    }
  }
  const isMark = (t: number) => upos[t] === 'PUNCT' && !clause.some((other) => head[other] === t);
  while (clause.length > 0 && isMark(clause[0])) clause.shift();
  while (clause.length > 0 && isMark(clause[clause.length - 1])) clause.pop();
  if (clause.length < 3 || saying.length > 14) return null;
  return { verb, subject, said, saying, clause };
}

function fronted(document: GoldDocument, parts: Parts, quoted: boolean, inverted: boolean): Word[] {
  const { verb, subject, said, saying, clause } = parts;
  const { head } = document;
  const ofSubject = (t: number) => {
    let at = t;
    while (at !== subject && head[at] !== at) at = head[at];
    return at === subject;
  };
  const order = inverted
    ? [
        ...saying.filter((t) => t < verb && !ofSubject(t)),
        verb,
        ...saying.filter(ofSubject),
        ...saying.filter((t) => t > verb),
      ]
    : saying;
  const words: Word[] = [];
  const mark = (what: string, of: number) => void words.push({ token: -1, mark: what, head: of, deprel: 'punct' });
  if (quoted) mark('"', said);
  for (const t of clause) words.push(kept(document, t));
  mark(',', verb);
  if (quoted) mark('"', said);
  for (const t of order) words.push(kept(document, t));
  mark('.', verb);
  return words;
}

/** The saying after what precedes the clause's main word's own words, where that is its subject; null where it does not fit. */
function interrupted(document: GoldDocument, { verb, said, saying, clause }: Parts): Word[] | null {
  const { head, deprel } = document;
  const subject = clause.find((t) => head[t] === said && deprel[t] === 'nsubj' && t < said);
  if (subject === undefined || saying.length > LONGEST_INSIDE) return null;
  const under = (t: number) => {
    let at = t;
    while (at !== subject && head[at] !== at && at !== said) at = head[at];
    return at === subject;
  };
  const cut = clause.findIndex((t) => !under(t));
  // The subject must be the first phrase and more than a pronoun.
  if (cut < 2 || clause.slice(cut).some(under)) return null;
  const words: Word[] = clause.slice(0, cut).map((t) => kept(document, t));
  words.push({ token: -1, mark: ',', head: verb, deprel: 'punct' });
  for (const t of saying)
    words.push(t === verb ? { ...kept(document, t), head: said, deprel: 'parataxis' } : kept(document, t));
  words.push({ token: -1, mark: ',', head: verb, deprel: 'punct' });
  for (const t of clause.slice(cut))
    words.push(t === said ? { ...kept(document, t), head: t, deprel: 'root' } : kept(document, t));
  words.push({ token: -1, mark: '.', head: said, deprel: 'punct' });
  return words;
}

function kept({ head, deprel }: GoldDocument, token: number): Word {
  return { token, mark: '', head: head[token], deprel: deprel[token] };
}

const MARK_TAGS: Readonly<Record<string, string>> = { ',': ',', '.': '.', '"': "''" };

function assembled(
  documents: readonly GoldDocument[],
  tagged: readonly Tokens[],
  made: readonly { readonly d: number; readonly words: readonly Word[] }[],
): Turned {
  const count = made.reduce((sum, { words }) => sum + words.length, 0);
  const tokens = {
    count,
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    lemma: new Uint32Array(count),
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    strings: [''],
  };
  const head = new Uint32Array(count);
  const deprel: string[] = [];
  const form: string[] = [];
  const first = [0];
  let text = '';
  for (const { d, words } of made) {
    const base = form.length;
    const at = new Map(words.map(({ token }, w) => [token, base + w]));
    let quotes = 0;
    for (const { token, mark, head: of, deprel: relation } of words) {
      const i = form.length;
      const surface = token < 0 ? mark : documents[d].form[token];
      tokens.start[i] = text.length;
      text += surface;
      tokens.end[i] = text.length;
      text += ' ';
      tokens.upos[i] = token < 0 ? UPOS.indexOf('PUNCT') : tagged[d].upos[token];
      const tag = mark === '"' && quotes++ === 0 ? '``' : MARK_TAGS[mark];
      tokens.xpos[i] = token < 0 ? XPOS.indexOf(tag) : tagged[d].xpos[token];
      // A head that was left out (a dropped mark) hands its words on to the root of the sentence.
      head[i] = at.get(of) ?? at.get(words.find((word) => word.head === word.token)?.token as number) ?? base;
      deprel.push(relation);
      form.push(surface);
    }
    first.push(form.length);
  }
  const empty = new Array<string>(count).fill('');
  const document: GoldDocument = {
    id: 'turned',
    text,
    tokens,
    sentences: { count: made.length, first: Uint32Array.from(first) },
    sentenceIds: made.map((_, s) => `turned-${s + 1}`),
    opensParagraph: new Uint8Array(made.length).fill(1),
    form,
    lemma: empty,
    upos: empty,
    xpos: empty,
    features: empty,
    head,
    deprel,
  };
  return { document, tokens };
}
