import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { createComplaints, describe } from '../../src/cli/complaints.js';
import { createMeter, duration, meterLine } from '../../src/cli/progress.js';
import { wantsColor } from '../../src/cli/terminal.js';
import { actValue, choice, count } from '../../src/cli/values.js';
import { Fault } from '../../src/model/fault.js';

test('colour follows the option, then NO_COLOR, FORCE_COLOR and the terminal', () => {
  assert.equal(wantsColor(false, true, { FORCE_COLOR: '1' }), false);
  assert.equal(wantsColor(null, true, { NO_COLOR: '1', FORCE_COLOR: '1' }), false);
  assert.equal(wantsColor(null, true, { NO_COLOR: '' }), true);
  assert.equal(wantsColor(null, false, { FORCE_COLOR: '1' }), true);
  assert.equal(wantsColor(null, true, { FORCE_COLOR: '0' }), false);
  assert.equal(wantsColor(null, true, { TERM: 'dumb' }), false);
  assert.equal(wantsColor(null, false, {}), false);
});

test('ten thousand broken lines are a few lines and a count', () => {
  const told: string[] = [];
  const complaints = createComplaints({ complain: (line) => told.push(line) }, false);
  for (let i = 1; i <= 10_000; i++)
    complaints.add(new Fault('line-json', `n.jsonl:${i}: not JSON`, { file: 'n.jsonl', line: i }));
  complaints.add(new Fault('file-empty', 'a.txt: this file is empty', { file: 'a.txt' }));
  assert.equal(complaints.finish(), 10_001);
  assert.equal(told.length, 7);
  assert.equal(told.at(-1), 'n.jsonl: and 9,995 more problems of this kind');
});

test('a fault is one line, and --debug adds its slug and where it arose', () => {
  const told: string[] = [];
  createComplaints({ complain: (line) => told.push(line) }, false).add(new Fault('x-y', 'a:\n b', {}));
  createComplaints({ complain: (line) => told.push(line) }, true).add(new Fault('x-y', 'a', {}, new Error('below')));
  assert.equal(told[0], 'a: b');
  assert.match(told[1], /\[x-y\][\s\S]*manners\.test[\s\S]*caused by Error: below/);
});

test('nothing of a stranger’s steers the terminal or forges a line of ours', () => {
  const told: string[] = [];
  const name = 'a\u001b]0;pwn\u0007\nhearsay: all is well.bin';
  const complaints = createComplaints({ complain: (line) => told.push(line) }, false);
  for (let i = 0; i < 6; i++) complaints.add(new Fault('x-y', `${name}: this file is empty`, { file: name }));
  complaints.finish();
  assert.equal(told[0], 'a\ufffd]0;pwn\ufffd hearsay: all is well.bin: this file is empty');
  assert.equal(told.at(-1), 'a\ufffd]0;pwn\ufffd hearsay: all is well.bin: and 1 more problem of this kind');
  const whole = describe(new Fault('x-y', name, {}, new Error(name)), true);
  assert.ok(!/[\u0007\u001b]/.test(whole) && whole.includes('\n    at '), whole);
});

test('what is said on the way is one line without controls, whoever wrote the words in it', () => {
  const script = `import { createTerminal } from '${new URL('../../src/cli/terminal.ts', import.meta.url).href}';
    const { say, complain } = createTerminal({ quiet: false, color: false });
    say('n\\u001b[31m.txt\\nhearsay: fine');
    complain('n\\u009b31m.txt');`;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(stderr, 'n\ufffd[31m.txt hearsay: fine\nn\ufffd31m.txt\n');
});

test('progress tells count, share, rate and time left', () => {
  assert.equal(meterLine(1204, { done: 25, total: 100 }, 4000), '1,204 articles · 25% · 301 a second · 12 s left');
  assert.equal(meterLine(3, { done: 25, total: null }, 1000), '3 articles · 3 a second');
  assert.equal(duration(200_000), '3 min');
  assert.equal(duration(7_500_000), '2 h 5 min');
});

test('progress is drawn ten times a second at most, and only on a terminal', () => {
  for (const showsProgress of [true, false]) {
    const drawn: string[] = [];
    let now = 0;
    const meter = createMeter({ progress: (line) => drawn.push(line), showsProgress }, () => now);
    for (; now < 1000; now += 10) meter.tick();
    assert.equal(drawn.length, showsProgress ? 9 : 0);
  }
});

test('values that are not known are answered with what was meant', () => {
  assert.equal(actValue('DENY'), 'deny');
  assert.throws(() => actValue('denys'), /"denys" is not an act; did you mean "deny"\?/);
  assert.throws(() => actValue('warned'), /did you mean "warn"\?/);
  assert.throws(() => actValue('qq'), /use assert, deny/);
  assert.throws(() => choice(['jsonl'], 'a format')('json'), /did you mean "jsonl"\?/);
  assert.equal(count(0)('0'), 0);
  for (const bad of ['-1', '1.5', 'x', '', '1e3']) assert.throws(() => count(0)(bad), /whole number/);
});
