/** Values of options: what they may be, and what was meant when they are not. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { ACTS, type Act } from '../model/labels.js';
import { nearest, orList } from '../model/near.js';

/** `--act deny`; "denies" and "denied" are understood to mean something and answered with it. */
export function actValue(given: string): Act {
  const wanted = given.toLowerCase();
  const act = ACTS.find((one) => one === wanted);
  if (act !== undefined) return act;
  throw unlisted(given, ACTS, 'an act');
}

/** One of a short list. */
export function choice<T extends string>(list: readonly T[], what: string): (given: string) => T {
  return (given) => {
    const found = list.find((one) => one === given);
    if (found !== undefined) return found;
    throw unlisted(given, list, what);
  };
}

/** A whole number of at least `least`. */
export function count(least: number): (given: string) => number {
  return (given) => {
    const number = /^\d+$/.test(given) ? Number(given) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`"${given}" is not a whole number of ${least} or more`);
  };
}

/** Threads to read with; more than the machine has cores help nobody. */
export function threadCount(given: string): number {
  return Math.min(count(1)(given), 4 * availableParallelism());
}

function unlisted(given: string, list: readonly string[], what: string): InvalidArgumentError {
  const stem = given.toLowerCase().slice(0, 3);
  const near = nearest(given, list);
  const meant = near.length > 0 ? near : list.filter((one) => given.length > 3 && one.startsWith(stem));
  const hint = meant.length > 0 ? `did you mean ${orList(meant)}?` : `use ${list.join(', ')}`;
  return new InvalidArgumentError(`"${given}" is not ${what}; ${hint}`);
}
