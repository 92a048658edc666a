/**
 * `npm run eval -- events --gold F`: events against what corpora tell of them. The kind of file is known by its fields: marked actor pairs
 * (PLV, PLOVER), PETRARCH's test sentences, MUC-4 templates, ECB+ mentions, police events. Figures are 0–100; --verbose lists what is wrong.
 */
import { scoreNegation } from './events-ecb.js';
import { type EcbRow, type MucRow, type PetrarchRow, readEventGold } from './events-gold.js';
import { scoreStages } from './events-muc.js';
import { scorePairs } from './events-pairs-score.js';
import { scorePetrarch } from './events-petrarch.js';
import { scoreSame } from './events-same.js';

export interface EventScore {
  readonly figures: Readonly<Record<string, number>>;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

export function evaluateEvents(path: string): EventScore {
  const { kind, rows } = readEventGold(path);
  if (kind === 'pairs') {
    const { accuracy, macroF1, rows, folds, baseline, byClass, errors } = scorePairs(path);
    return {
      figures: { accuracy, macroF1 },
      lines: [
        ...byClass,
        `${rows} pairs, ${folds === 0 ? 'by the weights that ship' : `cross-validated in ${folds} parts: the weights that ship were made of this file`}`,
        ...(baseline === null ? [] : [`the published zero-shot system on the same rows: accuracy ${baseline}`]),
      ],
      errors,
    };
  }
  if (kind === 'petrarch') {
    const { errors, gold, found, empty, ...figures } = scorePetrarch(rows as readonly PetrarchRow[]);
    return {
      figures,
      lines: [`${gold} events with a class in the gold, ${found} found; ${empty} sentences without an event`],
      errors,
    };
  }
  if (kind === 'ecbplus') {
    const { precision, recall, gold, mentions, errors } = scoreNegation(rows as readonly EcbRow[]);
    const { same, lemma, alone } = scoreSame(rows as readonly EcbRow[]);
    return {
      figures: { negatedPrecision: precision, negatedRecall: recall, same: same.f1, lemma: lemma.f1 },
      lines: [
        `${mentions} mentions of events, ${gold} of things that did not happen`,
        `one event, within a topic, B³: P ${same.precision} R ${same.recall} F1 ${same.f1}; one lemma, one event: P ${lemma.precision} R ${lemma.recall} F1 ${lemma.f1}; each by itself: F1 ${alone.f1}`,
      ],
      errors,
    };
  }
  if (kind === 'muc4') {
    const { accuracy, macroF1, baseline, events, lost, byStage, errors } = scoreStages(rows as readonly MucRow[]);
    return {
      figures: { stage: accuracy, stageF1: macroF1 },
      lines: [...byStage, `${events} templates, of ${lost} no word is found; all taken for carried out: ${baseline}`],
      errors,
    };
  }
  return { figures: {}, lines: [`${kind}: not measured yet`], errors: [] };
}

export function events(path: string, verbose: boolean): void {
  const { figures, lines, errors } = evaluateEvents(path);
  if (verbose) for (const error of errors) console.log(error);
  for (const line of lines) console.log(line);
  console.log(JSON.stringify({ layer: 'events', ...figures }));
}
