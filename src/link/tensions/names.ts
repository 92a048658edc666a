/** Who somebody is, as far as one article tells, in words another article may share: a surname, the plain name of a body. Pure. */
import type { Reading } from '../../model/reading.js';
import { words } from '../../model/span.js';
import { bodyName, isGeneric } from '../speakers/body-name.js';
import { plain } from '../speakers/plain.js';
import { stem } from './stem.js';

/** A word by which somebody is known. */
export interface Name {
  /** A stem, so that it meets the same name inside contents. */
  readonly word: string;
  /** The whole plain name: two persons of one surname may have different ones. */
  readonly whole: string;
}

const TITLES =
  /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr|prof|professor|president|prime minister|minister|senator|governor|mayor|general|king|queen|judge|captain|inspector|councillor|chancellor|secretary)\s+/;

/** Names of every referent that has one. */
export function namesIn(text: string, { referents }: Pick<Reading, 'referents'>): Map<string, Name[]> {
  const found = new Map<string, Name[]>();
  for (const referent of referents) {
    const written = new Set<string>();
    for (const { span, form } of referent.mentions) if (form === 'name') written.add(words(text, span));
    if (/^\p{Lu}/u.test(referent.name)) written.add(referent.name);
    const names = new Map<string, Name>();
    for (const name of written) {
      const person = referent.kind === 'person';
      let whole = person ? plain(name) : bodyName(name);
      for (let shorter = whole.replace(TITLES, ''); shorter !== whole; shorter = whole.replace(TITLES, ''))
        whole = shorter;
      if (whole === '' || (!person && isGeneric(whole) && whole.split(' ').length < 2)) continue;
      const word = person
        ? stem(whole.split(' ').at(-1) as string)
        : whole.split(' ').length === 1
          ? stem(whole)
          : whole;
      const known = names.get(word);
      if (known === undefined || known.whole.length < whole.length) names.set(word, { word, whole });
    }
    if (names.size > 0) found.set(referent.id, [...names.values()]);
  }
  return found;
}

/** True where two lists of names may be one speaker: a word in common, and no two given names that differ. */
export function sameSpeaker(a: readonly Name[], b: readonly Name[]): boolean {
  return a.some((x) => b.some((y) => x.word === y.word && agrees(x.whole, y.whole)));
}

/** Who speaks, and whom they speak for. */
interface Voice {
  readonly names: readonly Name[];
  readonly bodies: readonly Name[];
}

/** One speaker, or one who speaks for the other: what a chief executive says and what the company says. */
export function sameVoice(a: Voice, b: Voice): boolean {
  return sameSpeaker(a.names, b.names) || sameSpeaker(a.names, b.bodies) || sameSpeaker(a.bodies, b.names);
}

function agrees(x: string, y: string): boolean {
  if (x === y) return true;
  const [long, short] = x.length > y.length ? [x.split(' '), y.split(' ')] : [y.split(' '), x.split(' ')];
  if (short.length === 1) return true;
  // "ada m voss" and "ada voss": the given name, or its initial, is the same.
  const [a, b] = [long[0] as string, short[0] as string];
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}
