/**
 * The marks inside a paragraph of Markdown, marked for dropping: emphasis that pairs, brackets and addresses of links, pictures,
 * code marks, tags, escapes. A mark that pairs with nothing is a letter like others ("5 * 3", "file_name").
 */

interface Run {
  readonly at: number;
  length: number;
}

/** An address in round brackets, with or without a title; longer ones are no links. */
const TARGET = /\((?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,2000}(?:\s{1,20}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,20}\)/y;
const TAG = /<(?:\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,500})?\/?|!--(?:[^<-]|-(?!->)|<(?!!--)){0,2000}--)>/y;
const ADDRESS = /<(?:https?:\/\/[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>/y;
const REFERENCE = /\[[^\][]{0,200}\]/y;

/** More marks without a partner than any paragraph has; a file of nothing else must not fill the memory. */
const MOST_OPEN = 1000;

/** Marks what a reader does not see of `[from, to)` in `drop`. */
export function inlineMarks(source: string, from: number, to: number, drop: Uint8Array): void {
  const open: Record<'*' | '_' | '~', Run[]> = { '*': [], _: [], '~': [] };
  const brackets: { at: number; picture: boolean }[] = [];
  for (let i = from; i < to; i++) {
    if (drop[i] === 1) continue;
    const c = source[i];
    if (c === '\\' && i + 1 < to && /[!-/:-@[-`{-~]/.test(source[i + 1] as string)) drop[i++] = 1;
    else if (c === '`') i = code(source, i, to, drop);
    else if (c === '<') i = tag(source, i, to, drop);
    else if (c === '*' || c === '_' || c === '~') i = emphasis(source, i, from, to, drop, open[c]);
    else if (c === '[') {
      if (brackets.length >= MOST_OPEN) brackets.length = 0;
      brackets.push({ at: i, picture: i > from && source[i - 1] === '!' });
    } else if (c === ']') i = link(source, i, to, drop, brackets.pop());
  }
}

const LONGEST_CODE = 500;

/** `words` in code marks keep the words. */
function code(source: string, at: number, to: number, drop: Uint8Array): number {
  let end = at;
  while (end < to && source[end] === '`') end++;
  const marks = source.slice(at, end);
  const inside = source.slice(end, Math.min(to, end + LONGEST_CODE)).indexOf(marks);
  if (inside < 0 || marks.length > 3 || source[end + inside + marks.length] === '`') return end - 1;
  const close = end + inside;
  drop.fill(1, at, end);
  drop.fill(1, close, close + marks.length);
  return close + marks.length - 1;
}

function tag(source: string, at: number, to: number, drop: Uint8Array): number {
  const address = matchAt(ADDRESS, source, at, to);
  if (address !== null) {
    drop[at] = 1;
    drop[at + address.length - 1] = 1;
    return at + address.length - 1;
  }
  const found = matchAt(TAG, source, at, to);
  if (found === null) return at;
  drop.fill(1, at, at + found.length);
  return at + found.length - 1;
}

/** Marks of emphasis open before a word and close after one; `_` inside a word is a letter. */
function emphasis(source: string, at: number, from: number, to: number, drop: Uint8Array, open: Run[]): number {
  const mark = source[at] as string;
  let end = at;
  while (end < to && source[end] === mark) end++;
  const before = at > from ? (source[at - 1] as string) : ' ';
  const after = end < to ? (source[end] as string) : ' ';
  const inWord = mark === '_' && WORD.test(before) && WORD.test(after);
  let length = mark === '~' && end - at < 2 ? 0 : end - at;
  if (!inWord && !BLANK.test(before)) {
    while (length > 0 && open.length > 0) {
      const opener = open[open.length - 1] as Run;
      const shared = Math.min(length, opener.length);
      drop.fill(1, opener.at + opener.length - shared, opener.at + opener.length);
      drop.fill(1, end - length, end - length + shared);
      opener.length -= shared;
      length -= shared;
      if (opener.length === 0) open.pop();
    }
  }
  if (open.length >= MOST_OPEN) open.length = 0;
  if (!inWord && length > 0 && !BLANK.test(after)) open.push({ at: end - length, length });
  return end - 1;
}

const BLANK = /\s/;
const WORD = /[\p{L}\p{N}]/u;

/** `[words](address)` and `[words][name]` keep the words, `![picture](address)` and `[^note]` nothing. */
function link(
  source: string,
  at: number,
  to: number,
  drop: Uint8Array,
  bracket: { at: number; picture: boolean } | undefined,
): number {
  if (bracket === undefined) return at;
  if (source[bracket.at + 1] === '^') {
    drop.fill(1, bracket.at, at + 1);
    return at;
  }
  const target = matchAt(TARGET, source, at + 1, to) ?? matchAt(REFERENCE, source, at + 1, to);
  if (target === null) return at;
  const end = at + 1 + target.length;
  if (bracket.picture) drop.fill(1, bracket.at - 1, end);
  else {
    drop[bracket.at] = 1;
    drop.fill(1, at, end);
  }
  return end - 1;
}

function matchAt(pattern: RegExp, source: string, at: number, to: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(source)?.[0] ?? null;
  return found === null || at + found.length > to ? null : found;
}
