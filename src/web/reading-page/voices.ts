/**
 * Who speaks on a page: statements of one article gathered by speaker, each with a letter, a colour and a kind of underline,
 * in the order in which they first speak. Colour is never the only sign.
 *
 *     voicesOf(text, reading, statements)   // [{ letter: 'A', name: 'Ada Voss', look: 'k0 u0', statements: […] }, …]
 */
import { nameLine, oneLine } from '../../ask/quoting.js';
import { isOpen, speakerKey } from '../../ask/tally.js';
import type { Reading } from '../../model/reading.js';
import { words } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';

/** A speaker as far as this article tells: a referent, or the words of a source where nobody has worked out whom they mean. */
export interface Voice {
  /** `A`, `B`, … `Z`, `AA`; `?` for quotations whose speaker is open. */
  readonly letter: string;
  readonly name: string;
  /** What is known besides the name: role, affiliation, that nobody is named. */
  readonly known: readonly string[];
  /** Classes of the style sheet: a hue (`k0` …, `open`) and an underline (`u0` …). */
  readonly look: string;
  readonly statements: readonly Statement[];
}

/** Hues and underlines of the style sheet; having no common divisor they make 28 looks before one comes again. */
const HUES = 7;
const UNDERLINES = 4;

/** Voices in the order of the page; every statement has one. */
export function voicesOf(text: string, reading: Reading, statements: readonly Statement[]): readonly Voice[] {
  const grouped = new Map<string, Statement[]>();
  for (const one of statements) {
    const key = speakerKey(text, one);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [one]);
    else group.push(one);
  }
  let named = 0;
  let lettered = 0;
  return [...grouped].map(([key, own]): Voice => {
    const open = isOpen(key);
    const look = open ? 'open u2' : `k${named % HUES} u${named % UNDERLINES}`;
    if (!open) named++;
    const letter = key === '' ? '?' : letterOf(lettered++);
    const first = own[0] as Statement;
    return {
      letter,
      name: nameOf(text, reading, first),
      known: knownOf(text, reading, first, open),
      look,
      statements: own,
    };
  });
}

/** `A`, …, `Z`, `AA`, `AB`, …: the n-th from 0. */
export function letterOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : letterOf(Math.floor(n / 26) - 1) + letter;
}

function nameOf(text: string, reading: Reading, { speaker, speakers, source }: Statement): string {
  const ids = speakers.length > 1 ? speakers : speaker === null ? [] : [speaker];
  const names = ids.flatMap((id) => reading.referents.find((one) => one.id === id)?.name ?? []);
  if (names.length > 0) return names.map(nameLine).join(' and ');
  if (source.length === 0) return 'Speaker open';
  const written = nameLine(source.map((span) => words(text, span)).join(' … '));
  return written.slice(0, 1).toUpperCase() + written.slice(1);
}

function knownOf(text: string, reading: Reading, first: Statement, open: boolean): string[] {
  if (open) return first.source.length === 0 ? [] : ['who is meant is left open'];
  const referent = reading.referents.find(({ id }) => id === first.speaker);
  const known = [referent?.role, referent?.affiliation].flatMap((part) =>
    part === null || part === undefined ? [] : [oneLine(part)],
  );
  const says = first.source.some((span) => /\b(?:unnamed|anonymous|anonymity)\b/i.test(words(text, span)));
  if (first.sourceKind === 'anonymous' && !says) known.push('unnamed');
  if (first.sourceKind === 'group') known.push('a group');
  return known;
}
