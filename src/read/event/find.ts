/**
 * Deeds of an article: triggers on the lists, with those who did it and those it was done to, of the class the model thinks likeliest among
 * those the words allow. A word that may be a deed is one only where somebody did it to somebody.
 */
import { EVENT_CLASSES, REFERENT_KINDS } from '../../model/labels.js';
import type { Coref } from '../coref/referents.js';
import { DAYS } from '../coref/words.js';
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { UPOS } from '../tag/labels.js';
import { counted, type Known, NONE } from './act.js';
import { argumentsOf, beyond, ownersOf } from './arguments.js';
import { choose, classify, type Finder } from './choose.js';
import { caseOf, fillDeed } from './features.js';
import { isAccident, isFigure, isGame, isMishap, isSport } from './game.js';
import { isDescription, isGeneric } from './generic.js';
import { ACTOR_KIND_NAMES, OPERATOR } from './lexicon.js';
import { isLegal, nounSenseOf } from './noun-sense.js';
import { extent, ITS, isDefinite, isMass, isOtherThing, isOwn, isTitle } from './phrase.js';
import { type Realis, realisOf } from './realis.js';
import { isOtherVerb, senseOf } from './sense.js';
import type { View } from './view.js';
import {
  holdsOffice,
  isActor,
  isBody,
  isCountry,
  isFirstPerson,
  isOfficial,
  kindOf,
  mentionAt,
  ownersBelow,
} from './who.js';

/** One deed: tokens and mentions of the article. */
export interface Found {
  readonly trigger: number;
  /** First and last token of the trigger with its particle. */
  readonly first: number;
  readonly last: number;
  readonly carrier: number;
  /** Indexes EVENT_CLASSES. */
  readonly cls: number;
  /** Probability of the class among all, 0 … 1. */
  readonly score: number;
  /** Heads of the phrases, whether or not they are mentions. */
  readonly actorHeads: readonly number[];
  readonly targetHeads: readonly number[];
  readonly placeHeads: readonly number[];
  /** Those of the phrases that are somebody, as tokens. */
  readonly doers: readonly number[];
  readonly doneTo: readonly number[];
  /** Indexes of mentions. */
  readonly actors: readonly number[];
  readonly targets: readonly number[];
  readonly place: number;
  readonly realis: Realis;
  readonly sentence: number;
  readonly mutual: boolean;
}

const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const CLASS = Object.fromEntries(EVENT_CLASSES.map((name, k) => [name, k]));
const OTHER = CLASS.OTHER;
const PLACE = REFERENT_KINDS.indexOf('place');
const FACILITY = REFERENT_KINDS.indexOf('facility');
const rel = (...names: string[]) => new Set(names.map(deprelIndex));
const INSIDE = rel('compound', 'amod', 'nmod:desc', 'flat');
const AUX = rel('aux', 'aux:pass', 'cop');
/** Kinds of names that are no event. */
const NAMED = new Set<string>(['person', 'organisation', 'government', 'place', 'facility', 'group']);
/** Nouns that only say that what stands before them goes on: "tunnelling activities". */
const CARRIES = new Set(
  'activity operation work campaign effort programme program process spree action plot attack mission ceremony procedure'
    .split(' ')
    .map(hashString),
);
const DESTROYS = new Set(
  'demolish dismantle destroy blow_up scrap detonate raze bulldoze disable'
    .split(' ')
    .map((word) => hashString(word.split('_')[0])),
);
/** And this likely where it was done to nobody. */
const LEAST = 0.4;

/** Finds the deeds of an article. */
export function findDeeds(view: View, coref: Coref, finder: Finder): Found[] {
  const { sentences, tokens } = view.page.segments;
  const found: Found[] = [];
  const sport = isSport(view);
  const legal = isLegal(view);
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.first[s];
    const to = sentences.first[s + 1];
    if (isQuestion(view, from, to)) continue;
    for (let i = from; i < to; i++) {
      if (view.any[i] === 0 || AUX.has(view.deprel[i])) continue;
      const deed = deedAt(view, coref, finder, i, s, from, to, legal);
      if (deed !== null) found.push(sport && !GRAVE.has(deed.cls) ? { ...deed, cls: OTHER } : deed);
    }
  }
  return tokens.count === 0 ? [] : found;
}

