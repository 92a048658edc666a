/**
 * The notation of the gold set (`eval/gold/`): a passage of invented news, its referents and times marked where they stand, and
 * under it one line a statement, an excerpt with its parts marked. eval/gold/README.md has the whole of it.
 *
 *     == harrow-ferry
 *     tags: indirect, attitude
 *     style: agency wire, American
 *     published: 2031-03-14
 *     > The ferry was late, {voss Ada Voss} told {mps parliament} on {=2031-03-11 Tuesday}.
 *     @voss Ada Voss; person; transport minister; Velmora
 *     @mps parliament; organisation
 *     - [k The ferry was late], [s Ada Voss] [c told] [a parliament] on [t Tuesday] | assert
 */
import {
  type Act,
  ATTITUDE_ACTS,
  type MentionForm,
  type ReferentKind,
  type SourceKind,
  type Standing,
} from '../src/model/labels.js';
import { byPosition, type Span } from '../src/model/span.js';
import type { ExpectedReferent, ExpectedStatement, ExpectedTimex } from './expected.js';
import { findExcerpt, type PartName } from './gold-excerpt.js';
import { modeOf, verbatimOf } from './gold-verbatim.js';

/** One passage with what a careful reader puts on the record from it. */
export interface Passage {
  readonly name: string;
  readonly tags: readonly string[];
  readonly style: string;
  readonly published: string | null;
  readonly outlet: string | null;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  readonly referents: readonly ExpectedReferent<Span>[];
  /** `from`, `until`, `anchor` and `implied` are not annotated here. */
  readonly times: readonly Pick<ExpectedTimex<Span>, 'id' | 'span' | 'type' | 'value'>[];
  readonly statements: readonly ExpectedStatement<Span>[];
  /** Acts that are as right as the one given, by statement id: a neutral *said* before a criticism may be read as either. */
  readonly otherActs: ReadonlyMap<string, readonly Act[]>;
}

/** Reads every passage of one file; `problems` has one line for each thing that does not fit. */
export function readPassages(source: string): { passages: readonly Passage[]; problems: readonly string[] } {
  const passages: Passage[] = [];
  const problems: string[] = [];
  for (const part of source.split(/^== /m).slice(1)) {
    const [name, ...lines] = part.split('\n').map((line) => line.trimEnd());
    passages.push(readPassage(name.trim(), lines, (what) => problems.push(`${name}: ${what}`)));
  }
  return { passages, problems };
}

type Complain = (what: string) => void;

function readPassage(name: string, lines: readonly string[], complain: Complain): Passage {
  const head = new Map<string, string>();
  const paragraphs: string[] = [];
  const people: string[] = [];
  const said: string[] = [];
  for (const line of lines) {
    const header = /^(tags|style|published|outlet): (.+)$/.exec(line);
    if (header) head.set(header[1], header[2]);
    else if (line.startsWith('> ')) paragraphs.push(line.slice(2));
    else if (line.startsWith('@')) people.push(line.slice(1));
    else if (line.startsWith('- ')) said.push(line.slice(2));
    else if (line !== '' && !line.startsWith('#')) complain(`what is this line? ${line}`);
  }
  const { text, marks } = readMarks(paragraphs.join('\n\n'), complain);
  const kinds = new Map<string, SourceKind>();
  const referents = people.map((line) => readReferent(line, marks, kinds, complain));
  for (const { id } of marks)
    if (!id.startsWith('=') && !referents.some((r) => r.id === id)) complain(`{${id} …} is nobody`);
  const times = marks
    .filter(({ id }) => id.startsWith('='))
    .map(({ id, span }, i) => ({
      id: `t${i + 1}`,
      span,
      type: typeOf(id.slice(1)),
      value: id.slice(1).replace('SET:', ''),
    }));
  const statements: ExpectedStatement<Span>[] = [];
  const otherActs = new Map<string, readonly Act[]>();
  for (const line of said) {
    const statement = readStatement(line, { text, referents, times, kinds, statements, otherActs }, complain);
    if (statement !== null) statements.push(statement);
  }
  return {
    name,
    tags: (head.get('tags') ?? '').split(/,\s*/).filter((tag) => tag !== ''),
    style: head.get('style') ?? '',
    published: head.get('published') ?? null,
    outlet: head.get('outlet') ?? null,
    text,
    referents,
    times,
    statements,
    otherActs,
  };
}

