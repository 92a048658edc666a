/** One story and its copies: how it spread over time, which article has what from which, with which words changed. Signs, never a verdict. */
import { oneLine } from '../../ask/quoting.js';
import type { CopyMember } from '../../ask/recorded.js';
import { titlesOf } from '../../ask/titles.js';
import { counted, dateWords } from '../../ask/wording.js';
import { Fault } from '../../model/fault.js';
import { type CopyReport, type ReportedPassage, storyOf } from '../../record/copies.js';
import { articleAddress, storyAddress } from '../addresses.js';
import { SPREAD_ROWS, spread } from '../charts/spread.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { shortened } from '../parts/statement-item.js';

interface One {
  readonly report: CopyReport;
  readonly titles: ReadonlyMap<string, string>;
}

/** Articles told in the list, changed words of one. */
const LISTED = 200;
const SWAPPED = 12;

export const STORY: Page<One> = {
  path: '/story/:id',
  nav: null,
  answer: async ({ store, params }) => {
    const asked = params['id'] ?? '';
    if (!/^(?:cl|ar)_[a-z2-7]{1,40}$/.test(asked)) throw unknown(asked);
    const report = await storyOf(store, asked);
    if (report === null) {
      // A copy leads to the story it is of.
      const [clusters] = await store.clustersOf([`ar_${asked.slice(3)}`]);
      const [centre] = clusters ?? [];
      if (centre === undefined || centre === `ar_${asked.slice(3)}`) throw unknown(asked);
      return { movedTo: storyAddress(`cl_${centre.slice(3)}`) };
    }
    if (report.id !== asked) return { movedTo: storyAddress(report.id) };
    return {
      report,
      titles: await titlesOf(
        store,
        report.members.map(({ article }) => article),
      ),
    };
  },
  content: ({ report, titles }) => {
    const ordered = inTime(report);
    const title = titles.get(report.centre.article.key) ?? report.centre.article.id;
    const known = ordered.filter(({ dated }) => dated !== null);
    const rows = known.map((member) => ({
      label: nameOf(member),
      date: member.dated,
      from: fromOf(report, member, known),
    }));
    return {
      title: shortened(oneLine(title), 80),
      main: html`<h1><bdi>${shortened(oneLine(title), 200)}</bdi></h1>
<p class="lead">One story in ${counted(report.members.length, 'article')} · first: ${report.origin === null ? report.why : html`<a href="${articleAddress(report.origin.article.key)}"><bdi>${nameOf(report.origin)}</bdi></a> (${report.why})`}</p>
${report.credits.length === 0 ? null : html`<ul class="facts">${report.credits.map(({ agency, key }) => html`<li><bdi>${nameOf(memberOf(report, key))}</bdi> credits <bdi>${oneLine(agency)}</bdi></li>`)}</ul>`}
<h2>How it spread</h2>
${spread(rows, { id: 'spread', title: 'Articles of the story in the order of time' }) ?? html`<p class="lead">Fewer than two of its articles have a date, so nothing can be drawn.</p>`}
<h2>Who has what from whom</h2>
${ordered.length > LISTED ? html`<p class="lead">The first ${LISTED} are listed; JSON and CSV hold all.</p>` : null}
<ol>
${ordered.slice(0, LISTED).map((member) => item(report, member, titles))}</ol>`,
    };
  },
  json: ({ report: { members, centre, origin, signs, ...rest } }) => ({
    kind: 'story',
    ...rest,
    centre: centre.article.key,
    origin: origin === null ? null : origin.article.key,
    members: members.map(({ article, dated, words, share, standing, clusters }) => ({
      article,
      dated,
      words,
      share,
      extract: standing === 1,
      stitched: clusters.length > 1,
      signs: signs.get(article.key) ?? [],
    })),
  }),
  table: ({ report }) => ({
    columns: ['article', 'outlet', 'title', 'dated', 'share', 'from', 'copied words', 'changed words'],
    rows: inTime(report).map((member) => {
      const passages = passagesOf(report, member);
      const source = sourceOf(report, member);
      return [
        member.article.key,
        member.article.outlet,
        member.article.title,
        member.dated,
        Math.round(member.share * 1000) / 1000,
        source === null ? null : source.article.key,
        passages.reduce((sum, { to }) => sum + wordCount(to.text), 0),
        passages.reduce((sum, { swapped }) => sum + swapped.length, 0),
      ];
    }),
  }),
};

function unknown(id: string): Fault {
  return new Fault('unknown-id', `${id}: no story of this id has copies on the record`);
}