/** What is told of as such in the sports pages too: bans, arrests, complaints. */
const GRAVE: ReadonlySet<number> = new Set([CLASS.COERCE, CLASS.ACCUSE, CLASS.SANCTION]);

function isQuestion(view: View, from: number, to: number): boolean {
  const { form } = view.page.forms;
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (form[i] === QUESTION) return true;
  return false;
}

const QUESTION = hashString('?');

/** "Signed an accord to supply them": the accord, not the supplying. */
const isDeal = ({ any, upos }: View, token: number) => upos[token] === NOUN && ((any[token] >>> CLASS.AGREE) & 1) === 1;

/** Verbs that say what will or will not be done to somebody. */
const PROMISING = OPERATOR['agree'] | OPERATOR['threaten'] | OPERATOR['refuse'];

function deedAt(
  view: View,
  coref: Coref,
  finder: Finder,
  i: number,
  sentence: number,
  from: number,
  to: number,
  legal: boolean,
): Found | null {
  const { upos, deprel, head, any, strong, plain } = view;
  const verb = upos[i] === VERB;
  let trigger = i;
  if (verb && (isDescription(view, i) || isOtherVerb(view, i))) return null;
  if (!verb) {
    if (upos[i] !== NOUN && upos[i] !== PROPN) return null;
    // "The Mercantile Exchange" is a name; "the Pellan Summit" is both.
    const name = coref.places.name[i] - 1;
    if (name >= 0 && NAMED.has(REFERENT_KINDS[view.page.names.kind[name]])) return null;
    if (isMass(view, i) || isOtherThing(view, i)) return null;
    // "The house arrest plans", where the tree has lost itself.
    if (head[i] === i + 1 && upos[i + 1] === NOUN && !INSIDE.has(deprel[i])) return null;
    if (INSIDE.has(deprel[i])) {
      // "Tunnelling activities": the deed is the word before, the phrase that of the noun.
      if (!CARRIES.has(plain[head[i]])) return null;
      trigger = head[i];
    }
  }
  const found = argumentsOf(view, trigger);
  const { carrier, mutual } = found;
  const own = (heads: readonly number[]) =>
    heads
      .map((head) => counted(view, head))
      .filter((head) => head !== i && head !== trigger && !DAYS.has(view.page.forms.form[head]));
  const actorHeads = own(found.actors);
  const targetHeads = own(found.targets);
  const placeHeads = own(found.places);
  const { count } = view.page.segments.tokens;
  const mention = (token: number) => mentionAt(coref, token, count);
  const actors = actorHeads.filter((token) => isActor(view, coref, token, mention(token)));
  let targets = targetHeads.filter((token) => isActor(view, coref, token, mention(token)));
  // "Vowed to wage war on the hill folk"
  if (
    targets.length === 0 &&
    verb &&
    ((view.operator[i] & PROMISING) !== 0 || targetHeads.some((t) => isDeal(view, t)))
  )
    targets = beyond(view, i).filter((token) => !actors.includes(token) && isActor(view, coref, token, mention(token)));
  // "condemned an attack by soldiers": whose the thing is.
  let owned = false;
  if (targets.length === 0)
    for (const token of targetHeads) {
      const owners = ownersBelow(view, token, (one) => {
        return (
          !actors.includes(one) &&
          one !== i &&
          !(actors.length > 0 && ITS.has(view.page.forms.form[one])) &&
          isActor(view, coref, one, mention(one)) &&
          own([one]).length > 0
        );
      });
      if (owners.length > 0) {
        targets = owners;
        owned = true;
        break;
      }
    }
  // Of a deed's noun the doers are somebody, else they are where it was: "the Singapore summit".
  const places = [...placeHeads, ...(verb ? [] : actorHeads), ...targetHeads].filter((token) => {
    const m = mention(token);
    if (m < 0) return false;
    const kind = kindOf(coref, m);
    return (kind === PLACE || kind === FACILITY) && !coref.mentions[m].metonym;
  });
  // "At Ceravia's test site", "demolished its test site": where whose the site is, is.
  const ownerOfPlace = () => {
    for (const token of [...placeHeads, ...(verb && DESTROYS.has(plain[i]) ? targetHeads : [])])
      for (const owner of ownersOf(view, token)) {
        const m = mention(owner);
        if (m >= 0 && (kindOf(coref, m) === PLACE || kindOf(coref, m) === FACILITY)) return m;
      }
    return -1;
  };
  // "The Singapore summit" was held there, "US strikes" were made by them.
  const isInside = (token: number) => head[token] === trigger && INSIDE.has(deprel[token]);
  const isVenue = (token: number) =>
    places.includes(token) &&
    (view.lemma[carrier] === view.lemma[trigger] ||
      (((any[i] >>> CLASS.CONSULT) & 1) === 1 &&
        isInside(token) &&
        view.page.forms.form[token - 1] !== HYPHEN &&
        actors.length < 3) ||
      // "The Harne bombing", but "Velmoran strikes"
      (((any[i] >>> CLASS.ASSAULT) & 1) === 1 && isInside(token) && !isCountry(coref, mention(token))));
  const doers = verb ? actors : actors.filter((token) => !isVenue(token));
  const isStrong = strong[i] !== 0;
  // "The Harne talks": held there, whoever held them.
  const venue =
    !verb &&
    ((any[i] >>> CLASS.CONSULT) & 1) === 1 &&
    doers.length === 0 &&
    places.length > 0 &&
    isDefinite(view, coref, i);
  if (!isStrong && doers.length === 0 && !venue) return null;
  // What may be a deed is one where it was done to somebody, or by a body to something.
  const between = verb && doers.length > 1 && targetHeads.some((token) => TIES.has(view.plain[token]));
  const trip =
    verb && placeHeads.length > 0 && TRAVELS.has(view.plain[i]) && doers.some((token) => isOfficial(view, token));
  const dead = verb && plain[i] === DIE && doers.length > 0;
  const paired = targets.length > 0 || mutual || between || trip || dead || venue || (!verb && doers.length > 1);
  const bodily = verb && targetHeads.length > 0 && doers.some((token) => isBody(view, coref, token, mention(token)));
  if (!isStrong && !paired && !bodily) return null;
  if (
    isStrong &&
    !verb &&
    doers.length === 0 &&
    targets.length === 0 &&
    placeHeads.length === 0 &&
    !isDefinite(view, coref, i)
  )
    return null;
  if (
    isStrong &&
    verb &&
    doers.length === 0 &&
    targets.length === 0 &&
    targetHeads.length === 0 &&
    actorHeads.length === 0
  )
    return null;
  const realis = realisOf(view, trigger);
  fillDeed(
    view,
    {
      trigger: carrier === trigger || verb ? trigger : carrier,
      actor: doers[0] ?? -1,
      target: targets[0] ?? targetHeads[0] ?? -1,
    },
    from,
    to,
    false,
    finder.hashes,
  );
  const scores = classify(finder);
  const { cls: likely, score } = choose(scores, any[i], strong[i]);
  const isKind = (token: number, wanted: ReadonlySet<number>) =>
    wanted.has(mention(token) < 0 ? -1 : kindOf(coref, mention(token)));
  const known: Known = {
    targetHeads,
    doers,
    isPerson: (token: number) => isKind(token, PEOPLE) || PERSONS.has(view.kind[token]),
    isBody: (token: number) => isBody(view, coref, token, mention(token)),
    isPlace: (token: number) => isKind(token, PLACES),
    isLand: (token: number) => isKind(token, LANDS),
    isOfficial: (token: number) => holdsOffice(view, coref, token, mention(token)),
    legal,
  };
  const cls = verb
    ? senseOf(view, { ...known, verb: i, actorHeads }, likely)
    : plain[i] === FIRE && plain[carrier] === OPENS
      ? CLASS.ASSAULT
      : nounSenseOf(view, { ...known, noun: i }, likely);
  if (cls === NONE) return null;
  // Of a noun only what is done counts: "makes donations", not "the inquiry shows".
  if (
    (verb || OBJECTS.has(deprel[trigger])) &&
    isGeneric(view, carrier, cls, verb ? actorHeads : doers, isTitle(view, coref, i, to))
  )
    realis.real = false;
  if (!isStrong && !paired && cls !== OTHER && score < LEAST) return null;
  const violent = cls === CLASS.ASSAULT;
  // "The film bombed": nobody is hit, and nothing.
  if (violent && verb && targetHeads.length === 0 && placeHeads.length === 0 && isStrong) return null;
  // "Released a statement", "conditions were met": nobody is let go, nobody seen.
  if (verb && PERSONAL.has(plain[i]) && targetHeads.length > 0 && !targetHeads.some((token) => targets.includes(token)))
    return null;
  // "Demonstrates energy"
  if (verb && cls === CLASS.PROTEST && plain[i] === DEMONSTRATE && targetHeads.length > 0 && targets.length === 0)
    return null;
  // "Bought the shares of the bank", but "won the cup of the league": of who is hurt or bought alone it counts whose the thing is.
  if (owned && verb && cls === OTHER && !TAKES.has(plain[i])) targets = [];
  // "Won an award": done to nobody.
  if (verb && plain[i] === WIN) targets = targets.filter((token) => caseOf(view, token) !== 0);
  const [first, last] = extent(view, i, trigger);
  const apart =
    cls !== OTHER &&
    (isGame(view, trigger) ||
      (violent &&
        (isAccident(view, trigger) || actorHeads.some((token) => isMishap(view, token)) || isFigure(view, trigger))));
  const spoken = (heads: readonly number[]) => heads.map(mention).filter((m) => isFirstPerson(coref, m));
  const ownThing = verb && DESTROYS.has(plain[i]) && targetHeads.some((token) => isOwn(view, token));
  return {
    trigger,
    first,
    last,
    carrier,
    cls: apart
      ? OTHER
      : ownThing
        ? CLASS.RETREAT
        : cls === CLASS.ASSAULT &&
            verb &&
            (actorHeads.some((token) => SAYINGS.has(plain[token])) ||
              (deprel[i] === ACL && upos[head[i]] === NOUN && SAYINGS.has(plain[head[i]])))
          ? CLASS.ACCUSE
          : cls,
    score,
    actorHeads,
    targetHeads,
    placeHeads,
    doers,
    doneTo: targets,
    actors: unique([...doers.map(mention), ...spoken(actorHeads)]),
    targets: unique([...targets.map(mention), ...spoken(targetHeads)]),
    place: places.length > 0 ? mention(places[0]) : ownerOfPlace(),
    realis,
    sentence,
    mutual: mutual || between,
  };
}

