/**
 * MinHash with bands beside our keys: who finds which candidates, and how fast. The npm library `minhash` in this process, datasketch where Python
 * has it (HEARSAY_PYTHON names the interpreter). Both get words in threes of the lower-cased text, 128 permutations in 32 bands of 4, which
 * is as fine as is usual: pairs of Jaccard .42 share a band as often as not.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LshIndex, Minhash } from 'minhash';

export interface Candidates {
  readonly who: string;
  /** Processor seconds for making signatures, putting them on an index and asking it, once for each article. */
  readonly seconds: number;
  /** "a b", sorted. */
  readonly pairs: ReadonlySet<string>;
}

interface Told {
  readonly id: string;
  readonly text: string;
}

const PERMUTATIONS = 128;
const BAND = 4;
const SCRIPT = fileURLToPath(new URL('./run_datasketch.py', import.meta.url));

/** The npm library. */
export function minhashCandidates(articles: readonly Told[]): Candidates {
  const pairs = new Set<string>();
  const before = process.cpuUsage();
  const index = new LshIndex({ bandSize: BAND });
  for (const { id, text } of articles) {
    const hash = new Minhash({ numPerm: PERMUTATIONS });
    for (const shingle of new Set(threes(text))) hash.update(shingle);
    index.insert(id, hash);
    for (const other of index.query(hash)) if (other !== id) pairs.add([id, other].sort().join(' '));
  }
  const { user, system } = process.cpuUsage(before);
  return { who: 'npm minhash 0.0.9', seconds: (user + system) / 1e6, pairs };
}

/** Python's library, or why it was left out. */
export function datasketchCandidates(articles: readonly Told[]): Candidates | string {
  const python = process.env['HEARSAY_PYTHON'] ?? 'python3';
  const { status, stdout, stderr, error } = spawnSync(python, [SCRIPT, String(PERMUTATIONS), String(BAND)], {
    input: JSON.stringify(articles.map(({ id, text }) => ({ id, shingles: [...new Set(threes(text))] }))),
    encoding: 'utf8',
    timeout: 900_000,
    maxBuffer: 1e9,
  });
  if (status === null) return `datasketch (${python} cannot be run: ${error?.message ?? 'it was stopped'})`;
  // A script that cannot import the library ends before it has read all it is given: the pipe breaks (EPIPE), and its last line says why.
  if (status !== 0)
    return `datasketch (${python}: ${stderr.trim().split('\n').at(-1) ?? `exit code ${status}`}; HEARSAY_PYTHON names another)`;
  const { version, seconds, pairs } = JSON.parse(stdout) as {
    version: string;
    seconds: number;
    pairs: [string, string][];
  };
  return { who: `datasketch ${version}`, seconds, pairs: new Set(pairs.map((pair) => [...pair].sort().join(' '))) };
}

function threes(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}
