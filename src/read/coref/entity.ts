/**
 * Somebody or something an article speaks of, as the stage gathers it: mentions, what they tell of gender, number and kind,
 * and the nouns it is called by.
 */
import { FORM, type MentionNode, NUMBER } from './mention.js';

export interface Entity {
  readonly id: number;
  /** Indexes of mentions, in the order they were found to belong here. */
  readonly mentions: number[];
  /** Index of the latest mention before the one being looked at; -1 before the first. */
  latest: number;
  /** Mentions passed so far. */
  seen: number;
  kind: number;
  male: number;
  female: number;
  number: number;
  /** Form hashes of the nouns it is called by: "minister" of its title, "company" in apposition. */
  readonly called: number[];
  /** Alias group, 0 for none. */
  alias: number;
  /** Names among the mentions. */
  names: number;
  /** True where the name stage was sure of what kind of thing this is. */
  firm: boolean;
}

export function newEntity(id: number): Entity {
  return {
    id,
    mentions: [],
    latest: -1,
    seen: 0,
    kind: -1,
    male: 0,
    female: 0,
    number: NUMBER.unknown,
    called: [],
    alias: 0,
    names: 0,
    firm: false,
  };
}

/** Puts mention `m` to an entity. */
export function join(entity: Entity, m: number, mention: MentionNode): void {
  entity.mentions.push(m);
  mention.entity = entity.id;
  learn(entity, mention);
}

/** What one mention tells of its entity. */
export function learn(entity: Entity, mention: MentionNode): void {
  const weight = mention.form === FORM.pronoun ? 1 : 3;
  if ((mention.gender & 3) === 1) entity.male += weight;
  if ((mention.gender & 3) === 2) entity.female += weight;
  if (mention.form === FORM.name) entity.names++;
  if (entity.kind < 0 || (mention.form === FORM.name && entity.names === 1)) {
    if (mention.kind >= 0) entity.kind = mention.kind;
  }
  if (mention.number !== NUMBER.unknown && mention.form !== FORM.pronoun) entity.number = mention.number;
  else if (entity.number === NUMBER.unknown) entity.number = mention.number;
}

export function callIt(entity: Entity, form: number): void {
  if (!entity.called.includes(form) && entity.called.length < 12) entity.called.push(form);
}
