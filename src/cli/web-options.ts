/** The options of every command that fetches, and the door they ask for. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Fetcher } from '../ingest/fetch/fetcher.js';

export interface WebOptions {
  readonly allowHost?: readonly string[];
  readonly contact?: string;
}

/** Adds `--allow-host` and `--contact`. */
export function addWebOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--allow-host <host>',
        'fetch also from this host inside your own network; may be given several times',
      ).argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), host(given)]),
    )
    .addOption(
      new Option('--contact <address>', 'say in each request whom a site can write to, a mail or web address')
        .env('HEARSAY_CONTACT')
        .argParser(contact),
    );
}

/** A door that is made when it is first knocked at: most runs fetch nothing. */
export function lazyFetcher(options: WebOptions): Fetcher {
  let door: Promise<Fetcher> | null = null;
  return {
    fetch: async (address, wants) => {
      door ??= openFetcher(options);
      return (await door).fetch(address, wants);
    },
    freeAt: () => 0,
    holdUntil: () => {},
  };
}

/** A door with the manners asked for. */
export async function openFetcher({ allowHost = [], contact }: WebOptions): Promise<Fetcher> {
  const { createFetcher } = await import('../ingest/fetch/fetcher.js');
  return createFetcher({ allowHosts: allowHost, userAgent: userAgent(contact ?? null) });
}

/** `Hearsay/1.0.0 (keeps a record of news; +mailto:desk@courier.example)`. */
export function userAgent(contact: string | null): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const about = contact === null ? '' : `; +${/^https?:/i.test(contact) ? contact : `mailto:${contact}`}`;
  return `Hearsay/${version} (keeps a record of news${about})`;
}

/** A name, with a port or without; never an address with a path, which would look as if it allowed only that. */
function host(given: string): string {
  if (/^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\]|[0-9a-f:.]*:[0-9a-f:.]*)(?::\d{1,5})?$/i.test(given)) return given;
  throw new InvalidArgumentError(
    `"${given}" is no host; write its name alone, such as paper.intranet or 10.0.0.7:8080`,
  );
}

function contact(given: string): string {
  // What stands in a header is plain ASCII without brackets.
  if (/^(?:https?:\/\/[!-'*-~]{3,200}|[!-'*-~]{1,100}@[!-'*-~]{3,100})$/i.test(given)) return given;
  throw new InvalidArgumentError(`"${given}" is neither a mail nor a web address`);
}
