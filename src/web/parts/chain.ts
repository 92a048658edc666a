/** How words came from who said them to the page: the chain hop by hop, drawn and told. Nearest to the speaker first. */

import { nameLine, oneLine } from '../../ask/quoting.js';
import type { Shown } from '../../ask/show.js';
import { dateWords, deedWords } from '../../ask/wording.js';
import type { Reading } from '../../model/reading.js';
import { words } from '../../model/span.js';
import { articleAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { speakerName } from './statement-item.js';

export function chainOf({ item }: Shown, reading: Reading, title: string): Html {
  const { recorded: one, text } = item;
  const { chain, channel, cue } = one.statement;
  const cueWords = cue.map((span) => oneLine(words(text, span))).join(' … ');
  const hops = [...chain].reverse().map((hop) => {
    const name = reading.referents.find(({ id }) => id === hop.referent)?.name ?? null;
    const mention = oneLine(words(text, hop.mention));
    const by = hop.cue.map((span) => oneLine(words(text, span))).join(' … ');
    return { name: name === null ? mention : nameLine(name), mention, by };
  });
  const to = one.addressee === null ? null : html`<span class="remark">to <bdi>${nameLine(one.addressee)}</bdi></span>`;
  const carried =
    channel === null ? null : html`<span class="remark">by <bdi>${oneLine(words(text, channel))}</bdi></span>`;
  const said = html`<li class="hop"><span class="part">who said it</span> <b>${speakerName(one)}</b> ${cueWords === '' ? html`<span class="remark">${deedWords(one.act, one.negated)}</span>` : html`<q><bdi>${cueWords}</bdi></q>`} ${to} ${carried}</li>
`;
  const relays = hops.map(
    ({ name, mention, by }) =>
      html`<li class="hop"><span class="part">through</span> <b><bdi>${name}</bdi></b> ${mention === name ? null : html`<span class="remark">here: <bdi>${mention}</bdi></span>`} ${by === '' ? null : html`<q><bdi>${by}</bdi></q>`}</li>
`,
  );
  const { article, published } = one;
  const outlet = article.outlet === null ? null : html`<b><bdi>${nameLine(article.outlet)}</bdi></b> `;
  const date = published === null ? null : html` <span class="remark">${dateWords(published)}</span>`;
  return html`<ol class="chain">
${said}${relays}<li class="hop"><span class="part">on this page</span> ${outlet}<a href="${articleAddress(article.key)}"><bdi>${title}</bdi></a>${date}</li>
</ol>`;
}
