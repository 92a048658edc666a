/**
 * spaCy beside us, where Python has it: `run_spacy.py` in a process of its own reads the same texts. HEARSAY_PYTHON names the
 * interpreter. What is missing is said and not installed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface SpacyLayers {
  readonly layers: readonly { readonly name: string; readonly seconds: readonly number[] }[];
  /** What could not be measured and why, or null. */
  readonly skipped: string | null;
}

const SCRIPT = fileURLToPath(new URL('./run_spacy.py', import.meta.url));

/** Seconds for all `texts`, a figure a run, for each layer spaCy has here. */
export function spacyLayers(texts: readonly string[], runs: number): SpacyLayers {
  const python = process.env['HEARSAY_PYTHON'] ?? 'python3';
  const { status, stdout, stderr, error } = spawnSync(python, [SCRIPT, String(runs)], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1e8,
  });
  if (error !== undefined) return { layers: [], skipped: `spaCy (${python} cannot be run: ${error.message})` };
  if (status !== 0)
    return {
      layers: [],
      skipped: `spaCy (${python}: ${stderr.trim().split('\n').at(-1) ?? `exit code ${status}`}; HEARSAY_PYTHON names another)`,
    };
  return JSON.parse(stdout) as SpacyLayers;
}
