/** A program that records `COUNT` articles into a file and prints each when it is reported, for a test that kills it. */

import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { openStore } from '../../src/store/open.js';
import { FAKE_STAMP, fakeReader } from './fake-reader.js';
import { article, streamOf } from './records.js';

const [path, count] = process.argv.slice(2);
const articles = Array.from({ length: Number(count) }, (_, i) => article(`Ada Voss said x${i}.`, { id: String(i) }));
const store = await openStore(path);
const options = { readers: localReaders(fakeReader(), FAKE_STAMP), now: () => '2031-03-14T12:00:00Z', batch: 5 };
for await (const { id, outcome } of record(store, streamOf(articles), options))
  process.stdout.write(`${id} ${outcome}\n`);
await store.close();
