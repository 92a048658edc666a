/**
 * Interviews and transcripts: lines that open with who speaks (`VOSS: We stay.`, `Q: Why?`, `Ada Voss (minister): …`, `((Voss)) …`). A text, or a
 * section of it, counts as one only where several such lines follow one another, speakers come again, and they talk: a lone
 * "Note: …", a list of facts and a dateline are none. Example: two lines "Q: Why?" and "A: Because." → two turns.
 */
import type { Span } from '../../model/span.js';
import { NOT_SPEAKERS, OWN, STAGE, TALK } from '../english/turns.js';

export type TurnKind = 'question' | 'answer' | 'speech';

/** What one speaker says before another does. */
export interface Turn {
  readonly kind: TurnKind;
  /** Who: one key for all labels that mean the same speaker ("Ada Voss", "VOSS", "AV"). */
  readonly speaker: string;
  /** The label as it stands, without what is said of it in brackets. */
  readonly label: Span;
  /** The mark after it. */
  readonly mark: Span;
  /** Index of the paragraph the label stands in. */
  readonly paragraph: number;
  /** What is said, by paragraph; stage directions are left out. At least one. */
  readonly pieces: readonly { readonly paragraph: number; readonly span: Span }[];
  /** Where the same speaker is named in full, for a label that is short for it. */
  readonly full: Span | null;
}

const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|\\d{1,2})";
const NAME = `(?<name>(?:The (?:\\p{Ll}[\\p{L}-]*)(?: \\p{Ll}[\\p{L}-]*){0,2})|\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:${NAME_WORD}|of|the|de|da|del|van|von|der|den|al|bin|and|&)){0,5})`;
const LABEL = new RegExp(
  `^(?:\\[?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?\\]?\\s+)?(?:(?<qa>Q|A)(?=[:.]\\s)|${NAME})` +
    '(?<about> ?\\([^()\\n]{1,60}\\)|, [^:\\n“”"]{1,60})?(?<mark>:|(?<=^(?:\\[?[\\d:.]+\\]?\\s+)?[QA])\\.)(?=\\s|$)',
  'u',
);
/** "((Ada Voss)) We stay", "[VOSS] We stay": a label between brackets needs no colon. */
const BRACKETED = new RegExp(`^(?:\\(\\(|\\[)${NAME}(?<mark>(?:\\)\\)|\\]):?)(?=\\s)`, 'u');
/** Longest opening of a line that is looked at for a label. */
const LONGEST_LABEL = 150;

const NOBODY: ReadonlySet<string> = new Set(NOT_SPEAKERS.split(/\s+/));
const ASKERS = /^(?:q|question|interviewer|reporter|questioner)$/;
const ANSWERERS = /^(?:a|answer|interviewee)$/;

/**
 * What it takes to be a transcript. Of 20,701 articles of the haystack 36 have a label that comes again; six of these are transcripts, and
 * with these limits those six are found, 101 turns, and no other. Of 840 of PolNeAR's training and 100 of its development articles six are.
 */
const FEWEST_TURNS = 4;
/** Paragraphs without a label that may stand between two turns. */
const WIDEST_GAP = 12;
const SPOKEN_SHARE = 0.5;
const SENTENCE_SHARE = 0.7;

/** The turns among the paragraphs of a text, in order; empty where it is no transcript. */
export function findTurns(text: string, paragraphs: readonly Span[]): Turn[] {
  const labels: Label[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const label = labelOf(text, paragraphs[p] as Span, p);
    if (label !== null) labels.push(label);
  }
  // A headline may open like a turn ("Voss: we will not close it"), and then the article does not go on with another.
  if (labels[0]?.paragraph === 0 && labels[1]?.paragraph !== 1) labels.shift();
  if (labels.length < 2) return [];
  const turns: Turn[] = [];
  let from = 0;
  for (let i = 1; i <= labels.length; i++) {
    const gap = i < labels.length ? (labels[i] as Label).paragraph - (labels[i - 1] as Label).paragraph : Infinity;
    if (gap <= WIDEST_GAP) continue;
    turns.push(...section(text, paragraphs, labels.slice(from, i)));
    from = i;
  }
  return turns;
}

interface Label {
  readonly words: string;
  readonly qa: boolean;
  readonly span: Span;
  readonly mark: Span;
  readonly said: Span;
  readonly paragraph: number;
}

