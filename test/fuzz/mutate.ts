/** Damage done to a file: by chance, but the same for the same number. */
import { gzipSync } from 'node:zlib';
import { random } from '../../train/random.js';
import type { Seed } from './seeds.js';

/** One input of a run: input `n` of seed `seed`, made the same way on every machine. */
export interface Input {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Inputs stay small enough that thousands fit into a minute; now and then one is large. */
const LARGEST = 120_000;

/** What breaks readers: marks without a partner, beginnings of other formats, letters that are none. */
const PIECES: readonly (string | Buffer)[] = [
  ...[
    '"',
    '""',
    '“',
    '”',
    '‘',
    "'",
    '„',
    '«',
    '``',
    ',',
    ';',
    '\t',
    '|',
    '\\',
    '\\"',
    '\\ud800',
    '\\u0000',
    '[',
    ']',
    '{',
    '}',
    '](',
    '![',
    '<',
    '>',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\u2028',
    '\u0085',
    '\0',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '\u200b',
    '😀',
    'İ',
    'ﬁ',
    '٣',
    '\u0301',
  ],
  ...[
    '<div>',
    '</p>',
    '<!--',
    '-->',
    '<script>',
    '<![CDATA[',
    '&amp;',
    '&#xD800;',
    '&#0;',
    '<table><tr>',
    '<a href="javascript:1">',
    '</html>',
  ],
  ...[
    'Q: ',
    'A: ',
    'VOSS: ',
    '\nAV: ',
    'Note: ',
    '[applause]',
    ' said.',
    ', citing Voss, ',
    'She said: “',
    ' denied that ',
    'Ada Voss said',
    '. ',
  ],
  ...[
    '{"text":"',
    '{"id":1,"text":"Voss said no."}\n',
    '"text":',
    'null',
    '1e999',
    '---\n',
    '# ',
    '> ',
    '- ',
    '**',
    '~~~\n',
    '[^1]: ',
  ],
  ...[
    'From: a@b\nDate: x\n\n',
    'Content-Type: multipart/mixed; boundary=b1\n',
    '--b1\n',
    '--b1--',
    '=\n',
    '=9',
    '=?utf-8?B?////?=',
    '\n\nFrom a 2031\nX: y\n',
  ],
  ...['%PDF-', 'PK\x03\x04', 'WARC/1.0\n', '<?xml ', '<rss>', 'SQLite format 3\0', '{\\rtf'],
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xe2, 0x80]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0x1f, 0x8b, 0x08]),
  Buffer.from([0x93, 0x94, 0x96, 0xe9]),
  Buffer.from([0xf4, 0x90, 0x80, 0x80]),
];

/** Input `n` of a run. */
export function inputOf(all: readonly Seed[], seed: number, n: number): Input {
  const next = random(Math.imul(seed ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) ^ n);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const { name, bytes: sound } = pick(all);
  let bytes = sound;
  const rounds = 1 + below(next() < 0.2 ? 40 : 6);
  for (let round = 0; round < rounds && bytes.length < LARGEST; round++) bytes = damaged(bytes, all, below, pick);
  const last = next();
  if (last < 0.03) bytes = gzipSync(bytes);
  else if (last < 0.05) bytes = gzipSync(bytes).subarray(0, Math.max(1, below(400)));
  else if (last < 0.08) bytes = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
  else if (last < 0.1) bytes = Buffer.from(bytes.toString('utf8').replace(/[\u0100-\uffff]/g, '?'), 'latin1');
  return { name, bytes: bytes.subarray(0, LARGEST) };
}

function damaged(
  bytes: Buffer,
  all: readonly Seed[],
  below: (limit: number) => number,
  pick: <T>(list: readonly T[]) => T,
): Buffer {
  const at = below(bytes.length + 1);
  const length = below(below(8) === 0 ? bytes.length + 1 : 40);
  const part = bytes.subarray(at, at + length);
  const put = (what: Uint8Array, over = 0): Buffer =>
    Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + over)]);
  switch (below(9)) {
    case 0:
      return put(Buffer.alloc(0), length); // cut out
    case 1:
      return put(part); // twice
    case 2: {
      const piece = Buffer.from(pick(PIECES));
      return put(Buffer.concat(Array.from({ length: below(20) === 0 ? 1 + below(3000) : 1 }, () => piece)));
    }
    case 3:
      return put(Buffer.from(pick(PIECES)), length);
    case 4:
      return put(Buffer.from(Array.from({ length: 1 + below(6) }, () => below(256))), below(2) * length);
    case 5: {
      const other = pick(all).bytes;
      const from = below(other.length);
      return put(other.subarray(from, from + 1 + below(2000)));
    }
    case 6:
      return bytes.subarray(0, Math.max(1, at)); // cut short
    case 7: {
      const copy = Buffer.from(bytes);
      for (let i = 0; i < 1 + below(8) && copy.length > 0; i++) {
        const place = below(copy.length);
        copy[place] = (copy[place] as number) ^ (1 << below(8));
      }
      return copy;
    }
    default:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]); // turned round
  }
}
