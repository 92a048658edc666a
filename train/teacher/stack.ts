/**
 * `node --import tsx train/teacher/stack.ts OUT`: learns from GUM how to read the teachers' trees (`OUT/beam`, `OUT/neural`; run.sh) and writes
 * `OUT/silver.conllu.gz`: trees of unlabelled news in the treebanks' own conventions. MISC `Agree` says how many of the teachers have a word's head.
 * Not from EWT: the teachers learned from its training part themselves (heads 88.0 there, 80.4 on its development part), so that it would
 * teach to trust them too far.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Sentences, Tokens } from '../../src/model/tokens.js';
import { DEPRELS } from '../../src/read/parse/labels.js';
import type { ParseState } from '../../src/read/parse/state.js';
import { emptyForms, fillForms } from '../../src/read/segment/forms.js';
import { UPOS, XPOS } from '../../src/read/tag/labels.js';
import { createTagger } from '../../src/read/tag/tag.js';
import { loadWeights } from '../../src/weights/load.js';
import { jackknifedTags } from '../jackknife.js';
import { trainSentences } from '../parse-gold.js';
import { averagedParser, RECIPE, trainParser } from '../parse-model.js';
import { shippedWords, trainingDocuments } from '../treebanks.js';
import { type GuideTree, guided, guideTrees } from './guide.js';
import { newsDocument } from './news.js';
import { PARTS } from './parts.js';

const TEACHERS = ['beam', 'neural'];
const EPOCHS = 4;

/** A teacher's trees by number of sentence; undefined where its part is not there. */
function treesOf(folder: string, name: string): (GuideTree | undefined)[] {
  const trees: (GuideTree | undefined)[] = [];
  for (let part = 0; part < PARTS; part++) {
    const path = join(folder, `${name}-${part}.txt.conllu`);
    if (!existsSync(path)) continue;
    guideTrees(readFileSync(path, 'utf8')).forEach((tree, line) => {
      trees[line * PARTS + part] = tree;
    });
  }
  return trees;
}

/** Numbers of the sentences every teacher has parsed, with their trees by teacher; throws where words do not match. */
function guidesOf(out: string, name: string, lengths: readonly number[]): { numbers: number[]; trees: GuideTree[][] } {
  const all = TEACHERS.map((teacher) => treesOf(join(out, teacher), name));
  const numbers = Array.from(lengths.keys()).filter((s) => all.every((trees) => trees[s] !== undefined));
  const trees = all.map((of) => numbers.map((s) => of[s] as GuideTree));
  for (const [k, of] of trees.entries())
    for (const [i, { words }] of of.entries())
      if (words !== lengths[numbers[i]])
        throw new Error(`${TEACHERS[k]}: sentence ${numbers[i]} of ${name} has other words`);
  return { numbers, trees };
}

function rows(
  text: string,
  tokens: Tokens,
  { first }: Sentences,
  s: number,
  state: ParseState,
  guides: readonly GuideTree[],
): string {
  let lines = `# sent_id = ${s}\n`;
  for (let node = 1; node <= state.count; node++) {
    const t = first[s] + node - 1;
    const head = state.head[node];
    const agree = guides.filter((guide) => guide.head[node] === head).length;
    const glued = t + 1 < first[s + 1] && tokens.end[t] === tokens.start[t + 1];
    const form = text.slice(tokens.start[t], tokens.end[t]);
    const relation = head === 0 ? 'root' : DEPRELS[state.label[node]];
    const misc = `${glued ? 'SpaceAfter=No|' : ''}Agree=${agree}`;
    lines += `${[node, form, '_', UPOS[tokens.upos[t]], XPOS[tokens.xpos[t]], '_', head, relation, '_', misc].join('\t')}\n`;
  }
  return `${lines}\n`;
}

const out = process.argv[2];
if (out === undefined) {
  console.error('say where the teachers wrote: node --import tsx train/teacher/stack.ts OUT');
  process.exit(2);
}
const documents = trainingDocuments();
const tagged = jackknifedTags(documents, console.log);
const gold = documents.flatMap((document, d) =>
  trainSentences(document, tagged[d]).map((sentence) => ({ sentence, learn: document.id.startsWith('GUM_') })),
);
const taught = guidesOf(
  out,
  'gold',
  gold.map(({ sentence: { first, last } }) => last - first),
);
const which = Array.from(taught.numbers.keys()).filter((i) => gold[taught.numbers[i]].learn);
console.log(`learns to read teachers from ${which.length} sentences`);
const parser = trainParser(
  which.map((i) => gold[taught.numbers[i]].sentence),
  console.log,
  undefined,
  { ...RECIPE, epochs: EPOCHS, seed: RECIPE.seeds[0] },
  guided(taught.trees.map((of) => which.map((i) => of[i]))),
);

const { text, tokens: bare, sentences } = newsDocument();
const { first } = sentences;
const guides = guidesOf(
  out,
  'news',
  Array.from({ length: sentences.count }, (_, s) => first[s + 1] - first[s]),
);
const forms = fillForms(text, bare, shippedWords(), emptyForms());
const tokens = createTagger(loadWeights())(text, bare, sentences, forms);
const parse = averagedParser(parser, guided(guides.trees));
const [head, label] = [new Uint32Array(0), new Uint8Array(0)];
const chunks = guides.numbers.map((s, i) => {
  const state = parse({ text, tokens, forms, first: first[s], last: first[s + 1], head, label }, i);
  return rows(
    text,
    tokens,
    sentences,
    s,
    state,
    guides.trees.map((of) => of[i]),
  );
});
writeFileSync(join(out, 'silver.conllu.gz'), gzipSync(`# newdoc id = news\n${chunks.join('')}`));
console.log(`${chunks.length} sentences of news with trees`);