const OBJECTS = rel('obj');
const ACL = deprelIndex('acl');
const HYPHEN = hashString('-');
/** "Opened fire" */
const FIRE = hashString('fire');
const OPENS = hashString('open');
const PEOPLE = new Set(['person', 'group'].map((name) => (REFERENT_KINDS as readonly string[]).indexOf(name)));
const PLACES = new Set([PLACE, FACILITY]);
const LANDS = new Set([PLACE, REFERENT_KINDS.indexOf('government')]);
const PERSONS = new Set(
  ['government', 'military', 'police', 'rebel', 'protester', 'civilian'].map((name) => ACTOR_KIND_NAMES.indexOf(name)),
);

/** What attacks with words: "tweets attacking the mayor". */
const SAYINGS = new Set(
  'tweet post statement speech letter remark comment article editorial column advert ad advertisement report book essay interview message campaign video'
    .split(' ')
    .map(hashString),
);

/** Of these who owned it is one side. */
const TAKES = new Set(
  'buy sell acquire take merge privatise privatize nationalise nationalize demolish kill'.split(' ').map(hashString),
);

const WIN = hashString('win');
const DIE = hashString('die');
/** Done to people. */
const PERSONAL = new Set('release free return liberate meet receive'.split(' ').map(hashString));
const DEMONSTRATE = hashString('demonstrate');

/** Whose journey is an event: "President Dunsel arrived in Harne". */
const TRAVELS = new Set('arrive travel fly leave depart tour return'.split(' ').map(hashString));
/** What two have with each other: "renewed their ties". */
const TIES = new Set(
  'tie relation relationship link contact alliance friendship dialogue cooperation partnership pact treaty accord agreement truce hostility'
    .split(' ')
    .map(hashString),
);

function unique(mentions: readonly number[]): number[] {
  return [...new Set(mentions)].filter((m) => m >= 0);
}
