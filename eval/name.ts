/**
 * `npm run eval -- name --gold FILE`: names of persons, organisations and places found in gold tokens and sentences (IOB2, .gz accepted;
 * also the silver columns of PolNeAR), exact spans with their type. A country is a place also where it stands for its government;
 * every other body is an organisation; groups, events and works are none of the three. Gold of other types is left out, so that
 * a name found there counts as wrong. Documents are those the file tells apart, else runs of 40 sentences.
 */
import { bindWords } from '../src/read/linear/words.js';
import { TYPES } from '../src/read/name/labels.js';
import { createNamer } from '../src/read/name/name.js';
import { emptyForms, fillForms } from '../src/read/segment/forms.js';
import { createTagger } from '../src/read/tag/tag.js';
import { loadWeights } from '../src/weights/load.js';
import { goldTokens, type IobSentence, readNames, spansOf } from './iob.js';
import { present } from './marks.js';
import { readNameMarks } from './name-marks.js';

export const TYPE_NAMES = ['PER', 'ORG', 'LOC'] as const;

/** Types of the sets at hand, folded, → ours. Others are left out. */
const GOLD_TYPES: Readonly<Record<string, number>> = {
  per: 0,
  person: 0,
  org: 1,
  organization: 1,
  organisation: 1,
  corporation: 1,
  loc: 2,
  location: 2,
  place: 2,
};

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface NameResult extends Scores {
  readonly names: number;
  readonly byType: Readonly<Record<(typeof TYPE_NAMES)[number], Scores>>;
  /** Tokens a second on one core, names alone: median of five runs. */
  readonly tokensPerSecond: number;
  /** What went wrong: "gold type as found type", `missed` and `invented` included. */
  readonly errors: readonly (readonly [string, number])[];
}

const RUNS = 5;

export function evaluateNames(sentences: readonly IobSentence[]): NameResult {
  const weights = loadWeights();
  const classes = bindWords(weights);
  const tag = createTagger(weights);
  const find = createNamer(weights);
  let forms = emptyForms();
  const counts = TYPE_NAMES.map(() => ({ right: 0, found: 0, gold: 0 }));
  const errors = new Map<string, number>();
  const times: number[] = [];
  let tokens = 0;
  for (let run = 0; run < RUNS; run++) {
    let spent = 0;
    for (const document of documentsOf(sentences)) {
      const made = goldTokens(document);
      forms = fillForms(made.text, made.tokens, classes, forms);
      tag(made.text, made.tokens, made.sentences, forms);
      const begin = performance.now();
      const names = find(made.text, made.tokens, made.sentences, forms);
      spent += performance.now() - begin;
      if (run > 0) continue;
      tokens += made.tokens.count;
      const gold = new Map<string, number>();
      document.forEach(({ tags }, s) => {
        for (const { first, last, type } of spansOf(tags)) {
          const known = GOLD_TYPES[type.toLowerCase()];
          const at = made.sentences.first[s];
          if (known === undefined) continue;
          gold.set(`${at + first}-${at + last}`, known);
          counts[known].gold++;
        }
      });
      const found = new Map<string, number>();
      for (let k = 0; k < names.count; k++)
        if (names.type[k] < TYPE_NAMES.length) found.set(`${names.first[k]}-${names.last[k]}`, names.type[k]);
      for (const [span, type] of found) {
        counts[type].found++;
        const right = gold.get(span);
        if (right === type) counts[type].right++;
        else note(errors, `${right === undefined ? 'nothing' : TYPE_NAMES[right]} as ${TYPE_NAMES[type]}`);
      }
      for (const [span, type] of gold) if (!found.has(span)) note(errors, `${TYPE_NAMES[type]} as nothing`);
    }
    times.push(spent);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const all = counts.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }));
  return {
    names: all.gold,
    ...scoresOf(all),
    byType: Object.fromEntries(TYPE_NAMES.map((name, k) => [name, scoresOf(counts[k])])) as NameResult['byType'],
    tokensPerSecond: Math.round((tokens / median) * 1000),
    errors: [...errors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}

function note(errors: Map<string, number>, name: string): void {
  errors.set(name, (errors.get(name) ?? 0) + 1);
}

function scoresOf({ right, found, gold }: { right: number; found: number; gold: number }): Scores {
  const share = (n: number, of: number) => (of === 0 ? 0 : Math.round((10000 * n) / of) / 100);
  return { precision: share(right, found), recall: share(right, gold), f1: share(2 * right, found + gold) };
}

function documentsOf(sentences: readonly IobSentence[]): IobSentence[][] {
  const out: IobSentence[][] = [];
  let id: string | null = null;
  for (const sentence of sentences) {
    if (sentence.document !== id) out.push([]);
    id = sentence.document;
    out[out.length - 1].push(sentence);
  }
  return out;
}

/** The table and, as the last line, one JSON object. */
export async function name(goldPath: string): Promise<void> {
  const result = evaluateNames(readNamed(goldPath));
  const { precision, recall, f1, byType } = result;
  console.log(`${result.names} names of ${TYPES.slice(0, 3).join(', ')}; ${result.tokensPerSecond} tokens a second`);
  for (const type of TYPE_NAMES)
    console.log(`  ${type}  precision ${byType[type].precision}  recall ${byType[type].recall}  F1 ${byType[type].f1}`);
  for (const [what, n] of result.errors) console.log(`  ${what.padEnd(16)} ${n}`);
  console.log(JSON.stringify({ layer: 'name', precision, recall, f1, byType }));
}

/** Sentences of a file with their names: marks of news of ours (`.jsonl`), IOB2 or silver columns. */
export function readNamed(path: string): readonly IobSentence[] {
  return path.endsWith('.jsonl') ? present(path, readNameMarks(path)) : readNames(path);
}

/** The figures of the gate. */
export function nameFigures({ precision, recall, f1, byType }: NameResult): Record<string, number> {
  return { precision, recall, f1, PER: byType.PER.f1, ORG: byType.ORG.f1, LOC: byType.LOC.f1 };
}
