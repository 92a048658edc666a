/** `npm run train -- segment`: makes `segment.bin` from the treebanks and the word classes. Half a minute on one core. */
import { BOUNDARY_TEMPLATE } from '../src/read/segment/boundary-features.js';
import { serialiseSections } from '../src/weights/format.js';
import { writeLayer } from './manifest.js';
import { RECIPE, trainSegment } from './segment-model.js';
import { shippedWords, trainingDocuments, treebankData } from './treebanks.js';

/** Trains the layer into `folder`. */
export function layer(folder: string, say: (line: string) => void): void {
  const bytes = serialiseSections(trainSegment(trainingDocuments(), shippedWords(), say));
  writeLayer(folder, 'segment.bin', bytes, {
    does: 'says where sentences begin',
    templates: { begins: BOUNDARY_TEMPLATE.id },
    recipe: RECIPE,
    command: 'npm run train -- segment',
    data: treebankData('sentences'),
  });
  say(`segment: ${bytes.length} bytes`);
}
