import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import * as labels from '../../src/model/labels.js';
import { contentsOf, sourcesUnder } from './tree.js';

type Schema = {
  [key: string]: unknown;
  properties: Record<string, Schema>;
  required: string[];
  $defs: Record<string, Schema>;
};
const schema = JSON.parse(contentsOf('schema/reading.schema.json')) as Schema;

/** Interface of `src/model` → where the schema describes it. */
const DESCRIBES: Readonly<Record<string, Schema>> = {
  Reading: schema,
  ArticleSummary: schema.$defs.article,
  DocumentDate: schema.$defs.documentDate,
  Block: schema.$defs.block,
  Referent: schema.$defs.referent,
  Mention: schema.$defs.mention,
  Timex: schema.$defs.timex,
  Statement: schema.$defs.statement,
  Hop: schema.$defs.hop,
  Reason: schema.$defs.reason,
  Event: schema.$defs.event,
  Receipt: schema.$defs.receipt,
  Tension: schema.$defs.tension,
  Commitment: schema.$defs.commitment,
  Stamp: schema.$defs.stamp,
  WeightsStamp: schema.$defs.weights,
};

const interfaces = new Map<string, { name: string; nullable: boolean }[]>();
for (const [path, source] of sourcesUnder('src/model')) {
  ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true).forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    const keys = node.members.filter(ts.isPropertySignature);
    interfaces.set(
      node.name.text,
      keys.map((key) => ({ name: key.name.getText(), nullable: /\|\s*null$/.test(key.type!.getText()) })),
    );
  });
}

const resolved = (property: Schema): Schema =>
  typeof property.$ref === 'string' ? schema.$defs[property.$ref.replace('#/$defs/', '')] : property;

const admitsNull = (property: Schema) =>
  JSON.stringify(resolved(property).type ?? resolved(property).anyOf ?? '').includes('"null"');

for (const [name, described] of Object.entries(DESCRIBES)) {
  test(`the schema describes every key of ${name}, in order, required, and nullable where the type says`, () => {
    const keys = interfaces.get(name)!;
    assert.deepEqual(
      Object.keys(described.properties),
      keys.map((key) => key.name),
    );
    assert.deepEqual(
      described.required,
      keys.map((key) => key.name),
    );
    for (const key of keys)
      assert.equal(admitsNull(described.properties[key.name]), key.nullable, `${name}.${key.name}`);
  });
}

const statement = schema.$defs.statement.properties;
const LISTS: readonly (readonly [Schema, readonly string[]])[] = [
  [schema.$defs.block.properties.kind, labels.BLOCK_KINDS],
  [statement.mode, labels.MODES],
  [statement.act, labels.ACTS],
  [statement.sourceKind, labels.SOURCE_KINDS],
  [statement.standing, labels.STANDINGS],
  [schema.$defs.referent.properties.kind, labels.REFERENT_KINDS],
  [schema.$defs.mention.properties.form, labels.MENTION_FORMS],
  [schema.$defs.timex.properties.type, labels.TIMEX_TYPES],
  [schema.$defs.timex.properties.anchor, labels.TIMEX_ANCHORS],
  [schema.$defs.documentDate.properties.origin, labels.DATE_ORIGINS],
  [schema.$defs.event.properties.class, labels.EVENT_CLASSES],
  [schema.$defs.event.properties.status, labels.EVENT_STATUSES],
  [schema.$defs.tension.properties.kind, labels.TENSION_KINDS],
  [schema.$defs.commitment.properties.kind, labels.COMMITMENT_KINDS],
  [schema.$defs.commitment.properties.state, labels.COMMITMENT_STATES],
];
test('every closed list of the schema is the list of the code, in its order', () => {
  for (const [property, list] of LISTS) assert.deepEqual(property.enum, list);
});

test('everything the schema names is explained in a sentence', () => {
  const bare: string[] = [];
  const visit = (at: string, properties: Record<string, Schema> = {}) => {
    for (const [key, property] of Object.entries(properties))
      if (typeof resolved(property).description !== 'string') bare.push(`${at}.${key}`);
  };
  visit('Reading', schema.properties);
  for (const [name, described] of Object.entries(schema.$defs)) visit(name, described.properties);
  assert.deepEqual(bare, []);
});

