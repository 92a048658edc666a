/** Sightings of invented speakers and who of them is one: `groups([seen('Ada Voss'), seen('Ms Ada Voss')])` → `[0, 0]`. */
import { relink, UNDECIDED } from '../../src/link/speakers/link.js';
import { memoryShelf } from '../../src/link/speakers/memory.js';
import type { Sighting } from '../../src/model/speaker.js';

let articles = 0;

export function seen(names: string | readonly string[], more: Partial<Sighting> = {}): Sighting {
  return {
    article: `ar_${String(articles++).padStart(3, '0')}`,
    local: 'r1',
    kind: 'person',
    names: typeof names === 'string' ? [names] : names,
    role: null,
    affiliation: null,
    gender: null,
    outlet: null,
    published: '2031-03-14',
    around: [],
    ...more,
  };
}

/** For each sighting the number of the first that is the same speaker. */
export function groups(sightings: readonly Sighting[]): number[] {
  const shelf = memoryShelf();
  relink(shelf, { added: sightings, removed: [], blocks: [] }, UNDECIDED);
  const speakers = sightings.map(({ article, local }) => shelf.speakerOf(article, local));
  return speakers.map((one) => speakers.indexOf(one));
}
