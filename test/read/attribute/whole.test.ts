/** Where what was said begins and ends, and who said it: things and people after *urge* and *order*, clauses cut off before their verb, circumstances of the
 * saying, reasons that are cited, speakers that stand beside their verb. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** Every statement as "source | cue | content". */
function found(text: string): string[] {
  return read(articleOf(text)).statements.map((one) =>
    [one.source, one.cue, one.content].map((spans) => spans.map((span) => words(text, span)).join(' … ')).join(' | '),
  );
}

const CASES: readonly (readonly [text: string, statement: string])[] = [
  [
    '“The more the tide rises, the more we are overwhelmed,” assures spokesperson for the Harbour Board, Rosa Quill.',
    'spokesperson for the Harbour Board, Rosa Quill | assures | The more the tide rises, the more we are overwhelmed',
  ],
  ['The judge ordered a halt to work on the dam.', 'The judge | ordered | a halt to work on the dam'],
  [
    'She urged passage of a new bridge law to balance the books.',
    'She | urged | passage of a new bridge law to balance the books',
  ],
  [
    'He urged passage of an amendment to the charter that would require a balanced budget.',
    'He | urged | passage of an amendment to the charter that would require a balanced budget',
  ],
  [
    'The Guild of Millers urged the harbour board to swiftly conclude its talks to free the trade.',
    'The Guild of Millers | urged | to swiftly conclude its talks to free the trade',
  ],
  [
    'The Guild of Millers has been asked to decide if the new mill justifies the cost.',
    ' | has been asked | to decide if the new mill justifies the cost',
  ],
  ['Voss urged the pilots to “keep their nerve”.', 'Voss | urged | to “keep their nerve”'],
  [
    'The sources said the yard, which currently builds six ferries a year, offered a compromise in last week’s talks.',
    'The sources | said | the yard, which currently builds six ferries a year, offered a compromise in last week’s talks',
  ],
  [
    'The report forecast that there will be 80 million new ferries by 2040.',
    'The report | forecast | there will be 80 million new ferries by 2040',
  ],
  ['Speaking to Radio Sill, Tarn said, “This was a very hard race.”', 'Tarn | said | This was a very hard race'],
  [
    'The radio quoted him as saying "the ferry is in a hard place" in an interview with the Harrow Courier.',
    'him | quoted … as saying | the ferry is in a hard place',
  ],
  [
    'President Reke said he will veto the bill, citing his promise to hold spending down.',
    'President Reke | citing | his promise to hold spending down',
  ],
  ["The yard's spokesman declined comment.", "The yard's spokesman | declined comment | "],
  [
    'It has been suggested by some users that the picture may have been faked.',
    'some users | has been suggested | the picture may have been faked',
  ],
  ['The bill called for ferries costing 17.8 million.', 'The bill | called for | ferries costing 17.8 million'],
  ['The minister who was never warned now says she was', 'The minister who was never warned | says | she was'],
  ['Norra has been accused of hiding the files.', ' | has been accused of | Norra … hiding the files'],
  ['The pilots were promised a new school by the mayor.', 'the mayor | were promised | a new school'],
  [
    'The creature has been dubbed “the monster of the Sill” by the Norran press.',
    'the Norran press | has been dubbed | The creature … the monster of the Sill',
  ],
  ['The mill was described by the board as a ruin.', 'the board | was described | The mill … as a ruin'],
  ["Voss's pledge that not one lane would shut lasted thirteen days.", 'Voss | pledge | not one lane would shut'],
  [
    'Transport minister Ada Voss has denied that inspectors warned her last autumn about rusting cables on the Sill Bridge.',
    'inspectors | warned | rusting cables on the Sill Bridge',
  ],
];

for (const [text, statement] of CASES)
  test(`who and what in: ${text}`, () => {
    const all = found(text);
    assert.ok(all.includes(statement), all.join('\n'));
  });

const KEPT: readonly (readonly [text: string, statement: string])[] = [
  ['The mayor urged police to clear the bridge.', 'The mayor | urged | to clear the bridge'],
  ['Norra Radio, citing the envoy, reported that the pass would open.', 'the envoy | citing | the pass would open'],
  [
    'In the meantime, she said, the bridge would stay shut.',
    'she | said | In the meantime … the bridge would stay shut',
  ],
];

for (const [text, statement] of KEPT)
  test(`as before: ${text}`, () => {
    const all = found(text);
    assert.ok(all.includes(statement), all.join('\n'));
  });

test('the words of a reason that is cited are no speaker of what was said', () => {
  const text = 'President Reke said he will veto the bill, citing his promise to hold spending down.';
  assert.ok(read(articleOf(text)).statements.every(({ chain }) => chain.length === 0));
});

for (const text of ['The group is called the Guild of Millers.', 'Tarn was found guilty in May on 8 counts of fraud.'])
  test(`nothing said in: ${text}`, () => assert.deepEqual(found(text), []));

test('one of somebody’s friends is not that somebody', () => {
  const text = 'Emil Tarn fled in May. “He was like a brother to me,” one of his friends said.';
  const { statements, referents } = read(articleOf(text));
  const name = referents.find(({ id }) => id === statements[0]?.speaker)?.name;
  assert.equal(name, 'one of his friends');
});

for (const text of ['The judge ordered Voss to be released.', 'The minister called Tarn “a holiday sailor”.'])
  test(`nobody is spoken to in: ${text}`, () =>
    assert.ok(read(articleOf(text)).statements.every(({ addressee }) => addressee === null)));
