/** Kinds of gold files of events, told by their fields, and their lines. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Fault } from '../src/model/fault.js';

export const GOLD_KINDS = ['pairs', 'petrarch', 'muc4', 'ecbplus', 'police'] as const;
export type GoldKind = (typeof GOLD_KINDS)[number];

export interface PetrarchRow {
  readonly id: string;
  readonly category: string;
  readonly text: string;
  readonly no_event: boolean;
  readonly events: readonly {
    readonly source_code: string;
    readonly target_code: string;
    readonly cameo: string;
    readonly event: string;
  }[];
}

export interface MucRow {
  readonly id: string;
  readonly text: string;
  readonly mixed_case: boolean;
  readonly events: readonly {
    readonly type: string;
    readonly stage: string;
    readonly phys_target?: string;
    readonly human_target?: string;
    readonly human_target_desc?: string;
  }[];
}

export interface EcbRow {
  readonly id: string;
  readonly doc: string;
  readonly topic: number;
  readonly story: string;
  readonly text: string;
  readonly validated: boolean;
  readonly mentions: readonly { readonly class: string; readonly text: string; readonly chain: string | null }[];
}

export interface PoliceRow {
  readonly doc_id: number;
  readonly date: string;
  readonly sentences: readonly { readonly text: string; readonly labels: readonly string[] }[];
}

export interface GoldFile {
  readonly kind: GoldKind;
  readonly rows: readonly unknown[];
}

/** Reads a gold file; a Fault for one of no kind that is known. */
export function readEventGold(path: string): GoldFile {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const kind = rows.length === 0 ? null : kindOf(rows[0]);
  if (kind === null)
    throw new Fault(
      'usage',
      `${path}: no gold of events (actor pairs, PETRARCH's test sentences, MUC-4, ECB+ mentions, police events)`,
    );
  return { kind, rows };
}

function kindOf(row: Record<string, unknown>): GoldKind | null {
  if ('event' in row && 'source' in row) return 'pairs';
  if ('no_event' in row && 'events' in row) return 'petrarch';
  if ('mixed_case' in row && 'events' in row) return 'muc4';
  if ('mentions' in row && 'story' in row) return 'ecbplus';
  return 'sentences' in row ? 'police' : null;
}
