/**
 * A person's name taken apart: `Dr. Jean-Luc T. van Dael Jr.` → given `jeanluc`, middle `t`, last `dael`, suffix `jr`. Names that put the
 * family first (`Moon Jae-in`) come out alike whichever way round they are written. What reaches the page through another script
 * is spelled in several ways (Sergei, Sergey): `soundOf` makes one of them.
 */
import type { NameParts } from '../../model/speaker.js';
import { isOffice } from './office.js';
import { plain } from './plain.js';

const words = (text: string) => new Set(text.trim().split(/\s+/));

const BEFORE =
  words(`mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend hon honourable honorable st president
  vice-president minister secretary senator sen representative rep congressman congresswoman councillor councilman councilwoman cllr
  governor gov mayor premier chancellor ambassador judge justice sheriff general gen colonel col captain capt major maj lieutenant lt
  sergeant sgt corporal cpl admiral adm commander cmdr inspector detective constable officer pc king queen prince princess pope bishop
  archbishop cardinal imam rabbi sheikh father fr sister brother madam madame monsieur mme herr frau señor senor don dona grandmaster`);
/** With these a single name is a name: Pope Clement. */
const REIGNING = words('pope king queen prince princess sultan emir emperor saint');
const AFTER = words('jr sr junior senior ii iii iv v phd md qc kc mp esq obe mbe cbe');
const SUFFIX: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
const PARTICLES = words(
  'van von der den de del della di da dos das du la le el al bin bint ibn ben abu ter ten zu zum zur af av',
);
/** Families that Chinese, Korean and Vietnamese names begin with: the commonest in romanisation. */
const FAMILY_FIRST =
  words(`kim lee park choi jung jeong kang cho jang yoon yun lim im han oh seo shin kwon hwang ahn song yoo hong moon
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang xi xiao deng feng jiang
  nguyen tran pham hoang phan vu vo dang bui do ngo duong ly mao hua wen bo peng cai pan yu dong su ye lu wei jin`);

/** Short and full forms of given names, where one is all but sure to be the other. */
const GIVEN: ReadonlyMap<string, string> = new Map(
  `william:bill billy will;robert:bob bobby rob robbie;joseph:joe;michael:mike mick;james:jim jimmy jamie;thomas:tom tommy;
  richard:rick dick richie;steven:steve stephen stephan;daniel:dan danny;david:dave;benjamin:ben;andrew:andy drew;anthony:tony antony;
  nicholas:nick nicolas;matthew:matt;gregory:greg;ronald:ron;donald:don;kenneth:ken;lawrence:larry laurence;jeffrey:jeff geoffrey geoff;
  elizabeth:liz beth betsy betty lizzie eliza;susan:sue;margaret:maggie meg;deborah:debbie debra;katherine:kate kathryn catherine katharine;philip:phil phillip;
  timothy:tim;christopher:chris;joshua:josh;zachary:zack zach;jacob:jake;raymond:ray;charles:charlie chuck;edward:ed eddie;peter:pete;patricia:pat patty;jonathan:jon;vincent:vince;douglas:doug;
  mohammed:muhammad mohamed mohammad muhammed mohamad;alexander:aleksandr alexandr aleksander alexandre oleksandr alyaksandr;yevgeny:evgeny yevgeni evgeni yevgeniy yevhen yevhenii evgenii evgeniy yevgenii;
  dmitry:dmitri dimitri dmitriy dmytro;pyotr:petr piotr petro;aleksei:alexei alexey aleksey oleksiy oleksii;nikolai:nikolay nicolai mykola;fyodor:fedor;mikhail:mihail mikhael mykhailo mykhaylo;andrei:andrey andriy;
  vasily:vasili vassily;gennady:gennadi gennadiy;lyudmila:ludmila;yulia:yuliya julia iulia;ilya:ilia;khaled:khalid;hassan:hasan;ibrahim:ebrahim;omar:umar;osama:usama;
  moammar:muammar mouammar;samuel:sam;frederick:fred freddie;gerald:gerry jerry;leonard:len lenny;martin:marty;russell:russ;rebecca:becky;victoria:vicky;
  jennifer:jen jenny;jessica:jess jessie;jacqueline:jackie;barbara:barb;cynthia:cindy;theresa:teresa;sarah:sara;anne:ann;walter:walt;stanley:stan;eugene:gene;arthur:art;yusuf:yousef youssef yusef yousuf;hussein:husain hussain husein;ahmed:ahmad;vladimir:volodymyr;sergei:sergey serhiy serhii sergiy;kirill:kyrylo;viktor:victor;yuri:yuriy yury iurii;valery:valeriy valeri valerii;anatoly:anatoliy anatolii;
  abdullah:abdallah;mahmoud:mahmud;saeed:said sayed;saleh:salih;faisal:faysal;tariq:tarek tareq;walid:waleed;rashid:rasheed;karim:kareem;jamal:gamal;qassem:qasim qasem kassem;
  suleiman:sulaiman;mustafa:mostafa moustafa;yahya:yehia;ismail:esmail;nouri:nuri;hisham:hesham;sharif:shareef sherif;nasser:nasir nasir;abdulaziz:abdelaziz;yelena:elena`
    .replace(/\n\s*/g, '')
    .split(';')
    .flatMap((row) => {
      const [full, short] = row.split(':') as [string, string];
      return [full, ...short.split(' ')].map((form) => [form, full]);
    }),
);

