/**
 * The article's own date where it stands at its head: in a line of its own under the headline ("The Harbour Courier · Harne, 14 March
 * 2031"), or before the dash that opens a report ("PELLAN, March 20, 2031 (Norra Wire) -").
 */
import type { Block } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { DocumentDate } from '../../model/timex.js';
import { SHAPE } from '../segment/forms.js';
import type { Segments } from '../segment/segment.js';
import { UPOS } from '../tag/labels.js';
import { dayNumber, daysIn, isoDay } from './calendar.js';
import type { Found } from './found.js';
import { hashes } from './lexicon.js';
import type { Page } from './page.js';

/** Blocks looked at: a date further down is told, it does not date the article. */
const HEAD = 6;
/** Longest line that is nothing but a byline and a date. */
const LINE = 24;
/** Tokens before the date of a dateline: "PELLAN, Ceravia,". */
const BEFORE = 8;
const OPENS = hashes('- – — -- ( : _ |');
const LABELS = hashes('published updated posted date dated filed modified issued');
/** How often a date found so is the article's, modestly: 176 of 176 on Wikinews of 2019 and 2020, 117 of 118 dated ones of MEANTIME, 7 of 7 of US politics. */
const SCORE = 0.95;
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');

/** The date of the article as its head states it to the day, or null. */
export function datelineOf(
  page: Page,
  list: readonly Found[],
  blocks: readonly Block[],
  { blockFirst, tokens }: Segments,
): DocumentDate | null {
  let block = 0;
  let seen = 0;
  const stamp = stampedDate(page.text, blocks);
  for (const { first, last, meaning } of list) {
    while (block < blocks.length && (blockFirst[block + 1] as number) <= first) {
      if ((blockFirst[block + 1] as number) > (blockFirst[block] as number)) seen++;
      block++;
    }
    if (seen >= HEAD) break;
    if (meaning.kind !== 'calendar') continue;
    const { year, month, day } = meaning;
    if (year === null || month === null || day === null || day > daysIn(year, month)) continue;
    if (!isHead(page, first, last, blockFirst[block] as number, blockFirst[block + 1] as number)) continue;
    return dated(dayNumber(year, month, day), [tokens.start[first] as number, tokens.end[last - 1] as number]);
  }
  return stamp;
}

/** A line set aside at the head of a page that holds nothing but a date, a name and an hour: "By Ada Voss | March 14, 2031 | 9:30 am". */
function stampedDate(text: string, blocks: readonly Block[]): DocumentDate | null {
  for (const { span, kind } of blocks.slice(0, HEAD)) {
    if (kind !== 'boilerplate' || span[1] - span[0] > LONGEST_STAMP) continue;
    const match = STAMP.exec(text.slice(...span));
    if (match === null) continue;
    const [words, monthFirst, dayFirst, yearLast, otherDay, otherMonth, otherYear, isoYear, isoMonth, isoDate] = match;
    const month =
      isoMonth !== undefined
        ? Number(isoMonth)
        : MONTH_NAMES.indexOf((monthFirst ?? otherMonth ?? '').slice(0, 3).toLowerCase()) + 1;
    const day = Number(dayFirst ?? otherDay ?? isoDate);
    const year = Number(yearLast ?? otherYear ?? isoYear);
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) continue;
    const start = span[0] + match.index;
    return dated(dayNumber(year, month, day), [start, start + words.length]);
  }
  return null;
}

const LONGEST_STAMP = 120;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const STAMP = new RegExp(
  `\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\.?,? (\\d{4})\\b|\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b`,
  'i',
);

function dated(day: number, span: Span): DocumentDate {
  const value = isoDay(day);
  return { value, from: value, until: isoDay(day + 1), origin: 'dateline', evidence: [span], score: SCORE };
}

/** The tokens `[from, to)` of the block are a byline, or open a report with place and date. */
function isHead(page: Page, first: number, last: number, from: number, to: number): boolean {
  const { tokens, forms } = page;
  for (let k = Math.max(from, first - 4); k < first; k++) if (LABELS.has(forms.form[k] as number)) return true;
  if (to - from <= LINE && !tells(page, from, to)) return true;
  if (first - from > BEFORE || last >= to) return false;
  for (let k = from; k < first; k++) if (isVerb(page, k)) return false;
  return OPENS.has(forms.form[last] as number) && tokens.count > 0;
}

function isVerb(page: Page, k: number): boolean {
  const upos = page.tokens.upos[k];
  return (upos === VERB || upos === AUX) && page.forms.shape[k] === SHAPE.lower;
}

/** A line with a verb or a full stop at its end tells something. */
function tells(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isVerb(page, k)) return true;
  return page.text.charCodeAt(page.tokens.start[to - 1] as number) === 46;
}
