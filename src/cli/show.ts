/** `hearsay show ID`: one statement in its context, why it was decided so, and its history. */
import { Command } from 'commander';
import { READING_VERSION } from '../model/reading.js';
import { UNIT } from '../model/span.js';
import { action, type Context, DONE } from './context.js';
import { type DbOption, dbOption } from './db.js';

interface ShowOptions extends DbOption {
  readonly json?: boolean;
  readonly why?: boolean;
}

export function showCommand(): Command {
  const command = new Command('show')
    .summary('one statement, event, speaker, tension or commitment with all that is known of it')
    .description(
      'Prints one statement of the record: the words where they stand, why it was decided so, what became of it. Of an event: every telling of it. Of a tension: both receipts, who noticed, what clashes. Of a commitment: what later claims tell of it. Of a speaker: names, roles over time, namesakes, what a person decided.',
    )
    .argument(
      '<ID>',
      "the id `hearsay said`, `events`, `speakers`, `tensions` or `commitments` prints, or the beginning of a statement's",
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
    if (id.trim().startsWith('sp_')) {
      const [{ showSpeaker }, { speakerPage }] = await Promise.all([
        import('../ask/speakers.js'),
        import('./speaker-lines.js'),
      ]);
      const shown = await showSpeaker(store, id);
      const { speaker, decisions } = shown;
      const line = { hearsay: READING_VERSION, kind: 'speaker', speaker, decisions };
      await terminal.print(
        options.json === true ? `${JSON.stringify(line)}\n` : `${speakerPage(shown, terminal).join('\n')}\n`,
      );
      return DONE;
    }
    if (id.trim().startsWith('tn_')) {
      const [{ showTension }, { tensionLine, tensionPage }] = await Promise.all([
        import('../ask/tensions.js'),
        import('./recorded-tension.js'),
      ]);
      const shown = await showTension(store, id);
      const line = { ...tensionLine(shown.tension), decisions: shown.decisions };
      const page = () => tensionPage(shown, { ...terminal, why: options.why === true }).join('\n');
      await terminal.print(`${options.json === true ? JSON.stringify(line) : page()}\n`);
      return DONE;
    }
    if (id.trim().startsWith('cm_')) {
      const [{ showCommitment }, { commitmentLine, commitmentPage }] = await Promise.all([
        import('../ask/commitments.js'),
        import('./recorded-commitment.js'),
      ]);
      const shown = await showCommitment(store, id);
      const line = { ...commitmentLine(shown.commitment), decisions: shown.decisions };
      const page = () => commitmentPage(shown, { ...terminal, why: options.why === true }).join('\n');
      await terminal.print(`${options.json === true ? JSON.stringify(line) : page()}\n`);
      return DONE;
    }
    if (id.trim().startsWith('ev_')) {
      const [{ showEvent }, { EVENT_JOINER }, { toldLines }] = await Promise.all([
        import('../ask/events.js'),
        import('../record/event-joiner.js'),
        import('./told-lines.js'),
      ]);
      const event = await showEvent(store, id.trim(), EVENT_JOINER);
      const line = { hearsay: READING_VERSION, kind: 'event', unit: UNIT, event };
      const page = () => toldLines(event, { ...terminal, whole: true }).join('\n');
      await terminal.print(`${options.json === true ? JSON.stringify(line) : page()}\n`);
      return DONE;
    }
    const shown = await show(store, id);
    const [reports] = await reportsOf(store, [shown.item.recorded]);
    if (options.json === true) {
      // The whole text and Reading of the article are not part of one item; the context is.
      const { text: _text, readingJson: _reading, ...item } = shown.item;
      const { context, paragraph } = shown;
      const line = { hearsay: READING_VERSION, unit: UNIT, ...item, context, paragraph, reports };
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
