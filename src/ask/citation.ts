/**
 * A statement as a citation: in plain words, as BibTeX (@misc, as both BibTeX and biblatex take it), as RIS (type NEWS). Whoever said it is the
 * author, the article is where it stands, and the note says through whom it came and which bytes prove it.
 */
import type { Recorded } from '../store/recorded.js';
import { nameLine, oneLine, setWords } from './quoting.js';
import { withdrawnWords } from './withdrawn.js';
import { dateWords, deedWords } from './wording.js';

export interface Citation {
  readonly plain: string;
  readonly bibtex: string;
  readonly ris: string;
}

export interface Cited {
  readonly one: Recorded;
  /** The title of the article. */
  readonly title: string;
  /** Of the capture the words stand in, and when it was first seen. */
  readonly sha256: string;
  readonly seen: string;
  /** Where the record shows it, if that is of use to others; else null. */
  readonly address: string | null;
}

/** Letters of the words that a citation repeats. */
const MOST_WORDS = 300;

export function citationOf(cited: Cited): Citation {
  const parts = partsOf(cited);
  return { plain: plainOf(parts, cited), bibtex: bibtexOf(parts, cited), ris: risOf(parts, cited) };
}

interface Parts {
  readonly speaker: string;
  readonly deed: string;
  readonly words: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly via: string | null;
  /** ISO 8601, as far as it is known. */
  readonly published: string | null;
  readonly where: string;
  readonly proof: string;
}

function partsOf({ one, title, sha256, seen }: Cited): Parts {
  const { article, content, mode } = one;
  const said =
    content === null
      ? ''
      : mode === 'direct'
        ? `“${oneLine(content.text)}”`
        : setWords(content.text, [[0, content.text.length]], mode);
  const via = [...one.via, ...(one.channel === null ? [] : [one.channel])].map(oneLine);
  const taken = article.withdrawn === null ? '' : `; article ${withdrawnWords(article.withdrawn)}`;
  return {
    speaker: nameLine(one.speaker ?? one.source?.text ?? 'Speaker open'),
    deed: deedWords(one.act, one.negated),
    words: said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS).trimEnd()}…${mode === 'direct' ? '”' : ''}` : said,
    title: oneLine(title),
    outlet: article.outlet === null ? null : nameLine(article.outlet),
    via: via.length === 0 ? null : via.join(' → '),
    published: one.published,
    where: `line ${one.line}:${one.column}`,
    proof: `Hearsay ${one.id}; capture sha-256 ${sha256}, seen ${seen.slice(0, 10)}${taken}`,
  };
}

function plainOf(
  { speaker, deed, words, title, outlet, via, published, where, proof }: Parts,
  { one, address }: Cited,
): string {
  const doubt = one.standing === 'asserted' ? '' : ` (${one.standing})`;
  const said = `${speaker} ${deed}${words === '' ? '' : `: ${words}`}${doubt}`;
  const sources = [
    ...(via === null ? [] : [`through ${via}`]),
    `in “${title}”`,
    ...(outlet === null ? [] : [outlet]),
    ...(published === null ? [] : [dateWords(published)]),
    where,
  ];
  const url = one.article.url ?? address;
  return `${said} — ${sources.join(', ')}.${url === null ? '' : ` ${oneLine(url)}`} [${proof}]`;
}

function bibtexOf(parts: Parts, { one, address }: Cited): string {
  const fields: [string, string | null][] = [
    ['author', `{${tex(parts.speaker)}}`],
    ['title', tex(parts.words === '' ? `${parts.speaker} ${parts.deed}` : parts.words)],
    [
      'howpublished',
      tex([`In: “${parts.title}”`, ...(parts.outlet === null ? [] : [parts.outlet]), parts.where].join(', ')),
    ],
    ['year', parts.published?.slice(0, 4) ?? null],
    ['date', parts.published?.slice(0, 10) ?? null],
    ['url', one.article.url ?? address],
    ['note', tex(`${parts.via === null ? '' : `Through ${parts.via}. `}${parts.proof}`)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${name === 'url' ? texUrl(value) : value}},`],
  );
  return [`@misc{${one.id},`, ...lines, '}'].join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] as string);
}

/** Braces and a backslash would end the field; an address has them as %7B, %7D and %5C. */
function texUrl(url: string): string {
  return oneLine(url).replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

function risOf(parts: Parts, { one, address }: Cited): string {
  const [year, month, day] = (parts.published ?? '').slice(0, 10).split('-');
  const url = one.article.url ?? address;
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['AU', parts.speaker],
    ['TI', parts.words === '' ? `${parts.speaker} ${parts.deed}` : parts.words],
    ['T2', parts.outlet],
    ['BT', parts.title],
    ['PY', year === undefined || year === '' ? null : year],
    ['DA', parts.published === null ? null : [year, month ?? '', day ?? '', ''].join('/')],
    ['SP', parts.where],
    ['UR', url === null ? null : oneLine(url)],
    ['ID', one.id],
    ['N1', `${parts.via === null ? '' : `Through ${parts.via}. `}${parts.proof}`],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join('\n');
}
