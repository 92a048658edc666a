/** `hearsay forget PERSON|ARTICLE`: gone for good, and a mark that says so. */
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { counted, grouped } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import type { Sweep } from '../record/forget.js';
import type { Store } from '../store/store.js';
import { action, type Context, DONE, FAILED, INTERRUPTED } from './context.js';
import { type DbOption, dbOption, shownDb } from './db.js';
import type { Terminal } from './terminal.js';

interface ForgetCommandOptions extends DbOption {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly allow?: boolean;
}

export function forgetCommand(): Command {
  const command = new Command('forget')
    .summary('erase a person or an article for good')
    .description(
      'Erases for good: from all tables, captures, the search index, links, sums and decisions, and from the bytes of the file. An article goes whole. A person goes from every article that names them: their names and what they said are put under blocks, what others say there stays. A mark that holds digests alone says that something was forgotten, and keeps it out when it is recorded again. Files of yours, copies of the record and what was exported are not touched.',
    )
    .argument('<WHAT...>', 'an article: its id (ar_…), address, id or path; a person: id (sp_…) or name')
    .addOption(dbOption())
    .option('--yes', 'do not ask')
    .option('--dry-run', 'tell what would go, and change nothing')
    .option('--allow', 'let what was forgotten under this id (ar_…, sp_…) be recorded again')
    .addHelpText(
      'before',
      `Examples:
  $ hearsay forget ar_5c7wyq2mzk4hn3ta
  $ hearsay forget https://courier.example/news/bridge
  $ hearsay forget Ada Voss --dry-run
  $ hearsay forget sp_7h2mzq4kw5ra --yes
  $ hearsay forget --allow ar_5c7wyq2mzk4hn3ta
`,
    );
  return action<ForgetCommandOptions>(command, forget);
}

async function forget({ terminal }: Context, args: readonly string[], options: ForgetCommandOptions): Promise<number> {
  const [{ openQueueStore, openStore }, { isPostgres }] = await Promise.all([
    import('../store/open.js'),
    import('../store/postgres/open.js'),
  ]);
  const asked = args.join(' ').trim();
  const queued = isPostgres(options.db) ? await openQueueStore(options.db, { create: false }) : null;
  const store = queued ?? (await openStore(options.db, { create: false }));
  const sweep: Sweep = async (names) => {
    if (queued === null) return 0;
    const { sweepQueue } = await import('../work/sweep.js');
    return sweepQueue(queued, names);
  };
  try {
    if (options.allow === true) return await allowAgain(terminal, store, asked);
    const found = await whatIsMeant(store, asked);
    return found.kind === 'article'
      ? await forgetArticle(terminal, store, found.key, sweep, options)
      : await forgetSpeaker(terminal, store, found.id, sweep, options);
  } finally {
    await store.close();
  }
}

async function allowAgain(terminal: Terminal, store: Store, asked: string): Promise<number> {
  const mark = await store.forgetting.mark(asked);
  const gone = await store.forgetting.allow(mark?.of ?? asked);
  if (gone === 0)
    throw new Fault(
      'unknown-id',
      `${asked}: nothing was forgotten under this id; give the one \`hearsay forget\` told`,
    );
  terminal.say(`${asked} may be recorded again; nothing of it is back before it is`);
  return DONE;
}

type Meant = { readonly kind: 'article'; readonly key: string } | { readonly kind: 'person'; readonly id: string };

async function whatIsMeant(store: Store, asked: string): Promise<Meant> {
  const mark = await store.forgetting.mark(asked);
  if (mark !== null)
    throw new Fault('forgotten-id', `${asked}: this was forgotten on ${mark.at.slice(0, 10)}; nothing of it is left`);
  if (asked.startsWith('sp_')) return { kind: 'person', id: asked };
  const articles = await store.forgetting.find(asked);
  if (articles.length > 1)
    throw new Fault('ambiguous-id', `${asked}: several articles have this id; give ${articles.join(' or ')}`);
  const [key] = articles;
  if (key !== undefined) return { kind: 'article', key };
  const { phrases } = await import('../store/fold.js');
  const { speakers } = await store.speakers({ words: phrases(asked), ids: null }, { limit: 6, offset: 0 });
  const all = speakers.length > 0 ? speakers : await namedOnly(store, phrases(asked));
  const [one, ...more] = all;
  if (one === undefined)
    throw new Fault(
      'unknown-id',
      `${asked}: no article and nobody on the record has this name; give an id (ar_…, sp_…), an address or a path`,
    );
  if (more.length > 0)
    throw new Fault(
      'ambiguous-id',
      `${asked}: several have this name; give one of ${all.map(({ id, name }) => `${id} (${name})`).join(', ')}`,
    );
  return { kind: 'person', id: one.id };
}

