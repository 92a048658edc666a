/**
 * PETRARCH's test sentences: who did what to whom, as codes of invented and real countries. Two things are not in the file and are decided here.
 * Codes are not words: the first three letters of an actor's code are held to be its country's when they stand in this order in a name of
 * the actor's phrase, from its first letter on, or are the country's ISO code; what follows is the kind of actor (GOV, MIL, COP …), which must not
 * be another one where both are told. And the numbers are of two schemes: tests of the older dictionaries carry WEIS codes (03 consult, 12 accuse, 19 reduce relations), which
 * the file reads as CAMEO. A class counts as right when it is that of the code in either scheme; `asFiled` counts the file's reading alone.
 * Events whose code is in neither (the 3xx and 9xx of the tests) have no class and are left out on both sides.
 */
import { readFileSync } from 'node:fs';
import { EVENT_CLASSES } from '../src/model/labels.js';
import type { Found } from '../src/read/event/find.js';
import { ACTOR_KIND_NAMES } from '../src/read/event/lexicon.js';
import { DEPRELS } from '../src/read/parse/labels.js';
import { corpus } from './corpora.js';
import { createDeedReader, type Deeds } from './events-deeds.js';
import type { PetrarchRow } from './events-gold.js';

export interface PetrarchScore {
  /** F1 of (source, class, target), in percent. */
  readonly exact: number;
  readonly asFiled: number;
  /** F1 of (source, target), whatever the class. */
  readonly pair: number;
  /** Share of sentences without an event in which none is found; those whose very words have one elsewhere in the file are left out. */
  readonly noEvent: number;
  readonly gold: number;
  readonly found: number;
  readonly empty: number;
  readonly errors: readonly string[];
}

/** Roots of WEIS (McClelland 1978) by the PLOVER class they come nearest. */
const WEIS: Readonly<Record<string, string>> = {
  '01': 'CONCEDE|RETREAT',
  '03': 'CONSULT',
  '04': 'SUPPORT',
  '05': 'AGREE',
  '06': 'COOPERATE|SUPPORT|CONCEDE',
  '07': 'AID',
  '08': 'AGREE|SUPPORT',
  '09': 'REQUEST',
  '10': 'REQUEST',
  '11': 'REJECT',
  '12': 'ACCUSE',
  '13': 'ACCUSE|PROTEST',
  '14': 'REJECT',
  '15': 'REQUEST',
  '16': 'THREATEN',
  '17': 'THREATEN',
  '18': 'PROTEST',
  '19': 'SANCTION|REJECT',
  '20': 'SANCTION|COERCE',
  '21': 'COERCE',
  '22': 'ASSAULT',
};

const KINDS: Readonly<Record<string, string>> = {
  government: 'GOV',
  legislature: 'LEG',
  court: 'JUD',
  military: 'MIL',
  police: 'COP',
  rebel: 'REB',
};

/** Names the sentences' own dictionary of actors has and no abbreviation tells: coders are given it. */
const GIVEN: readonly (readonly [name: string, code: string])[] = [
  ['minas', 'GON'],
  ['caras', 'ELF'],
  ['gollum', 'HOB'],
  ['smeagol', 'HOB'],
  ['zealand', 'DNK'],
  ['hermit', 'PRK'],
];

function isoCodes(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>(GIVEN);
  const rows = (file: string) => {
    const path = corpus(`gazetteers/${file}`);
    return path === null
      ? []
      : readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('#'))
          .map((line) => line.split('\t'));
  };
  const alpha3 = new Map<string, string>();
  for (const [two, three, , name, short, formal, capital] of rows('country-codes.tsv')) {
    alpha3.set(two, three);
    for (const one of [name, short, formal, capital]) if (one) codes.set(one.toLowerCase(), three);
  }
  for (const [two, adjective, people] of rows('demonyms-extra.tsv'))
    for (const one of [adjective, ...(people ?? '').split(';')])
      if (one && alpha3.has(two)) codes.set(one.toLowerCase(), alpha3.get(two) as string);
  return codes;
}

function abbreviates(code: string, name: string): boolean {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, '');
  if (letters[0] !== code[0]) return false;
  let at = 0;
  for (const letter of letters) if (letter === code[at]) at++;
  return at >= code.length;
}

interface Actor {
  readonly names: readonly string[];
  readonly kind: string;
}

/** Names that stand in an actor's phrase, and what kind of actor its head is. */
function actorAt({ page, view }: Deeds, head: number): Actor {
  const { tokens } = page.segments;
  const names: string[] = [];
  const word = (i: number) => page.text.slice(tokens.start[i], tokens.end[i]);
  const collect = (node: number, depth: number) => {
    if (/^\p{Lu}/u.test(word(node))) names.push(word(node));
    for (let c = view.child[node]; c !== 0 && depth < 3; c = view.next[c - 1])
      if (/^(?:compound|amod|flat|nmod|nmod:poss|nmod:desc|appos)$/.test(DEPREL(view, c - 1)))
        collect(c - 1, depth + 1);
  };
  collect(head, 0);
  return { names, kind: KINDS[ACTOR_KIND_NAMES[view.kind[head]]] ?? '' };
}

