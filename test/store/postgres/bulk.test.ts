/** What waits and goes out in bulk leaves the tables as one change after the other would have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPostgres, type PostgresDatabase } from '../../../src/store/postgres/database.js';
import { CATALOGUE, schemaOf } from '../../../src/store/postgres/schema.js';
import { tokensOf } from '../../../src/store/postgres/tokens.js';
import { updateOf, updateRows } from '../../../src/store/postgres/update.js';
import type { Database } from '../../../src/store/sqlite/driver.js';
import { availableDrivers, openDatabase } from '../../../src/store/sqlite/driver.js';
import { freshAddress, SERVER } from '../../helpers/stores.js';

const skip = SERVER === null ? `PostgreSQL: ${process.env['HEARSAY_NO_POSTGRES'] ?? 'no server was started'}` : false;

const INSERT = 'INSERT INTO boats (name, crew) VALUES (?, ?)';
const KEPT = 'INSERT OR IGNORE INTO boats (name, crew) VALUES (?, ?)';
const CREW = 'UPDATE boats SET crew = ? WHERE name = ?';
const PORT = 'UPDATE boats SET port = ? WHERE name = ?';

/** Changes in the order they are made. */
const CHANGES: readonly (readonly [sql: string, ...values: (string | number | null)[]])[] = [
  [INSERT, 'tern', 1],
  [CREW, 2, 'tern'],
  [INSERT, 'gull', 3],
  [CREW, 4, 'gull'],
  // Nobody yet: what comes after must not come before.
  [CREW, 9, 'skua'],
  [INSERT, 'skua', 5],
  [KEPT, 'tern', 8],
  [PORT, 'Orvane', 'tern'],
  [PORT, null, 'gull'],
  [PORT, 'Kell', 'tern'],
  [CREW, 6, 'tern'],
  [INSERT, 'knot', 7],
];

const boatsAfter = (db: Database) => {
  db.exec('BEGIN IMMEDIATE');
  for (const [sql, ...values] of CHANGES) db.prepare(sql).run(...values);
  db.exec('COMMIT');
  return db.prepare('SELECT name, crew, port FROM boats ORDER BY name').all();
};

function opened(): PostgresDatabase {
  const name = new URL(freshAddress()).searchParams.get('schema') as string;
  const db = openPostgres(SERVER as string, `CREATE SCHEMA IF NOT EXISTS ${name}; SET search_path TO ${name}`);
  db.native('CREATE TABLE boats (name text PRIMARY KEY, crew bigint NOT NULL, port text)');
  db.learn(schemaOf(db.native(CATALOGUE, [name])));
  return db;
}

test('inserts and updates in turns leave what SQLite makes of them', { skip }, () => {
  const lite = openDatabase(':memory:', availableDrivers()[0] as 'node' | 'libsql');
  lite.exec('CREATE TABLE boats (name TEXT NOT NULL PRIMARY KEY, crew INTEGER NOT NULL, port TEXT) STRICT');
  const db = opened();
  assert.deepEqual(boatsAfter(db), boatsAfter(lite));
  db.close();
  lite.close();
});

test('what is held by the numbers of rows is held until a change is taken back', { skip }, () => {
  const db = opened();
  const era = () => db.writers?.era();
  const first = era();
  boatsAfter(db);
  assert.equal(era(), first);
  db.exec('BEGIN IMMEDIATE');
  db.prepare(CREW).run(1, 'tern');
  db.exec('ROLLBACK');
  assert.notEqual(era(), first);
  db.close();
});

test('updates of rows found by one column go as one, any other by itself', () => {
  const update = updateOf(tokensOf(CREW));
  assert.deepEqual(update, { table: 'boats', columns: ['crew'], key: 'name' });
  const rows = [
    ['1', 'tern'],
    ['2', 'gull'],
  ];
  assert.deepEqual(updateRows(update as NonNullable<typeof update>, rows, new Map()), {
    text: 'UPDATE "boats" AS t SET "crew" = u.c0 FROM unnest($1::text[], $2::text[]) AS u(c0, c1) WHERE t."name" = u.c1',
    values: ['{"1","2"}', '{"tern","gull"}'],
  });
  for (const sql of [
    "UPDATE boats SET crew = ? WHERE name = 'tern'",
    'UPDATE boats SET crew = crew + 1 WHERE name = ?',
    'UPDATE boats SET crew = ? WHERE name = ? AND port = ?',
    'UPDATE boats SET name = ? WHERE name = ?',
    'UPDATE boats SET crew = 0, port = ? WHERE name = ?',
    'DELETE FROM boats WHERE name = ?',
  ])
    assert.equal(updateOf(tokensOf(sql)), null, sql);
});
