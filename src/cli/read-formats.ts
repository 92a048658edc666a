/**
 * The formats of `hearsay read`: what is printed for each article as it comes, and what when all have come. A format loads
 * what it needs when it is asked for.
 */
import { NOTHING, type Tally, tallied, tallyLine } from '../ask/tally.js';
import type { Article } from '../model/article.js';
import type { Reading } from '../model/reading.js';
import type { Terminal } from './terminal.js';

export const READ_FORMATS = ['text', 'json', 'html', 'conllu'] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

export interface ReadingPrinter {
  /** One article and its Reading, which is what `json` says. */
  readonly add: (article: Article, json: string) => Promise<void>;
  /** After the last article; `seconds` is how long it all took. */
  readonly finish: (seconds: string) => Promise<void>;
}

/** What the user asked to see beside the statements. */
export interface Asked {
  readonly attitudes: boolean;
  readonly why: boolean;
}

/** Prints readings in a format on a terminal. */
export async function readingPrinter(format: ReadFormat, terminal: Terminal, asked: Asked): Promise<ReadingPrinter> {
  return PRINTERS[format](terminal, asked);
}

type Printers = Readonly<Record<ReadFormat, (terminal: Terminal, asked: Asked) => Promise<ReadingPrinter>>>;

const PRINTERS: Printers = {
  text: async (terminal, asked) => {
    const [{ readingLines }, { noticeLines, pageLines }] = await Promise.all([
      import('./reading-lines.js'),
      import('./page-lines.js'),
    ]);
    const view = { width: terminal.width, style: terminal.style, ...asked };
    let tally = NOTHING;
    return {
      add: async (article, json) => {
        const reading = JSON.parse(json) as Reading;
        const { page } = article;
        const about =
          page === undefined ? [] : [...noticeLines(page, view), ...(asked.why ? pageLines(page, view) : [])];
        await terminal.print(`${[...readingLines(article, reading, view), ...about].join('\n')}\n\n`);
        tally = tallied(tally, article, reading, asked.attitudes);
      },
      finish: async (seconds) => {
        if (tally.articles === 0) return;
        // The time a run took is no part of what the articles say, so it is kept out of what a file or pipe receives.
        const time = terminal.screen ? `  ${terminal.style.dim(seconds)}` : '';
        await terminal.print(` ${tallyLine(tally)}${time}\n`);
      },
    };
  },
  json: async (terminal) => {
    let tally = NOTHING;
    return {
      add: async (article, json) => {
        await terminal.print(`${json}\n`);
        tally = tallied(tally, article, JSON.parse(json) as Reading, true);
      },
      finish: async (seconds) => terminal.say(`${tallyLine(tally)} · ${seconds}`),
    };
  },
  html: async (terminal, asked) => {
    const [{ articleSection }, { readingPage }] = await Promise.all([
      import('../web/reading-page/article-section.js'),
      import('../web/reading-page/page.js'),
    ]);
    // The table of contents comes first, so the page is printed when its last article is known.
    const sections: ReturnType<typeof articleSection>[] = [];
    let tally: Tally = NOTHING;
    return {
      add: async (article, json) => {
        const reading = JSON.parse(json) as Reading;
        sections.push(articleSection(article, reading, sections.length + 1, asked));
        tally = tallied(tally, article, reading, asked.attitudes);
      },
      finish: async (seconds) => {
        if (sections.length > 0) await terminal.print(readingPage(sections));
        terminal.say(`${tallyLine(tally)} · ${seconds}`);
      },
    };
  },
  conllu: async (terminal) => {
    const [{ conlluLines }, { createAnalyser }, { loadWeights }] = await Promise.all([
      import('./conllu-lines.js'),
      import('../read/analyse.js'),
      import('../weights/load.js'),
    ]);
    // A Reading holds no words or trees, so that they are made once more here.
    const analyse = createAnalyser(loadWeights());
    let sentences = 0;
    return {
      add: async (article) => {
        const analysis = analyse(article.text, article.title);
        sentences += analysis.segments.sentences.count;
        await terminal.print(`${conlluLines(article, analysis).join('\n')}\n`);
      },
      finish: async (seconds) => terminal.say(`${sentences} sentence${sentences === 1 ? '' : 's'} · ${seconds}`),
    };
  },
};
