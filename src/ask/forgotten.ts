/** What is told of ids whose article or person was forgotten. */
import { Fault } from '../model/fault.js';
import type { Store } from '../store/store.js';

/** The Fault for an id of what was forgotten; null for any other. */
export async function forgottenFault(store: Store, id: string): Promise<Fault | null> {
  const mark = await store.forgetting.mark(id);
  if (mark === null) return null;
  return new Fault('forgotten-id', `${id}: this was forgotten on ${mark.at.slice(0, 10)}; nothing of it is left`);
}