interface Mark {
  readonly id: string;
  readonly metonym: boolean;
  readonly span: Span;
}

/** Takes `{id words}` out of a text and says where they were; marks may hold marks. */
function readMarks(notation: string, complain: Complain): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { id: string; metonym: boolean; start: number }[] = [];
  let text = '';
  for (let at = 0; at < notation.length; ) {
    const mark = /^\{(=[^\s{}]+|[a-z][a-z0-9]*)(\*?) /.exec(notation.slice(at, at + 60));
    if (mark !== null) {
      open.push({ id: mark[1], metonym: mark[2] === '*', start: text.length });
      at += mark[0].length;
      continue;
    }
    const letter = notation[at++];
    const closed = letter === '}' ? open.pop() : undefined;
    if (closed) marks.push({ id: closed.id, metonym: closed.metonym, span: [closed.start, text.length] });
    else if (letter === '{' || letter === '}')
      complain(`a brace that marks nothing: ${notation.slice(at - 1, at + 20)}`);
    else text += letter;
  }
  if (open.length > 0) complain(`{${open[0].id} … is not closed`);
  marks.sort((a, b) => byPosition(a.span, b.span));
  // Brackets and the elision mark belong to the notation of excerpts.
  for (const sign of '[]|…') if (text.includes(sign)) complain(`the text may not hold ${sign}`);
  return { text, marks: marks.map((mark) => ({ ...mark, text: text.slice(...mark.span) })) };
}

const SOURCE_KIND_OF_NAMELESS: ReadonlySet<string> = new Set(['role', 'group', 'anonymous']);

/** `id Name; kind[; role[; affiliation]]`; one without a name ends with `; role`, `; group` or `; anonymous` in brackets: `(role)`. */
function readReferent(
  line: string,
  marks: readonly (Mark & { text?: string })[],
  kinds: Map<string, SourceKind>,
  complain: Complain,
): ExpectedReferent<Span> {
  const [, id = '', rest = ''] = /^([a-z][a-z0-9]*) (.+)$/.exec(line) ?? [];
  const nameless = /\s*\((\w+)\)$/.exec(rest);
  const [name, kind = '', role, affiliation] = rest.replace(/\s*\(\w+\)$/, '').split(/;\s*/);
  if (nameless && !SOURCE_KIND_OF_NAMELESS.has(nameless[1])) complain(`@${id}: ${nameless[1]} is no kind of source`);
  kinds.set(id, (nameless?.[1] as SourceKind | undefined) ?? 'named');
  const mentions = marks
    .filter((mark) => mark.id === id)
    .map(({ span, metonym, text = '' }) => ({ span, form: formOf(text), metonym }));
  if (mentions.length === 0) complain(`@${id} is not mentioned`);
  return { id, name, kind: kind as ReferentKind, role: role || null, affiliation: affiliation || null, mentions };
}

const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|i|we|us|me|my|our|you|your|who|whom|whose|himself|herself|itself|themselves|one|both|neither|another|others|each|a third|this|that|these|those|q|a|so do we)$/i;

