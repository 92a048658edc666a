/** Sentences by rule and model, with the weights that ship. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBlocks } from '../../../src/read/block/block.js';
import {
  BOUNDARY_FEATURES,
  BOUNDARY_TEMPLATE,
  boundaryFeatures,
  boundaryView,
  fillBoundaryView,
  measureRules,
} from '../../../src/read/segment/boundary-features.js';
import { createSegmenter } from '../../../src/read/segment/segment.js';
import { tokenBuffer, tokenize } from '../../../src/read/segment/tokenize.js';
import { loadWeights } from '../../../src/weights/load.js';

const segment = createSegmenter(loadWeights());

function sentencesOf(text: string): string[] {
  const { tokens, sentences } = segment(text, findBlocks(text, null));
  return Array.from({ length: sentences.count }, (_, s) =>
    text.slice(tokens.start[sentences.first[s]], tokens.end[sentences.first[s + 1] - 1]),
  );
}

const cases: readonly (readonly [name: string, text: string, sentences: readonly string[]])[] = [
  ['stops part', 'The bridge fell. Nobody was hurt.', ['The bridge fell.', 'Nobody was hurt.']],
  [
    'a stop before a small letter parts where a sentence begins all the same',
    'we went there. it was closed. they said sorry.',
    ['we went there.', 'it was closed.', 'they said sorry.'],
  ],
  ['titles and initials do not part', 'Mr. Orlan Vey met J. R. Tolm.', ['Mr. Orlan Vey met J. R. Tolm.']],
  [
    'a reporting clause stays with its quotation',
    '"Are you sure?" Ada Voss asked. She was.',
    ['"Are you sure?" Ada Voss asked.', 'She was.'],
  ],
  [
    'headlines, datelines, items and subheads are not glued to what follows',
    'Minister Quits Over Bridge\n\nNORRA, March 14\n\nThe minister quit on Monday.\n\nWhat comes next\n\n- An inquiry\n- A new bridge\n\nNobody knows.',
    [
      'Minister Quits Over Bridge',
      'NORRA, March 14',
      'The minister quit on Monday.',
      'What comes next',
      '- An inquiry',
      '- A new bridge',
      'Nobody knows.',
    ],
  ],
  ['a label stays with its speech', 'Jonas Feld: We will fly again.', ['Jonas Feld: We will fly again.']],
  ['the time of an entry is a sentence', '08.20 Ada Voss said it was safe.', ['08.20', 'Ada Voss said it was safe.']],
];

for (const [name, text, sentences] of cases) test(name, () => assert.deepEqual(sentencesOf(text), sentences));

test('every slot is filled, none beyond', () => {
  const text = 'The bridge fell. Nobody was hurt';
  const buffer = tokenBuffer();
  tokenize(text, 0, text.length, buffer);
  const view = { text, start: buffer.start, end: buffer.end };
  const seen = fillBoundaryView(view, 0, buffer.count, boundaryView());
  seen.rule[4] = 1;
  measureRules(seen);
  const out = new Uint32Array(BOUNDARY_FEATURES + 1);
  const classes = {
    mask: 0,
    keys: new Uint32Array(1),
    coarse: new Uint8Array(1),
    middle: new Uint16Array(1),
    fine: new Uint16Array(1),
  };
  boundaryFeatures(view, 0, 4, seen, classes, out);
  BOUNDARY_TEMPLATE.names.forEach((name, f) => void assert.notEqual(out[f], 0, name));
  assert.equal(out[BOUNDARY_FEATURES], 0);
});
