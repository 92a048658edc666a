/** What stands beside a paragraph: who says what in it, which times it tells, where else its words stand. */

import { oneLine } from '../../ask/quoting.js';
import type { SharedStretch } from '../../ask/recorded.js';
import { timeWords } from '../../ask/when.js';
import { scoreWords } from '../../ask/wording.js';
import type { CopyKind } from '../../model/labels.js';
import { overlap, words } from '../../model/span.js';
import type { Timex } from '../../model/timex.js';
import { passageAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import type { Paragraph } from '../reading-page/paragraphs.js';
import type { Told } from '../reading-page/told.js';

/** Times whose value says more than their words do: “on Tuesday” is a day, “for years” is not. */
export function timesBeside(text: string, { start, end }: Paragraph, times: readonly Timex[]): Html[] {
  const seen = new Set<string>();
  return times.flatMap(({ span, value }) => {
    if (span[0] < start || span[0] >= end) return [];
    const said = oneLine(words(text, span));
    const meant = timeWords(value);
    if (meant === null || meant === said || seen.has(said)) return [];
    seen.add(said);
    return [
      html`<li class="time"><span class="unseen">time: </span><bdi>${said}</bdi> <span class="remark">${meant}</span></li>`,
    ];
  });
}

const KINDS: Readonly<Record<CopyKind, string>> = {
  verbatim: 'word for word',
  edited: 'edited',
  spun: 'with words swapped',
  quoted: 'quoted',
};

/** Stretches of this paragraph that stand in another article, each linked to its place there. */
export function sharedBeside(
  { start, end }: Paragraph,
  shared: readonly SharedStretch[],
  titles: ReadonlyMap<string, string>,
): Html[] {
  return shared
    .filter(({ mine }) => overlap(mine, [start, end]) > 0)
    .slice(0, MOST_BESIDE)
    .map(({ other, theirs, kind, same }) => {
      const where = other.outlet ?? titles.get(other.key) ?? other.id;
      const alike = kind === 'verbatim' ? '' : `, ${scoreWords(same)} alike`;
      return html`<li class="copied"><a href="${passageAddress(other.key, theirs)}">⧉ also in <bdi>${oneLine(where)}</bdi></a> <span class="remark">${KINDS[kind]}${alike}</span></li>`;
    });
}

const MOST_BESIDE = 3;

/** `A1 Ada Voss denied · on Tuesday (11 March 2031)`, leading to the statement. */
export function statementBeside(one: Told, address: string): Html {
  const remarks = [...one.circumstances, ...one.doubts, ...one.remarks].map(
    (remark) => html` <span class="remark"><bdi>${remark}</bdi></span>`,
  );
  return html`<li class="told ${one.voice.look}"><a data-stop href="${address}"><span class="letter">${one.label}</span> <bdi class="name">${one.voice.name}</bdi> <span class="deed">${one.deed}</span></a>${remarks}</li>`;
}
