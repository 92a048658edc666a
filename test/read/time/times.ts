/** Times of a sentence as tests write them: `Tuesday = DATE 2031-03-11`. */
import type { Timex } from '../../../src/model/timex.js';
import { createAnalyser } from '../../../src/read/analyse.js';
import { statedDate } from '../../../src/read/time/document-date.js';
import { createTimeReader } from '../../../src/read/time/time.js';
import { loadWeights } from '../../../src/weights/load.js';

const analyse = createAnalyser(loadWeights());
const read = createTimeReader();

/** All times of a text told on the day `published`. */
export function timexes(text: string, published: string | null): Timex[] {
  return read(analyse(text, null), statedDate(published)).times;
}

/** A Friday. */
export const TODAY = '2031-03-14';

export function times(text: string, published: string | null = TODAY): string[] {
  return timexes(text, published).map(({ span, type, value }) => `${text.slice(...span)} = ${type} ${value}`);
}