/** Who is named and never speaks. */
async function namedOnly(store: Store, words: readonly string[]): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string }[] = [];
  for (const id of (await store.speakerIds(words)).slice(0, 6)) {
    const speaker = await store.speaker(id);
    if (speaker !== null) found.push({ id: speaker.id, name: speaker.name });
  }
  return found;
}

async function forgetArticle(
  terminal: Terminal,
  store: Store,
  key: string,
  sweep: Sweep,
  options: ForgetCommandOptions,
): Promise<number> {
  const { forgetArticles } = await import('../record/forget.js');
  const article = await store.article(key);
  const name = article === null ? key : nameOf(article.article);
  const statements = article?.statements.length ?? 0;
  terminal.say(`${name} (${key}): ${counted(statements, 'statement')}, ${counted(article?.captures ?? 0, 'capture')}`);
  if (options.dryRun === true) return DONE;
  if (!(await isMeant(terminal, options, `Erase it from ${shownDb(options.db)} for good?`))) return FAILED;
  const waiting = await forgetArticles(store, [key], now(), sweep);
  terminal.say(`${key} is forgotten${outOfQueue(waiting)}; ${stays(options.db)}`);
  return DONE;
}

/** Where the article is from, and of a file of many which one of them it is. */
function nameOf({ path, url, id }: { readonly path: string | null; readonly url: string | null; readonly id: string }) {
  const place = path ?? url ?? id;
  return place.endsWith(id) ? place : `${place}, ${id}`;
}

async function forgetSpeaker(
  terminal: Terminal,
  store: Store,
  id: string,
  sweep: Sweep,
  options: ForgetCommandOptions,
): Promise<number> {
  const { countNaming, forgetPerson } = await import('../record/forget.js');
  const speaker = await store.speaker(id);
  if (speaker === null)
    throw new Fault('unknown-id', `${id}: nobody on the record has this id; \`hearsay speakers\` shows ids`);
  const person = { id: speaker.id, names: speaker.names.map(({ name }) => name) };
  const count = await countNaming(store, person);
  terminal.say(
    `${speaker.name} (${speaker.id}): ${counted(speaker.statements, 'statement')}, named in ${counted(count, 'article')}, as ${person.names.join(', ')}`,
  );
  if (options.dryRun === true) return DONE;
  if (!(await isMeant(terminal, options, `Erase them from ${shownDb(options.db)} for good?`))) return FAILED;
  const { openReaders } = await import('./readers.js');
  const readers = await openReaders([], 1);
  let waiting = 0;
  try {
    const how = { readers, at: now(), signal: terminal.signal, sweep };
    for await (const event of forgetPerson(store, person, how)) {
      waiting = event.waiting;
      terminal.progress(`${grouped(event.articles)} of ${counted(count, 'article')}`);
    }
  } finally {
    await readers.close();
  }
  if (terminal.stopped() !== null) {
    terminal.complain('interrupted: some articles still name them; run the same command again for the rest');
    return INTERRUPTED;
  }
  terminal.say(`${speaker.id} is forgotten${outOfQueue(waiting)}; ${stays(options.db)}`);
  return DONE;
}

function outOfQueue(waiting: number): string {
  return waiting === 0 ? '' : `, ${counted(waiting, 'article')} taken out of the queue`;
}

/** What nobody can do for them. */
function stays(db: string): string {
  return /^postgres/i.test(db)
    ? 'backups, exports, your files, and the write-ahead log of the server may still hold it'
    : 'backups, exports and your files may still hold it';
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Asks on a terminal; elsewhere only --yes will do. */
async function isMeant(terminal: Terminal, { yes }: ForgetCommandOptions, question: string): Promise<boolean> {
  if (yes === true) return true;
  if (!terminal.stdin.isTTY)
    throw new Fault('question-forget', 'this cannot be taken back: add --yes where nobody can be asked');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${question} [y/N] `, { signal: terminal.signal });
    if (/^y(?:es)?$/i.test(answer.trim())) return true;
  } catch {
    // Ctrl-C is a no.
  } finally {
    asking.close();
  }
  terminal.say('nothing was forgotten');
  return false;
}
