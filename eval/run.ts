/**
 * `npm run --silent eval -- LAYER [--gold FILE]`: quality of one layer. Figures are 0–100, speeds excepted; the last line is
 * always one JSON object.
 */
import { parseArgs } from 'node:util';
import { Fault } from '../src/model/fault.js';
import { corpus } from './corpora.js';

interface Options {
  readonly gold: string | null;
  readonly articles: string | null;
  readonly verbose: boolean;
  readonly only: string;
  readonly split: string;
  readonly half: string;
  readonly misses: boolean;
}

function neededGold(file: string): string {
  const path = corpus(file);
  if (path === null)
    throw new Fault('usage', `name the gold with --gold, or set HEARSAY_CORPORA to the folder that holds ${file}`);
  return path;
}

const LAYERS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  attribute: async ({ gold }) => {
    if (gold === null)
      throw new Fault('usage', 'attribute needs --gold FILE.jsonl: articles with their attributions, one a line');
    await (await import('./attribute.js')).attribute(gold);
  },
  'gum-attributions': async ({ gold, only }) => {
    if (gold === null)
      throw new Fault(
        'usage',
        'gum-attributions needs --gold gum-attributions.jsonl.gz (and --only PREFIX for one genre)',
      );
    (await import('./gum-attributions.js')).gumAttributions(gold, only);
  },
  segment: async ({ gold, only }) => {
    if (gold === null)
      throw new Fault(
        'usage',
        'segment needs --gold FILE.conllu[,FILE…] (and --only PREFIX for documents whose id begins so)',
      );
    await (await import('./segment.js')).segment(gold, only);
  },
  tag: async ({ gold }) => {
    if (gold === null) throw new Fault('usage', 'tag needs --gold FILE.conllu: a treebank in CoNLL-U');
    await (await import('./tag.js')).tag(gold);
  },
  copies: async ({ articles, gold }) => {
    if (articles === null || gold === null)
      throw new Fault(
        'usage',
        'copies needs --articles FILE.jsonl and --gold FILE.jsonl (how each was made) or PAIRS.tsv (labelled pairs)',
      );
    (await import('./copies.js')).copies(articles, gold);
  },
  html: async () => {
    (await import('./html.js')).html();
  },
  name: async ({ gold }) => {
    if (gold === null) throw new Fault('usage', 'name needs --gold FILE.iob2: tokens with their names');
    await (await import('./name.js')).name(gold);
  },
  parse: async ({ gold }) => {
    if (gold === null) throw new Fault('usage', 'parse needs --gold FILE.conllu: a treebank in CoNLL-U');
    await (await import('./parse.js')).parse(gold);
  },
  gold: async ({ half, misses }) => {
    (await import('./gold-run.js')).gold(half, misses);
  },
  coref: async ({ gold, only, split, verbose }) => {
    (await import('./coref.js')).coref(gold ?? neededGold('gum/gum-docs.jsonl.gz'), only, split, verbose);
  },
  speakers: async ({ half, verbose }) => {
    (await import('./speakers.js')).speakers(half, verbose);
  },
  pronoun: async ({ gold, verbose }) => {
    (await import('./pronoun.js')).pronoun(gold ?? neededGold('coref/gap-validation.tsv.gz'), verbose);
  },
  time: async ({ gold, verbose }) => {
    if (gold === null)
      throw new Fault('usage', 'time needs --gold FILE.jsonl: articles with their time expressions, one a line');
    await (await import('./time.js')).time(gold, verbose);
  },
  events: async ({ gold, verbose }) => {
    if (gold === null)
      throw new Fault(
        'usage',
        'events needs --gold FILE: a corpus of events (PLV, PLOVER, PETRARCH, MUC-4, ECB+, police)',
      );
    (await import('./events.js')).events(gold, verbose);
  },
  tensions: async ({ gold, half, verbose }) => {
    const own = (await import('./dossiers.js')).DOSSIERS;
    await (await import('./tensions.js')).tensions(gold ?? `${own}/${half}`, verbose);
  },
  examples: async ({ verbose }) => {
    await (await import('./examples-run.js')).examples(verbose);
  },
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      gold: { type: 'string' },
      articles: { type: 'string' },
      verbose: { type: 'boolean' },
      only: { type: 'string' },
      split: { type: 'string' },
      half: { type: 'string' },
      misses: { type: 'boolean' },
    },
  });
  const layer = LAYERS[positionals[0] ?? ''];
  if (layer === undefined)
    throw new Fault(
      'usage',
      `name a layer: ${Object.keys(LAYERS).join(', ')} (npm run --silent eval -- attribute --gold FILE.jsonl)`,
    );
  await layer({
    gold: values.gold ?? null,
    articles: values.articles ?? null,
    verbose: values.verbose ?? false,
    only: values.only ?? '',
    split: values.split ?? 'test',
    half: values.half ?? 'open',
    misses: values.misses ?? false,
  });
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = error instanceof Fault && error.slug === 'usage' ? 2 : 1;
}
