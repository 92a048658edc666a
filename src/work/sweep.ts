/** What was forgotten leaves the queue, too: an article that waits there holds its whole text, and one that was set aside holds it for good. */

import { holdsName } from '../record/mask.js';
import { sha256 } from '../store/ids.js';
import type { QueueStore } from '../store/queue.js';
import { enqueuedIn } from './job.js';

/**
 * Takes away jobs of articles that stay out, and those in whose text, title or address one of `names` stands; gives how many. To be called once the marks
 * are on the record, so that nothing comes back while this looks.
 */
export function sweepQueue({ queue }: QueueStore, names: readonly string[]): Promise<number> {
  return queue.sweep((job, barred) => {
    const { article, at } = enqueuedIn(job);
    const { id, path, url, outlet, title, text, origin } = article;
    if (barred.known(at.key, at.capture) || barred.has([origin.sha256, sha256(text)])) return true;
    const words = [
      id,
      path,
      url,
      outlet,
      title,
      text,
      origin.bytes === null ? null : new TextDecoder().decode(origin.bytes),
    ];
    return names.length > 0 && words.some((one) => one !== null && holdsName(one, names));
  });
}
