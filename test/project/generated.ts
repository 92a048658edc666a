/** Documentation that is made from the program: `UPDATE_DOCS=1 npm test` writes it anew. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program.js';
import { shell } from '../helpers/hearsay.js';
import { contentsOf, ROOT } from './tree.js';

/** Writes a document where the developer asks for it, and returns what it should hold. */
export function settled(path: string, wanted: string): string {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(join(ROOT, path), wanted);
  return wanted;
}

/** docs/cli.md: the help of every command. */
export function cliPage(): string {
  const program = createProgram();
  const pages = program.commands
    .filter((command) => command.name() !== 'help')
    .map((command) => page(command, `hearsay ${command.name()}`));
  return `# The command line\n\nMade from \`--help\`; a test keeps it true.\n\n${[page(program, 'hearsay'), ...pages].join('\n')}`;
}

function page(command: Command, title: string): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => void (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return `## ${title}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
}

interface Property {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: Property;
  readonly anyOf?: readonly Property[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

/** The tables of docs/format.md: every key of a Reading, from the JSON Schema. */
export function formatTables(): string {
  const schema = JSON.parse(contentsOf('schema/reading.schema.json')) as Property & {
    readonly $defs: Readonly<Record<string, Property>>;
  };
  const tables = Object.entries(schema.$defs).filter(([, described]) => described.properties !== undefined);
  return [['Reading', schema] as const, ...tables].map(([name, described]) => table(name, described)).join('\n');

  function table(name: string, { description, properties = {} }: Property): string {
    const rows = Object.entries(properties).map(
      ([key, property]) => `| \`${key}\` | ${kind(property)} | ${says(property)} |`,
    );
    return `### ${name}\n\n${description}\n\n| key | type | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
  }
  function says(property: Property): string {
    const own = property.description ?? schema.$defs[nameOf(property)]?.description ?? '';
    const values =
      property.enum === undefined ? '' : ` One of ${property.enum.map((value) => `\`${value}\``).join(', ')}.`;
    return own + values;
  }
  function kind(property: Property): string {
    if (property.$ref !== undefined)
      return nameOf(property) === 'span' ? 'span' : `[${nameOf(property)}](#${nameOf(property).toLowerCase()})`;
    if (property.anyOf !== undefined) return property.anyOf.map(kind).join(' or ');
    if (property.items !== undefined) return `list of ${kind(property.items)}`;
    if (property.const !== undefined) return `\`"${property.const}"\``;
    if (property.enum !== undefined) return 'label';
    return [property.type].flat().join(' or ');
  }
  function nameOf({ $ref = '' }: Property): string {
    return $ref.replace('#/$defs/', '');
  }
}

/** Puts `made` between the marks `<!-- name -->` and `<!-- /name -->` of a document. */
export function between(document: string, name: string, made: string): string {
  const [before, rest] = document.split(`<!-- ${name} -->\n`);
  const after = rest?.split(`<!-- /${name} -->`)[1];
  if (after === undefined) throw new Error(`no <!-- ${name} --> … <!-- /${name} --> in the document`);
  return `${before}<!-- ${name} -->\n${made}<!-- /${name} -->${after}`;
}

const CONSOLE = /```console\n(.*?)```/gs;

/** A document whose ```console blocks have been run, commands and all, in a folder with the examples. */
export function rerun(document: string): {
  readonly text: string;
  readonly commands: number;
  readonly failures: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-readme-'));
  const failures: string[] = [];
  let commands = 0;
  try {
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    const text = document.replaceAll(CONSOLE, (_, block: string) => {
      const typed = block.split('\n').filter((line) => line.startsWith('$ '));
      const shown = typed.map((line) => {
        commands++;
        const { code, out, err } = shell(folder, line.slice(2).replaceAll('npx hearsay', 'hearsay'));
        if (code !== 0) failures.push(`${line}\n${err}`);
        // How long it took differs every time.
        return `${line}\n${out}${err.replace(/\d+\.\d\d s$/m, '0.30 s')}`;
      });
      return `\`\`\`console\n${shown.join('')}\`\`\``;
    });
    return { text, commands, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
