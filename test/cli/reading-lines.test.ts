import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, tallied, tallyLine } from '../../src/ask/tally.js';
import { PLAIN } from '../../src/cli/layout.js';
import { type ReadingView, readingLines } from '../../src/cli/reading-lines.js';
import type { Referent } from '../../src/model/name.js';
import { readingOf } from '../helpers/reading.js';

const VIEW: ReadingView = { width: 72, style: PLAIN, attitudes: false, why: false };
const referent = (id: string, name: string): Referent => ({
  id,
  name,
  kind: 'person',
  role: null,
  affiliation: null,
  mentions: [],
});

function lines(made: ReturnType<typeof readingOf>, view: Partial<ReadingView> = {}): string[] {
  return readingLines(made.article, made.reading, { ...VIEW, ...view });
}

test('a statement shows where, who, the act, and its words beneath', () => {
  const made = readingOf(
    'A line.\n[source Ada Voss] [cue denied] that [content inspectors warned her last autumn about the rusting cables of the bridge].',
    [{ act: 'deny' }],
  );
  assert.deepEqual(lines(made), [
    'bridge.txt',
    ' 2:1   Ada Voss  DENIED',
    '         inspectors warned her last autumn about the rusting cables of',
    '         the bridge',
  ]);
});

test('the heading names the file, the outlet and the date', () => {
  const made = readingOf('[source She] [cue said] [content so].', [], {
    outlet: 'The Harbour Courier',
    published: '2031-03-14',
  });
  assert.equal(lines(made)[0], 'bridge.txt · The Harbour Courier · 14 March 2031');
});

test('remarks stand at the right edge', () => {
  const made = readingOf(
    '[source An engineer] [cue said] [content the cables were old].',
    [{ sourceKind: 'anonymous', score: 0.414, depth: 2, chain: [{ mention: [0, 11], referent: 'r1', cue: [] }] }],
    { blocks: [{ span: [0, 30], kind: 'headline', of: null }], referents: [referent('r1', 'Norra Wire')] },
  );
  const [, head] = lines(made);
  assert.match(head, /^ 1:1 {3}An engineer \(unnamed\) {2}SAID {2}via Norra Wire$/);
  assert.match(lines(made)[2], /^ +headline, hearsay 2, unsure \.41$/);
  assert.equal(lines(made)[2].length, 72);
  const wide = lines(made, { width: 100 })[1];
  assert.match(wide, /via Norra Wire {2,}headline, hearsay 2, unsure \.41$/);
  assert.equal(wide.length, 100);
});

test('a statement inside another stands beneath it, and a denied one is not on the record as said', () => {
  const made = readingOf(
    '[source The Grey Palace] [cue denied] that [content [source:2 Dunsel] [cue:2 had called] [content:2 Velmorans a nation of sheep]].',
    [{ act: 'deny' }, { within: 's1', standing: 'denied' }],
    { blocks: [{ span: [0, 70], kind: 'headline', of: null }] },
  );
  assert.deepEqual(lines(made).slice(3), [
    '       ╰ Dunsel  SAID                  denied: not on the record as said',
    '         Velmorans a nation of sheep',
  ]);
});

test('a quotation nobody claims says that its speaker is open', () => {
  const made = readingOf('“[content Nobody asked us].”', [{ mode: 'direct', sourceKind: 'implicit' }]);
  assert.deepEqual(lines(made).slice(1), [' 1:2   speaker open  SAID', '         “Nobody asked us”']);
});

test('whom a pronoun means stands beside it', () => {
  const made = readingOf('“[content No],” [source she] [cue said].', [{ speaker: 'r1', mode: 'direct' }], {
    referents: [referent('r1', 'Ada Voss')],
  });
  assert.match(lines(made)[1], /she \(Ada Voss\) {2}SAID/);
});

test('to whom and when it was said follow the act', () => {
  const made = readingOf(
    '[source Voss] [cue told] Norra Wire on Tuesday [content it was safe].',
    [{ addressee: 'r1', said: 't1' }],
    {
      referents: [referent('r1', 'Norra Wire')],
      times: [
        {
          id: 't1',
          span: [21, 31],
          type: 'DATE',
          value: '2031-03-11',
          from: null,
          until: null,
          anchor: 'published',
          implied: [],
        },
      ],
    },
  );
  assert.match(lines(made)[1], /Voss {2}SAID {2}to Norra Wire, on Tuesday \(11 March 2031\)$/);
});

test('attitudes are shown only when asked for', () => {
  const made = readingOf('[source The union] [cue wants] [content an inspection].', [{ attitude: true, act: 'want' }]);
  assert.deepEqual(lines(made), ['bridge.txt', ' nobody is on the record here']);
  assert.match(lines(made, { attitudes: true })[1], /The union {2}WANTED/);
});

test('what stands inside a hidden attitude is shown by itself', () => {
  const made = readingOf('[source He] [cue believes] [content [source:2 she] [cue:2 said] [content:2 so]].', [
    { attitude: true, act: 'believe' },
    { within: 's1' },
  ]);
  assert.match(lines(made)[1], /^ 1:13 {2}she {2}SAID$/);
});

test('--why names the reason, the words it hangs on and its weight', () => {
  const made = readingOf('[source She] [cue said] [content so].', [
    { because: [{ rule: 'cue-model', says: 'A verb of saying.', span: [4, 8], weight: 0.62 }] },
  ]);
  assert.equal(lines(made, { why: true })[3], '         · A verb of saying. [said] (cue-model .62)');
});

test('an article cannot write on the terminal', () => {
  const made = readingOf('[source Voss\u001b[2J] [cue said] [content \u001b]0;x\u0007so].', [], {
    outlet: 'The \u001b[31mCourier',
  });
  assert.ok(!lines(made).join('').includes('\u001b'));
});

test('the counts leave pronouns out and say what is unnamed, denied and set aside', () => {
  const made = readingOf(
    '[source Voss] [cue denied] [content it]. [source:2 She] [cue:2 said] [content:2 so]. [source:3 An aide] [cue:3 said] [content:3 no].',
    [{ act: 'deny' }, {}, { sourceKind: 'anonymous' }],
    { blocks: [{ span: [0, 4], kind: 'boilerplate', of: null }] },
  );
  const one = tallied(NOTHING, made.article, made.reading, false);
  assert.equal(tallyLine(one), '3 statements · 2 speakers, 1 unnamed · 1 denial · 1 line set aside');
  assert.match(
    tallyLine(tallied(one, made.article, made.reading, false)),
    /^2 articles · 6 statements · 4 speakers, 2 unnamed · 2 denials/,
  );
});
