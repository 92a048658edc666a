/** Figures as text: a small table for the terminal, rows for RESULTS.md, one JSON object for programs. */
import { type Figure, isMet, type Result } from './figure.js';

/** Columns lined up for a terminal, first line what was measured and how. */
export function textTable({ bench, over, method, figures }: Result): string {
  const rows = figures.map((one) => [one.name, shown(one.value, one.unit), spread(one), asked(one)]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map(([name = '', value = '', between = '', want = '']) =>
    `  ${name.padEnd(width(0))}  ${value.padStart(width(1))}  ${between.padEnd(width(2))}  ${want}`.trimEnd(),
  );
  return [`${bench}: ${over}; ${method}`, ...lines].join('\n');
}

/** A Markdown section of its own. */
export function markdownTable({ bench, over, method, figures }: Result): string {
  const rows = figures.map((one) => `| ${one.name} | ${shown(one.value, one.unit)} | ${spread(one)} | ${asked(one)} |`);
  return [
    `### ${bench}`,
    '',
    `\`npm run bench -- ${bench}\` · ${over}; ${method}`,
    '',
    '| figure | median | lowest … highest | asked |',
    '|---|--:|--:|---|',
    ...rows,
  ].join('\n');
}

/** The last line of a bench. */
export function jsonLine({ bench, over, figures }: Result): string {
  const values = figures.map(({ name, unit, value, low, high, asked }): [string, unknown] => [
    name,
    { value: rounded(value), low: rounded(low), high: rounded(high), unit, asked: asked?.value ?? null },
  ]);
  return JSON.stringify({ bench, over, figures: Object.fromEntries(values) });
}

/** `61,200 tokens/s`, `1.83 ×`: three digits that count. */
export function shown(exact: number, unit: string): string {
  const value = Number(exact.toPrecision(3));
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const number = value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3),
  });
  return `${number} ${unit}`;
}

function spread({ low, high, unit }: Figure): string {
  if (low === high) return '';
  return `${shown(low, '').trim()} … ${shown(high, unit)}`;
}

function asked(one: Figure): string {
  if (one.asked === null) return '';
  return `${one.asked.least ? '≥' : '≤'} ${shown(one.asked.value, one.unit)}${isMet(one) ? '' : ': missed'}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
