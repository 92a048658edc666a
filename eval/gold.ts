/** Gold files: JSON Lines, plain or gzip, one article a line; or marks, in a text or apart from it. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../src/model/fault.js';
import type { Attribution } from './attributions.js';
import { present, readApart, readMarked } from './marks.js';

export interface GoldLine {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** Reads gold attributions; throws a Fault naming the line that is not one. */
export function readGold(path: string): GoldLine[] {
  if (path.endsWith('.txt')) return readMarked(path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Fault(
      'gold-missing',
      `${path}: cannot be read (${(error as Error).message}); give --gold a JSON Lines file`,
      { file: path },
      error,
    );
  }
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  if (/^\{"id":"[^"]*","from":/u.test(text)) return present(path, readApart(path));
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const { id, title, text: body, attributions } = JSON.parse(line);
      if (typeof body !== 'string' || !Array.isArray(attributions)) throw new Error('text and attributions are needed');
      return [
        {
          id: String(id),
          title: title ?? null,
          text: body,
          attributions: attributions.map(({ source, cue, content }) => ({
            source: source ?? [],
            cue: cue ?? [],
            content: content ?? [],
          })),
        },
      ];
    } catch (error) {
      throw new Fault(
        'gold-broken',
        `${path}:${i + 1}: not a line of gold attributions (${(error as Error).message})`,
        { file: path, line: i + 1 },
        error,
      );
    }
  });
}
