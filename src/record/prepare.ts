/**
 * Article and Reading → what the writer needs. Runs in the worker threads, so that the one thread that writes only binds
 * values: local ids are resolved to names, words are cut out, folded and digested here. A reading whose spans do not fit
 * the text is refused: nothing goes on the record that the text does not prove.
 */
import { sightingsOf } from '../link/speakers/sightings.js';
import type { Article } from '../model/article.js';
import { Fault } from '../model/fault.js';
import { READING_VERSION, type Reading, type Stamp } from '../model/reading.js';
import { byPosition, hull, isSpanOf, type Span, words } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import type { DraftStatement, Voice } from '../store/draft.js';
import { sha256 } from '../store/ids.js';
import { searchOf } from '../store/search.js';
import { draftEvents } from './events.js';
import { linesOf } from './lines.js';
import { linkableOf } from './linkable.js';
import type { Joined } from './read-one.js';
import type { ReadArticle } from './readers.js';
import { readingCode } from './reading-code.js';
import { SIGNATURE_VERSION, signatureOf } from './signature.js';
import { claimsRead } from './tension-linker.js';

/** Takes a reading apart for the writer; `joined`: what joins it within itself. */
export function prepare(article: Article, reading: Reading, joined: readonly Joined[]): ReadArticle {
  const names = new Map(reading.referents.map(({ id, name }) => [id, name]));
  const times = new Map(reading.times.map(({ id, value }) => [id, value]));
  const denied = deniedOf(reading.statements);
  const placeOf = linesOf(article.text);
  const published = article.published ?? statedDateOf(reading);
  const sightings = sightingsOf({ key: '', text: article.text, outlet: article.outlet, published }, reading);
  const known = new Set(sightings.map(({ local }) => local));
  const statements = reading.statements.map((statement) => {
    checkSpans(article, statement);
    return draftOf(article, statement, { names, times, placeOf, published, known, denied: denied.has(statement.id) });
  });
  return {
    fault: null,
    json: JSON.stringify(reading),
    signatureVersion: SIGNATURE_VERSION,
    signature: signatureOf(statements, reading),
    textSha256: sha256(article.text),
    statements,
    sightings,
    events: draftEvents(article, reading, placeOf, published),
    links: { linkable: linkableOf(article.text, reading), claims: claimsRead('', article.text, joined) },
  };
}

/** Names what a capture was read with: the format, every weight, and the rules. Reading again under the same name changes nothing. */
export function stampKey(stamp: Stamp, code = readingCode()): string {
  const weights = stamp.weights.map(({ name, sha256 }) => [name, sha256]);
  return sha256(JSON.stringify([READING_VERSION, weights, code])).slice(0, 32);
}

interface Context {
  readonly names: ReadonlyMap<string, string>;
  readonly times: ReadonlyMap<string, string>;
  readonly placeOf: ReturnType<typeof linesOf>;
  readonly published: string | null;
  /** Referents that have a sighting. */
  readonly known: ReadonlySet<string>;
  readonly denied: boolean;
}

function draftOf(
  article: Article,
  one: Statement,
  { names, times, placeOf, published, known, denied }: Context,
): DraftStatement {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const cut = (spans: readonly Span[]) =>
    spans.length === 0 ? null : spans.map((span) => words(article.text, span)).join(' … ');
  const speakers = one.speakers.length > 0 ? one.speakers : one.speaker === null ? [] : [one.speaker];
  const speaker =
    speakers
      .map(nameOf)
      .filter((name) => name !== null)
      .join(', ') || null;
  const via = one.chain.map((hop) => nameOf(hop.referent) ?? words(article.text, hop.mention));
  const said = one.said === null ? null : (times.get(one.said) ?? null);
  const start = (hull([...one.source, ...one.cue, ...one.content]) as Span)[0];
  const fields = {
    source: cut(one.source),
    cue: cut(one.cue),
    content: cut(one.content),
    channel: one.channel === null ? null : words(article.text, one.channel),
    speaker,
    addressee: nameOf(one.addressee),
    via,
  };
  return {
    local: one.id,
    within: one.within,
    body: JSON.stringify(one),
    digest: digestOf(one, nameOf, { said, published, denied, names: [speaker, fields.addressee, ...via] }),
    anchor: anchorOf(one),
    start,
    ...placeOf(start),
    mode: one.mode,
    act: one.act,
    attitude: one.attitude,
    sourceKind: one.sourceKind,
    standing: one.standing,
    denied,
    negated: one.negated,
    hedged: one.hedged,
    depth: one.depth,
    score: one.score,
    said,
    published,
    ...fields,
    verbatim: cut(one.verbatim),
    speakers,
    voices: voicesOf(one, speakers, known),
    search: searchOf({ ...fields, outlet: article.outlet }),
  };
}

