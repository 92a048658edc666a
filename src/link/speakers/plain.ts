/** Words of names as they are compared: small letters, no accents, no points; and numbers for words. Pure. */

import { unaccented } from '../../model/letters.js';
import { hashOf as fnv } from '../hash.js';

/** Words apart at blanks; hyphens stay: `Zoë O’Brien-Łuk` → `zoe obrien-luk`. */
export function plain(text: string): string {
  return unaccented(text)
    .replace(/['’ʼ‘`](s\b)?(?=\s|$)/gu, '')
    .replace(/['’ʼ‘`.]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[‐‑–]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/(?<=^|\s)-+|-+(?=\s|$)/g, '')
    .trim();
}

/** A hash stirred so that "the smallest hashes" is a fair sample (the finaliser of MurmurHash3). */
export function hashOf(text: string): number {
  let sum = fnv(text);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}
