/** Words of the stage: pronouns, honorifics and nouns that tell a gender, words that open what points back. */
import { hashString } from '../linear/hash.js';
import { GENDER, NUMBER, PRONOUN } from './mention.js';

const hashes = (words: string) => new Set(words.trim().split(/\s+/).map(hashString));

/** What a pronoun tells of itself. */
export interface PronounWord {
  readonly pronoun: number;
  readonly possessive: boolean;
  readonly reflexive: boolean;
  readonly gender: number;
  readonly number: number;
}

const rows: readonly (readonly [number, string, string, string, number, number])[] = [
  [PRONOUN.he, 'he him', 'his', 'himself', GENDER.male, NUMBER.one],
  [PRONOUN.she, 'she', 'her hers', 'herself', GENDER.female, NUMBER.one],
  [PRONOUN.it, 'it', 'its', 'itself', GENDER.neuter, NUMBER.one],
  [PRONOUN.they, "they them 'em", 'their theirs', 'themselves themself', 0, NUMBER.many],
  [PRONOUN.i, 'i me', 'my mine', 'myself', 0, NUMBER.one],
  [PRONOUN.we, 'we us', 'our ours', 'ourselves', 0, NUMBER.many],
  [PRONOUN.you, 'you', 'your yours', 'yourself yourselves', 0, NUMBER.unknown],
];

/** Pronouns by hash of their form. "her" is possessive here until the tree says that it is an object. */
export const PRONOUN_WORDS: ReadonlyMap<number, PronounWord> = new Map(
  rows.flatMap(([pronoun, plain, possessive, reflexive, gender, number]) => {
    const word = (form: string, own: boolean, self: boolean) =>
      [hashString(form), { pronoun, possessive: own, reflexive: self, gender, number }] as const;
    return [
      ...plain.split(' ').map((form) => word(form, false, false)),
      ...possessive.split(' ').map((form) => word(form, true, false)),
      ...reflexive.split(' ').map((form) => word(form, false, true)),
    ];
  }),
);

/** Titles and nouns that only men or only women bear. */
export const MALE = hashes(
  `mr mr. mister sir lord king prince duke count baron emperor monsignor father brother fr fr. pope imam sheikh rabbi
  man men boy boys gentleman gentlemen guy guys son sons husband husbands brothers fathers uncle nephew grandfather grandson dad widower
  boyfriend spokesman chairman congressman councilman businessman policeman fireman salesman fisherman craftsman foreman stepfather
  actor waiter stepson bridegroom statesman sportsman cameraman anchorman serviceman frenchman englishman irishman dutchman`,
);
export const FEMALE = hashes(
  `mrs mrs. ms ms. miss madam madame dame lady queen princess duchess countess baroness empress sister mother
  woman women girl girls daughter daughters wife wives sisters mothers aunt niece grandmother granddaughter mum mom widow
  girlfriend spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress waitress stepmother
  stepdaughter bride stateswoman sportswoman anchorwoman servicewoman frenchwoman englishwoman irishwoman nun housewife`,
);
/** Words before a person's name that are no part of the name and tell nothing else. */
export const HONORIFICS = hashes('mr mr. mrs mrs. ms ms. miss sir dr dr. lord lady dame madam madame');

export const DEFINITE = hashes('the this that these those');
export const INDEFINITE = hashes(
  'a an another some any no several many few one two three four five six seven eight nine ten dozens hundreds thousands',
);
export const COMMA = hashString(',');
export const BRACKET = hashString('(');
export const AND = hashes('and & , or');
export const HYPHEN = hashString('-');
export const POSSESSIVE_MARKS = hashes("'s '");
export const THE = hashString('the');
/** What a name may end with and not change. */
export const NAME_ENDINGS = hashes('jr jr. sr sr. ii iii iv');
/** What firms end their names with. */
export const FIRM_ENDINGS = hashes(
  'corp corp. inc inc. ltd ltd. plc llc co co. company corporation group holdings gmbh sa ag nv',
);
/** What the firm ends with that owns the others of its name. */
export const PARENT_ENDINGS = hashes('group holdings holding');
/** What firms make, name after themselves and are not. */
export const MADE = hashes(
  'watch pay music tv phone car play store cloud maps one pro max air search glass home drive photos fit studio cup prize award stadium arena park',
);
/** Of these what nobody takes for the firm itself, even where the firm is first named behind it. */
export const GOODS = hashes(
  'watch watches pay phone phones play cloud maps glass photos cup prize award stadium arena',
);
/** A crowd: one word for many people. */
export const CROWDS = hashes(
  'police people public majority minority crowd staff crew family couple pair team opposition press media government group panel committee board jury',
);
/** Bodies that an article mostly names first and then calls so. */
export const FIRMS = hashes(
  `company firm newspaper paper magazine broadcaster network airline carrier bank lender insurer retailer chain supermarket maker manufacturer carmaker
  automaker brewer developer operator supplier group corporation charity think-tank tank trust club team foundation publisher agency
  union association organisation organization outlet website site station regulator watchdog startup giant conglomerate brokerage`,
);

/** Names of days and months: nobody's. */
export const DAYS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december christmas easter`
    .split(/\s+/)
    .map(hashString),
);
