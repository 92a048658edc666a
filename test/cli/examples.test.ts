import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ingest } from '../../src/ingest/ingest.js';
import type { Reading } from '../../src/model/reading.js';
import { isSpanOf, type Span } from '../../src/model/span.js';
import { hearsay } from '../helpers/hearsay.js';
import { contentsOf, ROOT } from '../project/tree.js';

const INPUTS = ['examples/*.txt', 'examples/*.jsonl'];
let readings: Reading[] = [];
const texts = new Map<string, string>();

before(async () => {
  const { code, out, err } = hearsay(ROOT, ['read', '--json', ...INPUTS]);
  assert.equal(code, 0, err);
  readings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);
  for await (const one of ingest(INPUTS.map((input) => join(ROOT, input))))
    if (one.kind === 'article') texts.set(one.article.id.replace(`${ROOT}/`, ''), one.article.text);
});

test('every reading of the examples is what the JSON Schema says, and holds no key it does not know', () => {
  const schema = JSON.parse(contentsOf('schema/reading.schema.json'), (_, value) =>
    value?.type === 'object' && value.properties !== undefined ? { ...value, additionalProperties: false } : value,
  );
  const validate = new Ajv2020({ allowUnionTypes: true, allErrors: true }).compile(schema);
  assert.equal(readings.length, texts.size);
  for (const reading of readings)
    assert.ok(validate(reading), `${reading.article.id}: ${JSON.stringify(validate.errors)}`);
});

test('every span of every reading is a place in its text', () => {
  for (const reading of readings) {
    const text = texts.get(reading.article.id)!;
    assert.equal(reading.article.length, text.length);
    for (const span of spansIn(reading)) assert.ok(isSpanOf(text, span), `${reading.article.id}: ${span}`);
  }
});

test('keys stand in the order of the schema', () => {
  const { properties, $defs } = JSON.parse(contentsOf('schema/reading.schema.json'));
  for (const reading of readings) {
    assert.deepEqual(Object.keys(reading), Object.keys(properties));
    for (const one of reading.statements) assert.deepEqual(Object.keys(one), Object.keys($defs.statement.properties));
  }
});

test('who says something is found, and the file is the same after', () => {
  assert.ok(readings.every(({ statements }) => statements.length > 0));
  for (const [id, text] of texts) if (id.endsWith('.txt')) assert.equal(readFileSync(join(ROOT, id), 'utf8'), text);
});

test('any order of arrival gives the same record', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-order-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = ['examples/summit.txt', 'examples/bridge.txt', 'examples/envoy.txt'];
  const exported = [files, files.toReversed()].map((order, i) => {
    const env = { HEARSAY_DB: join(folder, `${i}.db`) };
    for (const file of order) assert.equal(hearsay(ROOT, ['record', file], { env }).code, 0);
    return hearsay(ROOT, ['export', '--format', 'jsonl'], { env }).out.replaceAll(/"path":"[^"]*"/g, '');
  });
  assert.ok(exported[0].length > 1000);
  assert.equal(exported[0], exported[1]);
});

/** Every pair of whole numbers in a JSON value: nothing else in a Reading looks like that. */
function spansIn(value: unknown): Span[] {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(spansIn) : [];
  const isSpan = value.length === 2 && value.every((part) => typeof part === 'number');
  return isSpan ? [value as unknown as Span] : value.flatMap(spansIn);
}
