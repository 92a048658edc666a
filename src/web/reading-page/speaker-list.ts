/** Who speaks in an article: each speaker with their statements, each linked with its place in the text, and why it was read so. */
import { oneLine } from '../../ask/quoting.js';
import { counted, scoreWords } from '../../ask/wording.js';
import { words } from '../../model/span.js';
import { type Html, html } from '../html.js';
import type { Told } from './told.js';
import type { Voice } from './voices.js';

/** The list beneath an article; `placed` holds the statements that have a place in the text to link to. */
export function speakerList(
  anchor: string,
  voices: readonly Voice[],
  all: readonly Told[],
  placed: ReadonlySet<Told>,
  text: string,
  why: boolean,
): Html {
  if (all.length === 0) return html`<p class="nobody">Nobody is on the record here.</p>`;
  const byVoice = new Map<Voice, Told[]>(voices.map((voice) => [voice, []]));
  const byId = new Map(all.map((one) => [one.statement.id, one]));
  for (const one of all) byVoice.get(one.voice)?.push(one);
  const groups = voices.map((voice) => {
    const known = [...voice.known, counted(voice.statements.length, 'statement')].join(' · ');
    const own = (byVoice.get(voice) ?? []).map((one) => entry(anchor, one, byId, placed.has(one), text, why));
    return html`<div class="voice ${voice.look}">
<h4><span class="letter">${voice.letter}</span> <bdi>${voice.name}</bdi></h4><p class="known"><bdi>${known}</bdi></p>
<ol>
${own}</ol>
</div>
`;
  });
  return html`<section class="voices"><h3>Who speaks</h3>
<div class="columns">
${groups}</div></section>`;
}

function entry(
  anchor: string,
  one: Told,
  byId: ReadonlyMap<string, Told>,
  isPlaced: boolean,
  text: string,
  why: boolean,
): Html {
  const { statement, number, label, deed, doubts } = one;
  const outer = statement.within === null ? undefined : byId.get(statement.within);
  const inside =
    outer === undefined || outer === one
      ? null
      : html`<span class="remark">inside <a href="#${anchor}e${outer.number}">${outer.label}</a>, <bdi>${outer.voice.name}</bdi> ${outer.deed}</span>`;
  const remarks = [...one.circumstances, ...doubts, ...one.remarks].map(
    (remark) => html` <span class="remark"><bdi>${remark}</bdi></span>`,
  );
  const place = isPlaced
    ? html`<a class="place" href="#${anchor}s${number}"><span class="unseen">to the text of </span>${label}</a>`
    : html`<span class="place">${label}</span>`;
  const said =
    one.words === ''
      ? null
      : html`<p class="words" dir="auto"><span${doubts.length > 0 ? html` class="doubted"` : null}>${one.words}</span></p>`;
  const sure = html`<span class="sure" title="how sure this reading is, from 0 to 1">${scoreWords(statement.score)}</span>`;
  return html`<li id="${anchor}e${number}"><p class="what">${place} <span class="deed">${deed}</span>${remarks} ${inside} ${sure}</p>${said}${reasons(one, text, why)}</li>
`;
}

function reasons({ statement, facts }: Told, text: string, why: boolean): Html {
  const because = statement.because.map((reason) => {
    const on = reason.span === null ? null : html` <q><bdi>${oneLine(words(text, reason.span))}</bdi></q>`;
    const weight = reason.weight === null ? '' : ` ${scoreWords(reason.weight)}`;
    return html`<li>${oneLine(reason.says)}${on} <span class="rule">${reason.rule}${weight}</span></li>`;
  });
  const list = because.length === 0 ? null : html`<ul>${because}</ul>`;
  return html`<details${why ? html` open` : null}><summary>why</summary><p>${facts.join(' · ')}</p>${list}</details>`;
}
