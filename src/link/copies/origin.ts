/**
 * Who was first with a story, as far as dates and credits tell. A date that another may lie within ("2031-03" and "2031-03-14") tells nothing, and
 * while one article has no date at all nobody is known to be first: an honest gap. A credit ("HARNE (Norra Wire) –", "(Reuters)") names an agency,
 * which may have no article on the record.
 */
import type { Span } from '../../model/span.js';

export interface Dated {
  readonly key: string;
  readonly outlet: string | null;
  readonly text: string;
  readonly dated: string | null;
}

export interface Credit {
  readonly key: string;
  readonly agency: string;
  readonly span: Span;
}

export interface Origin {
  /** Key of the article that was first, or null where nothing tells. */
  readonly first: string | null;
  readonly why: string;
  readonly credits: readonly Credit[];
}

const AGENCIES =
  'AP|Associated Press|Reuters|Reuter|AFP|Agence France-Presse|UPI|PA|PA Media|Press Association|DPA|dpa|Xinhua|TASS|ITAR-TASS|Interfax|RIA Novosti|Kyodo|Yonhap|ANSA|EFE|IANS|PTI|ANI|Bloomberg|Canadian Press|AAP|Anadolu|KCNA|SANA|IRNA';
/** At the head of an article: a dateline with the agency in brackets, or its name before a dash. */
const AT_HEAD = new RegExp(
  `\\((${AGENCIES}|[A-Z][\\w ]{1,24} (?:Wire|Press|News Agency))\\)|^(?:By )?(${AGENCIES})\\s*[-–—:]`,
  'mu',
);
/** At the foot: who reported for it. */
const AT_FOOT = new RegExp(
  `\\((?:Reporting|Additional reporting|Writing) by[^)]*\\)|(?:©|Copyright)[^\\n]{0,30}(${AGENCIES})`,
  'u',
);
const HEAD = 400;
const FOOT = 300;

/** The agency an article credits, or null. */
export function creditOf({ key, text }: Pick<Dated, 'key' | 'text'>): Credit | null {
  const head = AT_HEAD.exec(text.slice(0, HEAD));
  if (head !== null)
    return { key, agency: (head[1] ?? head[2]) as string, span: [head.index, head.index + head[0].length] };
  const from = Math.max(0, text.length - FOOT);
  const foot = AT_FOOT.exec(text.slice(from));
  if (foot === null || foot[1] === undefined) return null;
  return { key, agency: foot[1], span: [from + foot.index, from + foot.index + foot[0].length] };
}

/** Who was first among articles that have their text from one. */
export function originOf(articles: readonly Dated[]): Origin {
  const credits = articles.map(creditOf).filter((one) => one !== null);
  const agencies = new Set(credits.map(({ agency }) => agency.toLowerCase()));
  const own = articles.filter(({ outlet }) => outlet !== null && agencies.has(outlet.toLowerCase()));
  if (own.length === 1) {
    const [{ key, outlet }] = own as [Dated];
    return { first: key, why: `others credit ${outlet}`, credits };
  }
  const undated = articles.filter(({ dated }) => dated === null).length;
  if (undated > 0) return { first: null, why: `unknown: ${undated} of ${articles.length} have no date`, credits };
  const [first, second] = [...articles].sort((a, b) => ((a.dated as string) < (b.dated as string) ? -1 : 1));
  const [a, b] = [first?.dated as string, second?.dated ?? null];
  if (b === null || (a < b && !b.startsWith(a)))
    return { first: (first as Dated).key, why: 'published first', credits };
  return { first: null, why: 'unknown: the first two have one date', credits };
}
