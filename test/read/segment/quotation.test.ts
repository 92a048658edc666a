import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotationsOf } from './segments.js';

const cases: readonly (readonly [name: string, text: string, ...quotations: string[]])[] = [
  ['straight marks', '"No," he said, "never." Then: "Yes," she said.', '"No,"', '"never."', '"Yes,"'],
  ['straight marks side by side', 'He said "never." "Yes," she said.', '"never."', '"Yes,"'],
  ['curly marks', 'She said “no” and “yes”.', '“no”', '“yes”'],
  ['German marks', '„Wir bleiben“, sagte er.', '„Wir bleiben“'],
  ['low mark closed by a right one', '„Nein”, he said.', '„Nein”'],
  ['French marks', '«Non», dit-elle, « oui ».', '«Non»', '« oui »'],
  ['reversed French marks', '»Nein«, sagte sie. »Ja«, sagte er.', '»Nein«', '»Ja«'],
  ['typewriter marks', "``No,'' he said, ``never.''", "``No,''", "``never.''"],
  ['straight single marks', "'We stay,' she said.", "'We stay,'"],
  ['curly single marks', '‘We stay,’ she said.', '‘We stay,’'],
  ['an apostrophe closes nothing', "'I won't go and that's it,' she said.", "'I won't go and that's it,'"],
  ['a curly apostrophe closes nothing', '‘I won’t go,’ she said.', '‘I won’t go,’'],
  [
    'a plural possessive inside single marks',
    "'The workers' rights matter,' he said.",
    "'The workers' rights matter,'",
  ],
  ['a curly one too', '‘The workers’ rights matter,’ he said.', '‘The workers’ rights matter,’'],
  ['plural possessives alone are no quotation', "The workers' rights and the farmers' fields."],
  ['possessives and elisions alone are none', "Voss's bridge, the '90s, rock 'n' roll and Hald's dog."],
  ['a phrase between two possessives', "The workers' 'truce village' and the farmers' fields.", "'truce village'"],
  ['inches are no quotation', 'A board 6 feet 2" tall and a 5" pipe. "No," she said.', '"No,"'],
  [
    'a quotation inside a quotation is part of it',
    '“He told me ‘never’ and left,” she said.',
    '“He told me ‘never’ and left,”',
  ],
  ['straight inside straight', '"He said \'no\' twice," Ann said.', '"He said \'no\' twice,"'],
  ['one that begins with another', '“‘No’ means no,” she said.', '“‘No’ means no,”'],
  ['double inside single', '\'He told me "never" and left,\' she said.', '\'He told me "never" and left,\''],
  ['marks in brackets and after dashes', '("No," he said) —“Well” ["Yes"]', '"No,"', '“Well”', '"Yes"'],
  [
    'one that never closes runs to the end of its paragraph',
    '“We stay, he said. No more.',
    '“We stay, he said. No more.~',
  ],
  [
    'an opening mark inside an open one begins anew',
    '“We stay, he said. “We win,” he said.',
    '“We stay, he said.~',
    '“We win,”',
  ],
  ['a closing mark that nothing opened says nothing', 'We stay,” he said.'],
  ['a mark with nothing in it harms nobody', 'He said “” and then “no”.', '“”', '“no”'],
];

for (const [name, text, ...quotations] of cases)
  test(`quotation marks: ${name}`, () => assert.deepEqual(quotationsOf(text), quotations));

test('a paragraph may reopen a quotation that the last one left open', () => {
  assert.deepEqual(quotationsOf('Voss said: “We go home today.\n“We will be back.”\nHe left “soon”.'), [
    '“We go home today.~',
    '+“We will be back.”',
    '“soon”',
  ]);
});

test('a paragraph that reopens a straight quotation goes on with it', () => {
  assert.deepEqual(quotationsOf('"We go home today and rest.\n\n"We will be back," Voss said.'), [
    '"We go home today and rest.~',
    '+"We will be back,"',
  ]);
});

test('a quotation left open does not run into the next paragraph', () => {
  assert.deepEqual(quotationsOf('“We go home.\nHe left the “old” town.'), ['“We go home.~', '“old”']);
});

test('single marks go on from paragraph to paragraph too', () => {
  assert.deepEqual(quotationsOf("Voss said: 'We go home today and rest.\n'We'll be back,' she said."), [
    "'We go home today and rest.~",
    "+'We'll be back,'",
  ]);
  assert.deepEqual(quotationsOf('Voss said: ‘The workers’ homes are gone.\n\n‘We stay.’'), [
    '‘The workers’ homes are gone.~',
    '+‘We stay.’',
  ]);
});

test('a caption between two paragraphs of a quotation does not end it', () => {
  const caption = 'At home: The Voss family in Aude on Friday';
  assert.deepEqual(quotationsOf(`Voss said: 'We go home today.\n${caption}\n'We stay there.' He left.`), [
    "'We go home today.~",
    "+'We stay there.'",
  ]);
  assert.deepEqual(quotationsOf(`Voss said: “We go home today.\n${caption}\n“We stay there.” He left.`), [
    '“We go home today.~',
    '+“We stay there.”',
  ]);
});

test('an apostrophe before a paragraph that opens with none is no quotation', () => {
  assert.deepEqual(quotationsOf("She wrote, 'Tis the season of storms.\nNobody knew why."), []);
});
