import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { conlluLines } from '../../src/cli/conllu-lines.js';
import { createAnalyser } from '../../src/read/analyse.js';
import { DEPRELS } from '../../src/read/parse/labels.js';
import { UPOS } from '../../src/read/tag/labels.js';
import { loadWeights } from '../../src/weights/load.js';
import { folderWith } from '../helpers/folder.js';
import { hearsay } from '../helpers/hearsay.js';
import { ROOT } from '../project/tree.js';

/** Says what is wrong with CoNLL-U by the rules of its format, with offsets into `article`; nothing for what is valid. */
function faultsOf(conllu: string, article: string): string[] {
  const faults: string[] = [];
  if (!conllu.endsWith('\n\n')) faults.push('the last sentence is not closed');
  const ids = new Set<string>();
  for (const [b, block] of conllu.trimEnd().split('\n\n').entries()) {
    const say = (what: string) => faults.push(`sentence ${b + 1}: ${what}`);
    const lines = block.split('\n');
    const comments = lines.filter((line) => line.startsWith('#'));
    const rows = lines.slice(comments.length).map((line) => line.split('\t'));
    if (lines.slice(comments.length).some((line) => line.startsWith('#'))) say('a comment among the words');
    const id = comments.find((line) => line.startsWith('# sent_id = ')) ?? '';
    if (!/^# sent_id = \S+$/.test(id)) say('no sent_id');
    if (ids.has(id)) say(`${id} twice`);
    ids.add(id);
    let text = '';
    let roots = 0;
    let before = 0;
    for (const [r, row] of rows.entries()) {
      if (row.length !== 10) say(`${row.length} columns`);
      if (row.some((cell) => cell === '' || cell.trim() !== cell || /[\s]{2}|[\r\u2028]/.test(cell)))
        say(`blank cells`);
      const [number, form, lemma, upos, , , head, deprel, , misc] = row;
      if (number !== String(r + 1)) say(`word ${r + 1} is called ${number}`);
      if (lemma === '_' && form !== '_' && form !== '＿') say(`${form} has no lemma`);
      if (!UPOS.slice(1).includes(upos as never)) say(`${upos} is no part of speech`);
      if (!DEPRELS.includes(deprel as never) || deprel === '') say(`${deprel} is no relation`);
      if (!/^\d+$/.test(head) || Number(head) > rows.length || head === number) say(`head ${head} of ${number}`);
      if ((head === '0') !== (deprel === 'root')) say(`${head} ${deprel}`);
      if (head === '0') roots++;
      let at = Number(number);
      for (let up = 0; at !== 0 && up <= rows.length; up++) at = Number(rows[at - 1][6]);
      if (at !== 0) say(`${number} hangs in a circle`);
      const [, start, end] = /^(?:NER=[BI]-[a-z]+\|)?Offset=(\d+):(\d+)(?:\|SpaceAfter=No)?$/.exec(misc) ?? [];
      const words = article
        .slice(Number(start), Number(end))
        .replace(/[\s\u0000-\u001f]+/g, ' ')
        .trim();
      if ((words || '_') !== form) say(`${misc} is not ${form}`);
      if (Number(start) < before) say(`${form} stands before the word before it`);
      before = Number(end);
      text += form + (misc.endsWith('SpaceAfter=No') || r === rows.length - 1 ? '' : ' ');
    }
    if (roots !== 1) say(`${roots} roots`);
    if (!comments.includes(`# text = ${text}`)) say('# text is not what the words say');
  }
  return faults;
}

const weights = loadWeights();
const untrained = weights.files.has('tag') && weights.files.has('parse') ? false : 'no weights for tags or trees';

test('read --format conllu prints valid CoNLL-U of every example', { skip: untrained }, () => {
  const analyse = createAnalyser(weights);
  const names = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.txt'));
  assert.ok(names.length > 5);
  for (const name of names) {
    const text = readFileSync(join(ROOT, 'examples', name), 'utf8');
    const lines = conlluLines({ id: name, title: null }, analyse(text, null));
    assert.deepEqual(faultsOf(`${lines.join('\n')}\n`, text), [], name);
    assert.ok(lines.includes(`# newdoc id = ${name}`));
  }
});

test('odd characters and broken lines do not break the columns', { skip: untrained }, () => {
  const analyse = createAnalyser(weights);
  const text =
    'Harrow \u2028 Courier\n\n“We\u00a0stay,” said\tAda\u0085Voss.\r\nShe\u0001 didn’t  say\nwhy. 😀 1\u00a0000 — ＿ _ # no\n\n# A headline\n\n\u200bEnd\u200b.';
  const lines = conlluLines({ id: 'odd\tname of\nit', title: 'Two\nlines' }, analyse(text, null));
  assert.deepEqual(faultsOf(`${lines.join('\n')}\n`, text), []);
  assert.equal(lines[0], '# newdoc id = odd name of it');
  assert.equal(lines[1], '# title = Two lines');
});

test('the command prints what the function gives, on stdout and nothing else there', { skip: untrained }, (t) => {
  const folder = folderWith(t, { 'bridge.txt': 'Ada Voss said that the bridge was safe.\n' });
  const { code, out, err } = hearsay(folder, ['read', '--format', 'conllu', 'bridge.txt']);
  assert.equal(code, 0);
  assert.match(err, /1 sentence · /);
  assert.deepEqual(faultsOf(out, 'Ada Voss said that the bridge was safe.\n'), []);
  const rows = out.split('\n').filter((line) => /^\d/.test(line));
  const seen = rows
    .map((line) => line.split('\t'))
    .map(([, form, , , , , head, deprel]) => `${form} ${deprel} ${head}`);
  assert.ok(seen.includes('said root 0') && seen.includes('safe ccomp 3'), seen.join(', '));
  assert.match(out, /Ada\t.*NER=B-person\|Offset=0:3/);
  assert.match(out, /Voss\t.*NER=I-person\|Offset=4:8/);
});
