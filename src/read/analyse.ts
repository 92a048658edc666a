/**
 * Text → what every later stage reads: blocks, sentences, tokens and quotations, spellings, and (with weights for them) parts
 * of speech, trees and names. Pure. Stages in order: block, segment, tag, parse, name.
 */
import type { Block } from '../model/reading.js';
import type { Tree } from '../model/tree.js';
import type { Weights } from '../model/weights.js';
import { findBlocks } from './block/block.js';
import { bindWords } from './linear/words.js';
import { createNamer } from './name/name.js';
import type { Names } from './name/names.js';
import { bindParse } from './parse/model.js';
import { createParser } from './parse/parse.js';
import { doubleMarks, emptyForms, type Forms, fillForms } from './segment/forms.js';
import { createSegmenter, type Segments } from './segment/segment.js';
import { createTagger } from './tag/tag.js';

/** An article analysed. Columns are scratch memory of the analyser: valid until it is called again. */
export interface Analysis {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: Segments;
  readonly forms: Forms;
  /** Dependency trees of the sentences, or null without weights for them. */
  readonly tree: Tree | null;
  readonly names: Names;
}

/** Analyses one article; `title` tells which block is the headline. */
export type Analyser = (text: string, title: string | null) => Analysis;

/** Binds the weights once; a stage without weights leaves its columns empty. Keeps scratch memory, so make one a thread. */
export function createAnalyser(weights: Weights): Analyser {
  const classes = bindWords(weights);
  const segment = createSegmenter(weights);
  const tag = createTagger(weights);
  const trees = bindParse(weights);
  const parse = trees === null ? null : createParser(trees);
  const name = createNamer(weights);
  let forms = emptyForms();
  return (text, title) => {
    const blocks = findBlocks(text, title);
    const cut = segment(text, blocks);
    forms = fillForms(text, cut.tokens, classes, forms);
    if (cut.singleMarks) doubleMarks(text, cut.tokens, cut.quotations, classes, forms);
    const segments = { ...cut, tokens: tag(text, cut.tokens, cut.sentences, forms) };
    const tree = parse === null ? null : parse(text, segments.tokens, segments.sentences, forms);
    const names = name(text, segments.tokens, segments.sentences, forms);
    return { text, blocks, segments, forms, tree, names };
  };
}
