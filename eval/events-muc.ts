/**
 * MUC-4 templates: was the attack carried out, tried, or only threatened? The gold names no words of the text; the deed is looked for where a word of its
 * type stands in a sentence with one of its targets, else where the first word of its type stands. The stage is what `realis` tells there, of most of the
 * places; a template of which no word is found counts as wrong. Stages joined by "/" are right either way.
 */
import { realisOf } from '../src/read/event/realis.js';
import { createDeedReader, type Deeds } from './events-deeds.js';
import type { MucRow } from './events-gold.js';

export const STAGES = ['ACCOMPLISHED', 'ATTEMPTED', 'THREATENED'] as const;
type Stage = (typeof STAGES)[number];

export interface StageScore {
  readonly accuracy: number;
  readonly macroF1: number;
  /** Accuracy of taking all for carried out. */
  readonly baseline: number;
  readonly events: number;
  /** Templates no word of which is found. */
  readonly lost: number;
  readonly byStage: readonly string[];
  readonly errors: readonly string[];
}

/** Words of the deeds, by type of template. */
const WORDS: Readonly<Record<string, RegExp>> = {
  ATTACK:
    /^(?:attack|kill|murder|assassinat|shoot|shot|gun|fire[ds]?$|massacr|slay|slain|execut|wound|injur|death|die[sd]?$|ambush|storm|raid|destroy|machine-?gun|clash|strafe|blow|blew|sabotag|harm|punish|eliminat|victim)/i,
  BOMBING: /^(?:bomb|explo|dynamit|blast|detonat|blow|blew|destroy|car-?bomb|attack|sabotag|mine[sd]?$)/i,
  KIDNAPPING: /^(?:kidnap|abduct|hostage|captur|seiz|detain|captive|held$|hold|disappear|take|took)/i,
  ARSON: /^(?:burn|fire|arson|torch|set$|ablaze|destroy|attack)/i,
  ROBBERY: /^(?:rob|stole|steal|theft|loot|seiz|assault)/i,
  'FORCED WORK STOPPAGE': /^(?:strike|stoppage|paraly|halt|suspen|stop)/i,
};

function fillersOf(row: MucRow['events'][number]): string[] {
  return [row.phys_target, row.human_target, row.human_target_desc]
    .flatMap((one) => [...(one ?? '').matchAll(/"((?:[^"\\]|\\.)+)"/g)].map((match) => match[1] as string))
    .filter((one) => one.length > 2);
}

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

export function scoreStages(rows: readonly MucRow[]): StageScore {
  const read = createDeedReader();
  const errors: string[] = [];
  const counts = STAGES.map(() => ({ gold: 0, found: 0, right: 0 }));
  let [events, right, lost, carried] = [0, 0, 0, 0];
  for (const row of rows) {
    if (row.events.length === 0) continue;
    // Lines are cut at a width: joined again, paragraphs kept.
    const deeds = read(row.text.replace(/([^\n])\n(?! *\n)/g, '$1 '));
    if (deeds === null) continue;
    for (const one of row.events) {
      const wanted = one.stage.split(' / ') as Stage[];
      events++;
      if (wanted.includes('ACCOMPLISHED')) carried++;
      const told = stageOf(deeds, one);
      const mark = told !== null && wanted.includes(told.stage) ? told.stage : (wanted[0] as Stage);
      (counts[STAGES.indexOf(mark)] as { gold: number }).gold++;
      if (told === null) {
        lost++;
        errors.push(`lost ${one.type} ${one.stage} ${fillersOf(one).slice(0, 3).join('; ')} | ${row.id}`);
        continue;
      }
      const cell = counts[STAGES.indexOf(told.stage)] as { found: number; right: number };
      cell.found++;
      if (wanted.includes(told.stage)) {
        cell.right++;
        right++;
      } else errors.push(`${one.type} ${one.stage} is ${told.stage} | ${told.words} | ${told.sentence} | ${row.id}`);
    }
  }
  const percent = (share: number) => Math.round(10000 * share) / 100;
  const f1 = counts.map(({ gold, found, right }) => (2 * right) / Math.max(1, gold + found));
  return {
    accuracy: percent(right / Math.max(1, events)),
    macroF1: percent(f1.reduce((sum, one) => sum + one, 0) / STAGES.length),
    baseline: percent(carried / Math.max(1, events)),
    events,
    lost,
    byStage: STAGES.map(
      (name, k) => `${name.padEnd(13)} gold ${counts[k]?.gold}  found ${counts[k]?.found}  F1 ${percent(f1[k] ?? 0)}`,
    ),
    errors,
  };
}

/** The stage told of a template in its message, with the words it was told by; null where no word of its type stands in it. */
function stageOf(
  deeds: Deeds,
  one: MucRow['events'][number],
): { stage: Stage; words: string; sentence: string } | null {
  const { page, view } = deeds;
  const { tokens, sentences } = page.segments;
  const types = one.type.split(' / ').flatMap((type) => WORDS[type] ?? []);
  const fillers = fillersOf(one).map(folded);
  const near: { token: number; sentence: string }[] = [];
  let first: { token: number; sentence: string } | null = null;
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.first[s] as number;
    const to = sentences.first[s + 1] as number;
    const sentence = page.text.slice(tokens.start[from], tokens.end[to - 1]);
    const about = fillers.some((filler) => folded(sentence).includes(filler));
    if (!about && first !== null) continue;
    for (let i = from; i < to; i++) {
      const word = page.text.slice(tokens.start[i], tokens.end[i]);
      if (!types.some((type) => type.test(word))) continue;
      first ??= { token: i, sentence };
      if (about) near.push({ token: i, sentence });
    }
  }
  const places = near.length > 0 ? near : first === null ? [] : [first];
  const told = places.map(({ token, sentence }) => ({
    stage: stageAt(view, token),
    words: page.text.slice(tokens.start[token], tokens.end[token]),
    sentence: folded(sentence).slice(0, 260),
  }));
  const count = (stage: Stage) => told.filter((place) => place.stage === stage).length;
  const best = [...STAGES].sort((a, b) => count(b) - count(a))[0];
  return told.find(({ stage }) => stage === best) ?? null;
}

function stageAt(view: Deeds['view'], token: number): Stage {
  const { real, tried, threatened, negated, averted, planned } = realisOf(view, token);
  if (threatened) return 'THREATENED';
  if (tried || negated !== averted) return 'ATTEMPTED';
  return real && !planned ? 'ACCOMPLISHED' : 'THREATENED';
}
