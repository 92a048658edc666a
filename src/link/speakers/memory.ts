/** A shelf in memory, for evaluation and tests; the record has its own in SQL. */

import { byText } from '../../model/order.js';
import type { Profile, Sighting, SpeakerShelf } from '../../model/speaker.js';
import { rootOf } from './aliases.js';

export interface MemoryShelf extends SpeakerShelf {
  /** The speaker of a sighting: a seed, other names followed to whom they mean; null for nobody. */
  speakerOf(article: string, local: string): string | null;
  /** Profiles of every speaker. */
  speakers(): ReadonlyMap<string, readonly Profile[]>;
}

/** An empty shelf. */
export function memoryShelf(): MemoryShelf {
  const seen = new Map<string, { sighting: Sighting; profile: string }>();
  const ofProfile = new Map<string, Set<string>>();
  const profiles = new Map<string, Profile>();
  const blocks = new Map<string, Set<string>>();
  const tokens = new Map<string, Set<string>>();
  const seeds = new Map<string, string>();
  const aliases = new Map<string, string>();
  const name = (article: string, local: string) => `${article} ${local}`;
  const index = (into: Map<string, Set<string>>, at: string, key: string) => {
    const known = into.get(at);
    if (known === undefined) into.set(at, new Set([key]));
    else known.add(key);
  };
  const forget = (key: string) => {
    const before = profiles.get(key);
    if (before === undefined) return;
    blocks.get(before.block)?.delete(key);
    for (const token of before.tokens) tokens.get(token)?.delete(key);
  };
  const get = (keys: ReadonlySet<string> | undefined): Profile[] =>
    [...(keys ?? [])].map((key) => profiles.get(key) as Profile);
  const shelf = { aliasOf: (seed: string) => aliases.get(seed) ?? null };
  const root = (seed: string) => rootOf(shelf, seed);
  return {
    expect: () => {},
    putSighting: (sighting, profile) => {
      const at = name(sighting.article, sighting.local);
      seen.set(at, { sighting, profile });
      index(ofProfile, profile, at);
    },
    dropSighting: (article, local) => {
      const at = name(article, local);
      const known = seen.get(at);
      if (known === undefined) return null;
      seen.delete(at);
      ofProfile.get(known.profile)?.delete(at);
      return known.profile;
    },
    sightings: (profile) =>
      [...(ofProfile.get(profile) ?? [])].map((at) => (seen.get(at) as { sighting: Sighting }).sighting),
    profile: (key) => profiles.get(key) ?? null,
    putProfile: (profile) => {
      forget(profile.key);
      profiles.set(profile.key, profile);
      index(blocks, profile.block, profile.key);
      for (const token of profile.tokens) index(tokens, token, profile.key);
    },
    dropProfile: (key) => {
      forget(key);
      profiles.delete(key);
      seeds.delete(key);
    },
    block: (block) => get(blocks.get(block)),
    holding: (token, limit) =>
      get(tokens.get(token))
        .sort((a, b) => b.count - a.count || byText(a.key, b.key))
        .slice(0, limit),
    seedOf: (profile) => seeds.get(profile) ?? null,
    putSeed: (profile, seed) => {
      seeds.set(profile, seed);
    },
    putAlias: (seed, of) => {
      if (of === null) aliases.delete(seed);
      else aliases.set(seed, of);
    },
    aliasOf: shelf.aliasOf,
    aliasesOf: (seed) => [...aliases].flatMap(([from, of]) => (of === seed ? [from] : [])),
    speakerOf: (article, local) => {
      const known = seen.get(name(article, local));
      const seed = known === undefined ? undefined : seeds.get(known.profile);
      return seed === undefined ? null : root(seed);
    },
    speakers: () => {
      const found = new Map<string, Profile[]>();
      for (const [key, profile] of profiles) {
        const speaker = root(seeds.get(key) as string);
        const known = found.get(speaker);
        if (known === undefined) found.set(speaker, [profile]);
        else known.push(profile);
      }
      return found;
    },
  };
}
