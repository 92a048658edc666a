/**
 * GAP (Webster et al. 2018): short passages with a pronoun and two names, each of which it means or not. Offsets of the file are code
 * points; ours are UTF-16 code units.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GapRow {
  readonly id: string;
  readonly text: string;
  readonly pronoun: readonly [number, number];
  readonly feminine: boolean;
  readonly a: readonly [number, number];
  readonly aMeant: boolean;
  readonly b: readonly [number, number];
  readonly bMeant: boolean;
}

/** Reads a file of GAP, plain or gzip. */
export function readGap(path: string): GapRow[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id, passage, pronoun, pronounAt, a, aAt, aMeant, b, bAt, bMeant] = line.split('\t');
      const place = placesOf(passage);
      const span = (words: string, at: string) => [place(Number(at)), place(Number(at)) + words.length] as const;
      return {
        id,
        text: passage,
        pronoun: span(pronoun, pronounAt),
        feminine: /^(?:she|her|hers)$/i.test(pronoun),
        a: span(a, aAt),
        aMeant: aMeant.toUpperCase() === 'TRUE',
        b: span(b, bAt),
        bMeant: bMeant.toUpperCase() === 'TRUE',
      };
    });
}

/** From code points to code units. */
function placesOf(text: string): (at: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  const places: number[] = [];
  let unit = 0;
  for (const character of text) {
    places.push(unit);
    unit += character.length;
  }
  places.push(unit);
  return (at) => places[at];
}
