/** The schema as a file in the repository, so that a migration shows as a difference somebody reads. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { APPLICATION_ID, migrate, migrations } from '../../src/store/sqlite/migrate.js';
import { OF_ARTICLE, REST, WORKED_OUT } from '../../src/store/sqlite/tables.js';
import { DRIVERS } from '../helpers/records.js';

const SNAPSHOT = new URL('./schema.sqlite.sql', import.meta.url);

for (const driver of DRIVERS)
  test(`the migrations make the schema in test/store/schema.sqlite.sql (${driver})`, () => {
    const db = openDatabase(':memory:', driver);
    migrate(db, ':memory:');
    const dump = db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'words_%' ORDER BY type, name")
      .all()
      .map(({ sql }) => `${sql};\n`)
      .join('\n');
    db.close();
    // Run with UPDATE=1 after writing a migration, and read the difference before committing it.
    if (process.env['UPDATE'] === '1') writeFileSync(SNAPSHOT, dump);
    assert.equal(dump, readFileSync(SNAPSHOT, 'utf8'));
  });

test('every table stands once in the list that copying, moving and forgetting go by', () => {
  const db = openDatabase(':memory:', DRIVERS[0]);
  migrate(db, ':memory:');
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words_%' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
    .map(({ name }) => String(name));
  const listed = [...OF_ARTICLE, ...REST].map(({ table }) => table).concat(...Object.values(WORKED_OUT));
  assert.deepEqual(listed.sort(), tables.sort());
  const columnsOf = (table: string) =>
    db
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map(({ name }) => String(name));
  for (const { table, by, column, order } of OF_ARTICLE)
    for (const name of [column ?? by, ...order]) assert.ok(columnsOf(table).includes(name), `${table}.${name}`);
  // Pages under watch go with the article they led to (`forget`); nothing else of the rest may tell of one.
  const telling = REST.filter(({ table }) => columnsOf(table).some((name) => /^(?:article|item|capture)$/.test(name)));
  assert.deepEqual(
    telling.map(({ table }) => table),
    ['watched_pages'],
  );
  db.close();
});

test('migrations are numbered from 1 without a gap', () => {
  assert.deepEqual(
    migrations().map(({ version }) => version),
    migrations().map((_, i) => i + 1),
  );
});

for (const driver of DRIVERS)
  test(`a record of before keeps what persons decided when its tables are made anew (${driver})`, () => {
    const db = openDatabase(':memory:', driver);
    db.exec('PRAGMA foreign_keys = ON');
    const before = migrations().filter(({ version }) => version <= 3);
    for (const { sql } of before) db.exec(sql);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 3`);
    db.exec(`INSERT INTO articles (key, locator, id) VALUES ('ar_1', 'id:1', '1');
      INSERT INTO items (id, kind, article, state) VALUES ('st_1', 'statement', 'ar_1', 'live');
      INSERT INTO corrections (id, item, field, value, author, at) VALUES ('co_2', 'st_1', 'undo', 'co_1', 'kim', '2031');
      INSERT INTO corrections VALUES ('co_1', 'st_1', 'act', 'deny', 'kim', '2031', 'co_2');
      INSERT INTO speaker_corrections (id, kind, speaker, value, decision, author, at) VALUES ('co_4', 'undo', 'sp_1', 'co_3', 'null', 'kim', '2031');
      INSERT INTO speaker_corrections VALUES ('co_3', 'merge', 'sp_1', 'sp_2', '{}', 'kim', '2031', 'co_4')`);
    migrate(db, ':memory:');
    const rows = (table: string) => db.prepare(`SELECT id, undone_by FROM ${table} ORDER BY id`).all();
    assert.deepEqual(
      [...rows('corrections'), ...rows('speaker_corrections')].map((row) => [row['id'], row['undone_by']]),
      [
        ['co_1', 'co_2'],
        ['co_2', null],
        ['co_3', 'co_4'],
        ['co_4', null],
      ],
    );
    assert.deepEqual(db.prepare('PRAGMA foreign_key_check').all(), []);
    db.close();
  });
