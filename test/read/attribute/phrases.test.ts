/** Ways of giving words to somebody that no verb of saying tells alone: in the words of, quoted as saying, would not be drawn, pressed on,
 * appealed to, and quotations in a paragraph of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** Every statement as "source | cue | content | act", who carried it on after it. */
function found(text: string): string[] {
  return read(articleOf(text)).statements.map((one) => {
    const parts = [one.source, one.cue, one.content].map((spans) => spans.map((span) => words(text, span)).join(' … '));
    const carriers = one.chain.map(({ mention }) => ` < ${words(text, mention)}`).join('');
    return `${parts.join(' | ')} | ${one.act}${carriers}`;
  });
}

const CASES: readonly (readonly [text: string, ...statements: string[]])[] = [
  [
    'In the words of Tomas Brandel, "the harbour is a grave with a crane on it."',
    'Tomas Brandel | In the words of | the harbour is a grave with a crane on it | assert',
  ],
  [
    'In the words of the mayor, the plan was a gift to the banks.',
    'the mayor | In the words of | the plan was a gift to the banks | assert',
  ],
  ["In Brandel's words, the council had slept.", 'Brandel | words | the council had slept | assert'],
  [
    'Mara Voss said she wanted Pell Reke to take the lead role as well.',
    'Mara Voss | said | she wanted Pell Reke to take the lead role as well | assert',
    'she | wanted | Pell Reke to take the lead role as well | want',
  ],
  [
    'President Hanne Ruud has ordered all contracts with foreign firms to be examined.',
    'President Hanne Ruud | has ordered | all contracts with foreign firms to be examined | demand',
  ],
  [
    'The council has ordered the brewery to pay for the bridge.',
    'The council | has ordered | to pay for the bridge | demand',
  ],
  ['In other words, the bridge is shut.'],
  ['In the words of the law, nobody may pass.'],
  [
    'The minister was quoted by the Harrow Courier as saying the bridge would reopen in May.',
    'The minister | was quoted … as saying | the bridge would reopen in May | announce < the Harrow Courier',
  ],
  [
    'He has been quoted as saying that the ferry never sank.',
    'He | has been quoted as saying | the ferry never sank | assert',
  ],
  [
    'The Gazette quoted Emil Tarn as saying the ferry was safe.',
    'Emil Tarn | quoted … as saying | the ferry was safe | assert < The Gazette',
  ],
  [
    'Ms Voss would not be drawn on the cost of the work.',
    'Ms Voss | would not be drawn on | the cost of the work | decline-to-comment',
  ],
  ['The union refused to be drawn on a date.', 'The union | refused to be drawn on | a date | decline-to-comment'],
  [
    'Pressed on whether the bridge was safe, Mr Brandel said he had no doubt.',
    ' | Pressed on | whether the bridge was safe | ask',
    'Mr Brandel | said | he had no doubt | assert',
  ],
  ['The mayor appealed to residents to stay at home.', 'The mayor | appealed | to stay at home | request'],
  [
    'Voss gave the yard until Friday to hand over its books.',
    'Voss | gave | the yard until Friday to hand over its books | assert',
  ],
  ['Voss again ruled out selling the old mill.', 'Voss | ruled out | selling the old mill | assert'],
  ['The yard undertook to keep its ships in port.', 'The yard | undertook | to keep its ships in port | promise'],
  ['Voss gave her word that the mill would stay.', 'her | word | the mill would stay | assert'],
  [
    'The treasurer spoke last. She went on to say:\n\n“The money was spent before it was counted. Nobody stopped us.”\n\nThe council rose.',
    'She | went on to say | The money was spent before it was counted. Nobody stopped us | assert',
  ],
  ['“It was never tested,” said last week Emil Tarn.', 'Emil Tarn | said | It was never tested | assert'],
  ['That same day Voss announced her resignation.', 'Voss | announced | her resignation | announce'],
  [
    '“I told him, ‘The cables are rotten and you know it,’ and he said, ‘Go, then,’” Mr Lund recalled.',
    'Mr Lund | recalled | I told him, ‘The cables are rotten and you know it,’ and he said, ‘Go, then,’ | assert',
    'I | told | The cables are rotten and you know it | assert',
    'he | said | Go, then | assert < Mr Lund',
  ],
  [
    '“My father always said, ‘Never lend a boat to a priest.’ I lent him the boat,” Orla Kimm said.',
    'Orla Kimm | said | My father always said, ‘Never lend a boat to a priest.’ I lent him the boat | assert',
    'My father | said | Never lend a boat to a priest | assert < Orla Kimm',
  ],
  [
    'The harbour board issued the following statement:\n\n“The crane stood on sound piles until the flood.”',
    'The harbour board | issued the following statement | The crane stood on sound piles until the flood | announce',
  ],
  [
    'Voices from the square follow.\n\n“I lost the shop, and then I lost the street.”\n\n– Ilse Marr, grocer',
    'Ilse Marr | – | I lost the shop, and then I lost the street | assert',
  ],
  [
    'Voices from the square follow.\n\n“I lost the shop, and then I lost the street.”\n\n– What now? –',
    ' |  | I lost the shop, and then I lost the street | assert',
  ],
];

for (const [text, ...statements] of CASES) test(text, () => assert.deepEqual(found(text), statements));
