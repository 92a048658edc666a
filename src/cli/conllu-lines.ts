/**
 * An article as CoNLL-U (universaldependencies.org/format): words, lemmas, tags and trees as the stages before attribution see them. MISC
 * says where each word stands in the article: `Offset=12:17`, half-open, in UTF-16 code units; and what name it begins (`NER=B-person`) or goes on
 * with (`NER=I-person`). Blocks are paragraphs; those
 * set aside are left out. A stage without weights leaves its columns `_`.
 */
import type { Article } from '../model/article.js';
import type { Analysis } from '../read/analyse.js';
import { KINDS } from '../read/name/labels.js';
import { DEPRELS } from '../read/parse/labels.js';
import { UPOS, XPOS } from '../read/tag/labels.js';

/** The lines of one article, each sentence closed by an empty one. */
export function conlluLines(article: Pick<Article, 'id' | 'title'>, analysis: Analysis): string[] {
  const { text, segments, tree, names } = analysis;
  const { tokens, sentences, blockFirst } = segments;
  const id = oneLine(article.id);
  const lines: string[] = [`# newdoc id = ${id}`];
  if (article.title !== null) lines.push(`# title = ${oneLine(article.title)}`);
  let block = 0;
  let name = 0;
  let seen = -1;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s];
    const last = sentences.first[s + 1];
    if (last === first) continue;
    while (block + 1 < blockFirst.length && blockFirst[block + 1] <= first) block++;
    if (block !== seen) lines.push('# newpar');
    seen = block;
    const gaps = (i: number) => i + 1 < last && tokens.start[i + 1] > tokens.end[i];
    let sentence = '';
    for (let i = first; i < last; i++) sentence += formOf(text, tokens.start[i], tokens.end[i]) + (gaps(i) ? ' ' : '');
    lines.push(`# sent_id = ${id.replace(/ /g, '_')}-${s + 1}`, `# text = ${sentence}`);
    for (let i = first; i < last; i++) {
      while (name < names.count && names.last[name] < i) name++;
      const isNamed = name < names.count && names.first[name] <= i;
      const ner = isNamed ? `NER=${names.first[name] === i ? 'B' : 'I'}-${KINDS[names.kind[name]]}|` : '';
      const form = formOf(text, tokens.start[i], tokens.end[i]);
      const head = tree === null ? '_' : tree.head[i] === i ? '0' : String(tree.head[i] - first + 1);
      const glued = i + 1 < last ? !gaps(i) : text.charAt(tokens.end[i]).trim() !== '';
      lines.push(
        [
          String(i - first + 1),
          form,
          oneLine(tokens.strings[tokens.lemma[i]]) || '_',
          UPOS[tokens.upos[i]] || '_',
          XPOS[tokens.xpos[i]] || '_',
          '_',
          head,
          tree === null ? '_' : DEPRELS[tree.deprel[i]],
          '_',
          `${ner}Offset=${tokens.start[i]}:${tokens.end[i]}${glued ? '|SpaceAfter=No' : ''}`,
        ].join('\t'),
      );
    }
    lines.push('');
  }
  return lines;
}

/** What a token says, without anything that would break a line or a column. */
function formOf(text: string, start: number, end: number): string {
  return oneLine(text.slice(start, end)) || '_';
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}
