/**
 * The bytes of a page → its source. A byte order mark stands over what the page declares, that over UTF-8; a page that declares
 * nothing and is not UTF-8 is windows-1252, as browsers have it.
 */
import { decodeAs } from '../charset.js';

export interface Source {
  readonly source: string;
  /** A label of the Encoding Standard. */
  readonly charset: string;
  /** True where nothing declared it. */
  readonly guessed: boolean;
  /** Sequences that were not valid and are U+FFFD now. */
  readonly invalid: number;
}

/** How far browsers look for a declaration; some pages open with longer comments. */
const LOOKED_AT = 4096;
const DECLARED = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i;

/**
 * Decodes a page; `type` is the `Content-Type` it was served with. What the server says stands over what the page says, unless the
 * server says UTF-8 of what is none, or something else of what is: many servers say one thing of every page they have.
 */
export function sourceOf(bytes: Uint8Array, type: string | null = null): Source {
  const marked = markOf(bytes);
  if (marked !== null) return decodedAs(marked, bytes);
  const served = labelOf(/;\s*charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(type ?? '')?.[1] ?? null);
  if (served !== null && isUtf8(bytes) === (served === 'utf-8')) return decodedAs(served, bytes);
  const declared = labelOf(DECLARED.exec(Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1'))?.[1] ?? null);
  if (declared !== null && declared !== 'utf-8') return decodedAs(declared, bytes);
  const plain = decodedAs('utf-8', bytes);
  return plain.invalid > 0 && declared === null ? decodedAs('windows-1252', bytes, true) : plain;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A page in UTF-16 without a mark would not have let us read its declaration: it is UTF-8, as browsers have it. */
function labelOf(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function decodedAs(charset: string, bytes: Uint8Array, guessed = false): Source {
  const source = decodeAs(charset, bytes) ?? '';
  return { source, charset, guessed, invalid: charset === 'utf-8' ? brokenIn(source, bytes) : 0 };
}

/** Sequences that were not UTF-8: those the page really holds (EF BF BD) are no damage. */
function brokenIn(source: string, bytes: Uint8Array): number {
  let broken = 0;
  for (let at = source.indexOf('\uFFFD'); at >= 0; at = source.indexOf('\uFFFD', at + 1)) broken++;
  if (broken === 0) return 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) broken--;
  return broken;
}
