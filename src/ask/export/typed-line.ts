/** What stands in front of every line of JSON that tells an item of the record: the version, the unit of its offsets, and what the line is. */
import { READING_VERSION } from '../../model/reading.js';
import { UNIT } from '../../model/span.js';

/** Not `kind`: tensions, commitments and passages have one of their own. */
export type LineType =
  | 'article'
  | 'cluster'
  | 'commitment'
  | 'event'
  | 'line'
  | 'passage'
  | 'quotation'
  | 'search'
  | 'source'
  | 'speaker'
  | 'statement'
  | 'tension'
  | 'time'
  | 'verification';

/** `{"hearsay","unit","type", …}`. */
export function typedLine(type: LineType, item: object): object {
  return { hearsay: READING_VERSION, unit: UNIT, type, ...item };
}
