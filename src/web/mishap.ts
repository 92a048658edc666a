/** What went wrong, in one shape: a page for people, `{"ok":false,…}` for programs. */
import { Fault, isMistake } from '../model/fault.js';
import { html } from './html.js';
import type { Content } from './page.js';

export interface Mishap {
  readonly status: number;
  /** Stable, as in docs/errors.md; `internal` for a fault of Hearsay's own. */
  readonly slug: string;
  readonly message: string;
}

const STATUS: readonly (readonly [slug: string, status: number])[] = [
  ['unknown-', 404],
  ['forgotten-', 410],
  ['ambiguous-id', 404],
  ['store-busy', 503],
];

/** An error as it is answered; of what is no Fault nothing is told. */
export function mishapOf(error: unknown): Mishap {
  if (!(error instanceof Fault))
    return { status: 500, slug: 'internal', message: 'something went wrong here; the log of the server says what' };
  const status = isMistake(error) ? 400 : (STATUS.find(([slug]) => error.slug.startsWith(slug))?.[1] ?? 500);
  return { status, slug: error.slug, message: error.message };
}

export function mishap(status: number, slug: string, message: string): Mishap {
  return { status, slug, message };
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'This cannot be asked',
  401: 'A token is needed',
  403: 'Refused',
  404: 'Not on the record',
  405: 'Not to be done here',
  413: 'Too much at once',
  429: 'Too many requests',
  503: 'Busy',
};

export function mishapJson({ status, slug, message }: Mishap): object {
  return { ok: false, status, slug, error: message };
}

export function mishapContent({ status, message }: Mishap): Content {
  const title = TITLES[status] ?? 'Something went wrong';
  const enter =
    status === 401
      ? html`<form class="enter" method="post" action="/enter"><label for="token">The token this server printed when it started</label>
<input id="token" name="token" type="password" autocomplete="current-password" required><button>Enter</button></form>`
      : html`<p>Search above, or go to the <a href="/">front page</a>.</p>`;
  return {
    title,
    main: html`<h1>${title}</h1>
<p class="lead"><bdi>${message}</bdi></p>
${enter}`,
  };
}