/** In the order of the page; who is nobody by name has no voice that another article could know. */
function voicesOf(one: Statement, speakers: readonly string[], known: ReadonlySet<string>): Voice[] {
  const voices: Voice[] = speakers.map((local) => ({ place: 'speaker', local }));
  if (one.addressee !== null) voices.push({ place: 'addressee', local: one.addressee });
  for (const { referent } of one.chain) if (referent !== null) voices.push({ place: 'via', local: referent });
  return voices.filter(({ local }) => known.has(local));
}

function anchorOf({ content, cue, source }: Statement): Span {
  const field = [content, cue, source].find((spans) => spans.length > 0) as readonly Span[];
  return [...field].sort(byPosition)[0] as Span;
}

/** Everything the statement says, with names for ids that change when an article is read anew. */
function digestOf(one: Statement, nameOf: (id: string | null) => string | null, known: object): string {
  const plain = {
    ...one,
    id: null,
    within: null,
    speaker: null,
    speakers: one.speakers.map(nameOf),
    addressee: null,
    said: null,
    chain: one.chain.map((hop) => ({ ...hop, referent: nameOf(hop.referent) })),
  };
  return sha256(JSON.stringify([plain, known]));
}

/**
 * What nobody vouches was said: the reader says so, or it stands inside a denial (“denied that inspectors had warned
 * her”) or inside something itself denied. What a denial says in quotation marks of its own is the denier's to vouch for.
 */
function deniedOf(statements: readonly Statement[]): Set<string> {
  const byId = new Map(statements.map((one) => [one.id, one]));
  const known = new Map<string, boolean>();
  const isDenied = (one: Statement): boolean => {
    const before = known.get(one.id);
    if (before !== undefined) return before;
    known.set(one.id, one.standing === 'denied'); // a reading that nests in a circle ends here
    const outer = one.within === null ? undefined : byId.get(one.within);
    const inside =
      outer !== undefined && ((outer.act === 'deny' && !outer.negated && outer.mode !== 'direct') || isDenied(outer));
    known.set(one.id, one.standing === 'denied' || inside);
    return one.standing === 'denied' || inside;
  };
  return new Set(statements.filter(isDenied).map(({ id }) => id));
}

function checkSpans(article: Article, one: Statement): void {
  const { source, cue, content, verbatim, channel, chain } = one;
  const spans = [...source, ...cue, ...content, ...verbatim, ...chain.flatMap((hop) => [hop.mention, ...hop.cue])];
  if (channel !== null) spans.push(channel);
  const wrong = spans.find((span) => !isSpanOf(article.text, span));
  if (wrong !== undefined || source.length + cue.length + content.length === 0)
    throw new Fault(
      'reading-broken',
      `statement ${one.id} was read at ${JSON.stringify(wrong ?? [])}, which is not a place in the text`,
    );
}

/** The date the article itself states at its head; one worked out from its words is no date of publication. */
function statedDateOf({ documentDate }: Reading): string | null {
  return documentDate === null || documentDate.origin === 'inferred' ? null : documentDate.value;
}
