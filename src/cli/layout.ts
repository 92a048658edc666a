/** Text on a terminal: words wrapped to a width with a hanging indent, and how they are marked. */

/** How text is marked. Plain where colour is off: a sign never hangs on colour alone. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly act: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly place: (text: string) => string;
}

const same = (text: string) => text;
export const PLAIN: Style = { bold: same, dim: same, act: same, alarm: same, place: same };

/** Breaks `text` into lines at most `width` wide; a word longer than a line stands alone and is not cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let wide = 0;
  for (const word of text.split(' ')) {
    const size = displayWidth(word);
    if (line !== '' && wide + 1 + size > width) {
      lines.push(line.trimEnd());
      line = word;
      wide = size;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      wide += line === word ? size : size + 1;
    }
  }
  return [...lines, line];
}

/** Wraps with `first` before the first line and blanks of the same width before the others. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  return wrap(text, Math.max(20, width - indent)).map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
}

/** How wide a text may be, and how it is marked. */
export interface View {
  readonly width: number;
  readonly style: Style;
}

/** A heading with a blank line before it and its items beneath; nothing where there are none. */
export function section({ width, style }: View, title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', style.bold(` ${title}`), ...items.flatMap((item) => hanging('   · ', item, width))];
}

/** Columns a text takes: combining marks none, East Asian wide characters and emoji two. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) {
    if (/\p{Mn}|\p{Me}|[\u200b-\u200d]|\ufe0f/u.test(letter)) continue;
    width += isWide(letter.codePointAt(0) as number) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Pads on the right to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