/** Null where no name is left after titles. `last` alone: a short form. */
export function personName(written: string): NameParts | null {
  const cleaned = plain(written.replace(/[“"'‘(][^”"’)]*[”"'’)]/g, ' '));
  const asWritten = written.split(/\s+/);
  let tokens = (cleaned === '' ? plain(written) : cleaned)
    .split(' ')
    .filter((token) => token !== '' && token !== 'the');
  let suffix = '';
  const of = tokens.indexOf('of');
  if (of > 0) tokens = tokens.slice(0, of);
  while (tokens.length > (REIGNING.has(tokens[0] as string) ? 2 : 1) && isTitle(tokens)) tokens = tokens.slice(1);
  tokens = tokens.flatMap((token, i) => {
    if (i > 0 && SERVANT.test(tokens[i - 1] as string) && i < tokens.length - 1) return [];
    return SERVANT.test(token) && i < tokens.length - 2 ? [`${token}${tokens[i + 1]}`] : [token];
  });
  // "J. C. Pell", "J.C. Pell" and "JC Pell" are one name.
  let initials = 0;
  while (initials < tokens.length - 1 && tokens[initials]?.length === 1) initials++;
  if (initials > 1) tokens = [tokens.slice(0, initials).join(''), ...tokens.slice(initials)];
  while (tokens.length > 1 && AFTER.has(tokens.at(-1) as string)) suffix = SUFFIX[tokens.pop() as string] ?? suffix;
  if (tokens.length === 1 && BEFORE.has(tokens[0] as string)) return null;
  tokens = tokens.flatMap((token, i) => (i < tokens.length - 1 && PARTICLES.has(token) && i > 0 ? [] : [token]));
  if (
    tokens.length === 2 &&
    PARTICLES.has(tokens[0] as string) &&
    !GIVEN.has(tokens[0] as string) &&
    tokens[0] !== 'abu'
  )
    tokens = tokens.slice(1);
  if (tokens.length === 0) return null;
  const lower = new Set(
    asWritten.filter((word) => /\p{L}[-‐‑]\p{Ll}/u.test(word)).map((word) => plain(word).replaceAll('-', '')),
  );
  tokens = tokens.map((token) => token.replace(ARTICLE, ''));
  const joined = tokens.map((token) => token.replaceAll('-', ''));
  const one = (parts: readonly string[]): NameParts => ({
    given: parts.length > 1 ? givenOf(parts[0] as string) : '',
    middle: parts.slice(1, -1),
    last: soundOf(parts.at(-1) as string),
    suffix,
  });
  if (
    joined.length === 3 &&
    isFamily(joined[0]) &&
    (joined[1] as string).length < 6 &&
    (joined[2] as string).length < 6
  )
    return one([`${joined[1]}${joined[2]}`, joined[0] as string]);
  if (joined.length === 2) {
    const [a, b] = joined as [string, string];
    const hyphenA = tokens[0]?.includes('-') === true;
    const hyphenB = tokens[1]?.includes('-') === true;
    // The given name is the one with a hyphen and a small letter after it, or the one beside a family name.
    if (hyphenB && !hyphenA && (lower.has(b) || isFamily(a))) return one([b, a]);
    if (!hyphenA && !hyphenB && isFamily(a) && !isFamily(b) && !GIVEN.has(b)) return one([b, a]);
  }
  return one(joined);
}

/**
 * The block a full name is compared in: consonants of both names, so that spellings meet that differ in a vowel (Mehrdad, Mihrdad). What
 * meets by chance is parted there (`join`).
 */
export function blockOfName({ given, last }: NameParts): string {
  return `p:${skeleton(given)} ${skeleton(last)}`;
}

function skeleton(token: string): string {
  if (token.length < 5) return token;
  const bones = (token[0] as string) + token.slice(1).replace(/[aeiou]/g, '');
  return bones.length < 3 ? token : bones;
}

/** Spellings of one name: alike in sound, or long and a letter apart. `near`: only with something else in common. */
export function sameName(a: string, b: string): 'same' | 'near' | 'other' {
  if (a === b) return 'same';
  if (Math.min(a.length, b.length) < 6) return 'other';
  if (!withoutOne(a, b)) return 'other';
  return Math.min(a.length, b.length) < 10 ? 'near' : 'same';
}

/** One letter more, less or other. */
function withoutOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const rest = (x: string, y: string) => x.slice(i + 1) === y.slice(i) || x.slice(i + 1) === y.slice(i + 1);
  return rest(a, b) || rest(b, a);
}

/** Parts of a last name with a hyphen: `Voss-Reed` → `voss`, `reed`; else none. */
export function halvesOf(written: string): string[] {
  const match = /(\p{Lu}[\p{L}’']{2,})[-‐‑](\p{Lu}[\p{L}’']{2,})\s*$/u.exec(written);
  return match === null ? [] : [soundOf(plain(match[1] as string)), soundOf(plain(match[2] as string))];
}

/** Families whose bearers are called by the last word of their name: "Nguyen Thi Khoa", "Mr Khoa". */
const CALLED_BY_LAST = words('nguyen tran pham hoang phan vu vo dang bui do ngo duong ly');

/** The last word of a Vietnamese name of three or four words, as it is compared; null for any other name. */
export function lastWordOf(written: string): string | null {
  const tokens = plain(written).split(' ');
  while (tokens.length > 1 && BEFORE.has(tokens[0] as string)) tokens.shift();
  const isOne = (tokens.length === 3 || tokens.length === 4) && CALLED_BY_LAST.has(tokens[0] as string);
  return isOne ? soundOf(tokens.at(-1) as string) : null;
}

/** The Arabic article before a name, as its first sound makes it; papers leave it out as they like: al-Dardari, Dardari. */
const ARTICLE = /^(?:al|el|as|ash|ar|ad|az)-(?=\p{L}{3})/u;

/** Arabic *servant of*, which is written with the name that follows or apart. */
const SERVANT = /^(?:abd|abdel|abdul|abdal|abd-el|abd-al)$/;

function isTitle([first, second, third]: readonly string[]): boolean {
  // "Don Voss" is a Donald, "Don Luis Voss" a gentleman.
  if (GIVEN.has(first as string) && third === undefined) return false;
  return (
    BEFORE.has(first as string) ||
    (second !== undefined && COMING.test(first as string)) ||
    (second !== undefined && isOffice(first as string) && !NAMES_TOO.has(first as string))
  );
}

/** Given names of the list that are surnames as often. */
const SURNAMES_TOO = words('thomas james martin russell stanley douglas lawrence gregory arthur vincent drew');

/** Given names that are surnames too and, alone, somebody the article calls so: said of nobody else without something more in common. */
const GIVEN_ALONE: ReadonlySet<string> = new Set(
  [
    ...GIVEN.keys(),
    ...GIVEN.values(),
    ...words(
      'john paul george henry alan adam simon jack patrick oliver francis luke mark neil craig keith kevin brian',
    ),
  ]
    .filter((name) => !SURNAMES_TOO.has(name))
    .map(soundOf),
);

/** True for a last name, as it is compared, that is more often a given one. */
export function isGivenAlone(last: string): boolean {
  return GIVEN_ALONE.has(last);
}

/** Who is about to hold an office: President-elect Voss. */
const COMING = /-(?:elect|designate)$/;

/** Callings that are given names and surnames as well. */
const NAMES_TOO = words(
  'bishop king prince dean baker miner hunter fisher pope major marshal warden hooker justice guard rabbi model',
);

function isFamily(token: string | undefined): boolean {
  return token !== undefined && FAMILY_FIRST.has(token);
}

function givenOf(token: string): string {
  return GIVEN.get(token) ?? soundOf(token);
}

/** Spellings of one name in one form, for names long enough that two of them hardly meet by chance. */
export function soundOf(token: string): string {
  if (token.length < 5 || !/^[a-z]+$/.test(token)) return token;
  return token
    .replace(/^abd[aeu]l/, 'abdul')
    .replace(/ph/g, 'f')
    .replace(/tsch|tch/g, 'ch')
    .replace(/kh/g, 'h')
    .replace(/dzh/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[ae]j$/g, 'ei')
    .replace(/ue|ou|oo/g, 'u')
    .replace(/ae(?=[^aeiou])/g, 'a')
    .replace(/oe(?=[^aeiou])/g, 'o')
    .replace(/ee/g, 'i')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
