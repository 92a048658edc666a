/**
 * The one error class. A message says what was found, where, and what to do, in that order:
 * `news.jsonl:17: this line is not JSON (Unexpected token } at column 40); mend the line or remove it`.
 * Slugs are stable and listed in docs/errors.md; no stack trace of a Fault reaches a user.
 */

/** Where a Fault happened, as far as it is known. */
export interface FaultPlace {
  readonly file: string | null;
  readonly line: number | null;
  readonly offset: number | null;
}

/** An error a user can act on. `slug` is stable; `message` is one line. */
export class Fault extends Error {
  readonly slug: string;
  readonly place: FaultPlace;

  constructor(slug: string, message: string, place: Partial<FaultPlace> = {}, cause: unknown = null) {
    super(message, { cause });
    this.name = 'Fault';
    this.slug = slug;
    this.place = { file: place.file ?? null, line: place.line ?? null, offset: place.offset ?? null };
  }
}

/** Slugs of what was asked or given so that it cannot be meant, as against what is not there or went wrong: exit code 2, status 400. */
const MISTAKES = /^(?:question-|correction-|speakers-one$|unknown-(?:act|class|kind|status|time-type)$)/;

/** True where whoever asked has to ask otherwise. */
export function isMistake({ slug }: Fault): boolean {
  return MISTAKES.test(slug);
}
