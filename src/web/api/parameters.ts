/**
 * What may be asked of each page, as schemas: they check every request, and the description of the API (`/openapi.json`) is made from them.
 * A field left empty asks for nothing. A page for people passes over what it does not know, so that links of later versions stay good; a
 * program that mistyped a name would take the whole record for its answer, and is told.
 */
import { z } from 'zod';
import { TENSION_STATUSES } from '../../ask/recorded.js';
import { Fault } from '../../model/fault.js';
import {
  ACTS,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  EVENT_CLASSES,
  EVENT_STATUSES,
  TENSION_KINDS,
} from '../../model/labels.js';
import { nearest, orList } from '../../model/near.js';

const words = (says: string) => z.string().max(500).optional().describe(says);
const flag = (says: string) => z.enum(['0', '1']).optional().describe(says);
const count = (most: number, says: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .refine((value) => Number(value) <= most, { message: `at most ${most}` })
    .optional()
    .describe(says);
const date = (says: string) =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.Z+-]{1,30})?)?)?$/)
    .optional()
    .describe(`${says}: 2031, 2031-03 or 2031-03-14`);
const oneOf = <T extends readonly [string, ...string[]]>(all: T, says: string) => z.enum(all).optional().describe(says);

const span = {
  since: date('published on or after'),
  until: date('published on or before, the whole of the period'),
};
const paged = {
  cursor: z.string().max(300).optional().describe('where the last answer ended: its `next`'),
  offset: count(999_999_999, 'rows to pass over'),
};
const listed = z.object({ q: words('words that must stand in it; “in quotation marks” a phrase'), ...paged });
const doings = {
  about: words('anybody or anything in it'),
  by: words('who did it'),
  to: words('whom it was done to'),
  class: oneOf(EVENT_CLASSES, 'PLOVER class'),
  status: oneOf(EVENT_STATUSES, 'where it stands'),
};
const conditions = {
  q: words('words of the source, the cue or what is said; “in quotation marks” a phrase'),
  by: words('who said it: a name, an id (sp_…), or words of the source'),
  about: words('words of what is said'),
  to: words('to whom'),
  via: words('through whom'),
  outlet: words('words of the outlet’s name'),
  act: oneOf(ACTS, 'what saying it did'),
  ...span,
  anonymous: flag('1: only unnamed sources'),
  attitudes: flag('1: also what nobody said'),
};
const limit = count(500, 'answers a page; 20 unless told');
const none = z.object({});

/** By the path of the page. */
export const PARAMETERS: Readonly<Record<string, z.ZodObject>> = {
  '/': none,
  '/search': z.object({ ...conditions, limit, ...paged }),
  '/saved': z.object(conditions),
  '/saved/:name': z.object({ limit, ...paged }),
  '/article/:key': z.object({
    attitudes: flag('1: also what nobody said'),
    mark: z
      .string()
      .regex(/^\d{1,9}-\d{1,9}$/)
      .optional()
      .describe('a passage to mark, offsets of the text'),
    part: count(999_999, 'which part of a long text'),
    at: z.string().max(100).optional().describe('show the part with this statement'),
  }),
  '/speakers': listed,
  '/quotations': listed,
  '/stories': listed,
  '/events': z.object({ ...doings, ...span, ...paged }),
  '/timeline': z.object({ ...doings, ...span, ...paged }),
  '/tensions': z.object({
    by: words('who said one side of it'),
    about: words('words of one side'),
    outlet: words('words of the outlet’s name'),
    kind: oneOf(TENSION_KINDS, 'which kind'),
    status: oneOf(TENSION_STATUSES, 'what people make of it; all but dismissed unless told'),
    ...span,
    ...paged,
  }),
  '/commitments': z.object({
    by: words('who undertakes it'),
    about: words('words of it'),
    kind: oneOf(COMMITMENT_KINDS, 'which kind'),
    state: oneOf(COMMITMENT_STATES, 'what became of it'),
    status: oneOf(TENSION_STATUSES, 'what people make of it; all but dismissed unless told'),
    ...span,
    ...paged,
  }),
  '/corrections': z.object(paged),
  '/work': z.object({ live: flag('1: the page shows itself anew every few seconds') }),
};

/** Which part of an answer is shown: on a page for people a link cut short still leads to its beginning. */
const PLACE: ReadonlySet<string> = new Set(['offset', 'limit', 'part', 'mark', 'at', 'anonymous', 'attitudes']);

