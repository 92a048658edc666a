/** SQLite's words and PostgreSQL's: what is evened out, and that nothing passes which would mean something else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf, insertRows, insertSingle, onePerKey } from '../../../src/store/postgres/bulk.js';
import { statementsFor } from '../../../src/store/postgres/migrate.js';
import { migrationStatements, statementsIn } from '../../../src/store/postgres/migration.js';
import type { Table } from '../../../src/store/postgres/schema.js';
import { bound, type Insert, translate } from '../../../src/store/postgres/translate.js';
import { arrayOf, copyLine } from '../../../src/store/postgres/wire.js';
import { queryOf, vectorOf } from '../../../src/store/postgres/words.js';
import { migrations } from '../../../src/store/sqlite/migrate.js';

const MIGRATION = `
-- A comment; with a semicolon.
CREATE TABLE boats (name TEXT NOT NULL PRIMARY KEY, "end" INTEGER NOT NULL, built TEXT, share REAL, hull BLOB,
  owner TEXT REFERENCES owners (name) ON DELETE CASCADE, CHECK ("end" IN (0, 1))) STRICT, WITHOUT ROWID;
CREATE TABLE trips (row INTEGER PRIMARY KEY, boat TEXT NOT NULL REFERENCES boats (name), at INTEGER NOT NULL) STRICT;
CREATE INDEX boats_by_built ON boats (built DESC, name);
CREATE VIRTUAL TABLE logs USING fts5(crew, note, content = '', tokenize = 'ascii');
CREATE TRIGGER boats_stay BEFORE DELETE ON boats
BEGIN
  SELECT RAISE(ABORT, 'boats are not thrown away; they are sold');
END;
`;

const schema = new Map<string, Table>();
const made = statementsIn(MIGRATION).flatMap((one) => migrationStatements(one, schema));
// As the server's catalogue says it.
const boats = schema.get('boats') as Table;
const typed = (table: Table, types: Readonly<Record<string, string>>): Table => ({
  ...table,
  columns: new Map([...table.columns].map(([name, column]) => [name, { ...column, type: types[name] ?? column.type }])),
});
schema.set('boats', typed(boats, { share: 'double precision' }));
schema.set('logs', typed(schema.get('logs') as Table, { rowid: 'bigint', terms: 'tsvector' }));

const to = (sql: string) => translate(sql, schema).text;

test('a migration keeps types, keys and refusals, orders text by its bytes, and lets references go', () => {
  assert.deepEqual(made, [
    'CREATE TABLE "boats" ("name" TEXT COLLATE "C" NOT NULL PRIMARY KEY, "end" BIGINT NOT NULL, "built" TEXT COLLATE "C", "share" DOUBLE PRECISION, "hull" BYTEA, "owner" TEXT COLLATE "C", CHECK ( "end" IN ( 0, 1 ) ))',
    'CREATE TABLE "trips" ("row" BIGINT PRIMARY KEY, "boat" TEXT COLLATE "C" NOT NULL, "at" BIGINT NOT NULL)',
    'CREATE SEQUENCE "trips_numbers"',
    'COMMENT ON TABLE "trips" IS \'numbered by row\'',
    'CREATE INDEX "boats_by_built" ON "boats" ( "built" DESC NULLS LAST, "name" )',
    'CREATE TABLE "logs" ("rowid" BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL)',
    'CREATE INDEX "logs_terms" ON "logs" USING gin (terms)',
    'COMMENT ON TABLE "logs" IS \'words of crew note\'',
    'CREATE FUNCTION "boats_stay"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = \'boats are not thrown away; they are sold\'; END $$',
    'CREATE TRIGGER "boats_stay" BEFORE DELETE ON "boats" FOR EACH ROW EXECUTE FUNCTION "boats_stay"()',
  ]);
});

test('every migration of this release has a counterpart', () => {
  const known = new Map<string, Table>();
  for (const { version, sql } of migrations()) assert.ok(statementsFor(version, sql, known).length > 0);
});

test('marks are numbered and names quoted', () => {
  assert.equal(
    to('SELECT b.end, count(*) AS n FROM boats b WHERE b.name = ? AND b.share > ? GROUP BY b.end LIMIT ? OFFSET ?'),
    'SELECT "b"."end", count ( * ) AS "n" FROM "boats" "b" WHERE "b"."name" = $1 AND "b"."share" > $2 GROUP BY "b"."end" LIMIT $3 OFFSET $4',
  );
});

test('a missing value sorts first, as in SQLite, and only where one may be missing', () => {
  assert.match(
    to('SELECT name FROM boats b ORDER BY b.built DESC, b.name'),
    /ORDER BY "b"\."built" DESC NULLS LAST, "b"\."name"$/,
  );
  assert.match(to('SELECT name FROM boats ORDER BY built LIMIT 1'), /ORDER BY "built" NULLS FIRST LIMIT 1$/);
});

test('IS between two values compares them, and asks for nothing where it says NULL', () => {
  assert.match(to('SELECT name FROM boats WHERE built IS owner'), /"built" IS NOT DISTINCT FROM "owner"/);
  assert.match(to('SELECT name FROM boats WHERE built IS NOT ?'), /"built" IS DISTINCT FROM \$1/);
  assert.match(
    to('SELECT name FROM boats WHERE built IS NOT NULL AND owner IS NULL'),
    /"built" IS NOT NULL AND "owner" IS NULL/,
  );
});

test('lists of values are rows, of numbers where numbers are sought', () => {
  assert.match(
    to(
      'SELECT row FROM trips t WHERE t.at IN (SELECT value FROM json_each(?)) AND t.boat NOT IN (SELECT value FROM json_each(?))',
    ),
    /SELECT e::bigint AS "value" FROM jsonb_array_elements_text\(\$1::text::jsonb\) e\) AS "q1" \) AND "t"\."boat" NOT IN .* SELECT \(SELECT e::text|e::text AS "value"/,
  );
});

test('numbers are taken out of lists', () => {
  const { text } = translate("SELECT json_extract(j.value, '$[1]') AS at FROM json_each(?) j ", schema);
  assert.match(text, /\("j"\."value" ->> 1\)::bigint AS "at"/);
  assert.match(text, /SELECT e::jsonb AS "value" FROM jsonb_array_elements\(/);
  assert.match(to("SELECT json_extract(j.value, '$') AS at FROM json_each(?) j"), /\("j"\."value"\)::bigint AS "at"/);
  assert.throws(() => to("SELECT json_extract(j.value, '$.name') FROM json_each(?) j"), /json_extract/);
});

test('a word index is asked in its own words, by phrase and column', () => {
  const { text, marks } = translate('SELECT rowid FROM logs WHERE logs MATCH ?', schema);
  assert.equal(text, 'SELECT "rowid" FROM "logs" WHERE "logs".terms @@ $1::text::tsquery');
  assert.deepEqual(bound(marks, ['{crew note} : "ada voss" AND {note} : "rain"']), [
    "(('a:ada' <-> 'a:voss') | ('b:ada' <-> 'b:voss')) & (('b:rain'))",
  ]);
  assert.throws(() => queryOf(['crew'], 'anything'));
  assert.equal(vectorOf(['crew', 'note'], ['ada voss ada', '']), "'a:ada':1,3 'a:voss':2");
  assert.throws(() => to('SELECT name FROM boats WHERE boats MATCH ?'), /MATCH/);
});

test('an insert becomes cells: given, fixed, numbered, words; what is there already is kept or replaced', () => {
  const of = (sql: string) => translate(sql, schema).insert as Insert;
  const trip = of('INSERT INTO trips (boat, at) VALUES (?, 7)');
  assert.deepEqual(trip.cells, [{ kind: 'numbered' }, { kind: 'given', n: 0 }, { kind: 'fixed', text: '7' }]);
  assert.equal(insertSingle(trip, schema), 'INSERT INTO "trips" ("row", "boat", "at") VALUES ($1, $2, $3)');
  assert.equal(of('INSERT OR IGNORE INTO boats (name, end) VALUES (?, ?)').tail, 'ON CONFLICT DO NOTHING');
  const replaced = of('INSERT OR REPLACE INTO boats (name, end) VALUES (?, ?)');
  assert.equal(replaced.tail, 'ON CONFLICT ("name") DO UPDATE SET "end" = EXCLUDED."end"');
  assert.deepEqual(
    onePerKey(replaced, [
      ['kittiwake', '1'],
      ['tern', '0'],
      ['kittiwake', '0'],
    ]),
    [
      ['kittiwake', '0'],
      ['tern', '0'],
    ],
  );
  const log = of('INSERT INTO logs (rowid, crew, note) VALUES (?, ?, ?)');
  assert.deepEqual(log.cells, [
    { kind: 'given', n: 0 },
    { kind: 'vector', from: [1, 2] },
  ]);
  assert.equal(
    insertRows(log, [['1', "'a:x':1"]], schema).text,
    'INSERT INTO "logs" ("rowid", "terms") SELECT c0, c1::tsvector FROM unnest($1::bigint[], $2::text[]) AS u(c0, c1)',
  );
});

test('values keep every sign on the way, by COPY and by arrays', () => {
  const odd = ['a\tb\nc\\d"e{},NULL', null, new Uint8Array([0, 255])];
  assert.equal(copyLine(odd), 'a\\tb\\nc\\\\d"e{},NULL\t\\N\t\\\\x00ff\n');
  assert.equal(arrayOf(odd), '{"a\tb\nc\\\\d\\"e{},NULL",NULL,"\\\\x00ff"}');
  const insert: Insert = { table: 'boats', columns: ['name'], cells: [], tail: '', replacing: null };
  assert.deepEqual(copyOf(insert, [['tern']], schema), {
    kind: 'copy',
    text: 'COPY "boats" ("name") FROM STDIN',
    data: 'tern\n',
  });
});

test('what has no counterpart is refused when it is prepared', () => {
  for (const sql of [
    'SELECT strftime(name) FROM boats',
    'SELECT name FROM boats WHERE name GLOB ?',
    'SELECT max(end, share) FROM boats',
    'INSERT OR REPLACE INTO trips (boat, at) VALUES (?, ?)',
    'INSERT INTO boats (name, end) VALUES (?, ? + 1)',
    'INSERT INTO boats (name) VALUES (?) RETURNING name',
    'INSERT INTO harbours (name) VALUES (?)',
    'PRAGMA user_version',
  ])
    assert.throws(() => to(sql), /no counterpart|change of no table/, sql);
});
