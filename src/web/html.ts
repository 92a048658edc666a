/**
 * Markup made safely: a template in which every value is escaped unless it is markup made the same way. The one place of
 * the pages where characters of an article become characters of HTML.
 *
 *     html`<b title="${name}">${words}</b>`     // name and words may hold anything
 *
 * What HTML cannot hold (NUL and other controls, lone surrogates) becomes U+FFFD, and so do the controls that would turn the
 * reading direction of what follows; `shown` makes those visible instead, for text that must be seen as it stands.
 */

const MARKUP: unique symbol = Symbol('markup');

/** Markup that is safe to put into a page; only `html` and `trusted` make it, and no JSON can. */
export interface Html {
  readonly [MARKUP]: string;
}

export type Value = string | number | null | Html | readonly Value[];

/** A template of markup; values are escaped, lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0] as string;
  for (const [i, value] of values.entries()) markup += asMarkup(value) + parts[i + 1];
  return { [MARKUP]: markup };
}

/** Markup of the program's own, such as its style sheet: never anything from outside. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** The markup as a string, to be printed. */
export function printed(page: Html): string {
  return page[MARKUP];
}

function asMarkup(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (isHtml(value)) return value[MARKUP];
  return value.map(asMarkup).join('');
}

function isHtml(value: Html | readonly Value[]): value is Html {
  return MARKUP in value;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u000b': ' ',
  '\u000c': ' ',
  '\u0085': ' ',
};
// What HTML gives a meaning; controls but tab and line ends; lone surrogates; embeddings, overrides and isolates of direction.
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

// Marks piled on one letter: no script has as many, they stand over the lines around, and no browser breaks a line among them.
const PILED = /(\p{M}{8})\p{M}+/gu;

function escaped(text: string): string {
  const safe = text.replace(UNSAFE, (sign) => SIGNS[sign] ?? '\uFFFD');
  return safe.replace(PILED, '$1…');
}

const TURNING = /([\u202a-\u202e\u2066-\u2069])/;

/** Words of an article with the controls that turn the reading direction shown as signs, where they can do nothing. */
export function shown(text: string): Html {
  if (!TURNING.test(text)) return html`${text}`;
  const pieces = text.split(TURNING).map((piece, i) => (i % 2 === 0 ? html`${piece}` : turning(piece)));
  return html`${pieces}`;
}

function turning(control: string): Html {
  const code = `U+${control.charCodeAt(0).toString(16).toUpperCase()}`;
  return html`<span class="turning" title="a control that turns the reading direction, shown and not obeyed">${code}</span>`;
}

/** An address as it may stand behind a link: http and https alone, else null. */
export function safeAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
