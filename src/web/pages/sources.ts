/** Where words come from: outlets by kind of source, and who is quoted by whom. */
import { oneLine } from '../../ask/quoting.js';
import { type OutletSources, type Sources, sourcesOf } from '../../ask/sources.js';
import { counted, grouped } from '../../ask/wording.js';
import { searchAddress, speakerAddress } from '../addresses.js';
import { matrix } from '../charts/matrix.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { shortened } from '../parts/statement-item.js';

/** Outlets and speakers drawn; CSV holds every outlet. */
const OUTLETS = 30;
const SPEAKERS = 15;
const ACROSS = 10;

const KINDS = ['named', 'role', 'group', 'anonymous', 'implicit'] as const;
const KIND_WORDS: Readonly<Record<(typeof KINDS)[number], string>> = {
  named: 'named',
  role: 'by role',
  group: 'a group',
  anonymous: 'anonymous',
  implicit: 'left unsaid',
};

export const SOURCES: Page<Sources> = {
  path: '/sources',
  summed: true,
  nav: 'Sources',
  answer: ({ store }) => sourcesOf(store, SPEAKERS),
  content: (sources) => ({
    title: 'Sources',
    main: html`<h1>Where words come from</h1>
<p class="lead">${counted(sources.all.statements, 'statement')} by the kind of who says it. Counts of a machine’s reading, to compare outlets with one another: what is rare here may be rare, or hard to read.</p>
${kinds(sources)}
<p class="lead">Official cuts across the others: who speaks for a government, parliament, court, police or army or holds an office there, told by role or by the words of the source. Own words: whole or in part in quotation marks.</p>
<h2>Who is quoted by whom</h2>
${quoting(sources)}`,
  }),
  json: (sources) => ({ kind: 'sources', ...sources }),
  table: ({ outlets }) => ({
    columns: ['outlet', 'statements', ...KINDS, 'official', 'direct'],
    rows: outlets.map((one) => [
      one.outlet,
      one.statements,
      ...KINDS.map((kind) => one[kind]),
      one.official,
      one.direct,
    ]),
  }),
};

function kinds({ outlets, all }: Sources): Html | null {
  if (all.statements === 0) return html`<p>Nothing is on the record yet.</p>`;
  const rows = [...outlets.slice(0, OUTLETS), ...(outlets.length > 1 ? [{ ...all, outlet: 'All' }] : [])];
  return matrix({
    caption: 'Outlets by kind of source, in hundredths of their statements',
    corner: 'Outlet',
    columns: ['statements', ...KINDS.map((kind) => KIND_WORDS[kind]), 'official', 'own words'],
    rows: rows.map((one, i) => ({
      label: i < outlets.length && i < OUTLETS ? outletName(one.outlet) : html`<b>All outlets</b>`,
      cells: [
        { value: 0.0001, words: grouped(one.statements), address: null },
        ...[...KINDS, 'official', 'direct'].map((kind) => share(one, kind as keyof OutletSources)),
      ],
    })),
  });
}

/** A share as the shade, in hundredths as the figure; the anonymous ones can be looked at. */
function share(one: OutletSources, kind: keyof OutletSources) {
  const value = Number(one[kind]) / Math.max(1, one.statements);
  const hundredths = Math.round(value * 100);
  return {
    value,
    words: value > 0 && hundredths === 0 ? '<1 %' : `${hundredths} %`,
    address:
      kind === 'anonymous' && one.outlet !== null && one.outlet !== 'All'
        ? searchAddress({ outlet: `"${one.outlet}"`, anonymous: true })
        : null,
  };
}

function quoting({ speakers, quoting: sums, outlets }: Sources): Html | null {
  const across = outlets.slice(0, ACROSS).map(({ outlet }) => outlet);
  if (speakers.length === 0) return html`<p>Nobody is on the record by name yet.</p>`;
  const found = new Map(sums.map(({ speaker, outlet, statements }) => [`${speaker} ${outlet ?? ''}`, statements]));
  return matrix({
    caption: `Statements of the ${speakers.length === 1 ? 'speaker' : `${speakers.length} speakers`} heard most, by outlet`,
    corner: 'Who',
    columns: [...across.map(outletName), 'all'],
    rows: speakers.map((one) => ({
      label: html`<a href="${speakerAddress(one.id)}">${shortened(oneLine(one.name), 50)}</a>`,
      cells: [
        ...across.map((outlet) => ({
          value: found.get(`${one.id} ${outlet ?? ''}`) ?? 0,
          address: outlet === null ? null : searchAddress({ by: one.id, outlet: `"${outlet}"` }),
        })),
        { value: one.statements, address: searchAddress({ by: one.id }) },
      ],
    })),
  });
}

function outletName(outlet: string | null): Html {
  return outlet === null ? html`<i>none named</i>` : html`${shortened(oneLine(outlet), 50)}`;
}
