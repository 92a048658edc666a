/** Speakers of the record → lines: a list of who they are, one of them in full, and a line for a name that several have. Pure. */

import { decisionWords } from '../ask/correction-words.js';
import { oneLine } from '../ask/quoting.js';
import type { ShownSpeaker } from '../ask/speakers.js';
import { counted, dateWords, grouped } from '../ask/wording.js';
import type { Counted, FoundSpeakers, RecordedSpeaker, SpeakerDecision, SpeakerRole } from '../store/speakers.js';
import { hanging, type Style } from './layout.js';

interface View {
  readonly width: number;
  readonly style: Style;
}

/** Other names, and roles, told in a list. */
const TOLD = 4;

/** Two lines a speaker: name, what they are and how often they spoke; other names and the id. */
export function speakerLines(speakers: readonly RecordedSpeaker[], { width, style }: View): string[] {
  return speakers.flatMap((one) => {
    const roles = one.roles.slice(0, 2).map(roleWords);
    const what = roles.length === 0 ? (one.kind === 'person' ? '' : one.kind) : roles.join('; ');
    const said = `${counted(one.statements, 'statement')} in ${counted(one.articles, 'article')}`;
    const head = hanging(
      '',
      [style.bold(oneLine(one.name)), what === '' ? null : oneLine(what), said]
        .filter((part) => part !== null)
        .join(' · '),
      width,
    );
    const others = otherNames(one).slice(0, TOLD);
    const also = others.length === 0 ? '' : ` · also ${others.map(({ name }) => oneLine(name)).join(', ')}`;
    return [...head, ...hanging('  ', `${style.place(one.id)}${also}`, width)];
  });
}

/** Names besides the one it goes by, those told apart by more than case first seen. */
function otherNames(one: RecordedSpeaker): Counted[] {
  const known = new Set([one.name.toLowerCase()]);
  return one.names.filter(({ name }) => {
    const small = name.toLowerCase();
    if (known.has(small)) return false;
    known.add(small);
    return true;
  });
}

function roleWords({ name }: SpeakerRole): string {
  return oneLine(name);
}

/** Everything known of one speaker. */
export function speakerPage({ speaker, decisions, namesakes }: ShownSpeaker, { width, style }: View): string[] {
  const { id, kind, names, roles, outlets, statements, articles, from, until, identifiers } = speaker;
  const section = (title: string, items: readonly string[]) =>
    items.length === 0
      ? []
      : [style.bold(` ${title}`), ...items.flatMap((item) => hanging('   · ', oneLine(item), width)), ''];
  const lines = [
    ...hanging(
      ' ',
      `${style.bold(oneLine(speaker.name))} · ${kind} · ${counted(statements, 'statement')} in ${counted(articles, 'article')}`,
      width,
    ),
    ` ${style.place(id)}${identifiers.length === 0 ? '' : ` · ${identifiers.join(', ')}`}`,
    ...(from === null ? [] : [` ${between(from, until)}`]),
    '',
    ...section('Names', names.map(times)),
    ...section(
      'Roles',
      roles.map(
        (role) =>
          `${roleWords(role)}${role.from === null ? '' : `, ${between(role.from, role.until)}`} (${role.count})`,
      ),
    ),
    ...section('Outlets', outlets.slice(0, 12).map(times)),
    ...section(
      'Of the same name',
      namesakes.map(
        (one) => `${one.name}${one.roles[0] === undefined ? '' : `, ${roleWords(one.roles[0])}`} · ${one.id}`,
      ),
    ),
    ...section('Decided', decisions.map(decisionLine)),
  ];
  return [...lines.slice(0, -1), '', ` hearsay said --by ${id}`];
}

function times({ name, count }: Counted): string {
  return `${name} (${grouped(count)})`;
}

function between(from: string, until: string | null): string {
  const [first, last] = [dateWords(from), dateWords(until ?? from)];
  return first === last ? first : `${first} to ${last}`;
}

function decisionLine(one: SpeakerDecision): string {
  return `${dateWords(one.at)}: ${decisionWords(one)} (${one.id})${one.undoneBy === null ? '' : ', taken back'}`;
}

/** `“Kim” may be Kim Jong Un (120 statements, sp_…) or Kim Yo Jong (12, sp_…); --by sp_… asks for one`. */
export function ambiguousLine(asked: string, { total, speakers }: FoundSpeakers): string {
  const told = speakers.map(
    ({ name, roles, statements, id }) =>
      `${oneLine(name)}${roles[0] === undefined ? '' : `, ${oneLine(roles[0].name)}`} (${counted(statements, 'statement')}, ${id})`,
  );
  const more = total - speakers.length;
  const list =
    more > 0 ? `${told.join('; ')}; or ${counted(more, 'other')}` : `${told.slice(0, -1).join('; ')} or ${told.at(-1)}`;
  return `“${oneLine(asked)}” may be ${list}: --by sp_… asks for one of them`;
}
