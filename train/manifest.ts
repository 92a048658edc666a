/** The manifest of a folder of weights: one entry a file, each written when its layer is trained. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one layer says of its weights: what they do, from which data under which licence, by which recipe. */
export interface ManifestEntry {
  readonly does: string;
  readonly command: string;
  readonly data: readonly { name: string; use: string; sha256: string; licence: string }[];
  readonly [more: string]: unknown;
}

export const FOLDER = fileURLToPath(new URL('../models/en-2026-11', import.meta.url));

/** Files in the order the stages of reading use them. */
const ORDER = [
  'words.bin',
  'segment.bin',
  'tag.bin',
  'parse.bin',
  'name.bin',
  'coref.bin',
  'attribute.bin',
  'event.bin',
  'commitment.bin',
];

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes `bytes` as `file` into `folder` and its entry into the manifest there; other entries stay as they are. */
export function writeLayer(folder: string, file: string, bytes: Uint8Array, entry: ManifestEntry): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
  const path = join(folder, 'manifest.json');
  const manifest = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { files: { file: string }[] })
    : { name: 'en-2026-11', language: 'en', files: [] };
  const files = manifest.files.filter((other) => other.file !== file);
  files.push({ file, sha256: sha256(bytes), bytes: bytes.length, ...entry } as { file: string });
  files.sort((a, b) => ORDER.indexOf(a.file) - ORDER.indexOf(b.file));
  writeFileSync(path, `${JSON.stringify({ ...manifest, files }, null, 2)}\n`);
}
