/** How far a long run is: `1,204 articles · 61% · 310 a second · 2 min left`, drawn at most ten times a second. */

import { counted, grouped } from '../ask/wording.js';
import type { Progress } from '../ingest/ingest.js';
import type { Terminal } from './terminal.js';

export interface Meter {
  /** What `ingest` is told to call. */
  readonly onProgress: (progress: Progress) => void;
  /** One more article is done. */
  readonly tick: () => void;
}

const REDRAW_MS = 100;

/** Draws the progress of a run that began at `startMs` on the clock `nowMs`. */
export function createMeter(terminal: Pick<Terminal, 'progress' | 'showsProgress'>, nowMs: () => number): Meter {
  const startMs = nowMs();
  let drawnMs = startMs;
  let bytes: Progress = { done: 0, total: null };
  let articles = 0;
  return {
    onProgress: (progress) => {
      bytes = progress;
    },
    tick: () => {
      articles++;
      const now = nowMs();
      if (!terminal.showsProgress || now - drawnMs < REDRAW_MS) return;
      drawnMs = now;
      terminal.progress(meterLine(articles, bytes, now - startMs));
    },
  };
}

/** The line itself. */
export function meterLine(articles: number, { done, total, skipped = 0 }: Progress, elapsedMs: number): string {
  const parts = [counted(articles, 'article')];
  if (total !== null && total > 0) parts.push(`${Math.floor((100 * done) / total)}%`);
  parts.push(`${grouped(Math.round((1000 * articles) / Math.max(1, elapsedMs)))} a second`);
  if (total !== null && done > skipped && done < total)
    parts.push(`${duration((elapsedMs * (total - done)) / (done - skipped))} left`);
  return parts.join(' · ');
}

/** `8 s`, `3 min`, `2 h 5 min`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
