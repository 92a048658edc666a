/** The conditions of `said`, for commands that ask about statements of one kind or another. */
import type { Command } from 'commander';
import type { Question } from '../ask/questions.js';
import type { Act } from '../model/labels.js';
import { actValue, count } from './values.js';

export interface StatementOptions {
  readonly by?: string;
  readonly about?: string;
  readonly to?: string;
  readonly via?: string;
  readonly outlet?: string;
  readonly act?: Act;
  readonly since?: string;
  readonly until?: string;
  readonly anonymous?: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly json?: boolean;
}

export function withStatementOptions(command: Command): Command {
  return command
    .option('--by <name>', 'who said it: a name, the id of a speaker (sp_…), or words of the source')
    .option('--about <words>', 'words of what was said')
    .option('--to <name>', 'who it was said to')
    .option('--via <name>', 'through whom or what it reached the page')
    .option('--outlet <name>', 'who published it')
    .option('--act <act>', 'what saying it did: assert, deny, promise, demand, warn, accuse, …', actValue)
    .option('--since <date>', 'published then or later: 2031, 2031-03 or 2031-03-14')
    .option('--until <date>', 'published then or earlier')
    .option('--anonymous', 'only sources nobody put a name to')
    .option('--limit <n>', 'show at most so many; 0 shows all', count(0), 20)
    .option('--offset <n>', 'pass over so many first', count(0), 0);
}

/** The question these options ask. */
export async function questionFrom(args: readonly string[], options: StatementOptions): Promise<Question> {
  const { ANYTHING } = await import('../ask/questions.js');
  return {
    ...ANYTHING,
    words: args.length === 0 ? null : args.join(' '),
    by: options.by ?? null,
    about: options.about ?? null,
    to: options.to ?? null,
    via: options.via ?? null,
    outlet: options.outlet ?? null,
    act: options.act ?? null,
    since: options.since ?? null,
    until: options.until ?? null,
    anonymous: options.anonymous === true,
    limit: options.limit === 0 ? Number.MAX_SAFE_INTEGER : options.limit,
    offset: options.offset,
  };
}
