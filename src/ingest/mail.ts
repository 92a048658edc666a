/**
 * A saved letter (.eml) → an Article: its words are `text/plain` where the letter has them, else the page in `text/html`;
 * Subject, Date and who sent it are title, published and outlet. Quoted-printable, base64, character sets and nested parts are
 * postal-mime's work. Example: `Subject: Notice` + a body in base64 → title "Notice", the decoded words.
 */
import { mendControls } from './charset.js';
import { publishedOf } from './published.js';

/** What a letter says, before it is an article. */
export interface Letter {
  /** The words of its `text/plain` parts; null where it has none. */
  readonly text: string | null;
  /** Its page, where it has one. */
  readonly html: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** Header fields one of which, beside From, makes a file a letter. */
const FIELDS = /^(?:date|subject|message-id|mime-version|received|return-path|delivered-to|to|content-type)$/;

/** True where a text begins with the header of a letter: fields, From among them, up to an empty line. */
export function looksLikeMail(text: string): boolean {
  let fields = 0;
  let from = false;
  let known = false;
  let at = text.startsWith('From ') ? text.indexOf('\n') + 1 : 0;
  while (at >= 0 && at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end).trimEnd();
    if (line === '') break;
    const field = /^([!-9;-~]+):/.exec(line);
    if (field === null) {
      if (fields === 0 || !/^[ \t]/.test(line)) return false;
    } else {
      fields++;
      const name = (field[1] as string).toLowerCase();
      if (name === 'from') from = true;
      else if (FIELDS.test(name)) known = true;
    }
    at = end < 0 ? text.length : end + 1;
  }
  return from && known;
}

/** Where a second letter begins, the file is a mailbox: an empty line, "From ", an envelope with its year, a field. */
const NEXT_LETTER = /\n\r?\nFrom [^\n]*\d{4}\r?\n[!-9;-~]+:/;

export function isMailbox(bytes: Uint8Array): boolean {
  return NEXT_LETTER.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

// Deeper than any letter forwarded by people; postal-mime itself would go to 256.
const MOST_PARTS_DEEP = 32;

/** Takes a letter apart; throws what postal-mime throws where its parts are nested without end. */
export async function readLetter(bytes: Uint8Array): Promise<Letter> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(withoutEnvelope(bytes), { maxNestingDepth: MOST_PARTS_DEEP });
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? null;
  const date = header('date')?.replace(/\s*\([^()]*\)\s*$/, '') ?? null;
  // Node's decoder leaves the quotation marks of windows-1252 as control characters.
  const decoded = (value: string | undefined) =>
    value === undefined || value.trim() === '' ? null : mendControls(value);
  const from = mail.from as { name?: string; address?: string } | undefined;
  return {
    text: decoded(mail.text),
    html: decoded(mail.html),
    title: decoded(mail.subject),
    outlet: decoded(from?.name),
    published: publishedOf(date),
    language: header('content-language'),
  };
}

/** The line "From somebody Fri Mar 14 …" that mailboxes put before a letter is no part of it. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const envelope = [70, 114, 111, 109, 32].every((byte, i) => bytes[i] === byte);
  return envelope ? bytes.subarray(bytes.indexOf(10) + 1) : bytes;
}
