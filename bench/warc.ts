/**
 * Web archives: how fast records are found and taken apart before anybody reads them, plain and gzipped, against gunzip; and that
 * memory stays flat over ten gigabytes, made by saying the same records over and over under other addresses.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageIn, recordsIn } from '../src/ingest/warc/archive.js';
import { windowOver } from '../src/ingest/warc/window.js';
import { pageWith } from '../test/helpers/page.js';
import { INFO, recordOf } from '../test/helpers/warc.js';
import { atLeast, atMost, type BenchOptions, type Figure, figure, type Result, single } from './figure.js';

const CAP = 16_777_216;

export async function warc({ quick, folder }: BenchOptions): Promise<Result> {
  const records = [INFO, ...invented(2000)];
  const plain = Buffer.concat(records);
  const [plainPath, packedPath] = [join(folder, 'crawl.warc'), join(folder, 'crawl.warc.gz')];
  writeFileSync(plainPath, plain);
  writeFileSync(packedPath, Buffer.concat(records.map((record) => gzipSync(record))));
  const runs = quick ? 2 : 5;
  const megabytes = plain.length / 1e6;
  const rates = { plain: [] as number[], packed: [] as number[], gunzip: [] as number[] };
  for (let run = 0; run < runs; run++) {
    rates.plain.push(megabytes / (await seconds(plainPath, false)));
    rates.packed.push(megabytes / (await seconds(packedPath, true)));
    rates.gunzip.push(megabytes / gunzipSeconds(packedPath));
  }
  const gigabytes = quick ? 1 : 10;
  const { peak, grown, pages } = await memory(records.slice(1), gigabytes);
  const figures: Figure[] = [
    figure('plain, processor time', 'MB/s', rates.plain, atLeast(100)),
    figure('gzipped, unpacked, processor time', 'MB/s', rates.packed),
    figure('gunzip alone, processor time', 'MB/s', rates.gunzip),
    figure(
      'time of gunzip, times',
      '×',
      rates.gunzip.map((rate, i) => rate / (rates.packed[i] as number)),
      atMost(2),
    ),
    single(`${gigabytes} GB gzipped: pages`, '', pages),
    single(`${gigabytes} GB gzipped: most memory`, 'MB', peak, atMost(300)),
    single(`${gigabytes} GB gzipped: grown from a tenth to the end`, 'MB', grown, atMost(60)),
  ];
  return {
    bench: 'warc',
    over: `${records.length} records, ${megabytes.toFixed(0)} MB`,
    method: 'nobody reads the articles; processor time of one thread and its zlib',
    figures,
  };
}

/** Pages of 10 to 200 KB with words that do not repeat so soon that gzip makes nothing of them. */
function invented(count: number): Buffer[] {
  let state = 7;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8).toString(36);
  };
  return Array.from({ length: count }, (_, n) => {
    const filler = Array.from(
      { length: 200 + (n % 40) * 90 },
      () => `<li class="${word()}">${word()} ${word()} the of and</li>`,
    );
    return recordOf({
      url: `https://courier.example/${n}`,
      body: pageWith({ around: `<ul>${filler.join('\n')}</ul>` }),
    });
  });
}

async function seconds(path: string, packed: boolean): Promise<number> {
  const before = process.cpuUsage();
  await readThrough(createReadStream(path, { highWaterMark: 262_144 }), packed, () => {});
  return cpuSeconds(before);
}

async function readThrough(chunks: AsyncIterable<Uint8Array>, packed: boolean, onPage: () => void): Promise<number> {
  let pages = 0;
  for await (const one of recordsIn(windowOver(chunks), packed, CAP)) {
    if ('says' in one) throw new Error(one.says);
    if (pageIn(one, CAP) === null) continue;
    pages++;
    onPage();
  }
  return pages;
}

function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function gunzipSeconds(path: string): number {
  const script = `t=$( { TIMEFORMAT='%U %S'; time gunzip -c "${path}" > /dev/null; } 2>&1 ); echo $t`;
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  const [user = 0, system = 0] = stdout.trim().split(/\s+/).map(Number);
  return user + system;
}

/** Resident memory while `gigabytes` of unpacked records stream by, each under an address of its own. */
async function memory(
  records: readonly Buffer[],
  gigabytes: number,
): Promise<{ peak: number; grown: number; pages: number }> {
  const megabyte = () => process.memoryUsage().rss / 1e6;
  const packed = records.slice(0, 300).map((record) => ({ record: gzipSync(record), size: record.length }));
  let unpacked = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (let n = 0; unpacked < gigabytes * 1e9; n++) {
      const { record, size } = packed[n % packed.length] as (typeof packed)[number];
      // The address lies in the first bytes; a gzip header may carry a name, which makes each member another one.
      const name = Buffer.from(`${n}\0`);
      const member = Buffer.concat([
        record.subarray(0, 3),
        Buffer.from([8]),
        record.subarray(4, 10),
        name,
        record.subarray(10),
      ]);
      unpacked += size;
      yield member;
    }
  }
  const seen: number[] = [];
  let pages = 0;
  await readThrough(endless(), true, () => {
    if (++pages % 500 === 0) seen.push(megabyte());
  });
  const at = (share: number) => seen[Math.floor(share * (seen.length - 1))] ?? megabyte();
  return { peak: Math.max(...seen), grown: at(1) - at(0.1), pages };
}
