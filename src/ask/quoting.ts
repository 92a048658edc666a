/**
 * How the words of an article are set: on one line, with nothing from a stranger that could move a terminal's cursor or
 * turn the reading direction round; of a statement “…” round what is a direct quotation, the article's own marks kept in a
 * mixed one, ` … ` between pieces.
 */
import type { Act, Mode } from '../model/labels.js';
import { type Span, words } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import type { Receipt } from '../model/tension.js';

// Control characters, and the marks that turn the direction of what follows.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of an article on one line: white space becomes one blank, control characters U+FFFD. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, ' ').trim());
}

/** Control characters and marks of direction as U+FFFD; of white space all but blanks, too. */
export function harmless(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** Letters of a name or a title on a line: hostile ones have a megabyte. */
const LONGEST = 160;

/** A name on one line, cut where it is too long to be one. */
export function nameLine(text: string): string {
  const line = oneLine(text.slice(0, 4 * LONGEST));
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}

/** The words of `spans` for people. */
export function setWords(text: string, spans: readonly Span[], mode: Mode): string {
  return spans
    .map((span) => {
      if (mode === 'direct') return `“${oneLine(words(text, span))}”`;
      return oneLine(words(text, closed(text, span)));
    })
    .join(' … ');
}

/** What a statement says, with what its act in a word leaves out: "about the bridge" of a warning, "declined to say: which". */
export function toldWords(text: string, { act, mode, cue, content }: Told): string {
  const said = setWords(text, content, mode);
  const [first] = content;
  const how = cue.map((span) => oneLine(words(text, span))).join(' … ');
  const last = cue.at(-1);
  if (first === undefined || last === undefined || first[0] < last[1] || mode === 'direct') return said;
  if (isUntold(act, how)) return `${how}: ${said}`;
  const lead = LEADS.exec(text.slice(last[1], first[0]))?.[1];
  return lead === undefined ? said : `${lead} ${said}`;
}

/**
 * The same of a statement on the record, from its receipts alone. A word between the cue and what was said ("warned *about* it") stands in neither and is
 * left out.
 */
export function recordedWords({ act, mode, cue, content }: RecordedTold): string {
  if (content === null) return '';
  // A receipt joins its pieces with an ellipsis; where the article has one too, they cannot be told apart.
  const parted = content.text.split(' … ');
  const pieces = (parted.length === content.spans.length ? parted : [content.text]).map(oneLine);
  if (mode === 'direct') return pieces.map((piece) => `“${piece}”`).join(' … ');
  const said = pieces.join(' … ');
  const isBefore = (cue?.spans.at(-1)?.[1] ?? Number.POSITIVE_INFINITY) <= (content.spans[0]?.[0] ?? 0);
  const how = oneLine(cue?.text ?? '');
  return isBefore && isUntold(act, how) ? `${how}: ${said}` : said;
}

interface RecordedTold extends Pick<Statement, 'act' | 'mode'> {
  readonly cue: Receipt | null;
  readonly content: Receipt | null;
}

type Told = Pick<Statement, 'act' | 'mode' | 'cue' | 'content'>;

/** Acts whose name does not say what was or was not done. */
const UNTOLD: readonly Act[] = ['decline-to-comment', 'other'];
const isUntold = (act: Act, how: string): boolean => UNTOLD.includes(act) && /\p{L}/u.test(how);
const LEADS = /(?:^|\s)(about|of|for|against|over)\s+$/;

const OPENING = '“„«‘';
const CLOSING = '”“»’';
const AFTER = /^[,.!?…]?(["”“»’'])/;

/**
 * A span ends before the final stop, and so may leave a quotation open (`was “filed and forgotten`): the mark that
 * closes it belongs to the words.
 */
function closed(text: string, [start, end]: Span): Span {
  let open: string | null = null;
  for (let i = start; i < end; i++) {
    const letter = text[i];
    if (open === null) {
      const before = i === start || /[\s([—–-]/.test(text[i - 1]);
      const at = OPENING.indexOf(letter);
      if (at >= 0 && before) open = CLOSING[at];
      else if (letter === '"') open = '"';
    } else if (letter === open && !(letter === '’' && /\p{L}/u.test(text[i + 1] ?? ''))) open = null;
  }
  if (open === null) return [start, end];
  const after = AFTER.exec(text.slice(end, end + 2));
  return after !== null && after[1] === open ? [start, end + after[0].length] : [start, end];
}
