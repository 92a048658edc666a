/**
 * PETRARCH's test sentences: who did what to whom, as codes of invented and real countries. Two things are not in the file and are decided here.
 * Codes are not words: the first three letters of an actor's code are held to be its country's when they stand in this order in a name of
 * the actor's phrase, from its first letter on, or are the country's ISO code; what follows is the kind of actor (GOV, MIL, COP …), which must not
 * be another one where both are told. And the numbers are of two schemes: tests of the older dictionaries carry WEIS codes (03 consult, 12 accuse, 19 reduce relations), which
 * the file reads as CAMEO. A class counts as right when it is that of the code in either scheme; `asFiled` counts the file's reading alone.
 * Events whose code is in neither (the 3xx and 9xx of the tests) have no class and are left out on both sides.
 */
import { EVENT_CLASSES } from '../src/model/labels.js';
import { caseOf } from '../src/read/event/features.js';
import type { Found } from '../src/read/event/find.js';
import { hashString } from '../src/read/linear/hash.js';
import { createDeedReader, type Deeds } from './events-deeds.js';
import type { PetrarchRow } from './events-gold.js';
import { type Actor, actorsAt, type Codes, codesOfNames, isActor } from './petrarch-actors.js';

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

const percent = (right: number, gold: number, found: number) =>
  Math.round(20000 * (right / Math.max(1, gold + found))) / 100;

export function scorePetrarch(rows: readonly PetrarchRow[]): PetrarchScore {
  const read = createDeedReader();
  const iso = codesOfNames();
  const told = new Set(rows.filter(({ events }) => events.length > 0).map(({ text }) => text));
  let [gold, found, exact, filed, pair, empty, silent] = [0, 0, 0, 0, 0, 0, 0];
  const errors: string[] = [];
  for (const row of rows) {
    const deeds = read(row.text);
    if (deeds === null) continue;
    const triples = once(highest(deeds).flatMap((one) => triplesOf(deeds, one, iso)));
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
      // A code of nobody is left out: the dictionary has no such name.
      nobody: source_code === '' || target_code === '',
      classes: new Set([event, ...(WEIS[cameo.slice(0, 2)] ?? '').split('|')].filter((name) => name !== '')),
    }));
    const free = new Set(triples);
    const meets = (one: (typeof wanted)[number], triple: Triple) =>
      isActor(one.source, triple.source, iso) && isActor(one.target, triple.target, iso);
    for (const one of wanted) {
      if (one.nobody) {
        for (const triple of free)
          if (isOpen(one.source, triple.source, iso) && isOpen(one.target, triple.target, iso)) free.delete(triple);
        continue;
      }
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

const isOpen = (code: string, actor: Actor, codes: Codes) => code === '' || isActor(code, actor, codes);

interface Triple {
  readonly source: Actor;
  readonly target: Actor;
  readonly cls: string;
}

function shown(triples: readonly Triple[]): string {
  return triples
    .map(
      ({ source, target, cls }) =>
        `${source.names.join(' ')}${source.kind}${source.code ?? ''} ${cls} ${target.names.join(' ')}${target.kind}${target.code ?? ''}`,
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

/** Coders write down the highest verb: what is vowed, refused or agreed to is not coded besides. */
function highest({ found, view }: Deeds): Found[] {
  const byTrigger = new Map(found.filter(({ doneTo }) => doneTo.length > 0).map((one) => [one.trigger, one]));
  const isTold = (one: Found) => {
    for (let at = one.carrier, step = 0; step < 4 && view.head[at] !== at; step++) {
      at = view.head[at] as number;
      const above = byTrigger.get(at);
      if (above?.doneTo.some((token) => one.doneTo.includes(token))) return true;
    }
    return false;
  };
  return found.filter((one) => !isTold(one));
}

const FROM = hashString('from');
const ARRIVES = new Set(['visit', 'arrive', 'travel', 'fly', 'tour', 'leave', 'trip', 'depart'].map(hashString));

/** Each doer to each it was done to; those who meet do so with each other. */
function triplesOf(deeds: Deeds, one: Found, codes: Codes): Triple[] {
  const cls = EVENT_CLASSES[one.cls];
  if (cls === 'OTHER' || !one.realis.real) return [];
  const actors = one.doers.flatMap((head) => actorsAt(deeds, head, codes));
  const lemma = deeds.view.plain[one.trigger] as number;
  const met = cls === 'CONSULT';
  const heads = one.doneTo.length > 0 ? one.doneTo : one.targetHeads;
  const there = met && ARRIVES.has(lemma) ? [...heads, ...one.placeHeads] : heads;
  const targets = [...new Set(there)].flatMap((head) => actorsAt(deeds, head, codes));
  if ((targets.length === 0 || one.mutual) && actors.length > 1)
    return actors.flatMap((source) =>
      actors.filter((target) => target !== source).map((target) => ({ source, target, cls })),
    );
  const forth = actors.flatMap((source) => targets.map((target) => ({ source, target, cls })));
  // Who meets is met: coders write both.
  return met && !heads.some((head) => caseOf(deeds.view, head) === FROM)
    ? [...forth, ...forth.map(({ source, target }) => ({ source: target, target: source, cls }))]
    : forth;
}
