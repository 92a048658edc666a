/**
 * What somebody is, from the words of a role: the noun that counts (`deputy finance minister` → `minister`) and the walk of life it
 * belongs to. Two of one name in different walks of life, with nothing in common, are two people; nouns of many walks
 * (director, spokesman, leader) tell nothing.
 */
import { plain } from './plain.js';

export const FIELDS = ['', 'state', 'law', 'war', 'trade', 'sport', 'learning', 'arts', 'faith', 'private'] as const;
export type Field = (typeof FIELDS)[number];

const NOUNS: Readonly<Record<Exclude<Field, ''>, string>> = {
  state: `minister president mayor senator governor mp mep msp congressman congresswoman congressperson lawmaker legislator councillor
    councilman councilwoman councilor alderman chancellor premier ambassador envoy diplomat candidate politician representative king queen
    prince princess emperor sultan emir governor-general taoiseach commissioner secretary-general delegate assemblyman assemblywoman consul nominee
    backbencher whip vice-president undersecretary minister-president regent dictator reeve supervisor selectman`,
  law: `judge justice prosecutor attorney lawyer barrister solicitor sheriff detective inspector constable sergeant superintendent
    magistrate coroner trooper policeman policewoman marshal warden bailiff police-chief
    police-commissioner police-officer attorney-general inspector-general`,
  war: 'general colonel admiral major lieutenant soldier brigadier warlord rebel airman marine sailor commodore',
  trade: `ceo executive businessman businesswoman entrepreneur founder co-founder cofounder analyst trader banker investor magnate tycoon
    broker developer industrialist strategist shareholder financier retailer rancher shipowner president-and-ceo cfo coo restaurateur chef
    hotelier brewer landlord accountant fund-manager money-manager`,
  sport: `striker coach midfielder goalkeeper quarterback forward defender winger batsman bowler pitcher golfer swimmer sprinter cyclist
    footballer player athlete cricketer boxer jockey linebacker receiver shortstop skipper captain rookie goalie tackle guard centre
    runner rower wrestler gymnast skier skater racer fighter back-rower prop hooker fly-half scrum-half full-back referee umpire`,
  learning: `professor researcher scientist doctor epidemiologist surgeon physician historian biologist geologist physicist chemist
    psychologist psychiatrist sociologist economist astronomer lecturer scholar academic virologist climatologist engineer seismologist
    ecologist zoologist botanist anthropologist archaeologist mathematician meteorologist neurologist paediatrician pediatrician surgeon-general
    cardiologist oncologist hydrologist criminologist linguist philosopher statistician oceanographer`,
  arts: `actor actress singer writer author novelist poet painter sculptor musician composer conductor comedian artist filmmaker
    playwright dancer choreographer photographer designer rapper guitarist drummer pianist violinist journalist reporter correspondent
    columnist presenter broadcaster anchor critic architect dj model illustrator cartoonist screenwriter`,
  faith:
    'pope bishop archbishop cardinal imam rabbi priest pastor vicar reverend ayatollah monk nun preacher deacon mullah friar',
  private: `student pupil teacher farmer driver shopkeeper pensioner nurse plumber electrician carpenter waiter waitress
    bartender barista hairdresser cleaner postman clerk fisherman hunter paramedic firefighter cyclist-commuter hiker welder miner baker
    butcher`,
};

/** What befalls anybody and is no walk of life: a soldier is a resident of somewhere too. */
const ANYBODY = `resident victim witness survivor suspect defendant plaintiff inmate prisoner tenant patient passenger tourist homeowner
    customer voter volunteer bystander motorist`;

const FIELD_OF = new Map<string, Field>(
  Object.entries({ ...NOUNS, '': ANYBODY }).flatMap(([field, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, field as Field] as const),
  ),
);

