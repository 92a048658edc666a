/**
 * Signs that a machine rewrote or stitched a text, with where they stand: evidence for a person, never a verdict. None of them proves
 * anything alone; human copy has some of each.
 */
import type { Span } from '../../model/span.js';

export const SIGN_KINDS = ['loose-hyphen', 'wrong-article', 'doubled-word', 'long-form'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

export interface Sign {
  readonly kind: SignKind;
  readonly says: string;
  readonly spans: readonly Span[];
}

/** "USA -based", "six -month": a replaced word was longer than its place. */
const LOOSE_HYPHEN = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+ -[a-z]{3,}/gu;
/** "an bridge", "a engineer"; not "a one", "a useful", "a European", "an hour", "an MP". */
const WRONG_ARTICLE =
  /\b(?:an (?=[bcdfgjklmnpqrstvwxz][a-z]{2})(?!hour|honest|honou?r|heir)|a (?=[aei][a-z]{2})(?!eu|ewe))[a-z]+/gu;
/** "Frits Frits", "chairman chairman": two swaps met. */
const DOUBLED = /(?<!\p{L})(\p{L}{4,40}) \1\b/gu;
/** "Drenland Federation", "People's Republic of Kell", "Kingdom of Velmora": written out each time, as nobody writes. */
const LONG_FORM =
  /(?<!\p{L})\p{Lu}\p{L}{1,40} Federation\b|\b(?:People['’]s |Islamic |Federal )?Republic of \p{Lu}\p{L}+|\bKingdom of \p{Lu}\p{L}+|\bUnited States of America\b/gu;
/** A person writes the long form once, and short ones after: so many in a text, one in every so many words at least. */
const LONG_FORMS = 3;
const WORDS_A_FORM = 120;
/** One slip is a slip. */
const SLIPS = 2;

/** Signs in a text; spans are its own. */
export function signsOf(text: string): Sign[] {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const signs: Sign[] = [];
  const add = (kind: SignKind, spans: readonly Span[], least: number, says: string) => {
    if (spans.length >= least) signs.push({ kind, says, spans });
  };
  add('loose-hyphen', spansOf(text, LOOSE_HYPHEN), 1, 'a hyphen stands loose, as where a longer word was put in');
  add(
    'wrong-article',
    spansOf(text, WRONG_ARTICLE),
    SLIPS,
    '“a” and “an” do not fit what follows, as where a word was swapped',
  );
  add('doubled-word', spansOf(text, DOUBLED), SLIPS, 'words stand twice, as where two were swapped for the same');
  const forms = new Map<string, Span[]>();
  for (const span of spansOf(text, LONG_FORM)) {
    const form = text.slice(...span);
    forms.set(form, [...(forms.get(form) ?? []), span]);
  }
  for (const [form, spans] of forms)
    if (spans.length * WORDS_A_FORM >= words)
      add('long-form', spans, LONG_FORMS, `“${form}” is written out ${spans.length} times in ${words} words`);
  return signs;
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]);
}
