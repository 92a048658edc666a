import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, kindsOf } from './blocks.js';

const BODY = 'The minister left the island on Monday, officials said.';

test('the first line without a stop is the headline, a later one a subhead', () => {
  const text = `Minister Quits Over Bridge\n${BODY}\nA long winter\nNobody knows why he left so early.`;
  assert.deepEqual(kindsOf(text), ['headline', 'body', 'subhead', 'body']);
});

test('a headline may ask or cry out', () => {
  assert.deepEqual(kindsOf(`Who Closed the Bridge?\n${BODY}`), ['headline', 'body']);
  assert.deepEqual(kindsOf(`“We Stay!”\n${BODY}`), ['headline', 'body']);
});

test('an article that opens with a sentence has no headline', () => {
  assert.deepEqual(kindsOf(`${BODY}\nHe will not be back before spring, his aide said.`), ['body', 'body']);
});

test('a line alone is no headline: nothing follows it', () => {
  assert.deepEqual(kindsOf('Minister Quits Over Bridge'), ['body']);
});

test('the line that says what the title says is the headline, whatever stands before it', () => {
  const text = `Norra Herald. Since 1901.\nThe bridge is shut.\n${BODY}`;
  assert.deepEqual(kindsOf(text, 'The bridge is shut'), ['body', 'body', 'body']);
  assert.deepEqual(kindsOf(`The bridge is shut.\n${BODY}`, 'The Bridge Is Shut'), ['headline', 'body']);
});

test('a line that opens or closes with a quotation mark, or ends in a colon, is no subhead', () => {
  for (const line of ['“We will stay', '"We will stay', 'He said so”', 'The facts:', '• A point'])
    assert.deepEqual(kindsOf(`${BODY}\n${line}\nThe bridge stays shut.`), ['body', 'body', 'body'], line);
});

test('a line that stands there twice is a duplicate of its first place, however it is punctuated', () => {
  const text = `${BODY}\nNobody was hurt in the fall of the bridge.\n• ${BODY.toUpperCase()}`;
  assert.equal(blocksOf(text)[2], `duplicate of 0: • ${BODY.toUpperCase()}`);
});

test('short lines of an interview may stand there twice', () => {
  const text = ['Were you there?', 'Yes, I was.', 'Did you see it fall?', 'Yes, I was.', 'Were you there?'].join('\n');
  assert.ok(!kindsOf(text).includes('duplicate'));
});

test('a menu glued to its first teaser is boilerplate, and the teaser’s other places are duplicates', () => {
  const text = `Latest NewsMinister Quits Over Broken Bridge\n• Minister Quits Over Broken Bridge\n${BODY}`;
  assert.deepEqual(kindsOf(text), ['boilerplate', 'duplicate', 'body']);
});

test('a duplicate of a duplicate names the first place', () => {
  assert.deepEqual(
    blocksOf(`${BODY}\n${BODY}\n${BODY}`).map((block) => block.split(':')[0]),
    ['body', 'duplicate of 0', 'duplicate of 0'],
  );
});

test('blocks set aside do not count as the headline', () => {
  const text = `Advertisement\nMinister Quits Over Bridge\nBy Ada Voss\n14 March 2031\n${BODY}`;
  assert.deepEqual(kindsOf(text), ['boilerplate', 'headline', 'boilerplate', 'boilerplate', 'body']);
});

test('bullets right after a menu are teasers, elsewhere they are the article’s', () => {
  const menu = ['Read more:', '• Boats Stay in Port', '• Mayor Quits', BODY, '• A point'];
  assert.deepEqual(kindsOf(menu.join('\n')), ['boilerplate', 'boilerplate', 'boilerplate', 'body', 'body']);
  assert.deepEqual(kindsOf(`${BODY}\n• Boats stay in port\n${BODY} Twice.`), ['body', 'body', 'body']);
});

test('a text of white space has no blocks', () => {
  assert.deepEqual(blocksOf(' \r\n\t\n\u2028\u00a0'), []);
});

test('a sentence quoted in single marks is no subhead, a headline with a word in them is one', () => {
  const after = 'Nobody knows why he left so early.';
  assert.deepEqual(kindsOf(`${BODY}\n'We just want to go home.'\n${after}`), ['body', 'body', 'body']);
  assert.deepEqual(kindsOf(`${BODY}\n‘We just want to go home.’\n${after}`), ['body', 'body', 'body']);
  assert.deepEqual(kindsOf(`${BODY}\nThe bridge was 'haunted'\n${after}`), ['body', 'subhead', 'body']);
});