function labelOf(text: string, [start, end]: Span, paragraph: number): Label | null {
  const line = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  if (!/[:.\]]|\)\)/.test(line)) return null;
  const found = LABEL.exec(line) ?? BRACKETED.exec(line);
  if (found?.groups === undefined) return null;
  const { qa, name, about, mark } = found.groups as Record<'mark', string> &
    Record<'qa' | 'name' | 'about', string | undefined>;
  const words = (qa ?? name) as string;
  const key = words.toLowerCase();
  const keys = key.split(' ');
  if (NOBODY.has(key) || NOBODY.has(keys[0] as string) || NOBODY.has(keys.at(-1) as string)) return null;
  if (about !== undefined && SAYING.test(about)) return null; // Ada Voss, the minister, said: …
  const to = start + found[0].length;
  const from = to - mark.length - (about ?? '').length;
  let said = to;
  while (said < end && text.charCodeAt(said) <= 32) said++;
  return {
    words,
    qa: qa !== undefined,
    span: [from - words.length, from],
    mark: [to - mark.length, to],
    said: [said, end],
    paragraph,
  };
}

const SAYING = /\b(?:said|says|told|added|wrote|asked|tweeted|explained|replied|warned|insisted)\b/;

/** The turns of one run of labelled paragraphs, or none where they are not people talking. */
function section(text: string, paragraphs: readonly Span[], all: readonly Label[]): Turn[] {
  // "Voss: those are the words of a bridge builder": what goes on in a small letter goes on with the article's own sentence.
  const times = new Map<string, number>();
  for (const { words } of all) times.set(words, (times.get(words) ?? 0) + 1);
  const labels = all.filter(
    ({ said, words }) => times.get(words) !== 1 || !/^\p{Ll}/u.test(text.slice(said[0], said[0] + 2)),
  );
  if (labels.length < 2) return [];
  const speakers = speakersOf(labels);
  const keys = labels.map(({ words }) => speakers.get(words) as string);
  if (!isTalk(text, paragraphs, labels, keys)) return [];
  const full = fullNames(text, labels, speakers);
  const asks = askersOf(text, labels, keys);
  const turns: Turn[] = [];
  labels.forEach((label, i) => {
    const key = keys[i] as string;
    const until = (labels[i + 1] as Label | undefined)?.paragraph ?? label.paragraph + 1;
    const pieces = piecesOf(text, paragraphs, label, until, asks.has(key));
    if (pieces.length === 0) return;
    const lower = label.words.toLowerCase();
    const kind = ASKERS.test(lower) || asks.has(key) ? 'question' : ANSWERERS.test(lower) ? 'answer' : 'speech';
    turns.push({
      kind,
      speaker: key,
      label: label.span,
      mark: label.mark,
      paragraph: label.paragraph,
      pieces,
      full: full.get(label.words) ?? null,
    });
  });
  return turns;
}

/** Label → speaker: the longest label that a shorter one stands for, where there is only one. */
function speakersOf(labels: readonly Label[]): Map<string, string> {
  const all = [...new Set(labels.map(({ words }) => words))].slice(0, MOST_SPEAKERS);
  const speakers = new Map(labels.map(({ words }) => [words, keyOf(words)]));
  for (const short of all) {
    const longer = all.filter((name) => name.length > short.length && standsFor(short, name));
    const keys = new Set(longer.map(keyOf));
    if (keys.size === 1 && !ASKERS.test(keyOf(short)) && !ANSWERERS.test(keyOf(short)))
      speakers.set(short, [...keys][0] as string);
  }
  return speakers;
}

/** A list of more labels than this is a cast of a play, and short names are left as they are. */
const MOST_SPEAKERS = 60;

function keyOf(label: string): string {
  return label.replace(/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof|Sir|Dame|Lord)\.? /iu, '').toLowerCase();
}

/** "Voss" or "VOSS" is Ada Voss, "Greta" is Greta Lind, "AV" is Ada Voss. */
function standsFor(short: string, name: string): boolean {
  const words = keyOf(name).split(' ');
  const key = keyOf(short);
  if (words.length > 1 && words.includes(key)) return true;
  return (
    /^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$/u.test(short) &&
    words.map((word) => word[0]).join('') === key.replaceAll('.', '')
  );
}