const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    congresswoman: 'representative',
    congressman: 'representative',
    congressperson: 'representative',
    rep: 'representative',
    sen: 'senator',
    gov: 'governor',
    councilwoman: 'councillor',
    councilman: 'councillor',
    councilor: 'councillor',
    cllr: 'councillor',
    councilmember: 'councillor',
    premier: 'premier',
    'vice-president': 'vice-president',
    gen: 'general',
    col: 'colonel',
    adm: 'admiral',
    lt: 'lieutenant',
    capt: 'captain',
    maj: 'major',
    sgt: 'sergeant',
    insp: 'inspector',
    det: 'detective',
    supt: 'superintendent',
    prof: 'professor',
    footballer: 'player',
    prosecutors: 'prosecutor',
  }),
);

/** Words that say whose or what a role is and end its own part. */
const END = /\b(?:of|for|at|in|from|with|to|and|on|who|under|by|near)\b/;
const FORMER =
  /^(?:the )?(?:former|ex|onetime|one-time|retired|late|then|departing|outgoing|acting|interim|incoming|longtime|veteran)\b[- ]?/;

const OF_POLICE = /\b(commissioner|chief) of (?:the )?police\b/;
const OFFICE_WORD = /^\p{L}[\p{L}-]*$/u;

/** True for a word that says what somebody is, such as `striker`. */
export function isOffice(word: string): boolean {
  const plainWord = plain(word);
  return OFFICE_WORD.test(plainWord) && FIELD_OF.has(ALIKE.get(plainWord) ?? plainWord);
}

/** One role taken apart. `noun` is empty for none; `past` where it is one somebody has held. */
export interface Office {
  readonly noun: string;
  readonly field: Field;
  readonly past: boolean;
}

/** `the former deputy finance minister of Ostrova` → minister, state, past. */
export function officeOf(role: string | null): Office {
  if (role === null) return { noun: '', field: '', past: false };
  let words = plain(role);
  const past = /\b(?:former|ex|late|onetime|one-time|retired|departing|outgoing)\b/.test(words);
  words = words.replace(FORMER, '').replace(OF_POLICE, 'police $1');
  const head = words.split(END)[0]?.trim().split(' ') ?? [];
  const two = head.slice(-2).join('-');
  const noun = FIELD_OF.has(two) ? two : (head.at(-1) ?? '');
  const alike = ALIKE.get(noun) ?? noun;
  return { noun: alike, field: FIELD_OF.get(alike) ?? '', past };
}

/** Public offices of which nobody holds two different ones at one time. */
const EXCLUSIVE = new Set(
  `minister mayor governor ambassador senator judge sheriff prosecutor police-chief police-commissioner bishop archbishop
  attorney-general`.split(/\s+/),
);

/** True for two public offices nobody holds at once, such as minister and police commissioner. */
export function exclude(a: string, b: string): boolean {
  return a !== b && EXCLUSIVE.has(a) && EXCLUSIVE.has(b);
}

/** Offices that one place or body has one of at a time: two of them at once are two people. */
const SINGLE = new Set(
  'mayor governor president premier king queen chancellor sheriff senator mp ambassador bishop archbishop coach goalkeeper striker minister'.split(
    ' ',
  ),
);

/** True for a noun of which nobody holds two, for two different bodies, at one time. */
export function isSingle(noun: string): boolean {
  return SINGLE.has(noun);
}

/** True for an office one holds for a place and its country at once: a senator of Kell is a senator of the country. */
export function isOfParliament(noun: string): boolean {
  return noun === 'senator' || noun === 'mp' || noun === 'minister';
}

/** True for what somebody may well be besides: states men come from trade, the law and the army, and scholars write. */
export function mayGoTogether(a: Field, b: Field): boolean {
  if (a === '' || b === '' || a === b) return true;
  return BESIDE.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

const BESIDE = new Set(['law state', 'state war', 'law war', 'state trade', 'arts learning', 'private trade']);

/** What an office of a profile is or was: `ex minister` → `minister`. */
export function nounOf(office: string): string {
  return office.startsWith('ex ') ? office.slice(3) : office;
}

/** The field of an office of a profile. */
export function fieldOf(office: string): Field {
  return FIELD_OF.get(nounOf(office)) ?? '';
}
