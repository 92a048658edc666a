/**
 * Stage `speak`: statements and mentions → who speaks, to whom, and through whom. The source's words mean a referent; *I* inside a
 * quotation is whoever says it, *you* the one spoken to; a quotation without a source is most likely the last speaker's, where nothing
 * stands between them. What is not known stays open.
 */
import type { Referent } from '../../model/name.js';
import type { Span } from '../../model/span.js';
import type { Hop, Reason, Statement } from '../../model/statement.js';
import type { Page } from '../coref/page.js';
import { type Coref, listReferents, wordsOf } from '../coref/referents.js';
import { addresseeOf } from './addressee.js';
import { settleDialogue } from './dialogue.js';
import { joinInterview } from './interview.js';
import { likelySpeakerOf } from './orphans.js';
import { joinFirstPerson, joinSecondPerson } from './persons.js';
import { settledChain, settledKind } from './settled.js';
import { type Meant, sourceMeaning } from './source.js';
import { tokenIndex } from './tokens.js';

/** Statements with their speakers, and who is who. */
export interface Spoken {
  readonly referents: readonly Referent[];
  readonly statements: readonly Statement[];
  /** Referent of a mention; null while nobody is known. */
  readonly idOf: (mention: number) => string | null;
}

/** Whom a statement's parts mean, as entities. */
export interface Parts {
  speakers: number[];
  addressee: number;
  hops: number[];
  reasons: Reason[];
  /** Of the speaker, 0 … 1; 1 where the words are plain. */
  sure: number;
}

/** What `attribute` found: statements, and for each the words for whom it was said to. */
export interface Attributed {
  readonly statements: readonly Statement[];
  readonly spokenTo: readonly (Span | null)[];
}

/** Gives the statements their speakers and lists the referents, those of the mentions `besides` among them. */
export function speak(
  page: Page,
  coref: Coref,
  { statements, spokenTo }: Attributed,
  besides: readonly number[] = [],
): Spoken {
  if (coref.lexicon === null) return { referents: [], statements, idOf: () => null };
  const tokens = tokenIndex(page);
  const byId = new Map(statements.map((one, i) => [one.id, i]));
  const parts: Parts[] = [];
  statements.forEach((one, i) => {
    const outer = one.within === null ? -1 : (byId.get(one.within) ?? -1);
    const part: Parts = { speakers: [], addressee: -1, hops: [], reasons: [], sure: 1 };
    parts.push(part);
    const meant =
      one.source.length > 0
        ? sourceMeaning(
            page,
            coref,
            tokens,
            one,
            outer < 0 || outer >= i ? null : (parts[outer] as Parts),
            statements,
            parts,
          )
        : one.cue.length > 0
          ? null
          : likelySpeakerOf(page, tokens, coref, statements, parts, i);
    if (meant !== null) {
      part.speakers = [...meant.entities];
      part.sure = meant.sure;
      part.reasons.push(...reasonsOf(page, coref, meant));
    }
    const to = spokenTo[i] ?? null;
    part.addressee = to === null ? addresseeOf(page, coref, tokens, one, part.speakers) : tokens.entityOf(coref, to);
    part.hops = one.chain.map(({ mention }) => tokens.entityOf(coref, mention));
    joinFirstPerson(page, coref, tokens, one, part);
    joinSecondPerson(page, coref, tokens, one, part);
  });
  for (const i of settleDialogue(page, coref, statements, parts))
    joinSecondPerson(page, coref, tokens, statements[i], parts[i]);
  joinInterview(page, coref);
  const needed = new Set(parts.flatMap(({ speakers, addressee, hops }) => [...speakers, addressee, ...hops]));
  for (const m of besides) needed.add(coref.mentions[m].entity);
  needed.delete(-1);
  const { referents, ids } = listReferents(page, coref, needed);
  const id = (entity: number): string | null => (entity < 0 ? null : (ids[entity] ?? null));
  return {
    referents,
    idOf: (mention) => id(coref.mentions[mention].entity),
    statements: statements.map((one, i): Statement => {
      const { speakers, addressee, hops, reasons, sure } = parts[i] as Parts;
      const through = settledChain(one.chain, hops, speakers);
      const known = speakers.map(id).filter((one) => one !== null);
      return {
        ...one,
        speaker: known[0] ?? null,
        speakers: known,
        sourceKind: settledKind(page, coref, one, speakers),
        chain: through.map((h) => ({ ...(one.chain[h] as Hop), referent: id(hops[h] as number) })),
        depth: through.length + 1,
        addressee: id(addressee),
        score: one.source.length === 0 && known.length > 0 ? round(one.score * sure) : one.score,
        because: [...one.because, ...reasons],
      };
    }),
  };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Why that speaker, where the words themselves do not say. */
function reasonsOf(page: Page, { mentions, entities }: Coref, { rule, at, entities: meant }: Meant): Reason[] {
  if (rule === null || meant.length === 0) return [];
  const mention = at < 0 ? null : mentions[at];
  const words = mention === null ? '' : wordsOf(page, mention.first, mention.last);
  const names = meant.map((entity) => bestName(page, mentions, entities[entity].mentions));
  const span: Span | null =
    mention === null ? null : [page.segments.tokens.start[mention.first], page.segments.tokens.end[mention.last]];
  const who = names.join(' and ');
  const says =
    rule === 'pronoun'
      ? `“${words}” is taken for ${who}: of those named before who agree with it, the likeliest`
      : rule === 'noun'
        ? `“${words}” is taken for ${who}, so called before`
        : rule === 'first-person'
          ? `“${words}” is whoever speaks here: ${who}`
          : rule === 'orphan'
            ? `nobody is named beside the quotation; ${who} spoke just before`
            : rule === 'introduced'
              ? `nobody is named beside the quotation; the paragraph before is about ${who}`
              : `“${words}” stands for ${who}`;
  if (words !== '' && words === who) return [];
  return [{ rule: `speaker-${rule}`, says, span, weight: null }];
}

function bestName(page: Page, mentions: Coref['mentions'], of: readonly number[]): string {
  let best = '';
  for (const m of of) {
    const { form, first, last } = mentions[m];
    const words = wordsOf(page, first, last);
    if (form === 0 && words.length > best.length) best = words;
  }
  return best === '' && of.length > 0 ? wordsOf(page, mentions[of[0]].first, mentions[of[0]].last) : best;
}
