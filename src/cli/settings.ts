/**
 * The file of settings: JSON, one object, keys named as the long options (`{"db": "/srv/news/hearsay.db", "contact": "desk@courier.example"}`). It
 * stands beneath what is typed and what the environment says. Only a file of the user's own is read, never one of the folder hearsay is run in:
 * whoever packs a folder of articles could put one there that sends the record elsewhere or opens the inner network.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { Fault } from '../model/fault.js';
import { nearest, orList } from '../model/near.js';

/** What can be set, by the options of that name wherever a command has them. */
export const SETTINGS = ['db', 'contact', 'allow-host', 'threads', 'every', 'host', 'port', 'name', 'author'] as const;
/** These may be several. */
const LISTS: ReadonlySet<string> = new Set(['allow-host', 'name']);
/** These may be written as numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['threads', 'port']);
/** What every complaint about the whole file ends with. */
const SUCH = 'one object, such as {"db": "/srv/news/hearsay.db"}';

export interface Settings {
  readonly file: string;
  /** By name, as text; empty where there is no file. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** False where there is no such file. */
  readonly exists: boolean;
}

/** The file: HEARSAY_CONFIG, or config.json in the user's folder of settings; null where HEARSAY_CONFIG is empty: then there is none. */
export function settingsPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['HEARSAY_CONFIG'];
  if (named !== undefined) return named === '' ? null : named;
  const folder =
    process.platform === 'win32'
      ? (env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
      : env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config');
  return join(folder, 'hearsay', 'config.json');
}

/** Reads the file. Throws a Fault for one that is no JSON, a key nobody knows, a value of another kind, and one that was named and is not there. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings | null {
  const file = settingsPath(env);
  if (file === null) return null;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && env['HEARSAY_CONFIG'] === undefined) return { file, values: new Map(), exists: false };
    throw new Fault(
      'config-unreadable',
      `${file}: the settings cannot be read (${code}); HEARSAY_CONFIG names another file`,
      {
        file,
      },
    );
  }
  return { file, values: valuesIn(text.replace(/^\ufeff/, ''), file), exists: true };
}

function valuesIn(text: string, file: string): Map<string, readonly string[]> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    const says = (error as Error).message.slice(0, 120);
    throw new Fault('config-json', `${file}: the settings are no JSON (${says}); write ${SUCH}`, { file });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Fault('config-json', `${file}: settings are ${SUCH}`, {
      file,
    });
  return new Map(Object.entries(given).map(([name, value]) => [name, settingOf(name, value, file)]));
}

function settingOf(name: string, value: unknown, file: string): readonly string[] {
  if (!(SETTINGS as readonly string[]).includes(name)) {
    const near = nearest(name, SETTINGS);
    const hint = near.length > 0 ? `did you mean ${orList(near)}?` : `there are ${SETTINGS.join(', ')}`;
    throw new Fault('config-key', `${file}: "${name.slice(0, 60)}" is no setting; ${hint}`, { file });
  }
  const list = Array.isArray(value) && LISTS.has(name) ? value : [value];
  if (!list.every((one) => typeof one === 'string' || (typeof one === 'number' && NUMBERS.has(name)))) {
    const kind = LISTS.has(name) ? 'a text, or a list of them' : NUMBERS.has(name) ? 'a text or a number' : 'a text';
    throw new Fault('config-value', `${file}: ${name}: give ${kind}`, { file });
  }
  return list.map((one) => (name === 'db' ? placeOf(String(one), file) : String(one)));
}

/** A path counts from the folder of the file, `~/` from the user's own. */
function placeOf(db: string, file: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(db) || db === ':memory:' || db === '') return db;
  return resolve(dirname(file), db.replace(/^~(?=[/\\])/, homedir()));
}

/** Gives a command the settings it has options for and nobody typed or set in the environment. */
export function applySettings(command: Command, settings: Settings | null): void {
  if (settings === null) return;
  for (const option of command.options) {
    const values = settings.values.get((option.long ?? '').replace(/^--/, ''));
    const source = command.getOptionValueSource(option.attributeName());
    if (values === undefined || (source !== undefined && source !== 'default')) continue;
    command.setOptionValueWithSource(option.attributeName(), parsed(option, values, settings.file), 'config');
  }
}

/** As the option itself would take it. */
function parsed(option: Option, values: readonly string[], file: string): unknown {
  let value: unknown;
  for (const one of values) {
    try {
      if (option.parseArg !== undefined) value = option.parseArg(one, value);
      else value = option.variadic ? [...((value as readonly string[] | undefined) ?? []), one] : one;
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new Fault('config-value', `${file}: ${option.long?.slice(2)}: ${error.message}`, { file });
    }
  }
  return value;
}
