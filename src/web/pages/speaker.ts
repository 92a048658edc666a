/** One speaker: names and roles over time, when they spoke and how, about what, who quotes them and through whom. */

import { commitmentsOf, tensionsOf } from '../../ask/near.js';
import { type Portrait, portrait } from '../../ask/portrait.js';
import { nameLine, oneLine } from '../../ask/quoting.js';
import type { FoundCommitments, FoundTensions } from '../../ask/recorded.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, deedWords, grouped } from '../../ask/wording.js';
import { type Reports, reportsOf } from '../../record/independent.js';
import { searchAddress, speakerAddress, statementAddress } from '../addresses.js';
import { bars } from '../charts/bars.js';
import { lanes } from '../charts/lanes.js';
import { matrix } from '../charts/matrix.js';
import { spans } from '../charts/spans.js';
import { type Html, html } from '../html.js';
import type { Page, View } from '../page.js';
import { commitmentTable } from '../parts/commitment-table.js';
import { speakerDecisions } from '../parts/decisions.js';
import { shortened, statementList } from '../parts/statement-item.js';
import { tensionItem } from '../parts/tension-item.js';
import { datesOf } from './speakers.js';

interface One {
  readonly shown: Portrait;
  readonly reports: readonly Reports[];
  readonly titles: ReadonlyMap<string, string>;
  readonly tensions: FoundTensions;
  readonly commitments: FoundCommitments;
}

/** Statements shown whole, lanes and columns drawn, rows of a list. */
const LATEST = 10;
const LANES = 6;
const LISTED = 12;

export const SPEAKER: Page<One> = {
  path: '/speaker/:id',
  summed: true,
  nav: null,
  answer: async ({ store, params }) => {
    const asked = params['id'] ?? '';
    const shown = await portrait(store, asked, LATEST);
    // Somebody who has become another, or half of them, goes on there.
    if (shown.speaker.id !== asked) return { movedTo: speakerAddress(shown.speaker.id) };
    const titles = await titlesOf(
      store,
      shown.latest.map(({ article }) => article),
    );
    return {
      shown,
      titles,
      reports: await reportsOf(store, shown.latest),
      tensions: await tensionsOf(store, asked),
      commitments: await commitmentsOf(store, asked),
    };
  },
  content: ({ shown, reports, titles, tensions, commitments }, view) => ({
    title: shortened(oneLine(shown.speaker.name), 80),
    main: html`${head(shown)}
${called(shown)}
${spoke(shown)}
${about(shown)}
${quoted(shown)}
${tense(shown, tensions)}${undertook(shown, commitments)}${latest(shown, titles, reports)}
${denied(shown)}
${namesakes(shown)}
${decided(shown, view)}`,
  }),
  json: ({ shown: { spoken, latest: whole, ...rest }, reports, tensions, commitments }) => ({
    kind: 'speaker',
    ...rest,
    statements: spoken,
    latest: whole.map((one, i) => ({ ...one, reports: reports[i] })),
    tensions: tensions.tensions,
    commitments: commitments.commitments,
  }),
  table: ({ shown: { spoken } }) => ({
    columns: ['id', 'published', 'said', 'act', 'mode', 'standing', 'outlet', 'through', 'words', 'score'],
    rows: spoken.map((one) => [
      one.id,
      one.published,
      one.said,
      one.act,
      one.mode,
      one.standing,
      one.outlet,
      one.via.join(' → '),
      one.content,
      one.score,
    ]),
  }),
};

function head({ speaker }: Portrait): Html {
  const { kind, statements, articles, identifiers, id } = speaker;
  const dates = datesOf(speaker);
  return html`<h1><bdi>${shortened(oneLine(speaker.name), 120)}</bdi></h1>
<p class="lead">${kind === 'body' ? 'an organisation' : kind === 'government' ? 'a government' : 'a person'} · <a href="${searchAddress({ by: id })}">${counted(statements, 'statement')}</a> in ${counted(articles, 'article')}${dates === '' ? null : ` · named ${dates}`}${identifiers.length === 0 ? null : html` · <bdi>${identifiers.map(oneLine).join(', ')}</bdi>`} · <a href="/timeline?about=${encodeURIComponent(speaker.name.slice(0, 200))}">timeline</a> · <span class="id">${id}</span></p>`;
}

/** Names, and roles with the time each was used. */
function called({ speaker, decisions }: Portrait): Html {
  const names = speaker.names.slice(0, LISTED);
  const merged = decisions.filter(({ kind, undoneBy }) => kind === 'merge' && undoneBy === null);
  const says = merged.map(
    (one) => html` <a href="#decided">merged by <bdi>${oneLine(one.author)}</bdi>; can be taken back</a>`,
  );
  const roles = speaker.roles.slice(0, LISTED);
  return html`<h2>Called</h2>
<p class="names">${names.map(({ name, count }, i) => html`${i === 0 ? '' : ' · '}<bdi>${shortened(nameLine(name), 80)}</bdi> <span class="remark">${grouped(count)}</span>`)}${speaker.names.length > names.length ? ` · and ${counted(speaker.names.length - names.length, 'other name')}` : ''}${says}</p>
${spans(
  roles.map(({ name, count, from, until }) => ({ label: shortened(nameLine(name), 80), count, from, until })),
  { caption: 'Roles over time', of: 'Role', count: 'Articles' },
)}`;
}

