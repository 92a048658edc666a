/**
 * schema.org as JSON-LD: articles, speakers, a Quotation for words in quotation marks, and a Claim for what somebody says is so, one Claim
 * with an appearance for each article that has it. Never a ClaimReview: that would be a verdict. What an article denies, alleges or only
 * asks about, and attitudes, are left out: in this format a node says that it was said. https://schema.org/Quotation, https://schema.org/Claim
 */
import type { RecordedArticle } from '../../store/recorded.js';
import { oneLine } from '../quoting.js';
import { withdrawnWords } from '../withdrawn.js';
import { claimsOf, makesClaim, type OneClaim } from './claims.js';
import { addressOf, articleUri, publishedOf, type SpeakerName, speakerNames, titleOf } from './names.js';
import { articlesOf, type ExportedArticle, type ExportedRow, type Settings } from './rows.js';

type Node = Readonly<Record<string, unknown>>;

/** Ids held so that a node stands once; a node that comes again later says the same, which JSON-LD allows. */
const HELD = 100_000;

/** Yields JSON, a node a line inside one graph. */
export async function* quotationOf(settings: Settings): AsyncGenerator<string, number> {
  const names = speakerNames(settings.store);
  const claimOf = claimsOf(settings);
  const known = new Set<string>();
  const isNew = (id: string) => {
    if (known.has(id)) return false;
    if (known.size >= HELD) known.clear();
    known.add(id);
    return true;
  };
  let nodes = 0;
  const line = (node: Node) => `${nodes++ === 0 ? '' : ',\n'}${JSON.stringify(node)}`;
  yield '{"@context":"https://schema.org","@graph":[\n';
  let count = 0;
  for await (const article of articlesOf(settings, false)) {
    const rows = article.rows.filter(({ one }) => !one.attitude && !one.denied && one.standing === 'asserted');
    const telling = rows.filter(({ one }) => one.verbatim !== null || makesClaim(one));
    if (telling.length === 0) continue;
    const told = { ...article.article, title: titleOf(article), published: publishedOf(article) };
    if (isNew(articleUri(article.article))) yield line(articleNode(told, settings.withText ? article : null));
    for (const row of telling) {
      const speakers = await Promise.all(row.one.speakerIds.map(names));
      for (const speaker of speakers) if (isNew(speaker.id)) yield line(speakerNode(speaker));
      if (row.one.verbatim !== null) yield line(quotationNode(article, row, speakers));
      if (makesClaim(row.one)) {
        const claim = await claimOf(row.one);
        if (!isNew(claim.root.id)) continue;
        // Their own nodes come with their own statements; a claim only points there.
        yield line(claimNode(claim, speakers));
      }
      count++;
    }
  }
  yield '\n]}\n';
  return count;
}

function articleNode(article: RecordedArticle, whole: ExportedArticle | null): Node {
  const { key, title, published, outlet, language, withdrawn } = article;
  const url = addressOf(article);
  return {
    '@type': 'NewsArticle',
    '@id': articleUri(article),
    identifier: key,
    ...(title === null ? {} : { headline: title }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { datePublished: published }),
    ...(outlet === null ? {} : { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(language === null ? {} : { inLanguage: language }),
    ...(withdrawn === null ? {} : { creativeWorkStatus: 'Withdrawn', correction: oneLine(withdrawnWords(withdrawn)) }),
    ...(whole === null ? {} : { articleBody: whole.text }),
  };
}

const TYPES = { person: 'Person', body: 'Organization', government: 'GovernmentOrganization' } as const;

function speakerNode({ id, name, kind, identifiers }: SpeakerName): Node {
  const wikidata = identifiers.filter((one) => /^Q[1-9]\d*$/.test(one));
  return {
    '@type': TYPES[kind],
    '@id': speakerUrn(id),
    name,
    ...(wikidata.length === 0 ? {} : { sameAs: wikidata.map((one) => `http://www.wikidata.org/entity/${one}`) }),
  };
}

function quotationNode(
  { article, textSha256 }: ExportedArticle,
  { one, quote, link }: ExportedRow,
  speakers: readonly SpeakerName[],
): Node {
  const said = one.said !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(one.said) ? { dateCreated: one.said } : {};
  return {
    '@type': 'Quotation',
    '@id': `urn:hearsay:statement:${one.id}`,
    identifier: [one.id, `sha256:${textSha256}`],
    text: one.verbatim?.text,
    ...creditOf('creator', one.speaker ?? one.source?.text ?? null, speakers),
    isPartOf: { '@id': articleUri(article) },
    ...(link === null ? {} : { url: link }),
    ...said,
    abstract: `…${quote.prefix}${quote.exact}${quote.suffix}…`,
  };
}

function claimNode({ root, members }: OneClaim, speakers: readonly SpeakerName[]): Node {
  const articles = [...new Set(members.map(({ article }) => articleUri(article)))];
  const first = firstOf(members);
  return {
    '@type': 'Claim',
    '@id': `urn:hearsay:claim:${root.id.slice(3)}`,
    text: root.content?.text,
    ...creditOf('author', root.speaker ?? root.source?.text ?? null, speakers),
    ...(root.published === null ? {} : { datePublished: members[0]?.published ?? root.published }),
    ...(first === null ? {} : { firstAppearance: { '@id': articleUri(first) } }),
    appearance: articles.map((id) => ({ '@id': id })),
  };
}

/** The article published first, where dates tell it from the next. */
function firstOf(members: OneClaim['members']): RecordedArticle | null {
  const [a, b] = members;
  if (a === undefined || members.some(({ published }) => published === null)) return null;
  if (b === undefined) return a.article;
  const [early, late] = [a.published as string, b.published as string];
  return a.article.key === b.article.key || (early < late && !late.startsWith(early)) ? a.article : null;
}

/** Speakers by id; who is nobody's name across articles, by the words of the source; nobody where it is open. */
function creditOf(property: 'author' | 'creator', words: string | null, speakers: readonly SpeakerName[]): Node {
  if (speakers.length > 0) {
    const ids = speakers.map(({ id }) => ({ '@id': speakerUrn(id) }));
    return { [property]: ids.length === 1 ? ids[0] : ids };
  }
  return words === null ? {} : { [property]: { '@type': 'Person', name: words } };
}

function speakerUrn(id: string): string {
  return `urn:hearsay:speaker:${id}`;
}