/** A name ends with a capital word; what begins with one and goes on small ("Drenland's envoy") is a nominal. */
function formOf(words: string): MentionForm {
  if (PRONOUN.test(words)) return 'pronoun';
  const last =
    words
      .replace(/^(?:the|a|an) /i, '')
      .split(' ')
      .at(-1) ?? '';
  return /^["'“‘(]?[\p{Lu}\p{N}]/u.test(last) && words.length > 1 ? 'name' : 'nominal';
}

function typeOf(value: string): 'DATE' | 'TIME' | 'DURATION' | 'SET' {
  if (value.startsWith('SET:')) return 'SET';
  if (/^P/.test(value)) return 'DURATION';
  return value.includes('T') ? 'TIME' : 'DATE';
}

interface Known {
  readonly text: string;
  readonly referents: readonly ExpectedReferent<Span>[];
  readonly times: Passage['times'];
  readonly kinds: ReadonlyMap<string, SourceKind>;
  readonly statements: readonly ExpectedStatement<Span>[];
  readonly otherActs: Map<string, readonly Act[]>;
}

const FLAGS: ReadonlySet<string> = new Set([
  'neg',
  'hedge',
  'plain',
  'quoted',
  'nohop',
  'denied',
  'questioned',
  'alleged',
]);
const OPTIONS: ReadonlySet<string> = new Set(['by', 'to', 'kind', 'mode', 'in']);

/** One line: an excerpt with its parts marked, then ` | act` and what the marks do not tell. */
function readStatement(line: string, known: Known, complain: Complain): ExpectedStatement<Span> | null {
  const [excerpt, rest = ''] = line.split(' | ');
  const here: Complain = (what) => complain(`${what}, in: ${excerpt}`);
  const found = findExcerpt(excerpt, known.text);
  if (typeof found === 'string') {
    here(found);
    return null;
  }
  const [acts = '', ...options] = rest.trim().split(/\s+/);
  const [act, ...others] = acts.split('/') as Act[];
  const flags = new Set(options.filter((option) => FLAGS.has(option)));
  const values = new Map(options.filter((option) => !FLAGS.has(option)).map((o) => o.split('=') as [string, string]));
  for (const key of values.keys()) if (!OPTIONS.has(key)) here(`${key} is no option`);
  const part = (name: PartName): Span[] => found.filter((each) => each.part === name).map(({ span }) => span);
  const who = (spans: readonly Span[], given: string | undefined, what: string): string[] => {
    if (given !== undefined) return given === '?' ? [] : given.split(',');
    const ids = known.referents.filter((r) => r.mentions.some((m) => spans.some((s) => touches(m.span, s))));
    if (ids.length > 1) here(`${what} could be ${ids.map(({ id }) => id)}`);
    if (ids.length === 0 && spans.length > 0) here(`${what} is nobody`);
    return ids.slice(0, 1).map(({ id }) => id);
  };
  const [source, cue, content] = [part('s'), part('c'), part('k')];
  const speakers = who(source, values.get('by'), 'the speaker');
  const within = values.get('in') ?? null;
  const outer = within === null ? null : (known.statements[Number(within) - 1] ?? null);
  if (within !== null && outer === null) here(`there is no statement ${within} before this`);
  const standing = (['denied', 'questioned', 'alleged'] as const).find((each) => flags.has(each)) ?? 'asserted';
  const addressed = [...part('a'), ...part('ah')];
  const hops = [...part('h'), ...part('ah')].map((mention) => ({
    mention,
    referent: who([mention], undefined, 'the hop')[0] ?? null,
    cue: part('hc'),
  }));
  const chain = [...relayed(outer, speakers, standing, flags.has('nohop')), ...hops];
  const verbatim = flags.has('plain') ? [] : flags.has('quoted') ? content : verbatimOf(known.text, content);
  const times = known.times.filter(({ span }) => part('t').some((t) => touches(span, t)));
  if (part('t').length !== times.length) here('the time is not marked in the text');
  const id = `s${known.statements.length + 1}`;
  if (others.length > 0) known.otherActs.set(id, others);
  return {
    id,
    mode: (values.get('mode') as 'direct' | undefined) ?? modeOf(content, verbatim),
    act,
    attitude: (ATTITUDE_ACTS as readonly string[]).includes(act),
    source,
    cue,
    content,
    speaker: speakers[0] ?? null,
    speakers,
    sourceKind:
      (values.get('kind') as SourceKind | undefined) ??
      (source.length === 0 ? 'implicit' : (known.kinds.get(speakers[0] ?? '') ?? 'named')),
    verbatim,
    chain,
    depth: chain.length + 1,
    channel: part('ch')[0] ?? null,
    addressee: who(addressed, values.get('to'), 'the addressee')[0] ?? null,
    within: outer?.id ?? null,
    standing: standing as Standing,
    negated: flags.has('neg'),
    hedged: flags.has('hedge'),
    said: times[0]?.id ?? null,
  };
}

function touches(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whoever reports a statement relays it, unless it is his own, or he only denies or questions it. */
function relayed(
  outer: ExpectedStatement<Span> | null,
  speakers: readonly string[],
  standing: Standing,
  nohop: boolean,
): ExpectedStatement<Span>['chain'] {
  if (outer === null || nohop || standing === 'denied' || standing === 'questioned') return [];
  if (outer.source.length === 0) return outer.chain;
  if (outer.speaker !== null && speakers.includes(outer.speaker)) return outer.chain;
  return [...outer.chain, { mention: outer.source[0], referent: outer.speaker, cue: outer.cue }];
}
