/**
 * `npm run eval -- events --gold F`: events against what corpora tell of them. The kind of file is known by its fields: marked actor pairs
 * (PLV, PLOVER), PETRARCH's test sentences, MUC-4 templates, ECB+ mentions, police events. Figures are 0–100; --verbose lists what is wrong.
 */
import { scoreNegation } from './events-ecb.js';
import { type EcbRow, type PetrarchRow, readEventGold } from './events-gold.js';
import { scorePairs } from './events-pairs-score.js';
import { scorePetrarch } from './events-petrarch.js';

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
    return {
      figures: { negatedPrecision: precision, negatedRecall: recall },
      lines: [`${mentions} mentions of events, ${gold} of things that did not happen`],
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