/** Several turns of speakers who come again, in whole sentences, with the words of people who talk; or a question and its answer. */
function isTalk(text: string, paragraphs: readonly Span[], labels: readonly Label[], keys: readonly string[]): boolean {
  const said = labels.map((label) =>
    text
      .slice(...label.said)
      .replace(STAGE, ' ')
      .trim(),
  );
  const asked = labels.some(({ words }, i) => ASKERS.test(words.toLowerCase()) && (said[i] as string).endsWith('?'));
  if (asked && labels.some(({ words }) => ANSWERERS.test(words.toLowerCase()))) return true;
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const spoken = said.filter((words) => TALK.test(words) || words.endsWith('?')).length;
  const whole = said.filter((words) => words === '' || /[.?!…—–-]["”'’)\]]*$/.test(words)).length;
  if (spoken < SPOKEN_SHARE * said.length || whole < SENTENCE_SHARE * said.length) return false;
  const again = [...times.values()].filter((count) => count > 1).length;
  if (times.size === 1) {
    // One speaker, and the questions stand without a label.
    const afterQuestion = labels.filter(
      ({ paragraph }) => paragraph > 0 && text[(paragraphs[paragraph - 1] as Span)[1] - 1] === '?',
    );
    return labels.length >= 3 && afterQuestion.length > labels.length / 2;
  }
  const changes = keys.filter((key, i) => i > 0 && key !== keys[i - 1]).length;
  return (
    labels.length >= FEWEST_TURNS && again >= 1 && changes >= labels.length / 3 && labels.length >= 1.5 * times.size
  );
}

/** Speakers who do little but ask. */
function askersOf(text: string, labels: readonly Label[], keys: readonly string[]): Set<string> {
  const asked = new Map<string, [number, number]>();
  labels.forEach(({ said }, i) => {
    const counts = asked.get(keys[i] as string) ?? [0, 0];
    if (
      text
        .slice(...said)
        .trimEnd()
        .endsWith('?')
    )
      counts[0]++;
    counts[1]++;
    asked.set(keys[i] as string, counts);
  });
  const askers = [...asked].filter(([, [questions, turns]]) => questions >= 2 && questions * 3 >= turns * 2);
  return askers.length < asked.size ? new Set(askers.map(([key]) => key)) : new Set();
}

/** What is said after a label, and in paragraphs after it that go on with it: a speaker's *I* or *we* must stand in them. */
function piecesOf(text: string, paragraphs: readonly Span[], label: Label, until: number, asks: boolean) {
  const pieces: { paragraph: number; span: Span }[] = withoutStage(text, label.said).map((span) => ({
    paragraph: label.paragraph,
    span,
  }));
  for (let p = label.paragraph + 1; p < until; p++) {
    const span = paragraphs[p] as Span;
    const words = text.slice(...span);
    if (isStage(words)) continue;
    // A question nobody is named for is more likely the other one's.
    if (!asks && words.endsWith('?')) break;
    if (pieces.length > 0 && !OWN.test(words)) break;
    pieces.push(...withoutStage(text, span).map((piece) => ({ paragraph: p, span: piece })));
  }
  return pieces;
}

/** True for a line that is a stage direction and nothing else. */
export function isStage(line: string): boolean {
  return line.replace(STAGE, '').trim() === '' && line.trim() !== '';
}

function withoutStage(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  const add = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && text.charCodeAt(a) <= 32) a++;
    while (b > a && text.charCodeAt(b - 1) <= 32) b--;
    if (/[\p{L}\p{N}]/u.test(text.slice(a, b))) spans.push([a, b]);
  };
  for (const stage of text.slice(start, end).matchAll(STAGE)) {
    add(start + stage.index);
    from = start + stage.index + stage[0].length;
  }
  add(end);
  return spans;
}

/** Label → where its speaker is named in full: a longer label, or the one name before the transcript that fits its letters. */
function fullNames(text: string, labels: readonly Label[], speakers: ReadonlyMap<string, string>): Map<string, Span> {
  const full = new Map<string, Span>();
  const before = text.slice(
    Math.max(0, (labels[0] as Label).span[0] - LONGEST_INTRODUCTION),
    (labels[0] as Label).span[0],
  );
  const offset = (labels[0] as Label).span[0] - before.length;
  if (speakers.size > MOST_SPEAKERS) return full;
  const names = [...before.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}/gu)];
  for (const words of new Set(labels.map((label) => label.words))) {
    if (words.includes(' ') || /^[QA]$/.test(words)) continue;
    const longer = labels.find((other) => keyOf(other.words) === speakers.get(words) && other.words.includes(' '));
    if (longer !== undefined) {
      full.set(words, longer.span);
      continue;
    }
    const fitting = names.filter(([name]) => !/['’]s /.test(name) && standsFor(words, name));
    const [first] = fitting;
    if (first !== undefined && new Set(fitting.map(([name]) => name.split(' ').at(-1))).size === 1)
      full.set(words, [offset + first.index, offset + first.index + first[0].length]);
  }
  return full;
}

/** Letters before the first turn in which speakers are introduced. */
const LONGEST_INTRODUCTION = 6000;
