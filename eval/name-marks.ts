/**
 * Names marked in news of the corpora for this project (`eval/gold/marks/names.jsonl`), a JSON line an article:
 * `{id, from, characters, names}`, a name `[start, end, type]`, `type` 0 … 3: person, body, place, anything else that has a name.
 */
import { findBlocks } from '../src/read/block/block.js';
import { createSegmenter } from '../src/read/segment/segment.js';
import type { IobSentence } from './iob.js';
import { type Apart, apart } from './marks.js';

const NAME_TAGS = ['PER', 'ORG', 'LOC', 'MISC'] as const;
/** Words of a name whose ends are not those of tokens. */
const PART_TAG = 'PART';

/** A name: where it begins and ends, and the index of its tag. */
type MarkedName = readonly [start: number, end: number, type: number];

/** As sentences of tokens, each article a document; null where the corpora are not here. */
export function readNameMarks(path: string): IobSentence[] | null {
  const articles = apart<Apart & { readonly names: readonly MarkedName[] }>(path);
  return articles === null ? null : namedSentences(articles);
}

/** Articles with their names as sentences of tokens. */
export function namedSentences(
  articles: readonly { readonly id: string; readonly text: string; readonly names: readonly MarkedName[] }[],
): IobSentence[] {
  const segment = createSegmenter();
  return articles.flatMap(({ id, text, names }) => {
    const { tokens, sentences } = segment(text, findBlocks(text, null));
    const tags = new Array<string>(tokens.count).fill('O');
    let i = 0;
    for (const [start, end, type] of names) {
      while (i < tokens.count && tokens.end[i] <= start) i++;
      const first = i;
      while (i < tokens.count && tokens.start[i] < end) i++;
      if (i === first) continue; // in a block that is not read, or inside a token that has a name
      const exact = tokens.start[first] === start && tokens.end[i - 1] === end;
      const tag = exact ? NAME_TAGS[type] : PART_TAG;
      for (let k = first; k < i; k++) tags[k] = `${k === first ? 'B' : 'I'}-${tag}`;
    }
    const out: IobSentence[] = [];
    for (let s = 0; s < sentences.count; s++) {
      const [from, until] = [sentences.first[s], sentences.first[s + 1]];
      const forms: string[] = [];
      for (let k = from; k < until; k++) forms.push(text.slice(tokens.start[k], tokens.end[k]));
      if (forms.length > 0) out.push({ document: id, forms, tags: tags.slice(from, until) });
    }
    return out;
  });
}
