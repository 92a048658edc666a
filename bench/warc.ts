/**
 * Web archives: how fast records are found and taken apart before anybody reads them, plain and gzipped, against gunzip; and that
 * memory stays flat over ten gigabytes, made by saying the same records over and over under other addresses.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pageIn, recordsIn } from '../src/ingest/warc/archive.js';
import { windowOver } from '../src/ingest/warc/window.js';
import { pageWith } from '../test/helpers/page.js';
import { INFO, recordOf } from '../test/helpers/warc.js';
import { atLeast, atMost, type BenchOptions, type Figure, figure, type Result, single } from './figure.js';

const CAP = 16_777_216;

export async function warc({ quick, folder }: BenchOptions): Promise<Result> {
  const gigabytes = quick ? 1 : 10;
  // First: the pages of the other figures, all in memory, would count as the parser's.
  const { peak, grown, pages } = await memory(invented(300), gigabytes);
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

async function readThrough(
  chunks: AsyncIterable<Uint8Array>,
  packed: boolean,
  onPage: (url: string) => void,
): Promise<number> {
  let pages = 0;
  for await (const one of recordsIn(windowOver(chunks), packed, CAP)) {
    if ('says' in one) throw new Error(one.says);
    const page = pageIn(one, CAP);
    if (page === null) continue;
    pages++;
    onPage(page.url);
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

/**
 * Resident memory while `gigabytes` of unpacked records stream by, none of which is ever on the disk: the same pages over and over, each
 * under an address and an id of its own. The header of a record, in which those stand, is a block of the gzip member that is not
 * compressed; the page behind it is compressed once for all its records.
 */
async function memory(
  records: readonly Buffer[],
  gigabytes: number,
): Promise<{ peak: number; grown: number; pages: number }> {
  const megabyte = () => process.memoryUsage().rss / 1e6;
  const packed = records.map(partsOf);
  let unpacked = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (let n = 0; unpacked < gigabytes * 1e9; n++) {
      const member = memberOf(packed[n % packed.length] as Parts, n);
      unpacked += member.size;
      yield member.bytes;
    }
  }
  const seen: number[] = [];
  let pages = 0;
  const addresses = new Set<string>();
  await readThrough(endless(), true, (url) => {
    if (pages < 10_000) addresses.add(url);
    if (++pages % 500 === 0) seen.push(megabyte());
  });
  if (addresses.size !== Math.min(pages, 10_000)) throw new Error('records that share an address');
  const at = (share: number) => seen[Math.floor(share * (seen.length - 1))] ?? megabyte();
  return { peak: Math.max(...seen), grown: at(1) - at(0.1), pages };
}

interface Parts {
  readonly head: string;
  /** From the blank line on: as it is, and as deflate blocks that end the member. */
  readonly body: Buffer;
  readonly deflated: Buffer;
}

function partsOf(record: Buffer): Parts {
  const end = record.indexOf('\r\n\r\n');
  const body = record.subarray(end);
  return { head: record.subarray(0, end).toString('latin1'), body, deflated: deflateRawSync(body) };
}

/** The n-th record of the stream, in a gzip member of its own (RFC 1952). */
function memberOf({ head, body, deflated }: Parts, n: number): { readonly bytes: Buffer; readonly size: number } {
  const id = n.toString(16).padStart(12, '0');
  const named = Buffer.from(
    head.replace(/^WARC-Target-URI: .*$/m, (line) => `${line}-${n}`).replace(/[0-9a-f]{12}>/, `${id}>`),
    'latin1',
  );
  // A stored block (RFC 1951, 3.2.4): not the last, its length, and the same with all bits turned.
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(named.length, 1);
  stored.writeUInt16LE(~named.length & 0xffff, 3);
  const size = named.length + body.length;
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(body, crc32(named)), 0);
  end.writeUInt32LE(size, 4);
  return { bytes: Buffer.concat([GZIP, stored, named, deflated, end]), size };
}

const GZIP = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