const DEPREL = (view: Deeds['view'], i: number): string => DEPRELS[view.deprel[i]];

function isActor(code: string, actor: Actor, iso: ReadonlyMap<string, string>): boolean {
  const country = code.slice(0, 3);
  const rest = code.slice(3);
  const named =
    country === '---' ||
    actor.names.some((name) => abbreviates(country, name) || iso.get(name.toLowerCase()) === country);
  return named && (rest === '' || actor.kind === '' || rest.includes(actor.kind));
}

const percent = (right: number, gold: number, found: number) =>
  Math.round(20000 * (right / Math.max(1, gold + found))) / 100;

export function scorePetrarch(rows: readonly PetrarchRow[]): PetrarchScore {
  const read = createDeedReader();
  const iso = isoCodes();
  const told = new Set(rows.filter(({ events }) => events.length > 0).map(({ text }) => text));
  let [gold, found, exact, filed, pair, empty, silent] = [0, 0, 0, 0, 0, 0, 0];
  const errors: string[] = [];
  for (const row of rows) {
    const deeds = read(row.text);
    if (deeds === null) continue;
    const triples = once(deeds.found.flatMap((one) => triplesOf(deeds, one)));
    if (row.no_event) {
      if (told.has(row.text)) continue;
      empty++;
      if (triples.length === 0) silent++;
      else errors.push(`an event where there is none: ${shown(triples)} | ${row.text}`);
      continue;
    }
    const wanted = row.events.map(({ source_code, target_code, cameo, event }) => ({
      source: source_code,
      target: target_code,
      filed: event,
      classes: new Set([event, ...(WEIS[cameo.slice(0, 2)] ?? '').split('|')].filter((name) => name !== '')),
    }));
    const free = new Set(triples);
    const meets = (one: (typeof wanted)[number], triple: Triple) =>
      isActor(one.source, triple.source, iso) && isActor(one.target, triple.target, iso);
    for (const one of wanted) {
      const mates = [...free].filter((triple) => meets(one, triple));
      if (one.classes.size === 0) {
        for (const triple of mates) free.delete(triple);
        continue;
      }
      gold++;
      const best = mates.find(({ cls }) => one.classes.has(cls)) ?? mates[0];
      if (best === undefined) {
        errors.push(`missed ${one.source} ${[...one.classes]} ${one.target}; found ${shown(triples)} | ${row.text}`);
        continue;
      }
      free.delete(best);
      found++;
      pair++;
      if (one.classes.has(best.cls)) exact++;
      else errors.push(`class ${[...one.classes]} is ${best.cls} | ${row.text}`);
      if (one.filed === best.cls) filed++;
    }
    found += free.size;
    if (free.size > 0) errors.push(`spurious ${shown([...free])} | ${row.text}`);
  }
  return {
    exact: percent(exact, gold, found),
    asFiled: percent(filed, gold, found),
    pair: percent(pair, gold, found),
    noEvent: Math.round((10000 * silent) / Math.max(1, empty)) / 100,
    gold,
    found,
    empty,
    errors,
  };
}

interface Triple {
  readonly source: Actor;
  readonly target: Actor;
  readonly cls: string;
}

function shown(triples: readonly Triple[]): string {
  return triples
    .map(
      ({ source, target, cls }) =>
        `${source.names.join(' ')}${source.kind} ${cls} ${target.names.join(' ')}${target.kind}`,
    )
    .join('; ');
}

function once(triples: readonly Triple[]): Triple[] {
  const seen = new Set<string>();
  return triples.filter((one) => {
    const key = shown([one]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Each doer to each it was done to; those who meet do so with each other. */
function triplesOf(deeds: Deeds, one: Found): Triple[] {
  const cls = EVENT_CLASSES[one.cls];
  if (cls === 'OTHER' || !one.realis.real) return [];
  const actors = one.actorHeads
    .map((head) => actorAt(deeds, head))
    .filter(({ names, kind }) => names.length > 0 || kind !== '');
  const heads = cls === 'CONSULT' ? [...one.targetHeads, ...one.placeHeads] : one.targetHeads;
  const targets = heads
    .map((head) => actorAt(deeds, head))
    .filter(({ names, kind }) => names.length > 0 || kind !== '');
  if (targets.length === 0 && actors.length > 1)
    return actors.flatMap((source) =>
      actors.filter((target) => target !== source).map((target) => ({ source, target, cls })),
    );
  const there = actors.flatMap((source) => targets.map((target) => ({ source, target, cls })));
  // Who meets is met: coders write both.
  return cls === 'CONSULT'
    ? [...there, ...there.map(({ source, target }) => ({ source: target, target: source, cls }))]
    : there;
}