/** The oldest first, undated ones last. */
function inTime({ members }: CopyReport): CopyMember[] {
  return [...members].sort((a, b) => {
    if (a.dated === null || b.dated === null) return a.dated === b.dated ? 0 : a.dated === null ? 1 : -1;
    return a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : b.share - a.share;
  });
}

/** The article a member shares its words with, where that one is not younger. */
function sourceOf(report: CopyReport, member: CopyMember): CopyMember | null {
  const other = member.passages[0]?.other;
  if (other !== undefined && !isYounger(memberOf(report, other), member)) return memberOf(report, other);
  if (other !== undefined) return null;
  // The one at the centre has no passages of its own: it has its words from the one known to be first.
  return member === report.centre && report.origin !== null && report.origin !== member ? report.origin : null;
}

function isYounger(a: CopyMember, b: CopyMember): boolean {
  return a.dated !== null && b.dated !== null && a.dated > b.dated;
}

function fromOf(report: CopyReport, member: CopyMember, rows: readonly CopyMember[]): number | null {
  const source = sourceOf(report, member);
  const at = source === null ? -1 : rows.indexOf(source);
  return at < 0 || at >= SPREAD_ROWS ? null : at;
}

function memberOf({ members, centre }: CopyReport, key: string): CopyMember {
  return members.find(({ article }) => article.key === key) ?? centre;
}

/** Passages between a member and the one it shares its words with. */
function passagesOf({ passages, centre }: CopyReport, member: CopyMember): ReportedPassage[] {
  if (member === centre) return [];
  return passages.filter(
    ({ to, from }) =>
      to.capture === member.capture || (from.capture === member.capture && to.capture === centre.capture),
  );
}

function nameOf({ article }: CopyMember): string {
  return shortened(oneLine(article.outlet ?? article.id), 60);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function item(report: CopyReport, member: CopyMember, titles: ReadonlyMap<string, string>): Html {
  const { article, dated } = member;
  const source = sourceOf(report, member);
  const passages = passagesOf(report, member);
  const kinds = new Map<string, number>();
  for (const { kind, to } of passages) kinds.set(kind, (kinds.get(kind) ?? 0) + wordCount(to.text));
  const tally = [...kinds].map(([kind, count]) => `${counted(count, 'word')} ${kind}`).join(', ');
  const signs = (report.signs.get(article.key) ?? []).map(
    ({ says, spans }) =>
      html`<li>a sign of rewriting: ${says}: <bdi>${spans
        .slice(0, 3)
        .map((span) => `“${shortened(oneLine(member.text.slice(...span)), 80)}”`)
        .join(', ')}</bdi></li>`,
  );
  const changed = pairsOf(passages);
  return html`<li class="variant"><p class="who"><span class="speaker"><a data-stop href="${articleAddress(article.key)}"><bdi>${shortened(oneLine(titles.get(article.key) ?? article.title ?? article.id), 160)}</bdi></a></span></p>
<p class="where"><bdi>${nameOf(member)}</bdi> · ${dated === null ? 'no date' : dateWords(dated)} · ${howOf(report, member)}${source === null || source === member ? null : html` · shares them with <a href="${articleAddress(source.article.key)}"><bdi>${nameOf(source)}</bdi></a>`}${tally === '' ? null : ` · ${tally}`}</p>
${changed.length === 0 ? null : html`<p class="where">Changed: ${changed.slice(0, SWAPPED).map(([from, to], i) => html`${i === 0 ? null : ', '}<del>${from === '' ? '—' : from}</del> <ins>${to === '' ? '—' : to}</ins>`)}${changed.length > SWAPPED ? ` and ${changed.length - SWAPPED} more` : ''}</p>`}${signs.length === 0 ? null : html`<ul class="facts">${signs}</ul>`}</li>
`;
}

/** Words and what stands in their place, each pair once, the short ones first: they tell most at a glance. */
function pairsOf(passages: readonly ReportedPassage[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { swapped } of passages)
    for (const [from, to] of swapped) {
      const pair: [string, string] = [shortened(oneLine(from), 80), shortened(oneLine(to), 80)];
      if (!pairs.has(pair.join('→'))) pairs.set(pair.join('→'), pair);
    }
  return [...pairs.values()].sort((a, b) => a.join('').length - b.join('').length);
}

function howOf({ centre }: CopyReport, member: CopyMember): string {
  if (member === centre) return 'the fullest text';
  const share = `${Math.round(member.share * 100)} % of its words are of this story`;
  if (member.clusters.length > 1) return `stitched from several, ${share}`;
  return member.standing === 1 ? `an extract, ${share}` : share;
}