interface Place {
  /** The path as it was asked, to which cursors belong; unset: that of the page. */
  readonly place?: string;
  readonly forPeople?: boolean;
}

/** What is asked, empty fields left out and a cursor turned into where it stands. Throws a Fault that names the field. */
export function checked(
  path: string,
  query: URLSearchParams,
  { place = path, forPeople = false }: Place = {},
): URLSearchParams {
  const given = [...query].filter(([, value]) => value.trim() !== '');
  const schema = PARAMETERS[path] ?? none;
  if (!forPeople) refuseUnknown(path, query);
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const wrong = new Set(result.error.issues.map((one) => String(one.path[0])));
    if (forPeople && [...wrong].every((name) => PLACE.has(name)))
      return checked(path, new URLSearchParams(given.filter(([name]) => !wrong.has(name))), { place, forPeople });
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? 'query').slice(0, 100);
    const field = (schema.shape as Readonly<Record<string, z.ZodType | undefined>>)[name];
    const says = saysOf(issue, new Map(given).get(name) ?? '', field?.description ?? '');
    throw new Fault('question-parameter', `${name}: ${says}${forPeople ? '' : DESCRIBED}`);
  }
  const asked = new URLSearchParams(given);
  const cursor = asked.get('cursor');
  if (cursor !== null && 'cursor' in schema.shape) {
    asked.delete('cursor');
    const { offset, lastId } = placeIn(cursor, place, asked);
    asked.set('offset', String(offset));
    if (lastId !== null) asked.set(ANCHOR, lastId);
  }
  return asked;
}

const DESCRIBED = '; /openapi.json says what may be asked';
/** Letters of what was asked that are told back. */
const TOLD = 60;

/** What is wrong with a value, in words of ours: the checker's are for whoever wrote the check. */
function saysOf(issue: z.core.$ZodIssue | undefined, given: string, is: string): string {
  if (issue?.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = nearest(given, values);
    const instead = near.length > 0 ? `did you mean ${orList(near)}?` : `write one of ${values.join(', ')}`;
    return `“${given.slice(0, TOLD)}” is none of its values; ${instead}`;
  }
  if (issue?.code === 'too_big') return `has more than ${issue.maximum} letters; ask with fewer`;
  if (issue?.code === 'custom') return issue.message;
  // What a pattern looks like tells nobody what to write; what the field is for does.
  return `“${given.slice(0, TOLD)}” cannot be meant (${is})`;
}

/** The token is whoever guards the door's to look at. */
const ANYWHERE = ['token'];

function refuseUnknown(path: string, query: URLSearchParams): void {
  const known = [...Object.keys((PARAMETERS[path] ?? none).shape), ...ANYWHERE];
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const instead =
    near.length > 0
      ? `did you mean ${orList(near)}?`
      : known.length > ANYWHERE.length
        ? `it knows ${known.filter((name) => !ANYWHERE.includes(name)).join(', ')}`
        : 'it takes none';
  throw new Fault(
    'question-parameter',
    `${unknown.slice(0, TOLD)}: nothing of this name can be asked here; ${instead}${DESCRIBED}`,
  );
}

/** `next` of an answer: where the following rows begin, for the same question alone. */
export function cursorAt(offset: number, path: string, query: URLSearchParams, lastId: string | null = null): string {
  return Buffer.from(JSON.stringify([offset, digestOf(path, query), lastId])).toString('base64url');
}

/** Not to be asked for: what a cursor says of the row it stands behind. */
export const ANCHOR = 'anchor';

function placeIn(
  cursor: string,
  path: string,
  query: URLSearchParams,
): { readonly offset: number; readonly lastId: string | null } {
  try {
    const [offset, digest, lastId] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (Number.isSafeInteger(offset) && (offset as number) >= 0 && digest === digestOf(path, query))
      return { offset: offset as number, lastId: typeof lastId === 'string' ? lastId : null };
  } catch {
    // Told below.
  }
  throw new Fault('question-cursor', 'cursor: it is not from an answer to this question; ask without it to begin anew');
}

/** Tells one question from another; no secret hangs on it. */
function digestOf(path: string, query: URLSearchParams): number {
  const asked = [...query]
    .filter(([name]) => name !== 'cursor' && name !== 'offset' && name !== ANCHOR)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  let digest = 7;
  for (const letter of JSON.stringify([path, asked]))
    digest = (Math.imul(digest, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return digest;
}
