/** Who is one person across articles, told from what articles say of them; people and places are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyName, initialsOf, isGeneric } from '../../src/link/speakers/body-name.js';
import { countryOf } from '../../src/link/speakers/governments.js';
import { relink, UNDECIDED } from '../../src/link/speakers/link.js';
import { memoryShelf } from '../../src/link/speakers/memory.js';
import { officeOf } from '../../src/link/speakers/office.js';
import { blockOfName, personName } from '../../src/link/speakers/person-name.js';
import { isNaming, roleBeside, spelledOut, wholeName } from '../../src/link/speakers/written.js';
import type { Sighting } from '../../src/model/speaker.js';

let articles = 0;

function seen(names: string | readonly string[], more: Partial<Sighting> = {}): Sighting {
  return {
    article: `ar_${String(articles++).padStart(3, '0')}`,
    local: 'r1',
    kind: 'person',
    names: typeof names === 'string' ? [names] : names,
    role: null,
    affiliation: null,
    gender: null,
    outlet: null,
    published: '2031-03-14',
    around: [],
    ...more,
  };
}

/** For each sighting the number of the first that is the same speaker. */
function groups(sightings: readonly Sighting[]): number[] {
  const shelf = memoryShelf();
  relink(shelf, { added: sightings, removed: [], blocks: [] }, UNDECIDED);
  const speakers = sightings.map(({ article, local }) => shelf.speakerOf(article, local));
  return speakers.map((one) => speakers.indexOf(one));
}

test('a full name is one person, however it is written', () => {
  const same = ['Zoë Lind-Aas', 'Zoe Lind-Aas', 'Ms Zoë Lind-Aas', 'ZOË LIND-AAS', 'Dr. Zoë Lind-Aas'];
  assert.deepEqual(groups(same.map((name) => seen(name))), [0, 0, 0, 0, 0]);
  assert.deepEqual(groups(['Sergey Dorin', 'Sergei Dorin', 'Serghei Tolm'].map((name) => seen(name))), [0, 0, 2]);
  assert.deepEqual(groups(['William Harrow', 'Bill Harrow', 'Will Harrow'].map((name) => seen(name))), [0, 0, 0]);
  assert.deepEqual(groups(['Park Min-jae', 'Min-jae Park', 'Park Min Jae'].map((name) => seen(name))), [0, 0, 0]);
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
  const around = [11, 12, 13];
  const found = groups([
    seen('Ada Voss', { role: 'minister', around, outlet: 'A' }),
    seen('Erik Voss', { role: 'coach', around: [21, 22], outlet: 'B' }),
    seen('Voss', { around: [12], outlet: 'C' }),
    seen('Voss', { around: [22], outlet: 'D' }),
    seen('Voss', { around: [31], outlet: 'E' }),
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
