/** What is said, and who says it, make the act, with the weights that ship, on invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());
const last = (text: string) => read(articleOf(text)).statements.at(-1);

const ACTS: readonly (readonly [text: string, act: string])[] = [
  ['“We will reopen the bridge by May,” the minister said.', 'promise'],
  ['“We will see what happens,” the minister said.', 'evade'],
  ['“Then we shall sue them,” Feld said.', 'threaten'],
  ['“That is not true,” the minister said.', 'deny'],
  ['“I am sorry for the delay,” the minister said.', 'apologise'],
  ['“Will the bridge reopen?” the mayor said.', 'ask'],
  ['“We are not going to lift the ban,” the minister said.', 'reject'],
  ['“I have no comment,” the minister said.', 'decline-to-comment'],
  ['“I am neither confirming nor denying it,” the minister said.', 'evade'],
  ['The ministry said the ban would stay until June.', 'announce'],
  ['Economists said prices would rise.', 'predict'],
  ['Ada Voss said the bridge was safe.', 'assert'],
  ['Ada Voss called the report “a pack of lies”.', 'reject'],
  ['Ada Voss called the engineers “heroes”.', 'praise'],
  ['Ada Voss called the new bridge “a waste of money”.', 'criticise'],
  ['The guards told the drivers to turn around.', 'demand'],
  ['The minister would neither confirm nor deny the sale.', 'decline-to-comment'],
];

for (const [text, act] of ACTS) {
  test(`${act}: ${text}`, () => assert.equal(last(text)?.act, act));
}

const SOURCES: readonly (readonly [text: string, source: string])[] = [
  ['One resident, reached by telephone, said the shelling was close.', 'One resident, reached by telephone'],
  ['An engineer, who would not be named, said the cables were old.', 'An engineer, who would not be named'],
  ['Figures of the Harne Sugar Office (HSO) show that exports fell.', 'Figures of the Harne Sugar Office (HSO)'],
  ['In a tweet Voss said the bridge was safe.', 'Voss'],
  ['NORRA FORKS (Norra Wire) - Governor Delia Ost said the bill was dead.', 'Governor Delia Ost'],
  ['The minister, spokeswoman Ines Fale said, has made clear that the road will open.', 'spokeswoman Ines Fale'],
];

for (const [text, source] of SOURCES) {
  test(`the source is ${source}`, () => {
    const { statements } = read(articleOf(text));
    const one = statements.find((each) => each.within === null);
    assert.deepEqual(
      one?.source.map((span) => words(text, span)),
      [source],
    );
  });
}

test('what stands before and after the speaker is one saying', () => {
  const text = 'Children, Mr Reid suggested, could wear hats.';
  const one = last(text);
  assert.deepEqual(
    one?.content.map((span) => words(text, span)),
    ['Children', 'could wear hats'],
  );
});

test('whoever is told is no part of what is told', () => {
  const text = 'The president had told reporters Talvia would leave the alliance by winter.';
  assert.deepEqual(
    last(text)?.content.map((span) => words(text, span)),
    ['Talvia would leave the alliance by winter'],
  );
});
