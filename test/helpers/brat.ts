/**
 * brat's own rules of standoff, as a checker: ids are used once and refer to what is there, spans lie inside the text, offsets are code points and
 * the words beside them are the words there, no span holds a line end, and types, roles and values are those `annotation.conf` declares.
 * https://brat.nlplab.org/standoff.html, https://brat.nlplab.org/configuration.html
 */

/** What is wrong, a sentence each. */
export function bratFaults(conf: string, text: string, ann: string): string[] {
  const faults: string[] = [];
  const declared = sections(conf);
  const letters = [...text];
  const types = new Map<string, string>();
  const seen = new Set<string>();
  const lines = ann.split('\n');
  if (lines.pop() !== '') faults.push('the file does not end with a line end');
  for (const line of lines) {
    const [id = '', rest = '', words] = line.split('\t');
    if (seen.has(id)) faults.push(`${id}: used twice`);
    seen.add(id);
    if (!/^[TRA#]\d+$/.test(id)) faults.push(`${id}: no id of a kind we write`);
    if (id.startsWith('T')) {
      const [, type = '', places = ''] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(rest) ?? [];
      types.set(id, type);
      if (!declared.get('entities')?.has(type)) faults.push(`${id}: ${type} is not declared`);
      const pieces = places.split(';').map((place) => place.split(' ').map(Number) as [number, number]);
      pieces.forEach(([start, end], i) => {
        if (!(start < end && end <= letters.length)) faults.push(`${id}: ${start} ${end} lies outside the text`);
        if (i > 0 && start < (pieces[i - 1] as [number, number])[1]) faults.push(`${id}: pieces overlap`);
        if (/[\r\n]/.test(letters.slice(start, end).join(''))) faults.push(`${id}: a line end inside`);
      });
      const there = pieces.map((piece) => letters.slice(...piece).join('')).join(' ');
      if (there !== words) faults.push(`${id}: “${words}” and not “${there}”`);
    }
  }
  for (const line of lines) {
    const [id = '', rest = '', words = ''] = line.split('\t');
    const known = (ref: string) => {
      if (!types.has(ref)) faults.push(`${id}: ${ref} is not there`);
      return types.get(ref) ?? '';
    };
    if (id.startsWith('R')) {
      const [, type = '', a = '', b = ''] = /^(\S+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(rest) ?? [];
      const args = declared.get('relations')?.get(type);
      if (args === undefined) faults.push(`${id}: ${type} is not declared`);
      const roles = new Map((args ?? '').split(', ').map((role) => role.split(':') as [string, string]));
      for (const [role, ref] of [
        ['Arg1', a],
        ['Arg2', b],
      ] as const)
        if (!roles.get(role)?.split('|').includes(known(ref))) faults.push(`${id}: ${role} may not be ${known(ref)}`);
    }
    if (id.startsWith('A')) {
      const [type = '', ref = '', value] = rest.split(' ');
      const args = declared.get('attributes')?.get(type);
      known(ref);
      if (args === undefined) faults.push(`${id}: ${type} is not declared`);
      const values = /Value:(\S+)/.exec(args ?? '')?.[1]?.split('|');
      if (value === undefined ? values !== undefined : !values?.includes(value)) faults.push(`${id}: ${type} ${value}`);
    }
    if (id.startsWith('#')) {
      known(rest.split(' ')[1] ?? '');
      if (words === '') faults.push(`${id}: an empty note`);
    }
  }
  return faults;
}

function sections(conf: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  let section = new Map<string, string>();
  for (const line of conf.split('\n')) {
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    if (head !== undefined) found.set(head, (section = new Map()));
    else if (line !== '') section.set(line.split('\t')[0] as string, line.split('\t')[1] ?? '');
  }
  return found;
}