const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

const span = [0, 4];
const receipt = { article: 'a', capture: null, statement: null, spans: [span], text: 'Voss' };
/** A Reading with one of everything. */
const whole = () =>
  structuredClone({
    hearsay: '1.0.0',
    unit: 'utf16',
    article: {
      id: 'a',
      path: null,
      url: null,
      outlet: null,
      title: null,
      published: '2031-03-14',
      language: 'en',
      length: 40,
    },
    documentDate: {
      value: '2031-03-14',
      from: '2031-03-14',
      until: '2031-03-15',
      origin: 'metadata',
      evidence: [],
      score: 1,
    },
    blocks: [{ span, kind: 'body', of: null }],
    sentences: [span],
    referents: [
      {
        id: 'r1',
        name: 'Ada Voss',
        kind: 'person',
        role: null,
        affiliation: null,
        mentions: [{ span, form: 'name', metonym: false }],
      },
    ],
    times: [{ id: 't1', span, type: 'DATE', value: '2031', from: null, until: null, anchor: 'none', implied: [] }],
    statements: [
      {
        id: 's1',
        mode: 'direct',
        act: 'assert',
        attitude: false,
        source: [span],
        cue: [],
        content: [[5, 9]],
        speaker: 'r1',
        speakers: ['r1'],
        sourceKind: 'named',
        verbatim: [],
        chain: [{ mention: span, referent: null, cue: [] }],
        depth: 2,
        channel: null,
        addressee: null,
        within: null,
        standing: 'asserted',
        negated: false,
        hedged: false,
        said: null,
        score: 0.93,
        because: [{ rule: 'cue-model', says: 'It says so.', span: null, weight: 0.5 }],
      },
    ],
    events: [
      {
        id: 'v1',
        trigger: span,
        class: 'CONSULT',
        mode: null,
        cameo: null,
        actors: [],
        targets: [],
        place: null,
        time: null,
        status: 'planned',
        said: null,
      },
    ],
    tensions: [
      {
        id: 'n1',
        kind: 'denial',
        earlier: receipt,
        later: receipt,
        words: [receipt],
        noticedBy: null,
        notice: receipt,
        score: 0.5,
      },
    ],
    commitments: [
      {
        id: 'c1',
        kind: 'promise',
        statement: 's1',
        by: null,
        to: null,
        what: span,
        due: null,
        state: 'open',
        fulfilment: [receipt],
        missing: [receipt],
      },
    ],
    stamp: { weights: [{ name: 'attribute', sha256: '0'.repeat(64) }] },
  });

test('a Reading with one of everything is valid, and keys nobody knows are no harm', () => {
  assert.ok(validate(whole()), JSON.stringify(validate.errors));
  assert.ok(validate({ ...whole(), later: true }));
});

// biome-ignore lint/suspicious/noExplicitAny: these readings are spoilt on purpose
type Loose = Record<string, any>;
const BROKEN: readonly (readonly [string, (reading: Loose) => void])[] = [
  ['a key left out', (reading) => delete reading.statements[0].channel],
  ['a key left out at the top', (reading) => delete reading.tensions],
  ['another unit', (reading) => (reading.unit = 'utf8')],
  ['a span of one number', (reading) => (reading.sentences = [[3]])],
  ['a span of three numbers', (reading) => (reading.sentences = [[1, 2, 3]])],
  ['an offset that is half', (reading) => (reading.sentences = [[0.5, 2]])],
  ['an offset below zero', (reading) => (reading.sentences = [[-1, 2]])],
  ['an act nobody listed', (reading) => (reading.statements[0].act = 'denies')],
  ['a score that is no probability', (reading) => (reading.statements[0].score = 93)],
  ['null where there must be a list', (reading) => (reading.statements[0].source = null)],
  ['an id of another kind', (reading) => (reading.statements[0].speaker = 's1')],
  ['a digest cut short', (reading) => (reading.stamp.weights[0].sha256 = 'abc')],
];
for (const [what, spoil] of BROKEN)
  test(`the schema refuses ${what}`, () => {
    const reading = whole();
    spoil(reading);
    assert.equal(validate(reading), false);
  });
