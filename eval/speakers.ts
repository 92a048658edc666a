/**
 * `npm run eval -- speakers [--half open|aside|third|fourth|fifth] [--verbose]`: who is one speaker across articles, B³ over the invented articles of `gold/speakers`. Each article is
 * read and linked as `record` does it, in an order that means nothing; who is only named in an article is linked too.
 */

import { relink, UNDECIDED } from '../src/link/speakers/link.js';
import { memoryShelf } from '../src/link/speakers/memory.js';
import { sightingsOf } from '../src/link/speakers/sightings.js';
import { Fault } from '../src/model/fault.js';
import { createReader } from '../src/read/read.js';
import { loadWeights } from '../src/weights/load.js';
import { articleOf } from './gold-run.js';
import { HALVES } from './gold-set.js';
import { loadSpeakerArticles, type Resolved, type SpeakersScore, scoreSpeakers, type World } from './speakers-gold.js';

/** Reads, links and scores. */
export function speakersScore(half: World = 'open'): SpeakersScore {
  const read = createReader(loadWeights());
  const articles = loadSpeakerArticles(half);
  const shelf = memoryShelf();
  const resolved = new Map<string, Resolved>();
  for (const passage of articles) {
    const { name, text, outlet, published } = passage;
    const reading = read(articleOf(passage));
    const added = sightingsOf({ key: name, text, outlet, published }, reading);
    relink(shelf, { added, removed: [], blocks: [] }, UNDECIDED);
    resolved.set(name, { referents: reading.referents, speakerOf: (local) => shelf.speakerOf(name, local) });
  }
  return scoreSpeakers(articles, resolved);
}

/** Figures of the gate. */
export function speakerFigures(half: World = 'open'): Readonly<Record<string, number>> {
  const { precision, recall, f1 } = speakersScore(half);
  return { precision, recall, f1 };
}

export function speakers(half: string, verbose: boolean): void {
  const wanted = ([...HALVES, 'third', 'fourth', 'fifth'] as const).find((each) => each === half);
  if (wanted === undefined) throw new Fault('usage', `--half is open, aside, third, fourth or fifth, not ${half}`);
  const { faults, ...score } = speakersScore(wanted);
  // Of the half set aside only sums are printed.
  if (verbose && wanted !== 'aside') for (const fault of faults) console.log(fault);
  console.log(JSON.stringify({ layer: 'speakers', half, ...score }));
}
