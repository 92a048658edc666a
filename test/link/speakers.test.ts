/** Who is one person across articles, told from what articles say of them; people and places are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyName, initialsOf, isGeneric, ownedBy } from '../../src/link/speakers/body-name.js';
import { countryOf } from '../../src/link/speakers/governments.js';
import { relink, UNDECIDED } from '../../src/link/speakers/link.js';
import { memoryShelf } from '../../src/link/speakers/memory.js';
import { officeOf } from '../../src/link/speakers/office.js';
import { blockOfName, personName } from '../../src/link/speakers/person-name.js';
import { hashOf } from '../../src/link/speakers/plain.js';
import { sightingsOf } from '../../src/link/speakers/sightings.js';
import { themeNumber, themeOf } from '../../src/link/speakers/themes.js';
import { isNaming, roleBeside, spelledOut, wholeName } from '../../src/link/speakers/written.js';
import type { Reading } from '../../src/model/reading.js';
import type { Sighting } from '../../src/model/speaker.js';
import { createReader } from '../../src/read/read.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';
import { groups, seen } from '../helpers/sightings.js';

const read = createReader(loadWeights());
const readOne = (text: string) => read(articleOf(text));

test('a full name is one person, however it is written', () => {
  const same = ['Zoë Lind-Aas', 'Zoe Lind-Aas', 'Ms Zoë Lind-Aas', 'ZOË LIND-AAS', 'Dr. Zoë Lind-Aas'];
  assert.deepEqual(groups(same.map((name) => seen(name))), [0, 0, 0, 0, 0]);
  assert.deepEqual(groups(['Sergey Dorin', 'Sergei Dorin', 'Serghei Tolm'].map((name) => seen(name))), [0, 0, 2]);
  assert.deepEqual(groups(['William Harrow', 'Bill Harrow', 'Will Harrow'].map((name) => seen(name))), [0, 0, 0]);
  assert.deepEqual(groups(['Park Min-jae', 'Min-jae Park', 'Park Min Jae'].map((name) => seen(name))), [0, 0, 0]);
});

test('spellings, initials and names that end with what one is called are one person', () => {
  assert.deepEqual(groups(['Pyotr Zhelin', 'Petr Zhelin', 'Piotr Zhelin'].map((name) => seen(name))), [0, 0, 0]);
  assert.deepEqual(groups(['Yevgeny Tarask', 'Yevhen Tarask', 'Evgenii Tarask'].map((name) => seen(name))), [0, 0, 0]);
  assert.deepEqual(
    groups(['Mohammed Dardan', 'Mohamed al-Dardan', 'Al-Dardan'].map((name) => seen(name, { outlet: 'A' }))),
    [0, 0, 0],
  );
  assert.deepEqual(groups(['President-elect Voss', 'Ada Voss'].map((name) => seen(name, { outlet: 'A' }))), [0, 0]);
  assert.deepEqual(groups(['Jessica Tull', 'Jess Tull'].map((name) => seen(name))), [0, 0]);
  assert.deepEqual(groups(['J. C. Harrow', 'J.C. Harrow', 'JC Harrow'].map((name) => seen(name))), [0, 0, 0]);
  const planner = { role: 'planner', outlet: 'The Courier' };
  assert.deepEqual(groups(['Ruth Dora Harrowby', 'R. D. Harrowby'].map((name) => seen(name, planner))), [0, 0]);
  assert.deepEqual(groups(['Nguyen Thi Khoa', 'Khoa'].map((name) => seen(name, planner))), [0, 0]);
  const captain = groups([
    seen('Cassida Bell', { role: 'captain' }),
    seen('Moussa Bell', { role: 'singer' }),
    seen('Bell', { role: 'Capt.' }),
  ]);
  assert.deepEqual(captain, [0, 1, 0]);
});

test('a bare surname is not the son’s where the father is known too', () => {
  const found = groups([
    seen('Rory Harne', { role: 'shipowner', outlet: 'The Courier' }),
    seen('Rory Harne Jr.', { role: 'farmer', outlet: 'Evening Post' }),
    seen('Harne', { outlet: 'Evening Post', role: 'owner' }),
  ]);
  assert.notEqual(found[2], 1);
});

test('middle names, initials and generations part people of one name', () => {
  const names = ['Tomas R. Quill', 'Tomas Reed Quill', 'Tomas B. Quill', 'Tomas R. Quill Jr.'];
  assert.deepEqual(groups(names.map((name) => seen(name, { role: 'senator' }))), [0, 0, 2, 3]);
});

test('two people of one name are told apart by what they are', () => {
  const mayor = { role: 'mayor', affiliation: 'Harne', outlet: 'The Courier' };
  const striker = { role: 'striker', outlet: 'Evening Post' };
  const found = groups([
    seen('Jon Pell', mayor),
    seen('Jon Pell', striker),
    seen('Jon Pell', { ...mayor, role: 'the mayor of Harne' }),
    seen('Jon Pell', { outlet: 'Evening Post' }),
    seen('Pell', { outlet: 'The Courier' }),
  ]);
  assert.deepEqual(found, [0, 1, 0, 1, 0]);
});

test('one who changes office is one person; two offices at one time are two', () => {
  const minister = { role: 'transport minister', published: '2031-01-10' };
  assert.deepEqual(
    groups([
      seen('Ada Voss', minister),
      seen('Ada Voss', { role: 'mayor', affiliation: 'Kell', published: '2033-01-10' }),
      seen('Ada Voss', { role: 'the former transport minister', published: '2033-05-10' }),
    ]),
    [0, 0, 0],
  );
  assert.deepEqual(
    groups([
      seen('Ada Voss', { role: 'mayor', affiliation: 'Kell' }),
      seen('Ada Voss', { role: 'mayor', affiliation: 'Harne' }),
    ]),
    [0, 1],
  );
});

test('a bare surname never joins two people, and goes to whom it has company with', () => {
  const around = [1011, 1012, 1013];
  const found = groups([
    seen('Ada Voss', { role: 'minister', around, outlet: 'A' }),
    seen('Erik Voss', { role: 'coach', around: [1021, 1022], outlet: 'B' }),
    seen('Voss', { around: [1012], outlet: 'C' }),
    seen('Voss', { around: [1022], outlet: 'D' }),
    seen('Voss', { around: [1031], outlet: 'E' }),
    seen('Voss', { role: 'coach', outlet: 'F' }),
  ]);
  assert.deepEqual(found, [0, 1, 0, 1, 4, 1]);
});

test('a name before marriage is the same person where an article says so', () => {
  assert.deepEqual(
    groups([
      seen('Leila Dorn', { role: 'judge' }),
      seen(['Leila Hadd', 'Leila Dorn']),
      seen('Leila Hadd', { role: 'judge' }),
    ]),
    [0, 0, 0],
  );
});

test('a body is one under its acronym where that is spelled out, and two bodies of one acronym stay two', () => {
  const body = { kind: 'body' } as const;
  const found = groups([
    seen(['Harne Valley Water Authority', 'HVWA'], body),
    seen('HVWA', body),
    seen('the Harne Valley Water Authority', body),
    seen(['United Kell Farmers', 'UKF'], { ...body, outlet: 'A' }),
    seen(['Union of Kell Fishers', 'UKF'], { ...body, outlet: 'B' }),
    seen('UKF', { ...body, outlet: 'B' }),
  ]);
  assert.deepEqual(found, [0, 0, 0, 3, 4, 4]);
});

test('the ministry of every country is another one', () => {
  const ministry = (affiliation: string | null, outlet: string) =>
    seen('the Foreign Ministry', { kind: 'body', affiliation, outlet });
  assert.deepEqual(groups([ministry('Drenland', 'A'), ministry('Velmora', 'A'), ministry('Drenland', 'B')]), [0, 1, 0]);
  const polish = ['the Polish Foreign Ministry', "Poland's foreign ministry", 'The German Foreign Ministry'].map(
    (name) => seen(name, { kind: 'body' }),
  );
  assert.deepEqual(groups([...polish, ministry('Poland', 'C'), ministry('Warsaw', 'D')]), [0, 0, 2, 0, 0]);
  assert.equal(ownedBy('british airways'), null);
  assert.deepEqual(ownedBy('south korean defence ministry'), { name: 'defence ministry', code: 'kr' });
});

test('an article tells of a ministry in small letters, of a seat, and of a name from before a marriage', () => {
  const sightings = (text: string) =>
    sightingsOf({ key: 'ar', text, outlet: 'The Courier', published: null }, readOne(text));
  assert.ok(
    sightings("Poland's foreign ministry said that it had not been invited.").some(({ names }) =>
      names.includes("Poland's foreign ministry"),
    ),
  );
  const [ada] = sightings(
    'Ada Voss, the transport minister, opened the line. Ms Voss, who married in April and was known until then as Ada Reed, said she was glad.',
  );
  assert.ok(ada?.names.includes('Ada Reed'), String(ada?.names));
});

test('governments are known by their seats and by every name of their country', () => {
  assert.equal(countryOf('the Kremlin', true), 'ru');
  assert.equal(countryOf('Russian Federation', false), 'ru');
  assert.equal(countryOf('Moscow', false), null);
  assert.equal(countryOf('Moscow', true), 'ru');
  assert.equal(countryOf('Government of France', true), 'fr');
});

test('names are taken apart', () => {
  assert.deepEqual(personName('Sen. Ada Maria Voss Jr.'), {
    given: 'ada',
    middle: ['maria'],
    last: 'voss',
    suffix: 'jr',
  });
  assert.equal(personName('Mr'), null);
  assert.equal(personName('Pope Clement')?.given, 'pope');
  assert.equal(blockOfName(personName('Mihrdad Soran') as never), blockOfName(personName('Mehrdad Soran') as never));
  assert.equal(bodyName('Ministry of Transport'), bodyName('the Transport Ministry'));
  assert.equal(bodyName('Orvane Motors, Inc.'), 'orvane motors');
  assert.equal(isGeneric('foreign ministry'), true);
  assert.equal(initialsOf('bank of north kell'), 'bnk');
  assert.deepEqual(officeOf('the former deputy finance minister of Ostrova'), {
    noun: 'minister',
    field: 'state',
    past: true,
  });
  assert.equal(officeOf('police commissioner').field, 'law');
});

test('what stands beside a name belongs to it', () => {
  const text =
    'Rovers striker Jon Pell, 24, and Ada Voss, a judge in Kell, met Park Min-jae of the Kell Harbour Union (KHU).';
  const at = (name: string): [number, number] => [text.indexOf(name), text.indexOf(name) + name.length];
  assert.equal(roleBeside(text, ...at('Jon Pell')), 'Rovers striker');
  assert.equal(roleBeside(text, ...at('Ada Voss')), 'a judge in Kell');
  assert.equal(wholeName(text, ...at('Park Min')), 'Park Min-jae');
  assert.equal(spelledOut(text, 'KHU'), 'Kell Harbour Union');
});

test('a popular surname costs no more than a few comparisons a sighting', () => {
  const shelf = memoryShelf();
  let asked = 0;
  const counting = {
    ...shelf,
    block: (block: string) => {
      asked++;
      return shelf.block(block);
    },
  };
  for (let i = 0; i < 400; i++)
    relink(
      counting,
      {
        added: [seen(`Given${i} Kell`, { role: 'farmer' }), seen('Kell', { outlet: `o${i % 9}` })].map((one, n) => ({
          ...one,
          local: `r${n}`,
        })),
        removed: [],
        blocks: [],
      },
      UNDECIDED,
    );
  assert.ok(asked < 400 * 6, `${asked} blocks looked at`);
});

test('a ticker’s letter and the bare ending of a firm name nobody', () => {
  assert.deepEqual(['L', 'T>', 'Co Inc', 'Ltd.', ''].filter(isNaming), []);
  assert.deepEqual(['UN', 'Orvane Co', '3M', 'Company of Sill'].filter(isNaming), [
    'UN',
    'Orvane Co',
    '3M',
    'Company of Sill',
  ]);
});

test('a body by the first word of its name is that body, where both are in one outlet or company', () => {
  const body = (name: string | readonly string[], more = {}) => seen(name, { kind: 'body', ...more });
  assert.deepEqual(
    groups([
      body('Tolm Wire', { outlet: 'The Courier' }),
      body('Tolm Wire', { outlet: 'Evening Post' }),
      body('Tolm', { outlet: 'The Courier' }),
      body('Tolm', { outlet: 'Harbour Gazette' }),
    ]).slice(0, 3),
    [0, 0, 0],
  );
});

test('a rating agency mostly said by one word is one with its full name; what a firm makes is not', () => {
  const short = Array.from({ length: 6 }, () => seen('Orvane', { kind: 'body', outlet: 'The Courier' }));
  const full = seen(['Orvane Investors Service', 'Orvane'], { kind: 'body', outlet: 'The Courier' });
  assert.equal(new Set(groups([...short, full])).size, 1);
  assert.equal(new Set(groups([full, ...short])).size, 1);
  const watch = seen(['Orvane Watch', 'Orvane'], { kind: 'body', outlet: 'The Courier' });
  assert.equal(new Set(groups([...short, watch])).size, 2);
});

test('the treasury of an outlet that writes of one country is that country’s', () => {
  const body = (name: string) => seen(name, { kind: 'body', outlet: 'The Courier' });
  assert.deepEqual(groups([body('Belize Treasury'), body('Treasury'), body('Treasury')]), [0, 0, 0]);
  const many = [body('Belize Treasury'), body('Kenya Treasury'), body('Treasury')];
  assert.deepEqual(groups(many), [0, 1, 2]);
});

test('two of one name in one article are two people, whatever company they share', () => {
  const around = [
    hashOf(blockOfName(personName('Jon Pell') as NonNullable<ReturnType<typeof personName>>)),
    1101,
    1102,
    1103,
    1104,
  ];
  const mayor = { role: 'mayor of Harne', affiliation: 'Harne', around };
  const striker = { role: 'striker', affiliation: 'Ashby Rovers', around };
  const article = 'ar_both';
  assert.deepEqual(
    groups([seen('Jon Pell', { ...mayor, article }), seen('Jon Pell', { ...striker, article, local: 'r2' })]),
    [0, 1],
  );
});

test('of two namesakes an article without a title means the one it is about', () => {
  const minister = { role: 'finance minister', affiliation: 'Velmora', around: [themeNumber('state')] };
  const novelist = { role: 'novelist', around: [themeNumber('arts')] };
  assert.deepEqual(
    groups([
      seen('Ada Reed', minister),
      seen('Ada Reed', minister),
      seen('Ada Reed', novelist),
      seen('Ada Reed', { around: [themeNumber('arts')] }),
    ]),
    [0, 0, 2, 2],
  );
  assert.equal(themeOf('Pell scored twice on his return; he has eleven goals this season.'), 'sport');
  assert.equal(themeOf('The goal of the talks is peace.'), null);
});

test('what stands before or behind a name says what somebody is, a clause does not', () => {
  const at = (text: string) => roleBeside(text, text.indexOf('Jon Pell'), text.indexOf('Jon Pell') + 8);
  assert.equal(at('He thanked the Commissioner of Police, Jon Pell, for coming.'), 'Commissioner of Police');
  assert.equal(at('The Minister for Health, Dr Jon Pell, thanked the commissioner, she said.'), 'Minister for Health');
  assert.equal(at('Jon Pell, thanked the commissioner for coming.'), null);
  assert.equal(officeOf('Commissioner of Police').noun, 'police-commissioner');
});

test('a surname with another behind a hyphen is a pair of people, after a given name a surname', () => {
  const whole = (text: string, name: string) => wholeName(text, text.indexOf(name), text.indexOf(name) + name.length);
  assert.equal(whole('the Voss-Quill ticket', 'Voss'), 'Voss');
  assert.equal(whole('Ana Voss-Quill won', 'Ana Voss'), 'Ana Voss-Quill');
  assert.equal(whole('an Ana Voss-supporting mayor', 'Ana Voss'), 'Ana Voss');
  assert.equal(whole('Lin Xiao-ping won', 'Lin Xiao'), 'Lin Xiao-ping');
});

test('a president by his second given name is the president, a namesake of another office is not', () => {
  const post = { role: 'president', affiliation: 'Velmora' };
  assert.deepEqual(groups([seen('Oskar Emil Arden', post), seen('Emil Arden', post)]), [0, 0]);
  assert.deepEqual(
    groups([seen('Oskar Emil Arden', post), seen('Emil Arden', { role: 'president', affiliation: 'Norra' })]),
    [0, 1],
  );
  assert.deepEqual(groups([seen('Oskar Emil Arden', post), seen('Emil Arden')]), [0, 1]);
});

test('the Polish minister and the minister of Poland are of one government', () => {
  const minister = (affiliation: string) => seen('Jan Arden', { role: 'finance minister', affiliation });
  assert.deepEqual(groups([minister('Poland'), minister('Polish'), minister('Latvian')]).slice(0, 2), [0, 0]);
});

test('a surname that is never he, she or an office is nobody much in the news only', () => {
  const known = Array.from({ length: 6 }, () => seen(['Liv Foxe', 'Foxe'], { outlet: 'A', gender: 'female' }));
  assert.equal(groups([...known, seen('Foxe', { outlet: 'B', gender: 'female' })]).at(-1), 0);
  assert.notEqual(groups([...known, seen('Foxe', { outlet: 'B' })]).at(-1), 0);
});

test('Ben and Don are given names, before two more names Don is a form of address; Abu is part of a name', () => {
  const at = (name: string) => seen(name, { outlet: 'A' });
  assert.deepEqual(groups([at('Ruth Arden'), at('Ben Arden'), at('Don Arden'), at('Donald Arden')]), [0, 1, 2, 2]);
  assert.deepEqual(groups([at('Luis Arden'), at('Don Luis Arden')]), [0, 0]);
  assert.deepEqual(groups([at('Walid Arden'), at('Abu Arden')]), [0, 1]);
});

test('a given name alone is nobody’s surname by the outlet alone', () => {
  const singer = () => seen(['Liv Jack', 'Jack'], { outlet: 'A', gender: 'male', around: [700] });
  const known = Array.from({ length: 6 }, singer);
  const jack = (more: Partial<Sighting>) => groups([...known, seen('Jack', { gender: 'male', ...more })]).at(-1);
  assert.notEqual(jack({ outlet: 'A' }), 0);
  assert.equal(jack({ outlet: 'A', around: [700] }), 0);
  assert.deepEqual(groups([seen('Jack', { outlet: 'A' }), seen('Jack', { outlet: 'A' })]), [0, 1]);
  assert.deepEqual(groups([seen('Foxe', { outlet: 'A' }), seen('Foxe', { outlet: 'A' })]), [0, 0]);
});

test('a senator of a state is a senator of the country, a mayor of one town is not the mayor of another', () => {
  const one = (role: string, affiliation: string) => seen('Jan Arden', { role, affiliation });
  assert.deepEqual(groups([one('senator', 'Poland'), one('senator', 'Harne')]), [0, 0]);
  assert.deepEqual(groups([one('mayor', 'Kell'), one('mayor', 'Harne')]), [0, 1]);
});

test('a president by the first of two surnames is the president', () => {
  const post = { role: 'president', affiliation: 'Velmora' };
  assert.deepEqual(groups([seen('Oskar Ferra Luz', post), seen('Oskar Ferra', post)]), [0, 0]);
  assert.deepEqual(groups([seen('Oskar Ferra Luz', post), seen('Oskar Ferra')]), [0, 1]);
  assert.deepEqual(groups([seen('Oskar Henry Luz', post), seen('Oskar Henry', post)]), [0, 1]);
});

test('“Kim” of whom the article cut another given name is that other Kim', () => {
  const text = 'Soh Min-dar spoke in Kell. His sister, Soh Ara-bel, was with him. Soh said the talks were over.';
  const at = (word: string) => {
    const start = text.indexOf(word);
    return { span: [start, start + 3] as const, form: 'name' as const, metonym: false };
  };
  const referent = { id: 'r1', kind: 'person', name: 'Soh Min-dar', role: null, affiliation: null } as const;
  const mentions = [{ span: [0, 11] as const, form: 'name' as const, metonym: false }, at('Soh Ara')];
  const reading = { referents: [{ ...referent, mentions }], statements: [] };
  const [kim] = sightingsOf({ key: 'a', text, outlet: null, published: null }, reading as unknown as Reading);
  assert.deepEqual(kim?.names, ['Soh Min-dar']);
});
