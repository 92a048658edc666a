/** `hearsay show ID`: one statement in its context, why it was decided so, and its history. */
import { Command } from 'commander';
import { typedLine } from '../ask/export/typed-line.js';
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';
import type { View } from './layout.js';

interface ShowOptions extends DbOption {
  readonly json?: boolean;
  readonly why?: boolean;
}

export function showCommand(): Command {
  const command = new Command('show')
    .summary('one statement, speaker, tension, event or the like with all that is known of it')
    .description(
      'Prints one statement of the record: the words where they stand, why it was decided so, what became of it. Of a tension: both receipts, who noticed, what clashes. Of a commitment: what later claims tell of it. Of a speaker: names, roles over time, namesakes, what a person decided. Of an event: every telling. Of a quotation or a story of copies: every article that has it.',
    )
    .argument(
      '<ID>',
      "the id a listing prints, with --json or without (st_, sp_, tn_, cm_, ev_, qu_, cl_), or the beginning of a statement's",
    )
    .option('--why', 'the reasons with the rules and models behind them and their weights, and what else was weighed')
    .option('--json', 'the same as one line of JSON')
    .addOption(dbOption())
    .addHelpText(
      'before',
      `Examples:
  $ hearsay show st_4f2k7q3mzw5a
  $ hearsay show 4f2k --why
  $ hearsay show sp_7h2mzq4kw5ra
`,
    );
  return action<ShowOptions>(command, showOne);
}

async function showOne({ terminal }: Context, [id]: readonly string[], options: ShowOptions): Promise<number> {
  const [{ openStore }, { show }, { itemLines }, { reportsOf }] = await Promise.all([
    import('../store/open.js'),
    import('../ask/show.js'),
    import('./item-lines.js'),
    import('../record/independent.js'),
  ]);
  const store = await openStore(options.db, { create: false });
  try {
    const other = OTHERS[id.trim().slice(0, 3)];
    if (other !== undefined) {
      const { line, page } = await other(store, id.trim(), { ...terminal, why: options.why === true });
      await terminal.print(`${options.json === true ? JSON.stringify(line) : page().join('\n')}\n`);
      return DONE;
    }
    const shown = await show(store, id);
    const [reports] = await reportsOf(store, [shown.item.recorded]);
    if (options.json === true) {
      // The whole text and Reading of the article are not part of one item; the context is.
      const { text: _text, readingJson: _reading, ...item } = shown.item;
      const { context, paragraph } = shown;
      const line = typedLine('statement', { ...item, context, paragraph, reports });
      await terminal.print(`${JSON.stringify(line)}\n`);
    } else
      await terminal.print(
        `${itemLines(shown, { ...terminal, why: options.why === true, reports: reports ?? null }).join('\n')}\n`,
      );
  } finally {
    await store.close();
  }
  return DONE;
}

type ShowView = View & { readonly why: boolean };

/** A line of JSON, or lines to read. */
interface Other {
  readonly line: object;
  readonly page: () => readonly string[];
}

/** What is no statement, by how its id begins. */
const OTHERS: Readonly<Record<string, (store: Store, id: string, view: ShowView) => Promise<Other>>> = {
  sp_: async (store, id, view) => {
    const [{ showSpeaker }, { speakerPage }] = await Promise.all([
      import('../ask/speakers.js'),
      import('./speaker-lines.js'),
    ]);
    const shown = await showSpeaker(store, id);
    const { speaker, decisions } = shown;
    return {
      line: typedLine('speaker', { kind: 'speaker', speaker, decisions }),
      page: () => speakerPage(shown, view),
    };
  },
  tn_: async (store, id, view) => {
    const [{ showTension }, { tensionLine, tensionPage }] = await Promise.all([
      import('../ask/tensions.js'),
      import('./recorded-tension.js'),
    ]);
    const shown = await showTension(store, id);
    return {
      line: { ...tensionLine(shown.tension), decisions: shown.decisions },
      page: () => tensionPage(shown, view),
    };
  },
  cm_: async (store, id, view) => {
    const [{ showCommitment }, { commitmentLine, commitmentPage }] = await Promise.all([
      import('../ask/commitments.js'),
      import('./recorded-commitment.js'),
    ]);
    const shown = await showCommitment(store, id);
    return {
      line: { ...commitmentLine(shown.commitment), decisions: shown.decisions },
      page: () => commitmentPage(shown, view),
    };
  },
  ev_: async (store, id, view) => {
    const [{ showEvent }, { EVENT_JOINER }, { eventPage }] = await Promise.all([
      import('../ask/events.js'),
      import('../record/event-joiner.js'),
      import('./told-lines.js'),
    ]);
    const event = await showEvent(store, id, EVENT_JOINER);
    return { line: typedLine('event', { kind: 'event', event }), page: () => eventPage(event, view) };
  },
  qu_: async (store, id, view) => {
    const [{ quotationOf }, { linker }, { quotationLine, quotationLines }] = await Promise.all([
      import('../record/quotations.js'),
      import('../record/linker.js'),
      import('./quotation-lines.js'),
    ]);
    await store.link(linker);
    const report =
      (await quotationOf(store, id)) ?? missing(id, 'no quotation that stands in two articles', 'quotations');
    return { line: quotationLine(report), page: () => [report.id, ...quotationLines(report, view)] };
  },
  cl_: async (store, id, view) => {
    const [{ storyOf }, { linker }, { clusterLine }, { copyLines }] = await Promise.all([
      import('../record/copies.js'),
      import('../record/linker.js'),
      import('./copy-json.js'),
      import('./copy-lines.js'),
    ]);
    await store.link(linker);
    const report = (await storyOf(store, id)) ?? missing(id, 'no story that stands in two articles', 'copies');
    return {
      line: { ...clusterLine(report), passages: report.passages },
      page: () => [report.id, ...copyLines(report, { ...view, words: true })],
    };
  },
};

function missing(id: string, what: string, command: string): never {
  throw new Fault('unknown-id', `${id}: ${what} has this id; \`hearsay ${command} --json\` shows ids`);
}
