/**
 * Type and words of a name → its kind: a body that governs is a government, so is a country or its seat where it speaks; a place
 * built by people is a facility; what is no person, body or place is a group of people, an event or something else.
 */
import type { Sentences } from '../../model/tokens.js';
import { REPORTING_FORMS } from '../english/reporting.js';
import { hashString } from '../linear/hash.js';
import type { Forms } from '../segment/forms.js';
import { KINDS } from './labels.js';
import { BODY, FIELD, field, PHRASE, PLACE } from './lexicon.js';
import type { NameView } from './view.js';

const KIND = Object.fromEntries(KINDS.map((kind, k) => [kind, k])) as Record<(typeof KINDS)[number], number>;
const hashes = (words: string) => new Set(words.split(' ').map(hashString));

const GOVERNS = hashes(
  'government ministry department parliament senate congress cabinet administration kremlin pentagon treasury assembly legislature ' +
    'presidency embassy consulate politburo duma knesset bundestag fbi cia nsa dea fda epa irs police constabulary army navy military ' +
    'court courts directorate inspectorate customs exchequer whitehall secretariat marines',
);
/** "White House", "House of Lords": governing only as these pairs. */
const HOUSE = hashString('house');
const BEFORE_HOUSE = hashes('white');
const AFTER_HOUSE = hashes('representatives commons lords delegates');
const BUILT = hashes(
  'airport stadium hospital bridge building hall prison jail base hotel church cathedral mosque temple synagogue palace museum ' +
    'theatre theater arena tower towers station terminal dam plant refinery port harbour harbor castle fort school college library ' +
    'centre center plaza mall barracks tunnel canal reactor gallery zoo airfield shipyard pier abbey monastery observatory',
);
const HAPPENS = hashes(
  'cup open games olympics championship championships tournament trophy prix war wars summit festival conference election elections ' +
    'revolution uprising massacre accords accord treaty prize award awards oscar oscars day christmas easter ramadan marathon derby bowl ' +
    'classic masters convention inquiry holocaust crisis hurricane typhoon cyclone',
);
/** What firms end their names with, in any kind of name. */
const FIRM = hashes('corp corp. inc inc. ltd ltd. plc llc bancorp gmbh holdings co co.');

/** Whether the name ends as names of firms do: then it is a body, whatever its other words look like. */
export function isFirm(first: number, last: number, forms: Forms): boolean {
  return first < last && FIRM.has(forms.form[last]);
}

const VERBS = new Set([...REPORTING_FORMS].map(hashString));

/** Kind of the name on tokens `first … last` that the chain gave `type`. */
export function kindOf(
  type: number,
  first: number,
  last: number,
  forms: Forms,
  view: NameView,
  sentences: Sentences,
): number {
  const { form } = forms;
  const phrase = view.phrase[first] === 255 || view.phrase[first] % 4 !== 0 ? PHRASE.none : view.phrase[first] >> 2;
  if (type === 0) return KIND.person;
  if (type === 1) {
    for (let i = first; i <= last; i++) {
      if (GOVERNS.has(form[i])) return KIND.government;
      if (
        form[i] === HOUSE &&
        ((i > first && BEFORE_HOUSE.has(form[i - 1])) || (i + 2 <= last && AFTER_HOUSE.has(form[i + 2])))
      )
        return KIND.government;
    }
    return phrase === PHRASE.metonym ? KIND.government : KIND.organisation;
  }
  if (type === 2) {
    if (phrase === PHRASE.metonym) return KIND.government;
    if (first < last && BUILT.has(form[last])) return KIND.facility;
    const place = field(view.bits[last], FIELD.place);
    const country =
      phrase === PHRASE.country ||
      (first === last && (place === PLACE.country || place === PLACE.region || place === PLACE.both));
    const end = sentences.first[view.sentence[last] + 1];
    if (country && last + 1 < end && VERBS.has(form[last + 1])) return KIND.government;
    return KIND.place;
  }
  for (let i = first; i <= last; i++) if (HAPPENS.has(form[i])) return KIND.event;
  if (phrase === PHRASE.event || (first === last && field(view.bits[first], FIELD.body) === BODY.event))
    return KIND.event;
  if (phrase === PHRASE.group || field(view.bits[last], FIELD.group) === 1) return KIND.group;
  return first === last && peopleEnding(forms, last) ? KIND.group : KIND.other;
}

/** Last two letters, the last one first, as `suffix2` hashes them: Norran, Norrans, Tavese, Aldish. */
const ENDINGS = hashes('na sn es hs');

function peopleEnding(forms: Forms, i: number): boolean {
  return ENDINGS.has(forms.suffix2[i]);
}
