/**
 * Bytes → the text of an article, and nothing is lost on the way: line ends and outer blanks are kept, a byte order mark
 * is dropped, and what no string may hold (NUL, half a surrogate pair, bytes that fit no character) becomes U+FFFD, one for
 * one, so that offsets stay where they are. Bytes without a mark are UTF-8; those that cannot be are windows-1252, as files
 * from older programs are. Example: 63 61 66 E9 → "café", `charset` windows-1252.
 */

/** What bytes were read as. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text with what was found of its bytes. */
export interface Decoded {
  readonly text: string;
  readonly charset: Charset;
  /** Sequences that were not valid in the encoding and are U+FFFD now; NULs are not counted. */
  readonly invalid: number;
}

/** Decodes what a byte order mark declares, UTF-8 without one, and windows-1252 where that is the better reading. */
export function decode(bytes: Uint8Array): Decoded {
  const charset = encodingOf(bytes);
  const text = new TextDecoder(charset).decode(bytes);
  const replaced = countReplacements(text);
  if (replaced === 0) return { text: clean(text), charset, invalid: 0 };
  const invalid = replaced - declaredReplacements(bytes, charset, text);
  if (charset === 'utf-8' && invalid > 0 && isSingleByte(bytes))
    return { text: clean(windows1252(bytes)), charset: 'windows-1252', invalid: 0 };
  return { text: clean(text), charset, invalid };
}

/** Replaces NUL and lone surrogates one for one by U+FFFD; everything else is kept. */
export function clean(text: string): string {
  return UNWANTED.test(text) ? text.replace(EVERY_UNWANTED, '\uFFFD') : text;
}

const UNWANTED = /\0|\p{Surrogate}/u;
const EVERY_UNWANTED = /\0|\p{Surrogate}/gu;

/** The encoding a byte order mark declares; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Names by which pages and letters declare windows-1252; the standard reads Latin-1 and ASCII as windows-1252 too. */
const SINGLE_BYTE = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/i;

/** Decodes bytes whose encoding is declared; null where the name is unknown. A byte order mark stands over what is declared. */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  if (encodingOf(bytes) === 'utf-8' && SINGLE_BYTE.test(label.trim())) return clean(windows1252(bytes));
  try {
    const declared = new TextDecoder(label.trim()).encoding;
    const marked = encodingOf(bytes);
    return clean(new TextDecoder(marked === 'utf-8' ? declared : marked).decode(bytes));
  } catch {
    return null;
  }
}

/** Bytes 80 to 9F of windows-1252; the five it leaves open stay the controls they are, as the encoding standard has it. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Single bytes → text. By hand: `new TextDecoder('windows-1252')` of Node 20 decodes Latin-1, and quotation marks (91 to 94)
 * come out as control characters.
 */
function windows1252(bytes: Uint8Array): string {
  return mendControls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** Control characters U+0080 to U+009F → the letters and marks of windows-1252 they were meant for, one for one. */
export function mendControls(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (c) => C1[c.charCodeAt(0) - 0x80] as string);
}

/**
 * True where bytes beyond ASCII stand alone more often than they form a character of UTF-8: in UTF-8 with a torn place every
 * other accent is whole, and in windows-1252 hardly ever are two such bytes a character by chance.
 */
function isSingleByte(bytes: Uint8Array): boolean {
  let whole = 0;
  let alone = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xc2 && byte <= 0xdf ? 2 : (byte & 0xf0) === 0xe0 ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 1;
    let follow = 1;
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 1 && follow === length) {
      whole++;
      i += length - 1;
    } else alone++;
  }
  return alone > whole;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** U+FFFD that the author really wrote (EF BF BD) is not damage. */
function declaredReplacements(bytes: Uint8Array, encoding: Charset, text: string): number {
  if (encoding !== 'utf-8' || !text.includes('\uFFFD')) return 0;
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

/**
 * What UTF-8 looks like once it was read as windows-1252 and saved again: “â€œ” for a quotation mark, “Ã©” for é.
 */
const MOJIBAKE = /â€[œ\u009d™˜\u0098\u0099“”¦]|Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’•˜™š›œž]|Â[\u00a0-\u00bf]/g;

/** Fewer such places may be a quotation of somebody else's damage. */
const MOJIBAKE_PLACES = 3;

/** The first place where a text looks as if it had been decoded wrongly before it was saved, or null. */
export function mojibakeOf(text: string): string | null {
  const found = text.match(MOJIBAKE);
  return found === null || found.length < MOJIBAKE_PLACES ? null : (found[0] as string);
}