function spoke({ spoken, acts, isAll, speaker }: Portrait): Html | null {
  if (spoken.length === 0) return null;
  const drawn = acts.slice(0, LANES).map(({ act }) => act);
  const rest = acts.slice(LANES);
  const marksOf = (own: typeof spoken) =>
    own.map(({ published, mode }) => ({ date: published, direct: mode !== 'indirect' }));
  const chart = lanes(
    [
      ...drawn.map((act) => ({
        label: deedWords(act, false),
        marks: marksOf(spoken.filter((one) => one.act === act)),
      })),
      ...(rest.length === 0
        ? []
        : [{ label: 'other acts', marks: marksOf(spoken.filter(({ act }) => !drawn.includes(act))) }]),
    ],
    { id: 'when', title: 'Statements by act, in the order of time', one: 'statement' },
  );
  return html`<h2>When and how they spoke</h2>
${isAll ? null : html`<p class="lead">Drawn and counted are the newest ${counted(spoken.length, 'statement')}.</p>`}
${chart}
${bars(
  acts.map(({ act, count }) => ({
    label: deedWords(act, false),
    value: count,
    address: searchAddress({ by: speaker.id, act }),
  })),
  { caption: 'By act', of: 'They', count: 'Statements' },
)}`;
}

/** Topics by act; each figure leads to its statements. */
function about({ topics, acts, spoken, speaker }: Portrait): Html | null {
  if (topics.length === 0) return null;
  const columns = acts.slice(0, LANES).map(({ act }) => act);
  return html`<h2>About what</h2>
<p class="lead">Names and words that stand in several of their statements, counted by what was done with them.</p>
${matrix({
  caption: 'Statements by topic and act',
  corner: 'Topic',
  columns: [...columns.map((act) => deedWords(act, false)), 'all'],
  rows: topics.map(({ words, statements }) => ({
    label: html`<a href="${searchAddress({ by: speaker.id, about: `"${words}"` })}">${shortened(words, 60)}</a>`,
    cells: [
      ...columns.map((act) => ({
        value: statements.filter((i) => spoken[i]?.act === act).length,
        address: searchAddress({ by: speaker.id, about: `"${words}"`, act }),
      })),
      { value: statements.length },
    ],
  })),
})}`;
}

function quoted({ quotedBy, through, speaker, spoken }: Portrait): Html | null {
  if (spoken.length === 0) return null;
  return html`<h2>Who quotes them, and through whom</h2>
<div class="pairs"><div>${bars(
    quotedBy.slice(0, LISTED).map(({ name, count }) => ({
      label: name === '' ? html`<i>no outlet named</i>` : shortened(nameLine(name), 60),
      value: count,
      address: name === '' ? null : searchAddress({ by: speaker.id, outlet: `"${name}"` }),
    })),
    { caption: 'Outlets', of: 'Outlet', count: 'Statements' },
  )}</div><div>${
    through.length === 0
      ? html`<p class="lead">Nobody stands between them and the page in any of these articles.</p>`
      : bars(
          through.slice(0, LISTED).map(({ name, count }) => ({
            label: shortened(nameLine(name), 60),
            value: count,
            address: searchAddress({ by: speaker.id, via: `"${name}"` }),
          })),
          { caption: 'Passed on by', of: 'Who', count: 'Statements' },
        )
  }</div></div>`;
}

function latest(
  { latest: statements, speaker }: Portrait,
  titles: ReadonlyMap<string, string>,
  reports: readonly Reports[],
): Html | null {
  if (statements.length === 0) return null;
  return html`<h2>Latest statements</h2>
${statementList(statements, titles, reports)}
<p class="pager"><a href="${searchAddress({ by: speaker.id })}">All ${counted(speaker.statements, 'statement')}</a></p>`;
}

/** Proposals, two receipts side by side. */
function tense({ speaker }: Portrait, { total, tensions }: FoundTensions): Html | null {
  if (tensions.length === 0) return null;
  const more = total > tensions.length;
  return html`<h2>What may not sit well together</h2>
<p class="lead">Proposals, for you to judge.</p>
<ol class="tensions">
${tensions.map(tensionItem)}</ol>
${more ? html`<p class="pager"><a href="/tensions?by=${speaker.id}">All of them</a></p>` : null}`;
}

function undertook({ speaker }: Portrait, { total, commitments }: FoundCommitments): Html | null {
  if (commitments.length === 0) return null;
  return html`<h2>What they undertook</h2>
${commitmentTable(commitments, 'Promises, plans, demands and threats; what became of them is a proposal')}
${total > commitments.length ? html`<p class="pager"><a href="/commitments?by=${speaker.id}">All ${grouped(total)}</a></p>` : null}`;
}

function denied({ denied: ids }: Portrait): Html | null {
  if (ids.length === 0) return null;
  const links = ids.slice(0, LISTED).map((id) => html`<li><a href="${statementAddress(id)}">${id}</a></li>`);
  return html`<h2>Denied to have been said</h2>
<p class="lead">Articles say that ${ids.length === 1 ? 'this was' : `these ${grouped(ids.length)} were`} never said; ${ids.length === 1 ? 'it does' : 'they do'} not count as theirs.</p>
<ul class="facts">${links}</ul>`;
}

function namesakes({ namesakes: others }: Portrait): Html | null {
  if (others.length === 0) return null;
  const items = others.map(
    (one) =>
      html`<li><a href="${speakerAddress(one.id)}"><bdi>${shortened(oneLine(one.name), 80)}</bdi></a>${one.roles[0] === undefined ? null : html` <span class="remark"><bdi>${shortened(oneLine(one.roles[0].name), 60)}</bdi></span>`} <span class="remark">${counted(one.statements, 'statement')}</span></li>`,
  );
  return html`<h2>Others of the name</h2>
<ul class="facts">${items}</ul>`;
}

function decided({ speaker, decisions, namesakes: others }: Portrait, view: View): Html {
  return speakerDecisions(
    speaker.id,
    decisions,
    speaker.names.map(({ name }) => name),
    others,
    view,
  );
}
