/** `hearsay correct --import FILE`: a colleague's decisions, line by line; one that cannot be placed is told and the rest goes on. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { counted } from '../ask/wording.js';
import { Fault } from '../model/fault.js';
import { DONE, FAILED } from './context.js';
import type { Terminal } from './terminal.js';

export async function importDecisions(terminal: Terminal, path: string, db: string): Promise<number> {
  const [{ openStore }, { relink }, { takingOver }, { createComplaints }] = await Promise.all([
    import('../store/open.js'),
    import('../link/speakers/link.js'),
    import('../ask/take-over.js'),
    import('./complaints.js'),
  ]);
  const store = await openStore(db, { create: false });
  const complaints = createComplaints(terminal, false);
  const became = { made: 0, known: 0 };
  try {
    const take = await takingOver(store, relink);
    let number = 0;
    for await (const line of linesOf(path, terminal)) {
      number++;
      if (line.trim() === '') continue;
      try {
        became[(await take(line, `${path}:${number}`)).outcome]++;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        complaints.add(new Fault(error.slug, told(error.message, path, number), { file: path }));
      }
      if (terminal.stopped() !== null) break;
    }
  } finally {
    await store.close();
  }
  const failed = complaints.finish();
  terminal.say(
    [
      `${counted(became.made, 'decision')} taken over`,
      ...(became.known > 0 ? [`${became.known} known before`] : []),
      ...(failed > 0 ? [`${failed} could not be placed`] : []),
    ].join(', '),
  );
  return failed === 0 ? DONE : FAILED;
}

/** Faults from further in do not know the line. */
function told(message: string, path: string, number: number): string {
  return message.startsWith(`${path}:`) ? message : `${path}:${number}: ${message}`;
}

async function* linesOf(path: string, terminal: Terminal): AsyncGenerator<string> {
  const input = path === '-' ? terminal.stdin : createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new Fault('path-unreadable', `${path}: cannot be read (${says}); name a file of corrections`, { file: path });
  }
}
