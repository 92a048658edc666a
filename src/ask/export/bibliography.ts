/**
 * Articles for reference managers: RIS, BibTeX (biblatex's `@article` with `entrysubtype = newspaper`) and CSL-JSON, one entry an article, its statements as notes with their
 * places. When an article was seen stands in the manifest, so that equal records give equal bytes.
 * https://en.wikipedia.org/wiki/RIS_(file_format), https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import type { Recorded } from '../../store/recorded.js';
import { oneLine } from '../quoting.js';
import { withdrawnWords } from '../withdrawn.js';
import { deedWords } from '../wording.js';
import { addressOf, nameOf, publishedOf, titleOf } from './names.js';
import { articlesOf, type ExportedArticle, type Settings } from './rows.js';

/** Yields RIS, an entry an article. */
export async function* risOf(settings: Settings): AsyncGenerator<string, number> {
  return yield* entries(settings, risEntry);
}

/** Yields BibTeX, an entry an article. */
export async function* bibtexOf(settings: Settings): AsyncGenerator<string, number> {
  return yield* entries(settings, bibtexEntry);
}

/** Yields one JSON array, an item an article. */
export async function* cslOf(settings: Settings): AsyncGenerator<string, number> {
  yield '[\n';
  const count = yield* entries(settings, (article, n) => `${n === 0 ? '' : ',\n'}${JSON.stringify(cslItem(article))}`);
  yield '\n]\n';
  return count;
}

async function* entries(
  settings: Settings,
  entryOf: (article: ExportedArticle, n: number) => string,
): AsyncGenerator<string, number> {
  let count = 0;
  let n = 0;
  for await (const article of articlesOf(settings, false)) {
    yield entryOf(article, n++);
    count += article.rows.length;
  }
  return count;
}

function risEntry(article: ExportedArticle): string {
  const { key, outlet, language } = article.article;
  const url = addressOf(article.article);
  const [title, published] = [titleOf(article), publishedOf(article)];
  const [year, month, day] = dateOf(published);
  const date = year === undefined ? null : [year, month ?? '', day ?? '', ''].join('/');
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ['T2', outlet],
    ['PY', year],
    ['DA', date],
    ['UR', url],
    ['LA', language],
    ...notesOf(article).map((note) => ['N1', note] as const),
    ['N1', `SHA-256 of the text: ${article.textSha256}`],
  ];
  const lines = fields.flatMap(([tag, value]) => (value == null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  return `${lines.join('')}ER  - \r\n\r\n`;
}

function bibtexEntry(article: ExportedArticle): string {
  const { key, outlet, language } = article.article;
  const url = addressOf(article.article);
  const [title, published] = [titleOf(article), publishedOf(article)];
  const [year, month, day] = dateOf(published);
  const date = year === undefined ? null : [year, month, day].filter((part) => part !== undefined).join('-');
  const fields: readonly (readonly [string, string | null])[] = [
    ['entrysubtype', 'newspaper'],
    ['title', title === null ? null : `{${tex(title)}}`],
    ['journaltitle', outlet === null ? null : `{${tex(outlet)}}`],
    ['date', date],
    ['url', url === null ? null : verbatim(url)],
    ['langid', language === 'en' ? 'english' : null],
    ['annotation', tex(notesOf(article).join(' · '))],
    ['note', `SHA-256 of the text: ${article.textSha256}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@article{${key},\n${lines.join('')}}\n\n`;
}

function cslItem(article: ExportedArticle): object {
  const { key, outlet, language } = article.article;
  const url = addressOf(article.article);
  const [title, published] = [titleOf(article), publishedOf(article)];
  const parts = dateOf(published).map(Number);
  return {
    id: key,
    type: 'article-newspaper',
    ...(title === null ? {} : { title }),
    ...(outlet === null ? {} : { 'container-title': outlet }),
    ...(parts.length === 0 ? {} : { issued: { 'date-parts': [parts] } }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    note: [...notesOf(article), `SHA-256 of the text: ${article.textSha256}`].join('\n'),
  };
}

/** `Ada Voss denied: “…” (3:14, st_…)`; what nobody said is said to be so. */
function notesOf({ article, rows }: ExportedArticle): string[] {
  const taken = article.withdrawn === null ? [] : [withdrawnWords(article.withdrawn)];
  const notes = rows.map(({ one }) => {
    const words = one.content === null ? '' : `: “${oneLine(one.content.text)}”`;
    return `${oneLine(nameOf(one))} ${deedWords(one.act, one.negated)}${words} (${placeOf(one)})`;
  });
  return [...taken, ...notes];
}

function placeOf({ line, column, id, denied, attitude }: Recorded): string {
  const not = denied ? ['the article denies that it was said'] : attitude ? ['an attitude: nobody said it'] : [];
  return [...not, `line ${line}, column ${column}`, id].join('; ');
}

/** `['2031', '03', '14']`, as far as it is known. */
function dateOf(published: string | null): string[] {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(published ?? '');
  return found === null ? [] : found.slice(1).filter((part) => part !== undefined);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that mean something to TeX; braces too, or one of an article's would swallow the rest of the file. */
function tex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** An address in biblatex stands as it is, but for braces and blanks. */
function verbatim(url: string): string {
  return oneLine(url).replace(/[{}\\ %]/g, (sign) => (sign === '%' ? '%' : encodeURIComponent(sign)));
}
