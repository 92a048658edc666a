/**
 * Interviews printed without labels: questions and answers in turn, nobody's name before either. Who is interviewed is the person spoken
 * of most before the first question; *you* in a question and *I* in an answer are that person.
 */
import { REFERENT_KINDS } from '../../model/labels.js';
import { join } from '../coref/entity.js';
import { FORM, PRONOUN } from '../coref/mention.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { hashString } from '../linear/hash.js';

/** How many paragraphs must be questions, one in how many from the first on, and how many answers must speak of themselves. */
const LEAST = { questions: 3, answers: 2, oneIn: 6 };
const INTERVIEW = new Set(['interview', 'interviews', 'interviewed', 'interviewing'].map(hashString));
const PERSON = REFERENT_KINDS.indexOf('person');

/** Joins first and second person of an interview without labels; leaves every other article alone. */
export function joinInterview({ text, blocks, segments, forms }: Page, { mentions, entities, places }: Coref): void {
  const isQuestion = blocks.map(
    ({ kind, span }) => (kind === 'body' || kind === 'subhead') && endsAsked(text, span[0], span[1]),
  );
  const asked = new Uint8Array(blocks.length);
  const answers = new Uint8Array(blocks.length);
  for (const { form, pronoun, quotation, head } of mentions) {
    if (form !== FORM.pronoun || quotation !== 0) continue;
    const block = places.block[head];
    if (isQuestion[block]) asked[block] = 1;
    if ((pronoun === PRONOUN.i || pronoun === PRONOUN.we) && !isQuestion[block]) answers[block] = 1;
  }
  const count = (column: Uint8Array) => column.reduce((a, b) => a + b, 0);
  if (count(asked) < LEAST.questions || count(answers) < LEAST.answers) return;
  const first = isQuestion.indexOf(true);
  if (count(asked) * LEAST.oneIn < blocks.length - first) return;
  const before = segments.blockFirst[first];
  let best = -1;
  let most = 0;
  for (const entity of entities) {
    if (entity.kind !== PERSON || entity.names === 0) continue;
    let named = 0;
    for (const m of entity.mentions) {
      const { head, form, first } = mentions[m];
      if (head >= before) continue;
      named++;
      if (form === FORM.name)
        for (let i = first - 1; i >= 0 && i > first - 8; i--) if (INTERVIEW.has(forms.form[i])) named += 6;
    }
    if (named > most) {
      best = entity.id;
      most = named;
    }
  }
  if (best < 0) return;
  mentions.forEach((mention, m) => {
    if (mention.form !== FORM.pronoun || mention.quotation !== 0 || mention.entity >= 0 || mention.head < before)
      return;
    const question = isQuestion[places.block[mention.head]] === true;
    if (question ? mention.pronoun === PRONOUN.you : mention.pronoun === PRONOUN.i) join(entities[best], m, mention);
  });
}

function endsAsked(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && /[\s"”’)\]]/.test(text[at])) at--;
  return text[at] === '?';
}
