/** Governments, ministries, initials and names misread, across articles; people and places are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryOf } from '../../src/link/speakers/governments.js';
import { relink, UNDECIDED } from '../../src/link/speakers/link.js';
import { memoryShelf } from '../../src/link/speakers/memory.js';
import { sightingsOf } from '../../src/link/speakers/sightings.js';
import { inBrackets, wholeName } from '../../src/link/speakers/written.js';
import type { Sighting } from '../../src/model/speaker.js';
import { createReader } from '../../src/read/read.js';
import { loadWeights } from '../../src/weights/load.js';
import { articleOf } from '../helpers/reading.js';
import { groups, seen } from '../helpers/sightings.js';

const read = createReader(loadWeights());
const readOne = (text: string) => read(articleOf(text));

test('a government is its country by its adjective too, as West Germany is Germany', () => {
  assert.equal(countryOf('the Syrian government', false), 'sy');
  assert.equal(countryOf('West German government', false), 'de');
  assert.equal(countryOf('Syrian', false), null);
});

test('a ministry is of the country its article speaks of, where nothing else tells', () => {
  const text = 'Japan’s reserves rose in February, the Finance Ministry said. Japanese exports fell.';
  const [ministry] = sightingsOf({ key: 'a', text, outlet: 'The Wire', published: null }, readOne(text)).filter(
    ({ names }) => names[0] === 'Finance Ministry',
  );
  assert.equal(ministry?.affiliation, 'Japanese');
  const both = 'Japan and France agreed, the Finance Ministry said.';
  const [open] = sightingsOf({ key: 'b', text: both, outlet: 'The Wire', published: null }, readOne(both)).filter(
    ({ names }) => names[0] === 'Finance Ministry',
  );
  assert.equal(open?.affiliation, null);
});

test('“the bank” is another one in every article, the council is not in every article of a paper', () => {
  const body = (name: string) => seen(name, { kind: 'body', outlet: 'The Wire' });
  assert.deepEqual(groups([body('Bank'), body('Bank'), body('U.S. Bank')]), [0, 1, 2]);
  assert.deepEqual(groups([body('Council'), body('Council')]), [0, 0]);
});

test('initials written like a word are the initials; a body that spells them out comes first', () => {
  const body = (...names: string[]) => seen(names, { kind: 'body', outlet: 'The Wire' });
  assert.deepEqual(groups([body('Orvex'), body('ORVEX')]), [0, 0]);
  const full = body('Orvan Valley Exchange Committee', 'OVEC');
  assert.deepEqual(groups([body('Ovec'), full, full, body('OVEC')]), [0, 0, 0, 0]);
  assert.deepEqual(groups([body('Ovec Ltd'), full, full]), [0, 1, 1]);
});

test('initials in brackets behind a name are its initials in every outlet', () => {
  const name = 'Harne Valley Exchange Committee';
  const at = (behind: string) => inBrackets(`the ${name}${behind} met`, 4 + name.length, name);
  assert.equal(at(' (HVEC)'), 'HVEC');
  assert.equal(at(' (KELL)'), null);
  const body = (names: string[], outlet: string) => seen(names, { kind: 'body', outlet });
  assert.deepEqual(groups([body([name, 'HVEC'], 'A'), body(['HVEC'], 'B')]), [0, 0]);
});

test('the Treasury is of the country its article speaks of where countries call theirs so, else of the one its outlet writes of', () => {
  const at = (text: string) =>
    sightingsOf({ key: text, text, outlet: 'The Wire', published: null }, readOne(text)).find(({ names }) =>
      names.some((name) => /Treasury/.test(name)),
    ) as Sighting;
  const british = at('Britain sold bonds on Monday. The Treasury said British rates would fall.');
  const own = at('The British Treasury said on Monday that rates would fall.');
  const american = at('The U.S. Treasury said on Monday that it would sell bonds.');
  const untold = at('The Treasury said on Monday that it would sell bonds.');
  const brazil = at('Brazil asked for time. The Treasury said Brazilian debts were large.');
  assert.deepEqual(groups([british, own, american]), [0, 0, 2]);
  assert.deepEqual(groups([own, american, american, untold, brazil]), [0, 1, 1, 1, 1]);
});

test('a firm is one with “and Co” and without', () => {
  const body = (name: string) => seen(name, { kind: 'body', outlet: 'A' });
  assert.deepEqual(groups([body('Arden Quill and Co'), body('Arden Quill & Co Inc'), body('Arden Quill')]), [0, 0, 0]);
});

test('“the United States Supreme Court” is the US Supreme Court', () => {
  const body = (name: string) => seen(name, { kind: 'body', outlet: 'A' });
  assert.deepEqual(groups([body('United States Supreme Court'), body('U.S. Supreme Court')]), [0, 0]);
});

test('a surname taken for a body’s many times is a person’s who is named so ten times as often; a firm never is', () => {
  const person = () => seen(['Ada Velm', 'Velm'], { outlet: 'A' });
  const body = (name: string) => seen(name, { kind: 'body', outlet: 'A' });
  const people = Array.from({ length: 30 }, person);
  assert.deepEqual(groups([...people, body('Velm'), body('Velm'), body('Velm')]).slice(-3), [0, 0, 0]);
  assert.deepEqual(groups([...people.slice(0, 20), body('Velm'), body('Velm'), body('Velm')]).slice(-3), [20, 20, 20]);
  assert.deepEqual(groups([...people, body('Velm Inc')]).at(-1), 30);
});

test('“the Lantern”, written in the Harrow Lantern, is that paper', () => {
  const text = 'The mayor told the Lantern that the bridge was safe. The Lantern said it had seen the report.';
  const names = (outlet: string) =>
    sightingsOf({ key: 'a', text, outlet, published: null }, readOne(text)).flatMap((one) => one.names);
  assert.ok(names('Harrow Lantern').includes('Harrow Lantern'), JSON.stringify(names('Harrow Lantern')));
  assert.ok(!names('Harrow Post').includes('Harrow Post'));
});

test('what stands before a name is no part of it: where somebody was born, what an office is of', () => {
  for (const [text, name] of [
    ['Ostrova-born Voss', 'Voss'],
    ['of Ostrova Ada Voss', 'Ada Voss'],
  ] as const)
    assert.equal(wholeName(text, 0, text.length), name);
});

test('a resident may be a soldier too; a fund manager is no coach', () => {
  const one = (role: string, affiliation: string) => seen('Gila Rosen', { role, affiliation });
  assert.deepEqual(groups([one('resident', 'Harne'), one('soldier', 'Velmora')]), [0, 0]);
  assert.deepEqual(groups([one('fund manager', 'Pell Trustees'), one('coach', 'Velmora')]), [0, 1]);
});

test('a full name read as a body’s a few times is the person’s, whatever the spelling of the given name', () => {
  const body = () => seen('Mohammed Dardan', { kind: 'body', outlet: 'A', around: [1, 2] });
  const person = () => seen('Mohammed Dardan', { outlet: 'A', around: [1, 2] });
  assert.deepEqual(groups([person(), body(), body(), person()]), [0, 0, 0, 0]);
});

test('an office read as part of a name is none of it', () => {
  const text = 'Velmoran Energy Minister Subrat arrived.';
  assert.equal(wholeName(text, 0, 'Velmoran Energy Minister Subrat'.length), 'Subrat');
  assert.equal(wholeName('Prime Minister Office', 0, 14), 'Prime Minister');
});

test('initials written both ways are one speaker in whichever order they come', () => {
  const [word, letters, full] = [['Orvex'], ['ORVEX'], ['Orvan Valley Exchange', 'OVE']].map((names) =>
    seen(names, { kind: 'body', outlet: 'The Wire' }),
  ) as [Sighting, Sighting, Sighting];
  const speakers = (order: readonly Sighting[]) => {
    const shelf = memoryShelf();
    for (const one of order) relink(shelf, { added: [one], removed: [], blocks: [] }, UNDECIDED);
    return [word, letters, full].map(({ article, local }) => shelf.speakerOf(article, local));
  };
  const found = speakers([word, letters, full]);
  assert.equal(found[0], found[1]);
  for (const order of [
    [letters, word, full],
    [full, letters, word],
    [letters, full, word],
  ])
    assert.deepEqual(speakers(order), found);
});
