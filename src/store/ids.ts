/**
 * Ids of the record: a prefix that says the kind and lower-case base32 (RFC 4648 alphabet) of a SHA-256, so that they
 * depend on what is recorded and on nothing else. Five bits a character: 12 characters are short enough to read aloud.
 */
import { createHash } from 'node:crypto';
import type { Span } from '../model/span.js';

/** Key of an article, from its locator. */
export function articleKey(locator: string): string {
  return digestId('ar', 16, [locator]);
}

/** Id of a capture: these bytes of that article. */
export function captureId(article: string, sha256: string): string {
  return digestId('ca', 16, [article, sha256]);
}

/**
 * Record id of a statement, minted once from its capture and first span. Two statements may begin with the same span
 * (“accused … and branded …”) and 60 bits may collide, so `isTaken` is asked and the next `attempt` is tried.
 */
export function mintStatement(capture: string, anchor: Span, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const id = digestId('st', 12, [capture, 'statement', `${anchor[0]}-${anchor[1]}`, String(attempt)]);
    if (!isTaken(id)) return id;
  }
}

/** Id of a speaker, from the seed that linking gives. */
export function speakerId(seed: string): string {
  return digestId('sp', 12, ['speaker', seed]);
}

/** Id of a tension, from its two ends, whichever is the earlier. */
export function tensionId(a: string, b: string): string {
  return digestId('tn', 12, ['tension', ...[a, b].sort()]);
}

/** Id of a commitment, from the statement it is made by. */
export function commitmentId(statement: string): string {
  return digestId('cm', 12, ['commitment', statement]);
}

/** Id of a decision about a tension: a correction like every other. */
export function decisionId(parts: readonly (string | null)[]): string {
  return digestId('co', 16, ['tension', ...parts]);
}

/** Id of an entry or a correction, from everything it says. */
export function entryId(parts: readonly (string | null)[]): string {
  return digestId('en', 16, parts);
}

export function correctionId(parts: readonly (string | null)[]): string {
  return digestId('co', 16, parts);
}

/** Lower-case hex SHA-256 of UTF-8 text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function digestId(prefix: string, length: number, parts: readonly (string | null)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  let id = `${prefix}_`;
  let bits = 0;
  let held = 0;
  for (let i = 0, n = 0; n < length; n++) {
    if (held < 5) {
      bits = ((bits << 8) | bytes[i++]) & 0x1fff;
      held += 8;
    }
    held -= 5;
    id += ALPHABET[(bits >> held) & 31];
  }
  return id;
}
