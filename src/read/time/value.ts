/** Values of TIMEX3 that need no calendar: durations. */
import { UNIT } from './lexicon.js';

/** Letters of ISO 8601, with TimeML's additions; decades and centuries are counted in years. */
const LETTERS: readonly string[] = ['S', 'M', 'H', 'D', 'NI', 'WE', 'W', 'W', 'M', 'Q', 'M', 'Y', 'Y', 'Y', 'Y'];
const TIMES: readonly number[] = [1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 6, 1, 10, 100, 1000];

/** `P3M`, `PT10H`, `PXD` (how many is not said); `null` for an unknown number. */
export function durationValue(unit: number, count: number | null): string {
  const prefix = unit <= UNIT.hour ? 'PT' : 'P';
  const letter = LETTERS[unit] as string;
  if (count === null) {
    if (unit === UNIT.decade) return 'PXDE';
    if (unit === UNIT.century) return 'PXCE';
    return `${prefix}X${letter}`;
  }
  const n = count * (TIMES[unit] as number);
  const whole = Math.floor(n);
  if (n !== whole) {
    // Half an hour is thirty minutes; half a year stays a decimal.
    if (unit === UNIT.hour)
      return whole === 0 ? `PT${Math.round(n * 60)}M` : `PT${whole}H${Math.round((n - whole) * 60)}M`;
    return `${prefix}${n}${letter}`;
  }
  return `${prefix}${n}${letter}`;
}
