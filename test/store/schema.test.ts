/** The schema as a file in the repository, so that a migration shows as a difference somebody reads. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDatabase } from '../../src/store/sqlite/driver.js';
import { migrate, migrations } from '../../src/store/sqlite/migrate.js';
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

test('migrations are numbered from 1 without a gap', () => {
  assert.deepEqual(
    migrations().map(({ version }) => version),
    migrations().map((_, i) => i + 1),
  );
});
