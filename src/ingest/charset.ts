/**
 * Bytes → the text of an article, and nothing is lost on the way: line ends and outer blanks are kept, a byte order mark
 * is dropped, and what no string may hold (NUL, half a surrogate pair, bytes that are not UTF-8) becomes U+FFFD, one for
 * one, so that offsets stay where they are.
 */

/** Text with the number of places where the bytes were not what they should have been. */
export interface Decoded {
  readonly text: string;
  /** Sequences that were not valid in the encoding and are U+FFFD now; NULs are not counted. */
  readonly invalid: number;
}

/** Decodes UTF-8, or UTF-16 where a byte order mark says so. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: clean(text), invalid: countReplacements(text) - declaredReplacements(bytes, encoding, text) };
}

/** Replaces NUL and lone surrogates one for one by U+FFFD; everything else is kept. */
export function clean(text: string): string {
  return UNWANTED.test(text) ? text.replace(EVERY_UNWANTED, '\uFFFD') : text;
}

const UNWANTED = /\0|\p{Surrogate}/u;
const EVERY_UNWANTED = /\0|\p{Surrogate}/gu;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding a byte order mark declares; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** U+FFFD that the author really wrote (EF BF BD) is not damage. */
function declaredReplacements(bytes: Uint8Array, encoding: Encoding, text: string): number {
  if (encoding !== 'utf-8' || !text.includes('\uFFFD')) return 0;
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}
