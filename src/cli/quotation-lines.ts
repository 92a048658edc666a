/** Utterances → the lines `hearsay quotations` prints, or lines of JSON. Pure. */
import { typedLine } from '../ask/export/typed-line.js';
import { oneLine } from '../ask/quoting.js';
import { counted, dateWords } from '../ask/wording.js';
import type { QuotationReport, QuotationVariant } from '../record/quotations.js';
import { hanging, type Style } from './layout.js';

/** The lines of one utterance. */
export function quotationLines(
  report: QuotationReport,
  { width, style }: { readonly width: number; readonly style: Style },
): string[] {
  const { text, variants, articles, independent, first, speakers } = report;
  const lines = hanging('', `“${oneLine(text)}”`, width).map(style.bold);
  const seen = first === null ? '' : ` · first in ${oneLine(first.article.id)}`;
  lines.push(
    ...hanging(
      '  ',
      `in ${counted(articles, 'article')}, ${counted(independent.length, 'independent report')}${seen}`,
      width,
    ),
  );
  if (speakers.length > 1)
    lines.push(
      ...hanging('  ', `given to different people: ${speakers.map(oneLine).join('; ')}`, width).map(style.alarm),
    );
  for (const variant of variants) lines.push(...hanging('    ', variantWords(variant), width));
  return lines;
}

function variantWords({ recorded, likeness, differences, text }: QuotationVariant): string {
  const { id, article, published, speaker, source } = recorded;
  const who = speaker ?? source?.text ?? null;
  const parts = [id, article.id, published === null ? null : dateWords(published), who ?? 'speaker open'];
  const changed = [
    ...new Set(
      differences.map(
        ([from, to]) => `${from === '' ? '—' : `“${oneLine(from)}”`} → ${to === '' ? '—' : `“${oneLine(to)}”`}`,
      ),
    ),
  ].slice(0, 6);
  const how =
    likeness === 'identical'
      ? ''
      : likeness === 'shortened'
        ? `: shortened to “${oneLine(text)}”`
        : `: ${changed.join(', ')}`;
  return `${parts.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · ')}${how}`;
}

/** `{"hearsay","unit","type":"quotation","id","text","articles","independent","first","speakers","variants":[…]}`. */
export function quotationLine(report: QuotationReport): object {
  const { id, text, articles, independent, first, speakers, variants } = report;
  return typedLine('quotation', {
    id,
    text,
    articles,
    independent: independent.length,
    groups: independent,
    first: first === null ? null : { statement: first.id, article: first.article.id, published: first.published },
    speakers,
    variants: variants.map(({ recorded, likeness, differences }) => ({
      statement: recorded.id,
      article: recorded.article.id,
      key: recorded.article.key,
      outlet: recorded.article.outlet,
      published: recorded.published,
      speaker: recorded.speaker,
      source: recorded.source,
      verbatim: recorded.verbatim,
      likeness,
      differences,
    })),
  });
}
