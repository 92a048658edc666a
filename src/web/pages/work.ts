/** The queue of a record on PostgreSQL as it stands: what waits, who works, how fast, what was set aside and why. */
import { type Pace, paceOf } from '../../ask/pace.js';
import { oneLine } from '../../ask/quoting.js';
import type { QueueStatus } from '../../ask/recorded.js';
import { counted, grouped } from '../../ask/wording.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page.js';
import { shortened } from '../parts/statement-item.js';

interface Work {
  /** Null where the record has no queue. */
  readonly queue: QueueStatus | null;
  readonly pace: Pace;
  readonly at: string;
  /** Whoever looks wants to be shown anew every so many seconds. */
  readonly live: boolean;
}

const NO_QUEUE =
  'This record is one file on this machine and has no queue: whoever records into it reads the articles, too.';
const LIVE_SECONDS = 5;

export const WORK: Page<Work> = {
  path: '/work',
  nav: null,
  answer: async ({ queueStatus, query }) => {
    const queue = queueStatus === null ? null : await queueStatus();
    const nowMs = Date.now();
    const pace = queue === null ? { rate: null, left: null } : paceOf(queue, nowMs);
    return { queue, pace, at: new Date(nowMs).toISOString(), live: query.get('live') === '1' };
  },
  content: ({ queue, pace, at, live }) => ({
    title: 'Work',
    ...(live && queue !== null ? { anewSeconds: LIVE_SECONDS } : {}),
    main:
      queue === null
        ? html`<h1>Work</h1>
<p class="lead">${NO_QUEUE} A record on PostgreSQL has one, for any number of machines.</p>`
        : html`<h1>Work</h1>
<p class="lead">${stateWords(queue)}</p>
<dl class="glance">
<div><dt>Waiting</dt><dd>${grouped(queue.waiting)}</dd></div>
<div><dt>In hand</dt><dd>${grouped(queue.inHand)}</dd></div>
<div><dt>Set aside</dt><dd>${grouped(queue.aside)}</dd></div>
<div><dt>On the record</dt><dd>${counted(queue.articles, 'article')}</dd></div>
<div><dt>Pace</dt><dd>${paceWords(pace)}</dd></div>
</dl>
<p class="counts">As of <time datetime="${at}">${at.slice(11, 19)} UTC</time> · ${live ? html`shown anew every ${LIVE_SECONDS} seconds · <a href="/work">stand still</a>` : html`<a href="/work">look again</a> · <a href="/work?live=1">show anew every ${LIVE_SECONDS} seconds</a>`}</p>
${workers(queue)}${setAside(queue)}`,
  }),
  json: ({ queue, pace, at }) =>
    queue === null ? { kind: 'work', queue: null, says: NO_QUEUE, at } : { kind: 'work', queue, pace, at },
  table: null,
};

function stateWords({ waiting, inHand, workers }: QueueStatus): string {
  if (waiting + inHand === 0) return 'Nothing waits to be read.';
  if (workers.length === 0)
    return `${counted(waiting, 'article')} waiting and nobody works; start somebody with: hearsay work`;
  return `${counted(waiting + inHand, 'article')} to be read by ${counted(workers.length, 'worker')}.`;
}

function paceWords({ rate, left }: Pace): string {
  if (rate === null) return 'not known yet';
  const pace = `${rate.toFixed(1)} articles a second`;
  if (left === null || left < 1) return pace;
  const minutes = Math.round(left / 60);
  const words = left < 90 ? `${Math.round(left)} s` : minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  return `${pace}, ${words} left`;
}

function workers({ workers: all }: QueueStatus): Html | null {
  if (all.length === 0) return null;
  const rows = all.map(
    (
      one,
    ) => html`<tr><th scope="row"><bdi>${shortened(oneLine(one.name))}</bdi></th><td>${one.since.slice(0, 16).replace('T', ' ')} UTC</td><td class="figure">${grouped(one.articles)}</td><td class="figure">${grouped(one.statements)}</td><td class="figure">${grouped(one.failed)}</td><td class="figure">${grouped(one.inHand)}</td></tr>
`,
  );
  return html`<h2>Who works</h2>
<div class="scroll" role="region" aria-label="Who works" tabindex="0"><table><thead><tr><th scope="col">Worker</th><th scope="col">since</th><th scope="col">articles</th><th scope="col">statements</th><th scope="col">failed tries</th><th scope="col">in hand</th></tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function setAside({ aside, setAside: newest }: QueueStatus): Html | null {
  if (newest.length === 0) return null;
  const items = newest.map(
    ({
      name,
      tries,
      reason,
    }) => html`<li><bdi>${shortened(oneLine(name))}</bdi> <span class="remark">${counted(tries, 'try', 'tries')}</span><br><bdi>${shortened(oneLine(reason), 400)}</bdi></li>
`,
  );
  return html`<h2>Set aside</h2>
<p class="lead">${newest.length < aside ? `The newest ${newest.length} of ${grouped(aside)}. ` : ''}These failed again and again and hold nobody up; have them tried anew with: hearsay work --retry</p>
<ul>
${items}</ul>`;
}
