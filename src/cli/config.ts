/** `hearsay config`: every setting with where it comes from: typed, the environment, the file of settings, or nobody. */
import { Command, type Option } from 'commander';
import { action, type Context, DONE } from './context.js';
import { shownDb } from './db.js';
import { padded } from './layout.js';
import { readSettings, SETTINGS, settingsPath } from './settings.js';
import { spanTyped } from './watch.js';

/** `commands`: those that have the options. */
export function configCommand(commands: readonly Command[]): Command {
  const command = new Command('config')
    .summary('what each setting is, and where it comes from')
    .description(
      'Prints every setting that can be kept in a file, what it is now and where that comes from: an option typed here, the environment, the file, or the default. The file is JSON, its keys are named as the options: {"db": "news.db", "contact": "desk@courier.example"}. It is config.json in the folder hearsay of your settings (~/.config), or what HEARSAY_CONFIG names; docs/keeping.md shows one.',
    )
    .option('--json', 'one setting a line')
    .addHelpText(
      'before',
      `Examples:
  $ hearsay config
  $ HEARSAY_DB=postgres://desk.example/news hearsay config
  $ HEARSAY_CONFIG=desk.json hearsay config --json
`,
    );
  const options = SETTINGS.map((name) => optionOf(commands, name));
  for (const option of options) command.addOption(option);
  return action<{ readonly json?: boolean }>(command, (context, _, { json }) =>
    print(context, command, options, json === true),
  );
}

function optionOf(commands: readonly Command[], name: string): Option {
  for (const { options } of commands) {
    const found = options.find(({ long }) => long === `--${name}`);
    if (found !== undefined) return found;
  }
  throw new Error(`no command has an option --${name}`);
}

async function print(
  { terminal }: Context,
  command: Command,
  options: readonly Option[],
  json: boolean,
): Promise<number> {
  const rows = options.map((option) => {
    const value = command.getOptionValue(option.attributeName()) as unknown;
    const list = value === undefined ? [] : [value].flat().map((one) => shownValue(option, one));
    return { setting: (option.long ?? '').slice(2), value: list, from: originOf(command, option) };
  });
  // Never typed, where others could read it, nor kept in a file; and never shown.
  const token = (process.env['HEARSAY_TOKEN'] ?? '') === '' ? null : 'HEARSAY_TOKEN';
  const all = [...rows, { setting: 'token', value: token === null ? [] : ['(not shown)'], from: token }];
  const [name, value] = [Math.max(...all.map((one) => one.setting.length)), Math.max(...all.map(wide))];
  for (const one of all) {
    const shown = one.value.join(', ') || '-';
    await terminal.print(
      json
        ? `${JSON.stringify(one)}\n`
        : `${padded(one.setting, name)}  ${padded(shown, value)}  ${one.from ?? 'not set'}\n`,
    );
  }
  const settings = readSettings();
  terminal.say(
    settings === null
      ? 'no file of settings: HEARSAY_CONFIG is empty'
      : `file of settings: ${settings.file}${settings.exists ? '' : ' (not there)'}`,
  );
  return DONE;
}

/** As it would be typed, without a password. */
function shownValue(option: Option, value: unknown): string {
  return option.long === '--every' && typeof value === 'number' ? spanTyped(value) : shownDb(String(value));
}

function wide({ value }: { readonly value: readonly string[] }): number {
  return value.join(', ').length;
}

/** `--port`, `HEARSAY_DB`, the path of the file, `default`; null where nobody set it. */
function originOf(command: Command, option: Option): string | null {
  switch (command.getOptionValueSource(option.attributeName())) {
    case 'cli':
      return option.long ?? '';
    case 'env':
      return option.envVar ?? '';
    case 'config':
      return settingsPath();
    case 'default':
      return command.getOptionValue(option.attributeName()) === undefined ? null : 'default';
    default:
      return null;
  }
}
