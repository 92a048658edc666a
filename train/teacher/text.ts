/**
 * `node --import tsx train/teacher/text.ts OUT`: writes what the teacher is to parse below `OUT/text`: a sentence a line, its tokens parted by
 * blanks. `gold-P.txt` are the sentences the parser learns from, so that what the teacher makes of them can be held against gold;
 * `news-P.txt` those of unlabelled news. See parts.ts for which sentence is where.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldDocument } from '../../eval/conllu.js';
import { trainingDocuments } from '../treebanks.js';
import { newsDocument } from './news.js';
import { PARTS } from './parts.js';

type Cut = Pick<GoldDocument, 'text' | 'tokens' | 'sentences'>;

function linesOf({ text, tokens, sentences }: Cut): string[] {
  return Array.from({ length: sentences.count }, (_, s) =>
    Array.from({ length: sentences.first[s + 1] - sentences.first[s] }, (_, i) => {
      const t = sentences.first[s] + i;
      return text.slice(tokens.start[t], tokens.end[t]).replace(/\s/g, '_');
    }).join(' '),
  );
}

const out = process.argv[2];
if (out === undefined) {
  console.error('say where to: node --import tsx train/teacher/text.ts OUT');
  process.exit(2);
}
mkdirSync(join(out, 'text'), { recursive: true });
for (const [name, lines] of [
  ['gold', trainingDocuments().flatMap(linesOf)],
  ['news', linesOf(newsDocument())],
] as const) {
  for (let part = 0; part < PARTS; part++) {
    const own = lines.filter((_, i) => i % PARTS === part);
    writeFileSync(join(out, 'text', `${name}-${part}.txt`), `${own.join('\n')}\n`);
  }
  console.log(`${name}: ${lines.length} sentences`);
}
