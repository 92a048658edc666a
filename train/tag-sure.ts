/** Where a word's pair is known beforehand: gold of the treebanks and what the tagger says of unlabelled news, counted by context. */
import type { Sentences } from '../src/model/tokens.js';
import { emptyForms, type Forms, fillForms } from '../src/read/segment/forms.js';
import { classContext, wordContext } from '../src/read/tag/contexts.js';
import { PAIR_UPOS, PAIR_XPOS, PAIRS } from '../src/read/tag/labels.js';
import { knownClass, type TagModel } from '../src/read/tag/model.js';
import { taggerOf } from '../src/read/tag/tag.js';
import { type SureCounter, sureCounter } from './sure.js';
import type { TagCorpus } from './tag-model.js';
import { newsDocument } from './teacher/news.js';
import { shippedWords } from './treebanks.js';

/** Counts the pairs of gold and of what a tagger of these weights says of news, by context. */
export function countTags(corpus: TagCorpus, model: Omit<TagModel, 'sure'>): SureCounter {
  const counter = sureCounter(PAIRS.length + 1);
  corpus.documents.forEach(({ sentences }, d) => {
    count(counter, model, corpus.forms[d], sentences, corpus.gold[d]);
  });
  const news = newsDocument();
  const forms = fillForms(news.text, news.tokens, shippedWords(), emptyForms());
  const tagged = taggerOf({ ...model, sure: { mask: 0, slots: new Uint32Array(1) } })(
    news.text,
    news.tokens,
    news.sentences,
    forms,
  );
  const numbers = new Map(PAIRS.map((_, pair) => [PAIR_UPOS[pair] * 256 + PAIR_XPOS[pair], pair]));
  const pairs = Uint8Array.from(tagged.upos, (upos, i) => numbers.get(upos * 256 + tagged.xpos[i]) ?? PAIRS.length);
  count(counter, model, forms, news.sentences, pairs);
  return counter;
}

function count(
  counter: SureCounter,
  { known }: Pick<TagModel, 'known'>,
  forms: Forms,
  sentences: Sentences,
  pairs: Uint8Array,
): void {
  const classes = Uint8Array.from(pairs, (_, i) => knownClass(known, forms.form[i]));
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s];
    const last = sentences.first[s + 1];
    for (let i = first; i < last; i++) {
      counter.add(wordContext(forms, i, first), pairs[i]);
      counter.add(classContext(forms, classes, i, first, last, i > first ? pairs[i - 1] : PAIRS.length), pairs[i]);
    }
  }
}
