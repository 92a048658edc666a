/** A commitment of the record → lines, for a list and in full, or a line of JSON. Pure. */
import type { ShownCommitment } from '../ask/commitments.js';
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import { commitmentWords, stateWords } from '../ask/tension-words.js';
import { counted, scoreWords } from '../ask/wording.js';
import type { CommitmentState } from '../model/labels.js';
import type { CommitmentEvidence, CommitmentTally, RecordedCommitment } from '../store/commitments.js';
import { articleHeading, receiptPlace } from './answer-lines.js';
import { hanging, section, type View } from './layout.js';
import { decisionWords } from './recorded-tension.js';

/**
 *     cm_4f2k7q3mzw5a  Ada Voss to the council: promise
 *         to reopen the bridge by May
 *         Courier, 2031-03-01 3:1 · due 2031-05 · broken, it seems
 *         broken, it seems  Post, 2031-06-02 1:1  the bridge is still shut
 */
export function recordedCommitmentLines(one: RecordedCommitment, { width, style }: View): string[] {
  const who = one.by === null ? 'speaker open' : oneLine(one.by);
  const to = one.to === null ? '' : ` to ${oneLine(one.to)}`;
  const lead = ` ${one.id}  `;
  const [first, ...rest] = hanging(lead, `${who}${to}: ${commitmentWords(one.kind)}`, width);
  const facts = [
    `${articleHeading(one.article, one.published)} ${one.line}:${one.column}`,
    ...(one.due === null ? [] : [`due “${oneLine(one.due.receipt.text)}” (${one.due.value})`]),
    stateWords(one.state),
    ...one.missing.map(({ text }) => `without detail: “${oneLine(text)}”`),
    ...(one.status === 'open' ? [] : [`${one.status} by a person`]),
    ...(one.places > 1 ? [`the same in ${counted(one.places - 1, 'other article')}`] : []),
  ].join(' · ');
  const standing = one.evidence.filter(({ stands }) => stands);
  return [
    ` ${style.place(one.id)}  ${style.bold((first as string).slice(lead.length))}`,
    ...rest.map(style.bold),
    ...hanging('     ', oneLine(one.what.text), width),
    ...hanging('     ', facts, width).map(style.dim),
    ...standing.flatMap((evidence) => evidenceLines(evidence, width)),
  ];
}

function evidenceLines(
  { article, published, line, column, speaker, receipt, state }: CommitmentEvidence,
  width: number,
) {
  const who = speaker === null ? '' : `${oneLine(speaker)}: `;
  const place = `${articleHeading(article, published)} ${line}:${column}`;
  return hanging(`     ${stateWords(state)}  `, `${place}  ${who}${oneLine(receipt.text)}`, width);
}

/** `hearsay show cm_…`. */
export function commitmentPage(
  { commitment: one, decisions }: ShownCommitment,
  view: View & { readonly why: boolean },
): string[] {
  const lines = recordedCommitmentLines(one, view);
  const receipts = [one.what, ...one.evidence.map(({ receipt }) => receipt)];
  lines.push(...section(view, 'Receipts', receipts.map(receiptPlace)));
  if (view.why)
    lines.push(
      ...section(view, 'Why', [
        `the statement was read with score ${scoreWords(one.score)}: \`hearsay show ${one.statement} --why\` tells how`,
        ...(one.evidence.length === 0 ? ['no later claim on the record has its words'] : []),
        ...one.evidence.map(
          ({ state, score, stands, receipt }) =>
            `${stateWords(state)} (${scoreWords(score)})${stands ? ', which stands' : ''}: “${oneLine(receipt.text)}”`,
        ),
      ]),
    );
  lines.push(...section(view, 'Decided', decisions.map(decisionWords)));
  lines.push('', ` a proposal, for you to judge: hearsay correct ${one.id} confirm | dismiss`);
  return lines;
}

const STATES: readonly CommitmentState[] = ['open', 'fulfilled', 'broken', 'repeated', 'withdrawn'];

/** `12 nothing yet, 3 kept, it seems`. */
export function tallyWords(tally: readonly CommitmentTally[]): string {
  return STATES.flatMap((state) => {
    const count = tally.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0);
    return count === 0 ? [] : [`${stateWords(state).replace(', it seems', '')} ${count}`];
  }).join(', ');
}

/** `{"hearsay","unit","type":"commitment","id","kind","state","status","statement","what":receipt,"by","byIds","to","toIds","due","missing","article","published","line","column","evidence","score","places"}`. */
export function commitmentLine(one: RecordedCommitment): object {
  return typedLine('commitment', one);
}
