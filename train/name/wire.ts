/**
 * Wire copy no annotated set has: results, standings, scorers, score cards, squads, datelines, bylines, market tables and
 * headlines in capitals. Made from templates and lists, so that names in it are labelled by construction. A club, and a city or
 * country playing as a side in a table of results for clubs, is an organisation; a country in results is a place.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { random } from '../random.js';
import {
  bitsOfNames,
  createBuilder,
  type GoldName,
  MISC,
  type NameDocument,
  ORGANISATION,
  OUTSIDE_BIT,
  PERSON,
  PLACE,
} from './documents.js';

type Piece = readonly [words: string, type: number];

function list(name: string): string[] {
  const bytes = readFileSync(fileURLToPath(new URL(`../lists/${name}`, import.meta.url)));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

export function wire(count: number, seed: number, gazetteers: string): NameDocument[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const own = new Map(
    list('own.txt')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split(/: (.*)/s) as [string, string])
      .map(([kind, names]) => [kind, names.split('; ')]),
  );
  const ascii = (name: string) => /^[A-Za-z' -]+$/.test(name);
  const surnames = [
    ...list('surnames-faker.txt.gz').filter(ascii),
    ...list('surnames-us-census.txt.gz').slice(0, 4000),
  ];
  const givens = list('first-names-faker.txt.gz').filter((name) => ascii(name) && name.length > 2);
  const common = readFileSync(`${gazetteers}/first-names-us.tsv`, 'utf8')
    .split('\n')
    .slice(1, 700)
    .map((line) => line.split('\t')[0] as string);
  const cities = list('cities-airports.txt.gz').filter(ascii);
  const known = list('cities-faker.txt.gz').filter(ascii);
  const countries = readFileSync(`${gazetteers}/country-codes.tsv`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length > 6);
  const nations = countries.map((cells) => cells[3] as string).filter((name) => /^[A-Za-z' -]+$/.test(name));
  const capitals = countries.map((cells) => cells[6] as string).filter((name) => /^[A-Z][A-Za-z' -]+$/.test(name));
  const sporting =
    'Argentina; Australia; Austria; Belgium; Brazil; Britain; Bulgaria; Canada; Chile; China; Colombia; Croatia; Cuba; Czech Republic; Denmark; England; Ethiopia; Finland; France; Germany; Ghana; Greece; Hungary; India; Iran; Iraq; Ireland; Israel; Italy; Jamaica; Japan; Kenya; Kuwait; Mexico; Morocco; Netherlands; New Zealand; Nigeria; Norway; Pakistan; Poland; Portugal; Romania; Russia; Saudi Arabia; Scotland; Slovakia; Slovenia; South Africa; South Korea; Spain; Sri Lanka; Sweden; Switzerland; Thailand; Turkey; Ukraine; U.S.; United States; Uzbekistan; Wales; West Indies; Yugoslavia; Zimbabwe'.split(
      '; ',
    );
  const clubs = own.get('team') as string[];
  const nicks = own.get('nick') as string[];
  const firms = own.get('company') as string[];
  const events = (own.get('event') as string[]).filter((name) => /Cup|Open|League|Games|Prix|Series|Bowl/.test(name));
  const adjectives = readFileSync(`${gazetteers}/demonyms-extra.tsv`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1] as string)
    .filter((word) => word && /^[A-Z][a-z]+$/.test(word));
  const sports =
    'Soccer Football Tennis Cricket Golf Baseball Basketball Rugby Cycling Athletics Skiing Boxing Swimming Hockey Badminton Squash Motorcycling Snooker Handball Volleyball Rowing Biathlon Judo Fencing'.split(
      ' ',
    );
  const months = 'January February March April May June July August September October November December'.split(' ');
  const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

  const surname = () => pick(surnames);
  const given = () => (next() < 0.4 ? pick(common) : pick(givens));
  const person = (): Piece => {
    const r = next();
    if (r < 0.08) return [`${given().slice(0, 1)}. ${surname()}`, PERSON];
    if (r < 0.12)
      return [`${given()} ${pick(['van', 'de', 'von', 'van der', 'di', 'del', 'da'])} ${surname()}`, PERSON];
    if (r < 0.15) return [`${given()}-${given()} ${surname()}`, PERSON];
    if (r < 0.18) return [`${given()} ${given().slice(0, 1)}. ${surname()}`, PERSON];
    return [`${given()} ${surname()}`, PERSON];
  };
  const last = (): Piece => [surname(), PERSON];
  const initial = (): Piece => [`${given().slice(0, 1)}. ${surname()}`, PERSON];
  const town = () => (next() < 0.35 ? pick(capitals) : next() < 0.5 ? pick(cities) : pick(known));
  const place = (): Piece => [town(), PLACE];
  const nation = (): Piece => [next() < 0.75 ? pick(sporting) : pick(nations), PLACE];
  const SUFFIX = [
    'United',
    'City',
    'Town',
    'Rovers',
    'Athletic',
    'FC',
    'SC',
    'Wanderers',
    'County',
    'Albion',
    'Dynamo',
    'Sporting',
    '04',
    'Racing',
  ];
  const PREFIX = [
    'FC',
    'AC',
    'Real',
    'Dynamo',
    'Sporting',
    'Racing',
    'Lokomotiv',
    'Olympique',
    'Atletico',
    'Inter',
    'SV',
    'VfB',
    'CSKA',
    'Sparta',
    'Rapid',
    'Union',
  ];
  const club = (): Piece => {
    const r = next();
    if (r < 0.45) return [pick(clubs), ORGANISATION];
    if (r < 0.6) return [`${town()} ${pick(SUFFIX)}`, ORGANISATION];
    if (r < 0.75) return [`${pick(PREFIX)} ${town()}`, ORGANISATION];
    return [town(), ORGANISATION];
  };
  const citySide = (): Piece => [next() < 0.5 ? pick(clubs).replace(/ \S+$/, '') : town(), ORGANISATION];
  const firm = (): Piece => {
    const r = next();
    if (r < 0.35) return [pick(firms), ORGANISATION];
    if (r < 0.8)
      return [
        `${next() < 0.6 ? surname() : town()} ${pick(['Corp', 'Inc', 'Ltd', 'Plc', 'Co', 'Group', 'Holdings', 'Industries', 'Bank', 'Bancorp', 'Energy', 'Airlines', 'Insurance', 'Systems', 'Financial Corp', 'International Inc', '& Co', 'AG', 'SA', 'NV', 'Brothers', 'Oil Co', 'Steel', 'Securities', 'Technologies'])}`,
        ORGANISATION,
      ];
    return [`${surname()} ${pick(['&', 'and'])} ${surname()}`, ORGANISATION];
  };
  const event = (): Piece => [
    next() < 0.5
      ? pick(events)
      : `${pick(next() < 0.5 ? sporting : known)} ${pick(['Open', 'Cup', 'Grand Prix', 'Masters', 'Classic', 'Trophy'])}`,
    MISC,
  ];
  const adjective = (): Piece => [pick(adjectives), MISC];
  const o = (words: string): Piece => [words, -1];
  const score = () => `${int(0, 5)}-${int(0, 4)}`;
  const sets = () =>
    Array.from({ length: int(2, 4) }, () => pick(['6-3', '6-4', '7-5', '7-6', '6-2', '6-1', '3-6', '4-6', '6-0'])).join(
      ' ',
    );
  const date = () => `${int(1, 28)} ${pick(months)}`;
  const clock = () =>
    pick([
      `${int(1, 3)} minutes ${int(10, 59)}.${int(10, 99)} seconds`,
      `${int(1, 2)}:${int(10, 59)}.${int(10, 99)}`,
      `${int(9, 59)}.${int(10, 99)}`,
      `${int(1, 5)} hours ${int(1, 59)} minutes`,
    ]);

  const upper = (pieces: readonly Piece[]): Piece[] =>
    pieces.map(([words, type]) => [words.toUpperCase(), type] as const);
  const dateline = (): Piece[] => {
    const r = next();
    const at = place();
    const written: Piece = [next() < 0.7 ? (at[0] as string).toUpperCase() : at[0], PLACE];
    if (r < 0.35)
      return [
        written,
        o(`${int(1985, 2030)}-${String(int(1, 12)).padStart(2, '0')}-${String(int(1, 28)).padStart(2, '0')}`),
      ];
    if (r < 0.5) return [written, o(', '), o(`${pick(months)} ${int(1, 28)}`)];
    if (r < 0.65) return [written, o(`, ${pick(months)} ${int(1, 28)} (`), ['Reuters', ORGANISATION], o(') -')];
    if (r < 0.8)
      return [
        written,
        o('('),
        [pick(['Reuters', 'AP', 'AFP', 'UPI', 'dpa', 'Xinhua', 'CNN']), ORGANISATION],
        o(pick([') --', ') -', ') –', ')'])),
      ];
    return [written];
  };
  const headline = (): Piece[] => {
    const sport = o(`${pick(sports)} -`);
    const options: (() => Piece[])[] = [
      () => [
        sport,
        adjective(),
        o(
          pick([
            'first division results',
            'league standings',
            'premier league summaries',
            'cup draw',
            'second division scorers',
          ]),
        ),
        o('.'),
      ],
      () => [
        sport,
        last(),
        o(pick(['wins', 'beats', 'upsets', 'edges', 'fights back to beat'])),
        last(),
        o(pick(['in final', 'at', 'to reach semis', 'in straight sets'])),
        o('.'),
      ],
      () => [
        sport,
        club(),
        o(pick(['hold', 'beat', 'stun', 'crush', 'draw with', 'go top after beating'])),
        club(),
        o('.'),
      ],
      () => [
        sport,
        nation(),
        o(pick(['beat', 'thrash', 'held by', 'lose to', 'win', 'all out'])),
        nation(),
        o(pick(['in friendly', 'by six wickets', 'in qualifier', ''])),
      ],
      () => [sport, event(), o(pick(['results', 'leading scores', 'standings', 'draw']))],
      () => [o(`${pick(sports)} - results at`), event()],
      () => [sport, nation(), o(pick(['results', 'squad named', 'coach quits', 'summary']))],
      () => [
        firm(),
        o(pick(['to buy stake in', 'sues', 'sets merger with', 'in talks with', 'raises bid for'])),
        firm(),
      ],
      () => [
        firm(),
        o(
          pick([
            'sees higher profit',
            'Q3 net rises',
            'shares fall',
            'to cut 200 jobs',
            'sets quarterly dividend',
            'year loss widens',
          ]),
        ),
      ],
      () => [
        nation(),
        o(pick(['says will not devalue', 'to hold talks with', 'frees rebels', 'denies report on', 'and'])),
        nation(),
        o(pick(['', 'sign accord', 'agree on border'])),
      ],
      () => [
        place(),
        o(
          pick(['stocks close higher', 'market holiday', 'shares end lower', 'bomb kills six', 'police fire tear gas']),
        ),
      ],
      () => [
        person(),
        o(pick(['named coach of', 'quits as head of', 'joins', 'to leave'])),
        next() < 0.5 ? club() : firm(),
      ],
      () => [
        adjective(),
        o(pick(['rebels', 'troops', 'police', 'minister', 'leader', 'court', 'central bank'])),
        o(pick(['kill 10 in', 'arrives in', 'hold protest in', 'rules on'])),
        place(),
      ],
      () => [
        o(pick(['press digest', 'weather', 'factbox', 'chronology', 'official journal', 'key economic data'])),
        o('-'),
        nation(),
        o(`- ${pick(months)} ${int(1, 28)}`),
      ],
    ];
    const pieces = pick(options)();
    return next() < 0.65 ? upper(pieces) : pieces;
  };

  const blocks: (() => Piece[][])[] = [
    // Results of club matches.
    () => {
      const lines: Piece[][] = [
        [
          o(pick(['Results of', 'Result of', 'Summaries of', 'Collated results of'])),
          adjective(),
          o(pick(['first division matches', 'league soccer matches', 'premier league games', 'championship matches'])),
          o(pick([`on ${pick(days)} :`, 'played at the weekend :', ':'])),
        ],
      ];
      for (let k = int(3, 10); k > 0; k--) {
        lines.push([club(), o(String(int(0, 4))), club(), o(String(int(0, 4)))]);
        if (next() < 0.3)
          lines.push([
            o(pick(['Halftime', 'Half-time'])),
            o(`${score()} ;`),
            o(pick(['Attendance', 'attendance'])),
            o(`${int(2, 60)},${int(100, 999)}`),
          ]);
        if (next() < 0.35)
          lines.push([
            o('Scorers :'),
            last(),
            o(`( ${int(1, 90)}th )`),
            o(','),
            last(),
            o(`( ${int(1, 90)}th minute )`),
          ]);
        if (next() < 0.3)
          lines.push([
            club(),
            o(`${int(0, 4)} (`),
            last(),
            o(`${int(1, 90)} ,`),
            last(),
            o(`${int(1, 90)} )`),
            club(),
            o(String(int(0, 3))),
            o('.'),
          ]);
      }
      return lines;
    },
    // Standings of clubs.
    () => {
      const lines: Piece[][] = [
        [
          o(
            pick([
              'Standings ( tabulate under played , won , drawn , lost , goals for , against , points ) :',
              'Standings :',
              'P W D L F A Pts',
              'Leading standings :',
            ]),
          ),
        ],
      ];
      for (let k = int(5, 14); k > 0; k--) {
        const row = Array.from({ length: int(3, 7) }, () => int(0, 60)).join(' ');
        lines.push([...(next() < 0.25 ? [o(`${int(1, 20)}.`)] : []), club(), o(row)]);
      }
      return lines;
    },
    // American games: cities as sides.
    () => {
      const caps = next() < 0.6;
      const lines: Piece[][] = [
        [
          [
            pick([
              'National League',
              'American League',
              'Major League Baseball',
              'National Basketball Association',
              'National Hockey League',
              'NBA',
              'NHL',
              'NFL',
              'Eastern Conference',
              'Western Conference',
            ]),
            next() < 0.5 ? MISC : ORGANISATION,
          ],
          o(pick(['standings after games played on', 'results of games on', 'games on'])),
          o(`${pick(days)} (`),
          o('home team in caps ) :'),
        ],
      ];
      for (let k = int(4, 14); k > 0; k--) {
        const r = next();
        const side = () =>
          next() < 0.7
            ? citySide()
            : next() < 0.5
              ? ([pick(nicks), ORGANISATION] as Piece)
              : ([`${town()} ${pick(nicks)}`, ORGANISATION] as Piece);
        let line: Piece[];
        if (r < 0.4) line = [side(), o(String(int(0, 120))), side(), o(String(int(0, 120)))];
        else if (r < 0.6) line = [side(), o('at'), side()];
        else
          line = [
            side(),
            o(`${int(10, 90)} ${int(10, 90)} .${int(300, 700)} ${pick(['-', String(int(1, 20)), '1/2'])}`),
          ];
        lines.push(caps ? upper(line) : line);
      }
      if (next() < 0.6)
        lines.push([
          o(
            pick([
              'EASTERN DIVISION W L PCT GB',
              'CENTRAL DIVISION',
              'PACIFIC DIVISION',
              'EASTERN CONFERENCE',
              'ATLANTIC DIVISION',
            ]),
          ),
        ]);
      return lines;
    },
    // Tennis, badminton and the like.
    () => {
      const lines: Piece[][] = [
        [
          o(pick(['Results from the', 'Results at the', 'First round results in the', 'Semifinal results in the'])),
          event(),
          o(
            pick(['tennis tournament on', 'badminton championship on', '']) +
              ` ${pick(days)} ( prefix number denotes seeding ) :`,
          ),
        ],
        [
          o(
            pick([
              "Men 's singles , first round",
              "Women 's singles , semifinals",
              'Quarterfinals',
              'Final',
              'Second round',
            ]),
          ),
        ],
      ];
      for (let k = int(3, 9); k > 0; k--) {
        const seed1 = next() < 0.3 ? [o(`${int(1, 16)} -`)] : [];
        const seed2 = next() < 0.3 ? [o(`${int(1, 16)} -`)] : [];
        lines.push([
          ...seed1,
          person(),
          o('('),
          nation(),
          o(pick([') beat', ') bt', ') def.'])),
          ...seed2,
          person(),
          o('('),
          nation(),
          o(`) ${sets()}`),
        ]);
        if (next() < 0.15)
          lines.push([
            person(),
            o('and'),
            person(),
            o('('),
            nation(),
            o(') beat'),
            person(),
            o('and'),
            person(),
            o('('),
            nation(),
            o(`) ${sets()}`),
          ]);
      }
      return lines;
    },
    // Ranked lists.
    () => {
      const lines: Piece[][] = [
        [
          o(
            pick([
              'Leading results in the',
              'Leading scores after the second round of the',
              'Leading finishers in the',
              'Results of the',
            ]),
          ),
          next() < 0.5 ? event() : o("men 's downhill"),
          o(pick(['( players', ''])),
          o(':'),
        ],
      ];
      const style = int(0, 3);
      for (let k = int(4, 12); k > 0; k--) {
        if (style === 0) lines.push([o(`${int(1, 30)}.`), person(), o('('), nation(), o(`) ${clock()}`)]);
        else if (style === 1)
          lines.push([
            o(String(int(125, 290))),
            person(),
            ...(next() < 0.5 ? [o('('), nation(), o(')')] : []),
            o(`${int(62, 74)} ${int(62, 74)}`),
          ]);
        else if (style === 2)
          lines.push([
            o(`${int(1, 30)}.`),
            person(),
            o(','),
            nation(),
            o(','),
            ...(next() < 0.5 ? [club(), o(',')] : []),
            o(clock()),
          ]);
        else lines.push([o(`${int(1, 30)}.`), nation(), o(`${int(1, 40)} points`)]);
      }
      return lines;
    },
    // Cricket.
    () => {
      const side = next() < 0.5 ? nation : club;
      const lines: Piece[][] = [
        [
          o(pick(['Scoreboard of the', 'Close of play scores in', 'Scoreboard on the second day of the'])),
          o(pick(['first test', 'four-day', 'one-day match'])),
          o('between'),
          side(),
          o('and'),
          side(),
          o(`at ${pick(["Lord 's", 'the Oval', ''])}`),
          o(':'),
        ],
        [side(), o(pick(['first innings', 'second innings', `${int(100, 500)} and ${int(50, 300)}-${int(1, 9)}`]))],
      ];
      for (let k = int(3, 9); k > 0; k--) {
        const r = next();
        if (r < 0.35)
          lines.push([next() < 0.6 ? initial() : last(), o('c'), last(), o('b'), last(), o(String(int(0, 140)))]);
        else if (r < 0.5)
          lines.push([
            next() < 0.6 ? initial() : last(),
            o(pick(['not out', 'run out', 'lbw b'])),
            ...(next() < 0.4 ? [last()] : []),
            o(String(int(0, 140))),
          ]);
        else if (r < 0.7)
          lines.push([
            o(pick(['Bowling :', 'Bowling ( to date ) :'])),
            last(),
            o(`${int(5, 40)}-${int(0, 9)}-${int(10, 120)}-${int(0, 6)} ,`),
            last(),
            o(`${int(5, 40)}-${int(0, 9)}-${int(10, 120)}-${int(0, 6)}`),
          ]);
        else if (r < 0.85)
          lines.push([
            side(),
            o(`${int(90, 560)} ( `),
            initial(),
            o(`${int(50, 160)} ,`),
            initial(),
            o(`${int(50, 120)} ;`),
            initial(),
            o(`${int(3, 7)}-${int(30, 99)} )`),
            ...(next() < 0.6 ? [o('v'), side(), o(`${int(20, 300)}-${int(1, 9)}`)] : []),
          ]);
        else
          lines.push([
            place(),
            o(':'),
            club(),
            o(pick(['beat', 'lead', 'trail', 'drew with'])),
            club(),
            o(`by ${int(2, 200)} runs .`),
          ]);
      }
      return lines;
    },
    // Squads.
    () => {
      const lines: Piece[][] = [[o(pick(['Squad :', 'Teams :', 'Squads :', 'Probable teams :']))]];
      for (let k = int(1, 3); k > 0; k--) {
        const line: Piece[] = [next() < 0.5 ? nation() : club(), o(':')];
        for (let m = int(4, 11); m > 0; m--) {
          line.push(
            ...(next() < 0.3 ? [o(`${int(1, 15)} -`)] : []),
            next() < 0.75 ? person() : last(),
            ...(next() < 0.25 ? [o('('), next() < 0.7 ? club() : nation(), o(')')] : []),
            o(m > 1 ? pick([',', ',', ';']) : '.'),
          );
        }
        lines.push(line);
        if (next() < 0.4)
          lines.push([
            o(pick(['Goalkeepers', 'Defenders', 'Midfielders', 'Forwards'])),
            o('-'),
            person(),
            o('('),
            club(),
            o(') ,'),
            person(),
            o('('),
            club(),
            o(')'),
          ]);
      }
      return lines;
    },
    // Sports prose.
    () => {
      const a = club();
      const b = club();
      const n = nation();
      const m = nation();
      const p = person();
      const sur: Piece = [(p[0] as string).split(' ').slice(-1)[0] as string, PERSON];
      const all: Piece[][] = [
        [
          a,
          o(pick(['beat', 'defeated', 'drew with', 'lost to', 'hosted'])),
          b,
          o(`${score()} on ${pick(days)}`),
          o(pick(['.', 'to go top of the table .', 'in the first leg .'])),
        ],
        [
          o('In'),
          place(),
          o(','),
          p,
          o(pick(['scored twice', 'had two doubles', 'drove in three runs', 'hit a homer'])),
          o('as'),
          a,
          o('beat'),
          b,
          o(`${int(1, 9)}-${int(0, 8)} .`),
        ],
        [
          sur,
          o(', who'),
          o(pick(['joined from', 'moved to', 'left'])),
          b,
          o('in'),
          o(pick(months)),
          o(', scored in the'),
          o(`${int(2, 90)}th minute .`),
        ],
        [n, o('face'), m, o('in'), place(), o('on'), o(pick(days)), o('in a'), event(), o('qualifier .')],
        [o('The'), adjective(), o('champion ,'), p, o(', beat'), person(), o('of'), nation(), o(sets()), o('.')],
        [a, o('coach'), person(), o('said'), sur, o('would miss the match against'), b, o('.')],
        [
          n,
          o('coach'),
          person(),
          o('named'),
          o(pick(['an unchanged side', 'two new caps'])),
          o('for the match against'),
          m,
          o('.'),
        ],
        [adjective(), o('striker'), person(), o('signed for'), a, o('from'), b, o(`for ${int(1, 20)} million .`)],
        [
          o('At'),
          place(),
          o(','),
          person(),
          o('pitched a three-hitter and'),
          citySide(),
          o('beat'),
          citySide(),
          o(`${int(1, 9)}-${int(0, 8)} .`),
        ],
      ];
      return Array.from({ length: int(3, 7) }, () => pick(all));
    },
    // Prose of politics and markets, and lists of facts.
    () => {
      const p = person();
      const sur: Piece = [(p[0] as string).split(' ').slice(-1)[0] as string, PERSON];
      const at = place();
      const in_ = nation();
      const f = firm();
      const all: (() => Piece[])[] = [
        () => [
          o(
            pick([
              'President',
              'Prime Minister',
              'Foreign Minister',
              'General',
              'Mr',
              'Mr.',
              'Mrs',
              'Secretary-General',
              'Justice Minister',
              'Chancellor',
              'Archbishop',
              'Sheikh',
              'Sergeant',
              'Police Commissioner',
            ]),
          ),
          p,
          o(pick(['said on', 'arrived in', 'told reporters in', 'left for'])),
          at,
          o('.'),
        ],
        () => [
          adjective(),
          o(pick(['Foreign Minister', 'President', 'Defence Minister', 'opposition leader', 'envoy', 'lawmaker'])),
          p,
          o('met'),
          adjective(),
          o('counterpart'),
          person(),
          o('in'),
          at,
          o('on'),
          o(pick(days)),
          o('.'),
        ],
        () => [
          o('"'),
          o(pick(['We will not bow to pressure', 'There is no change in policy', 'It is a bad day'])),
          o(', "'),
          sur,
          o(pick(['said .', 'told a news conference in'])),
          ...(next() < 0.5 ? [at, o('.')] : []),
        ],
        () => [o('A spokesman for'), f, o(', based in'), at, o(', declined to comment .')],
        () => [
          f,
          o(
            pick([
              'said it had agreed to sell its',
              'shares fell',
              'reported a loss in',
              'said it would close a plant in',
            ]),
          ),
          at,
          o(pick(['unit to', 'after a bid from'])),
          firm(),
          o('.'),
        ],
        () => [
          o('--'),
          person(),
          o(','),
          place(),
          o(pick(['newsroom', 'bureau'])),
          o(`+${int(1, 99)} ${int(100, 999)} ${int(1000, 9999)}`),
        ],
        () => [o('--'), place(), o(pick(['Newsroom', 'newsdesk', 'Bureau'])), o(`${int(100, 999)} ${int(1000, 9999)}`)],
        () => [o('- -'), o('By'), person()],
        () => [o('By'), person()],
        () => [person()],
        () => [
          o(pick(['* *', '-', '--', '*'])),
          in_,
          o(pick(['refused to discuss a ceasefire .', 'and', 'said it would sign .'])),
          nation(),
          o('.'),
        ],
        () => [
          o('The'),
          adjective(),
          o(pick(['government', 'embassy', 'army', 'navy', 'stock market', 'side'])),
          o('in'),
          at,
          o(','),
          in_,
          o(', said'),
          o(pick(days)),
          o('.'),
        ],
        () => [
          in_,
          o("'s"),
          o(pick(['central bank', 'parliament', 'president', 'trade surplus', 'foreign minister'])),
          person(),
          o(pick(['said', 'rose', 'voted'])),
          o('.'),
        ],
        () => [at, o(','), in_, o('-'), o(`${int(2, 90)} people were killed near`), place(), o('.')],
        () => [
          o('Newspapers in'),
          at,
          o(': '),
          [
            `${town()} ${pick(['Times', 'Post', 'Herald', 'Daily News', 'Courier', 'Gazette', 'Tribune'])}`,
            ORGANISATION,
          ],
          o('-'),
          o(pick(['Exports fall .', 'Court frees editor .'])),
        ],
        () => [
          firm(),
          o(`${int(10, 99)}.${int(1, 9)} ${int(10, 99)}.${int(1, 9)} ${pick(['-', '+'])}${int(0, 3)}.${int(1, 9)}`),
        ],
        () => [o(`${pick(['BORROWER', 'LEAD MANAGER', 'ISSUER', 'Lead Manager'])} :`), firm()],
        () => [
          o('Market closing :'),
          place(),
          o('index'),
          o(`${int(1000, 9000)}.${int(10, 99)} ( ${pick(['+', '-'])}${int(0, 60)}.${int(10, 99)} )`),
        ],
        () => [o(pick(['Population', 'Area', 'Capital', 'Currency'])), o(':'), place()],
        () => [o('Ship'), o('arrived at'), place(), o('from'), place(), o('.')],
        () => [
          person(),
          o(`, ${int(19, 80)} ,`),
          o(pick(['a teacher from', 'of', 'a farmer in'])),
          place(),
          o(','),
          nation(),
          o(', died on'),
          o(pick(days)),
          o('.'),
        ],
      ];
      return Array.from({ length: int(4, 9) }, () => pick(all)());
    },
  ];

  const out: NameDocument[] = [];
  for (let d = 0; d < count; d++) {
    const builder = createBuilder('wire', `wire-${d}`);
    const lines: Piece[][] = [headline()];
    if (next() < 0.25) lines.push([person()]);
    lines.push(dateline());
    if (next() < 0.3) lines.push([...dateline(), ...headline().map(([words, type]) => [words, type] as Piece)]);
    for (let b = int(1, 2); b > 0; b--) lines.push(...pick(blocks)());
    for (const line of lines) {
      const forms: string[] = [];
      const names: GoldName[] = [];
      for (const [words, type] of line) {
        const cut = words.split(' ').filter((word) => word !== '');
        if (cut.length === 0) continue;
        if (type >= 0) names.push({ first: forms.length, last: forms.length + cut.length - 1, type });
        forms.push(...cut);
      }
      if (forms.length === 0) continue;
      builder.add(forms, bitsOfNames(forms.length, names, OUTSIDE_BIT));
    }
    void date;
    out.push(builder.finish());
  }
  return out;
}
