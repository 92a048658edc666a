/** The conditions `said`, `export` and `tensions` share: the same words choose the same statements, typed or saved under a name. */
import type { Command } from 'commander';
import type { Question } from '../ask/questions.js';
import { Fault } from '../model/fault.js';
import type { Act } from '../model/labels.js';
import type { Store } from '../store/store.js';
import { actValue, count } from './values.js';

export interface ConditionOptions {
  readonly by?: string;
  readonly about?: string;
  readonly to?: string;
  readonly via?: string;
  readonly outlet?: string;
  readonly act?: Act;
  readonly since?: string;
  readonly until?: string;
  readonly anonymous?: boolean;
  readonly attitudes?: boolean;
  /** Name of a saved search: its conditions, and those typed beside it in the place of its own. */
  readonly saved?: string;
}

/** Adds `[WORDS...]` and the options, attitudes too. */
export function withConditions(command: Command): Command {
  return withOptions(command.argument('[WORDS...]', 'words of the source, the cue or the content'))
    .option('--attitudes', 'also what somebody believes, wants or fears: nobody said it')
    .option('--saved <name>', 'the conditions saved under a name (hearsay searches lists them), and those given here');
}

/** Adds the options that choose among what was said. */
export function withOptions(command: Command): Command {
  return command
    .option('--by <name>', 'who said it: a name, the id of a speaker (sp_…), or words of the source')
    .option('--about <words>', 'words of what was said')
    .option('--to <name>', 'who it was said to')
    .option('--via <name>', 'through whom or what it reached the page')
    .option('--outlet <name>', 'who published it')
    .option('--act <act>', 'what saying it did: assert, deny, promise, demand, warn, accuse, …', actValue)
    .option('--since <date>', 'published then or later: 2031, 2031-03 or 2031-03-14')
    .option('--until <date>', 'published then or earlier')
    .option('--anonymous', 'only sources nobody put a name to');
}

/** Which of the answers are shown. */
export interface PagingOptions {
  readonly limit: number;
  readonly offset: number;
}

export function withPaging(command: Command): Command {
  return command
    .option('--limit <n>', 'show at most so many; 0 shows all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0);
}

/** The conditions as a question for one page of answers. */
export function pagedQuestion(
  args: readonly string[],
  options: ConditionOptions & PagingOptions,
  anything: Question,
): Question {
  const { limit, offset } = options;
  return { ...conditionsOf(args, options, anything), limit: limit === 0 ? Number.MAX_SAFE_INTEGER : limit, offset };
}

/** What conditions are laid over: the saved search that is named, else a question for everything. Throws a Fault for an unknown name. */
export async function baseOf(store: Store, { saved }: ConditionOptions): Promise<Question> {
  const [{ ANYTHING }, { savedQuestion }] = await Promise.all([
    import('../ask/questions.js'),
    import('../ask/saved.js'),
  ]);
  return saved === undefined ? ANYTHING : savedQuestion(store, saved);
}

/** Both ends of a time, as parts of dates that compare as text. Throws a Fault where nothing can lie between them. */
export function between(since: string | null, until: string | null): Pick<Question, 'since' | 'until'> {
  const dates = [since, until].every((one) => one !== null && /^\d{4}(?:-\d{2}){0,2}$/.test(one));
  if (dates && (since as string).slice(0, until?.length) > (until as string))
    throw new Fault('question-date', `since: “${since}” comes after until “${until}”; turn them round`);
  return { since, until };
}

/** The conditions as a question, and those nobody set as in `anything`. */
export function conditionsOf(args: readonly string[], options: ConditionOptions, anything: Question): Question {
  return {
    ...anything,
    words: args.length === 0 ? anything.words : args.join(' '),
    by: options.by ?? anything.by,
    about: options.about ?? anything.about,
    to: options.to ?? anything.to,
    via: options.via ?? anything.via,
    outlet: options.outlet ?? anything.outlet,
    act: options.act ?? anything.act,
    ...between(options.since ?? anything.since, options.until ?? anything.until),
    anonymous: options.anonymous === true || anything.anonymous,
    attitudes: options.attitudes === true || anything.attitudes,
  };
}

/** True where any condition was set. */
export function isAsked(args: readonly string[], options: ConditionOptions): boolean {
  const { by, about, to, via, outlet, act, since, until, anonymous, attitudes, saved } = options;
  const set = [by, about, to, via, outlet, act, since, until, anonymous, attitudes, saved];
  return args.length > 0 || set.some((one) => one !== undefined);
}
