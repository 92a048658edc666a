import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bratFaults } from '../../helpers/brat.js';
import { exportOf, HARD, hardRecord } from '../../helpers/exports.js';

test('every article is a text and annotations that brat’s rules allow', async () => {
  const { files, manifest } = await exportOf(await hardRecord(), 'brat', { withText: true });
  const conf = files.get('annotation.conf') as string;
  const texts = [...files].filter(([path]) => path.endsWith('.txt'));
  assert.deepEqual(texts.map(([, text]) => text).sort(), HARD.map(({ text }) => text).sort());
  let contents = 0;
  for (const [path, text] of texts) {
    const ann = files.get(path.replace('.txt', '.ann')) as string;
    assert.deepEqual(bratFaults(conf, text, ann), []);
    contents += ann.match(/\tContent /g)?.length ?? 0;
  }
  assert.equal(contents, manifest.count);
});

test('the checker sees what brat would refuse', async () => {
  const { files } = await exportOf(await hardRecord(), 'brat', { withText: true });
  const conf = files.get('annotation.conf') as string;
  for (const [ann, says] of [
    ['T1\tSource 0 3\tOla\n', 'not “Ada”'],
    ['T1\tSource 0 99\tAda\n', 'outside'],
    ['T1\tSpeaker 0 3\tAda\n', 'not declared'],
    ['T1\tSource 0 8\tAda\nVoss\n', 'line end'],
    ['A1\tAct T1 deny\n', 'not there'],
    ['T1\tSource 0 3\tAda\nA1\tAct T1 sing\n', 'sing'],
    ['T1\tSource 0 3\tAda\nR1\tSays Arg1:T1 Arg2:T1\n', 'may not be'],
  ] as const)
    assert.ok(
      bratFaults(conf, 'Ada\nVoss', ann).some((fault) => fault.includes(says)),
      says,
    );
});

test('without leave to hand on texts there is no brat', async () => {
  await assert.rejects(exportOf(await hardRecord(), 'brat'), { slug: 'question-export-text' });
});
