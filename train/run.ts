/**
 * `npm run train -- [LAYER…]`: makes the weights that ship, one layer at a time and each layer's entry of the manifest with
 * it; without a name all of them, in the order in which each needs those before. Two runs give the same bytes: seeds are fixed,
 * `exp` and `log` are the project's own, nothing depends on time.
 *
 *   npm run train -- tag              # models/en-2026-11/tag.bin and its entry, and train/tag.log
 *   npm run train -- tag --out DIR    # elsewhere; layers below are still read from the models that ship
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FOLDER } from './manifest.js';

/** Trains one layer into `folder`; `say` is what it tells on the way, and its log. */
export type Layer = (folder: string, say: (line: string) => void) => void;

/** Layers in the order of training, and what each reads: words ← tag ← parse; segment, name and attribute use them. */
const LAYERS: Readonly<Record<string, () => Promise<{ layer: Layer }>>> = {
  words: () => import('./words-layer.js'),
  segment: () => import('./segment-layer.js'),
  tag: () => import('./tag-layer.js'),
  parse: () => import('./parse-layer.js'),
  name: () => import('./name-layer.js'),
  coref: () => import('./coref-layer.js'),
  attribute: () => import('./attribute-layer.js'),
  event: () => import('./event-layer.js'),
  commitment: () => import('./commitment-layer.js'),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in LAYERS));
if (unknown.length > 0) {
  console.error(`no layer ${unknown.join(', ')}; name one of ${Object.keys(LAYERS).join(', ')}, or none for all`);
  process.exit(2);
}
for (const [name, load] of Object.entries(LAYERS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { layer } = await load();
  const started = Date.now();
  const log: string[] = [];
  layer(values.out ?? FOLDER, (line) => {
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);
    log.push(line);
  });
  if (values.out === undefined)
    writeFileSync(fileURLToPath(new URL(`${name}.log`, import.meta.url)), `${log.join('\n')}\n`);
}
