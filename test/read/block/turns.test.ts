/** What is a transcript and what only looks like one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs } from '../../../src/read/block/paragraph.js';
import { findTurns } from '../../../src/read/block/turns.js';
import { kindsOf } from './blocks.js';

const turnsOf = (text: string): string[] =>
  findTurns(text, paragraphs(text)).map(({ kind, label, pieces, full }) => {
    const named = full === null ? '' : ` = ${text.slice(...full)}`;
    return `${kind} ${text.slice(...label)}${named}: ${pieces.map(({ span }) => text.slice(...span)).join(' | ')}`;
  });

test('questions and answers are turns, one a paragraph or one a line', () => {
  for (const gap of ['\n', '\n\n', '\r\n'])
    assert.deepEqual(turnsOf(['Q: Is it safe?', 'A: It is.', 'Q. Who says so?', 'A. I do.'].join(gap)), [
      'question Q: Is it safe?',
      'answer A: It is.',
      'question Q: Who says so?',
      'answer A: I do.',
    ]);
});

test('names, names in capitals, names with an office, initials and short forms are one speaker', () => {
  const text = `Harne spoke to Ada Voss, the minister, on Tuesday.

Hanne Moor: Minister, is the bridge safe?

ADA VOSS (transport minister): It is. We looked at every cable. [applause]

Moor: Who is we?

AV: My engineers and I. (laughs) You know them.

[Laughter]

Moor: Do I?

VOSS, smiling: You do.
`;
  assert.deepEqual(turnsOf(text), [
    'question Hanne Moor: Minister, is the bridge safe?',
    'speech ADA VOSS: It is. We looked at every cable.',
    'question Moor = Hanne Moor: Who is we?',
    'speech AV = ADA VOSS: My engineers and I. | You know them.',
    'question Moor = Hanne Moor: Do I?',
    'speech VOSS = ADA VOSS: You do.',
  ]);
  assert.deepEqual(kindsOf(text).slice(1), ['body', 'body', 'body', 'body', 'boilerplate', 'body', 'body']);
});

test('a label between brackets needs no colon', () => {
  assert.deepEqual(
    turnsOf(`((Harne Wire)) Is the bridge safe?

((Ada Voss)) It is. We looked at every cable.

((HW)): Who is we?

((Ada Voss)) My engineers and I.

[Moor] And who are they?

[Ada Voss] You know them.
`),
    [
      'question Harne Wire: Is the bridge safe?',
      'speech Ada Voss: It is. We looked at every cable.',
      'question HW = Harne Wire: Who is we?',
      'speech Ada Voss: My engineers and I.',
      'speech Moor: And who are they?',
      'speech Ada Voss: You know them.',
    ],
  );
  assert.deepEqual(turnsOf('((Harne Wire)) A picture.\n\n[Voss] A man.\n\nThe bridge is safe.'), []);
});

test('a caption that ends with whose picture it is names nobody who speaks', () => {
  const caption = (name: string) => `${name} Image: I took this at the harbour, did you see it?`;
  assert.deepEqual(turnsOf(['Ada Voss', 'Emil Tarn', 'Ada Voss', 'Emil Tarn'].map(caption).join('\n\n')), []);
});

test('what goes on with the speaker’s own I or we in the next paragraph is theirs, narration and the other one’s question are not', () => {
  const text = `MOOR: Is it safe?

VOSS: It is.

We looked at every cable, and I would walk over it myself.

MOOR: Who is we?

VOSS: My engineers.

A ship's horn could be heard through the window.

MOOR: And you?

VOSS: I looked too.

How often?

VOSS: Twice, I think.
`;
  assert.deepEqual(turnsOf(text), [
    'question MOOR: Is it safe?',
    'speech VOSS: It is. | We looked at every cable, and I would walk over it myself.',
    'question MOOR: Who is we?',
    'speech VOSS: My engineers.',
    'question MOOR: And you?',
    'speech VOSS: I looked too.',
    'speech VOSS: Twice, I think.',
  ]);
});

test('a line that a speaker says twice is said twice, and a headline that opens like a turn is a headline', () => {
  const text = `Voss: We will not close the bridge

The minister spoke on Radio Sill.

Moor: Will you close the bridge in the spring?
Voss: We will not close the bridge in the spring.
Moor: Will you close the bridge in the spring?
Voss: We will not close the bridge in the spring.
`;
  assert.deepEqual(kindsOf(text), ['headline', 'body', 'body', 'body', 'body', 'body']);
  assert.equal(turnsOf(text).length, 4);
});

const NONE: readonly (readonly [string, string])[] = [
  [
    'a note',
    'The bridge is safe, Voss said.\n\nNote: You can read our report.\n\nUpdate: We have asked the ministry.\n',
  ],
  [
    'datelines',
    'HARNE: The minister said so.\n\nOSKARBY: You could hear the crowd.\n\nHARNE: We were there.\n\nOSKARBY: They left.\n'.replace(
      /We|You/g,
      'They',
    ),
  ],
  ['facts under labels', 'Claim: We paid.\nTruth: Nobody paid.\nClaim: You knew.\nTruth: Nobody did.\n'],
  ['figures', 'Voss: 30\nReke: 20\nVoss: +10\nReke: 12\n'],
  ['links', 'MORE: Ferry runs aground\nMORE: Minister quits\nMORE: You will not believe it\n'],
  ['results', 'Harne: Quill 12, Tarn 40\nPellan: Reke 3\nHarne: Lind\nPellan: none\n'],
  ['mail', 'From: Ada Voss\nTo: Emil Tarn\nSubject: You\nFrom: Emil Tarn\nTo: Ada Voss\nSubject: We\n'],
  [
    'quotation after a name and a verb',
    'Ada Voss, the minister, said: “We stay.”\n\nEmil Tarn said: “You go.”\n\nAda Voss, the minister, said: “We do not.”\n\nEmil Tarn said: “I know.”\n',
  ],
  ['a question alone', 'Q: Is it safe?\n\nThe ministry did not reply.\n'],
];
for (const [name, text] of NONE) test(`${name}: no transcript`, () => assert.deepEqual(turnsOf(text), []));

test('a hundred thousand labels take no time to speak of', () => {
  for (const line of [(i: number) => `Voss${i % 977}: We stay${i}.`, (i: number) => `V${i}: we stay.`]) {
    const text = Array.from({ length: 100_000 }, (_, i) => line(i)).join('\n');
    const spans = paragraphs(text);
    const start = performance.now();
    findTurns(text, spans);
    assert.ok(performance.now() - start < 5000);
  }
});
