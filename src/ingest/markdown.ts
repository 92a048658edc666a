/**
 * Markdown → the words a reader sees, and where each stands in the file. Marks go (`#`, `>`, `**`, brackets and addresses of
 * links, pictures), lines, list markers and everything else stay. Between `---` at the top stands what is known of the article
 * (title, date, outlet). Example: `## Voss **denies** [it](a)` → "Voss denies it".
 */
import { inlineMarks } from './markdown-inline.js';

/** Words of a Markdown file. */
export interface Marked {
  readonly text: string;
  /** Lower-case keys of the front matter. */
  readonly known: ReadonlyMap<string, string>;
  /** Runs copied from the file: text offset, file offset, in turn, both in UTF-16 code units, ascending. */
  readonly runs: readonly number[];
}

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIELD = /^([A-Za-z][\w .-]{0,40}):[ \t]*(.*)$/;
const KNOWN = /^(?:title|date|published|author|outlet|publisher|source|url|link|canonical|lang|language|layout|tags)$/;

/**
 * True where a text says by itself that it is Markdown: front matter with a field we know, a first line that is a heading, or two
 * kinds of its marks that prose does not have.
 */
export function looksLikeMarkdown(text: string): boolean {
  const front = FRONT.exec(text);
  if (front !== null && [...fieldsOf(front[1] as string).keys()].some((key) => KNOWN.test(key))) return true;
  if (/^#{1,6} \S[^\n]*\n/.test(text)) return true;
  let kinds = 0;
  if (/^#{1,6} \S/m.test(text)) kinds++;
  if (/^[^\n]{3,200}\n(?:={3,}|-{3,})[ \t]*\r?$/m.test(text)) kinds++;
  if (/\]\((?:https?:\/\/|\/|mailto:)[^\s)]*\)/.test(text)) kinds++;
  if (/(?:^|[\s(“"])\*\*[^\s*][^*\n]*\*\*/m.test(text)) kinds++;
  if (/^> \S/m.test(text)) kinds++;
  return kinds >= 2;
}

/** The words of a Markdown file. Time grows with length, whatever the file holds. */
export function readMarkdown(source: string): Marked {
  const front = FRONT.exec(source);
  const known = front === null ? new Map<string, string>() : fieldsOf(front[1] as string);
  const isFront = [...known.keys()].some((key) => KNOWN.test(key));
  const drop = new Uint8Array(source.length);
  if (front !== null && isFront) drop.fill(1, 0, front[0].length);
  markLines(source, front !== null && isFront ? front[0].length : 0, drop);
  return { ...kept(source, drop), known: isFront ? known : new Map() };
}

/** File offset of a text offset. */
export function fileOffset({ runs }: Marked, at: number): number {
  let low = 0;
  let high = runs.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((runs[2 * middle] as number) <= at) low = middle;
    else high = middle;
  }
  return runs.length === 0 ? at : (runs[2 * low + 1] as number) + at - (runs[2 * low] as number);
}

function fieldsOf(front: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of front.split(/\r?\n/)) {
    const field = FIELD.exec(line);
    if (field === null) continue;
    const value = (field[2] as string).trim().replace(/^(["'])(.*)\1$/, '$2');
    if (value !== '') fields.set((field[1] as string).trim().toLowerCase(), value);
  }
  return fields;
}

/** Marks of lines: headings, block quotes, rules, fences, definitions. The rest of each paragraph goes to `inlineMarks`. */
function markLines(source: string, first: number, drop: Uint8Array): void {
  let fence: string | null = null;
  let paragraph = -1; // where the paragraph under way begins
  let at = first;
  const endParagraph = (end: number): void => {
    if (paragraph >= 0) inlineMarks(source, paragraph, end, drop);
    paragraph = -1;
  };
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 ? source.length : newline + 1;
    let end = newline < 0 ? source.length : newline;
    if (end > at && source.charCodeAt(end - 1) === 13) end--;
    const from = afterQuoteMarks(source, at, end, drop);
    const line = source.slice(from, Math.min(end, from + LONGEST_MARK));
    const fenceHere = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (fenceHere?.startsWith(fence) === true) {
        fence = null;
        drop.fill(1, from, end);
      }
    } else if (fenceHere !== null) {
      endParagraph(at);
      fence = fenceHere;
      drop.fill(1, from, end);
    } else if (line.trim() === '') {
      endParagraph(at);
    } else if (RULE.test(line) && (paragraph < 0 || !/^ {0,3}-+\s*$/.test(line))) {
      endParagraph(at);
      drop.fill(1, from, end);
    } else if (paragraph >= 0 && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) {
      drop.fill(1, from, end); // the line under a heading
      endParagraph(at);
    } else if (/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/.test(line)) {
      endParagraph(at);
      drop.fill(1, from, end); // where a link leads, or a note's words
    } else {
      const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(line);
      if (heading !== null) {
        endParagraph(at);
        drop.fill(1, from, from + heading[0].length);
        const tail = Math.max(from + heading[0].length, end - 100);
        const closing = /[ \t]#+[ \t]*$/.exec(source.slice(tail, end));
        if (closing !== null) drop.fill(1, tail + closing.index, end);
        inlineMarks(source, from + heading[0].length, end, drop);
      } else if (paragraph < 0) paragraph = from;
    }
    at = next;
  }
  endParagraph(source.length);
}

/** Marks of lines stand in their first letters. */
const LONGEST_MARK = 400;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Drops the marks of block quotes and gives what follows them. */
function afterQuoteMarks(source: string, start: number, end: number, drop: Uint8Array): number {
  let at = start;
  for (;;) {
    let mark = at;
    while (mark < end && mark - at < 4 && source.charCodeAt(mark) === 32) mark++;
    if (mark >= end || source.charCodeAt(mark) !== 62) return at;
    const to = source.charCodeAt(mark + 1) === 32 && mark + 1 < end ? mark + 2 : mark + 1;
    drop.fill(1, at, to);
    at = to;
  }
}

function kept(source: string, drop: Uint8Array): { text: string; runs: number[] } {
  const parts: string[] = [];
  const runs: number[] = [];
  let length = 0;
  let at = 0;
  while (at < source.length) {
    if (drop[at] === 1) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < source.length && drop[end] === 0) end++;
    parts.push(source.slice(at, end));
    runs.push(length, at);
    length += end - at;
    at = end;
  }
  return { text: parts.join(''), runs };
}
