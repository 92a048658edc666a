/** One commitment: its words, by when, what later claims tell of it, and what people make of it. */
import { type ShownCommitment, showCommitment } from '../../ask/commitments.js';
import { nameLine, oneLine } from '../../ask/quoting.js';
import { commitmentWords, stateWords } from '../../ask/tension-words.js';
import { dateWords } from '../../ask/wording.js';
import { articleAddress, statementAddress } from '../addresses.js';
import { html } from '../html.js';
import type { Page } from '../page.js';
import { commitmentTable } from '../parts/commitment-table.js';
import { judgements } from '../parts/judgements.js';
import { shortened } from '../parts/statement-item.js';

const WORDS = { confirm: 'Confirm: it is one, and stands as told', dismiss: 'Dismiss: it is none' };

export const COMMITMENT: Page<ShownCommitment> = {
  path: '/commitment/:id',
  nav: null,
  answer: ({ store, params }) => showCommitment(store, params['id'] ?? ''),
  content: ({ commitment, decisions }, view) => {
    const { id, kind, state, status, by, what, statement, article, published, line, column, evidence } = commitment;
    const title = `${by === null ? 'Somebody' : shortened(nameLine(by), 80)}: ${commitmentWords(kind)}`;
    const outlet = shortened(nameLine(article.outlet ?? article.id), 80);
    return {
      title,
      main: html`<h1><bdi>${title}</bdi></h1>
<p class="lead">${stateWords(state)}${status === 'open' ? null : html` · <span class="doubt">${status} by a person</span>`}</p>
<p class="note" role="note">A machine proposes this because of what the texts say. Whether anybody gave their word, and what became of it, is for people to judge.</p>
<blockquote dir="auto"><a class="quote" href="${statementAddress(statement)}">${shortened(oneLine(what.text), 600)}</a></blockquote>
<p class="where"><a href="${articleAddress(article.key, statement)}"><bdi>${outlet}</bdi>, ${line}:${column}</a>${published === null ? null : html` · <time>${dateWords(published)}</time>`}</p>
${commitmentTable([commitment], 'What later articles tell of it')}
${evidence.length === 0 ? html`<p class="lead">No later claim on the record has its words.</p>` : null}
${judgements(id, decisions, WORDS, view)}`,
    };
  },
  json: ({ commitment, decisions }) => ({
    kind: 'commitment',
    unit: 'utf16',
    note: 'a proposal for people to judge, never a verdict',
    commitment,
    decisions,
  }),
  table: null,
};
