/**
 * One tension as lines: what may be the matter, who noticed, and the two receipts one under the other. Pure.
 *
 *     11:1  Ada Voss may have gone back on this              pointed out in the article: “having said”
 *             before   3:1   “very soon”
 *             after    11:1  “no hurry”
 */

import { noticeWords, sideWords, tensionWords } from '../ask/tension-words.js';
import { scoreWords } from '../ask/wording.js';
import type { TensionKind } from '../model/labels.js';
import { displayWidth, hanging, padded, type Style } from './layout.js';

/** One side as it is shown, its words already set. */
export interface ShownSide {
  /** Whose it is; null where open or the outlet's own. */
  readonly who: string | null;
  /** `11:1`, or the article and its date. */
  readonly place: string;
  readonly words: string;
}

export interface ShownTension {
  /** `n1`, or the id `hearsay show` takes. */
  readonly label: string;
  readonly kind: TensionKind;
  readonly earlier: ShownSide;
  readonly later: ShownSide;
  readonly noticedBy: string | null;
  /** Words by which the text points it out. */
  readonly notice: string | null;
  readonly score: number;
  /** What a person decided; null inside one article, where nobody has. */
  readonly status: string | null;
}

/** The lines of one tension. */
export function tensionLines(one: ShownTension, { width, style }: { width: number; style: Style }): string[] {
  const [early, late] = sideWords(one.kind);
  const margin = ' '.repeat(5);
  const inset = Math.max(early.length, late.length);
  const head = tensionWords(one.kind, { earlier: one.earlier.who, later: one.later.who });
  const facts = [
    one.kind,
    noticeWords(one.noticedBy, one.notice),
    `score ${scoreWords(one.score)}`,
    ...(one.status === null || one.status === 'open' ? [] : [one.status]),
  ].join(' · ');
  const lead = ` ${one.label}  `;
  const [first, ...rest] = hanging(lead, head, width);
  const sides: [string, ShownSide][] =
    one.earlier.place === one.later.place && one.earlier.words === one.later.words
      ? [[late, one.later]]
      : [
          [early, one.earlier],
          [late, one.later],
        ];
  return [
    ` ${style.place(one.label)}  ${style.bold((first as string).slice(lead.length))}`,
    ...rest.map(style.bold),
    ...hanging(margin, facts, width).map(style.dim),
    ...sides.flatMap(([name, side]) => sideLines(name, side, inset, margin, width, style)),
  ];
}

function sideLines(
  name: string,
  side: ShownSide,
  inset: number,
  margin: string,
  width: number,
  style: Style,
): string[] {
  const lead = `${margin}${padded(name, inset)}  `;
  const who = side.who === null ? '' : `${side.who}: `;
  const [first, ...rest] = hanging(lead, `${side.place}  ${who}${side.words}`, width);
  const head = first as string;
  return [`${margin}${style.dim(padded(name, inset))}  ${head.slice(displayWidth(lead))}`, ...rest];
}
