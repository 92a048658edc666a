/**
 * The site as a function from requests to responses: every request passes the guards, then finds its page by path. `/x` is for people,
 * `/x.json` and `/x.csv` are the same answer for programs. What is open to the network is `server.ts`.
 *
 *     const site = createSite({ store, bound: '127.0.0.1' });
 *     await site.fetch(new Request('http://127.0.0.1/'));
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { QueueStatus, Store } from '../ask/recorded.js';
import { READING_VERSION } from '../model/reading.js';
import { atomOf } from './api/atom.js';
import { openApiOf } from './api/openapi.js';
import { checked, cursorAt } from './api/parameters.js';
import { ASSETS } from './assets.js';
import { csvOf } from './csv.js';
import { type Bucket, type Comes, hostRule, isForeignRead, isForeignWrite, isLoopback, rateLimit } from './guard.js';
import { type Html, html } from './html.js';
import { sheetOf } from './layout.js';
import { type Mishap, mishap, mishapContent, mishapJson, mishapOf } from './mishap.js';
import type { AnyPage, Asked, Deed, Moved, View } from './page.js';
import { WORK } from './pages/work.js';
import { DEEDS, PAGES } from './routes.js';
import {
  cookieOf,
  createSecrets,
  DOOR_COOKIE,
  FORM_FIELD,
  type Secrets,
  sameSecret,
  setCookie,
  VISITOR_COOKIE,
} from './secrets.js';

export interface SiteOptions {
  readonly store: Store;
  /** How the queue beside the record stands; unset where it has none. */
  readonly queueStatus?: (() => Promise<QueueStatus>) | null;
  /** The address the server listens on; beyond loopback a token is needed. */
  readonly bound: string;
  /** Further names of the machine that a Host header may hold. */
  readonly names?: readonly string[];
  /** What opens the server; null asks for nothing. */
  readonly token?: string | null;
  /** How many requests an address may make; null for any number. */
  readonly bucket?: Bucket | null;
  /** What there is to see and to do; unset: everything of `routes.ts`. */
  readonly pages?: readonly AnyPage[];
  readonly deeds?: readonly Deed[];
  /** Told of errors that are no Faults. */
  readonly log?: (error: unknown) => void;
}

/** Where a request came from; `server.ts` hands it over, and tests may leave it out. */
export interface Bindings {
  readonly address?: string;
}

export type Site = Hono<{ Bindings: Bindings }>;
type Call = Context<{ Bindings: Bindings }>;

const ENDING = /\.(json|csv|atom)$/;
/** Bytes of a form: a note of a few pages, no more. */
const MOST_BODY = 64 * 1024;
/** One address on this machine may ask a thousand times a second, one beyond it as fast as a person and a script of theirs. */
export const LOCAL_BUCKET: Bucket = { rate: 1000, burst: 5000 };
export const REMOTE_BUCKET: Bucket = { rate: 50, burst: 200 };

export function createSite(options: SiteOptions): Site {
  const { bound, log, pages = PAGES, deeds = DEEDS } = options;
  const site: Site = new Hono<{ Bindings: Bindings }>({ getPath: pathOf });
  const secrets = createSecrets();
  site.use(headers, guards(options));
  site.use(bodyLimit({ maxSize: MOST_BODY, onError: (call) => failed(call as Call, TOO_LONG) }));
  for (const { path, type, body } of ASSETS)
    site.get(path, (call) =>
      call.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  let description: object | null = null;
  site.get('/openapi', etag(), (call) => {
    description ??= openApiOf(pages);
    return call.json(description);
  });
  for (const page of pages) site.get(page.path, etag(), (call) => answered(call, page, options, secrets));
  for (const deed of deeds) site.post(deed.path, (call) => done(call, deed, options, secrets));
  site.post('/enter', (call) => entered(call, options.token ?? null));
  site.notFound((call) => failed(call, mishap(404, 'unknown-page', `${call.req.path}: there is no such page`)));
  site.onError((error, call) => {
    const found = mishapOf(error);
    if (found.slug === 'internal') log?.(error);
    return failed(call, found);
  });
  if (!isLoopback(bound) && (options.token ?? '') === '') throw new Error('beyond loopback a site needs a token');
  return site;
}

const TOO_LONG = mishap(413, 'body-long', `a form may hold ${MOST_BODY / 1024} KB; send less`);
/** Only where there is a queue to look at. */
const QUEUE_NAV = { word: 'Work', address: WORK.path };
const NAV = PAGES.flatMap(({ nav, path }) => (nav === null ? [] : [{ word: nav, address: path }]));

/** The path that routes see: without the ending that names a form of the answer; `/index.json` is the front page. */
function pathOf(request: Request): string {
  const from = request.url.indexOf('/', request.url.indexOf('://') + 3);
  const path = from < 0 ? '/' : request.url.slice(from).replace(/[?#].*$/s, '');
  const bare = path.replace(ENDING, '').replace(/\/$/, '');
  return bare === '/index' || bare === '' ? '/' : bare;
}

const headers: MiddlewareHandler<{ Bindings: Bindings }> = (call, next) => {
  for (const [name, value] of SAFE_HEADERS) call.header(name, value);
  call.header('cache-control', 'private, no-cache');
  return next();
};

/** Nothing inline, nothing from elsewhere, in no frame. `same-origin` rather than none: forms must say where they come from. */
const SAFE_HEADERS = [
  [
    'content-security-policy',
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
] as const;

function guards(options: SiteOptions): MiddlewareHandler<{ Bindings: Bindings }> {
  const known = hostRule(options.bound, options.names ?? []);
  const bucketOf = options.bucket === undefined ? null : options.bucket;
  const limits = new Map([LOCAL_BUCKET, REMOTE_BUCKET].map((bucket) => [bucket, rateLimit(bucketOf ?? bucket)]));
  const token = options.token ?? null;
  return async (call, next) => {
    const { method } = call.req;
    const from = call.env?.address ?? '127.0.0.1';
    const may = options.bucket === null ? null : limits.get(isLoopback(from) ? LOCAL_BUCKET : REMOTE_BUCKET);
    if (may?.(from, performance.now()) === false) {
      call.header('retry-after', '1');
      return failed(call, mishap(429, 'too-many', 'more requests than one address may make; wait a second'));
    }
    const comes: Comes = {
      site: call.req.header('sec-fetch-site'),
      mode: call.req.header('sec-fetch-mode'),
      origin: call.req.header('origin'),
      host: call.req.header('host') ?? new URL(call.req.url).host,
    };
    if (!known(comes.host))
      return failed(call, mishap(403, 'host-unknown', 'this server does not go by that name; ask it by its address'));
    if (method === 'POST') {
      if (isForeignWrite(comes))
        return failed(call, mishap(403, 'form-foreign', 'this form was not sent from a page of this server'));
    } else if (method !== 'GET' && method !== 'HEAD')
      return failed(call, mishap(405, 'method-unknown', `${method}: pages are read (GET) and forms are sent (POST)`));
    else if (isForeignRead(comes))
      return failed(call, mishap(403, 'read-foreign', 'pages of other sites may not read the record'));
    if (token !== null && call.req.path !== '/enter' && !ASSETS.some(({ path }) => path === call.req.path)) {
      const shown = new URL(call.req.url).searchParams.get('token');
      if (shown !== null && method === 'GET' && sameSecret(shown, token)) return letIn(call, token);
      if (!isLetIn(call, token))
        return failed(call, mishap(401, 'token-needed', 'this record is open to who has its token'));
    }
    return next();
  };
}

function isLetIn(call: Call, token: string): boolean {
  const bearer = /^Bearer\s+(\S+)$/i.exec(call.req.header('authorization') ?? '')?.[1];
  const cookie = cookieOf(call.req.header('cookie'), DOOR_COOKIE);
  return [bearer, cookie].some((one) => one !== undefined && one !== null && sameSecret(one, token));
}

/** The token of an address becomes a cookie, so that it does not stay in the history and the links. */
function letIn(call: Call, token: string): Response {
  const url = new URL(call.req.url);
  url.searchParams.delete('token');
  call.header('set-cookie', setCookie(DOOR_COOKIE, token, 'Lax'));
  return call.redirect(`${url.pathname}${url.search}`, 303);
}

async function entered(call: Call, token: string | null): Promise<Response> {
  const fields = await fieldsOf(call);
  const given = fields.get('token') ?? '';
  if (token === null || !sameSecret(given.trim(), token))
    return failed(call, mishap(401, 'token-wrong', 'that is not the token of this server'));
  call.header('set-cookie', setCookie(DOOR_COOKIE, token, 'Lax'));
  return call.redirect('/', 303);
}

async function answered(call: Call, page: AnyPage, options: SiteOptions, secrets: Secrets): Promise<Response> {
  const { pathname, search, searchParams } = new URL(call.req.url);
  const ending = ENDING.exec(pathname)?.[1] ?? null;
  const bare = call.req.path;
  const { table } = page;
  const queue = options.queueStatus ?? null;
  if (ending === 'csv' && table === null)
    return failed(call, mishap(404, 'unknown-page', `${pathname}: this is no list; ask for .json`));
  const feed = page.feed ?? null;
  if (ending === 'atom' && feed === null)
    return failed(call, mishap(404, 'unknown-page', `${pathname}: this is no feed; /search.atom is one`));
  const query = checked(page.path, searchParams, { place: bare, forPeople: ending === null });
  const answer = await page.answer(askedOf(options, call, query));
  if (isMoved(answer)) return call.redirect(withEnding(answer.movedTo, ending), 302);
  if (ending === 'csv' && table !== null)
    return call.body(csvOf(table(answer)), 200, { 'content-type': 'text/csv; charset=utf-8' });
  if (ending === 'json')
    return call.json({ hearsay: READING_VERSION, ...page.json(answer), ...nextOf(page, answer, bare, query) });
  if (ending === 'atom' && feed !== null)
    return call.body(atomOf(feed(answer), new URL(call.req.url).origin, bare + search), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
    });
  // All forms of a page are one visitor's, also of somebody whose cookie comes with this very page.
  let field: Html | null = null;
  const view: View = {
    address: bare + search,
    query,
    formField: () => {
      field ??= formField(call, secrets);
      return field;
    },
  };
  const name = bare === '/' ? '/index' : bare;
  return call.html(
    sheetOf({
      ...page.content(answer, view),
      isOfBefore: page.summed === true && !(await options.store.sumsStand()),
      nav: queue === null ? NAV : [...NAV, QUEUE_NAV],
      here: page.nav === null && page !== WORK ? null : page.path,
      twins: [
        { word: 'JSON', address: `${name}.json${search}` },
        ...(table === null ? [] : [{ word: 'CSV', address: `${name}.csv${search}` }]),
        ...(feed === null ? [] : [{ word: 'Feed', address: `${name}.atom${search}` }]),
      ],
    }),
  );
}

function askedOf({ store, queueStatus = null }: SiteOptions, call: Call, query: URLSearchParams): Asked {
  return { store, queueStatus, params: call.req.param(), query };
}

/** Of a list: the cursor of the rows that follow. */
function nextOf(page: AnyPage, answer: unknown, place: string, query: URLSearchParams): { next?: string | null } {
  if (page.after === undefined) return {};
  const offset = page.after(answer);
  return { next: offset === null ? null : cursorAt(offset, place, query, page.lastId?.(answer) ?? null) };
}

/** The hidden field of a form; the visitor gets their cookie with the first page that holds one. */
function formField(call: Call, secrets: Secrets) {
  let visitor = secrets.visitorOf(cookieOf(call.req.header('cookie'), VISITOR_COOKIE));
  if (visitor === null) {
    visitor = secrets.newVisitor();
    call.header('set-cookie', setCookie(VISITOR_COOKIE, visitor, 'Strict'));
  }
  return html`<input type="hidden" name="${FORM_FIELD}" value="${secrets.formOf(visitor)}">`;
}

async function done(call: Call, deed: Deed, options: SiteOptions, secrets: Secrets): Promise<Response> {
  const fields = await fieldsOf(call);
  const visitor = secrets.visitorOf(cookieOf(call.req.header('cookie'), VISITOR_COOKIE));
  if (visitor === null || !secrets.formIsOf(fields.get(FORM_FIELD) ?? null, visitor))
    return failed(
      call,
      mishap(403, 'form-stale', 'this form is not of this session; go back, load the page again and send it once more'),
    );
  const asked = askedOf(options, call, new URL(call.req.url).searchParams);
  return call.redirect((await deed.act(asked, fields)).movedTo, 303);
}

/** Fields of a form as browsers send them; of one name the last counts. Nothing but this type is read. */
async function fieldsOf(call: Call): Promise<ReadonlyMap<string, string>> {
  const type = call.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return new Map();
  return new Map(new URLSearchParams(await call.req.text()));
}

function failed(call: Call, found: Mishap): Response {
  const { status } = found;
  if (ENDING.test(new URL(call.req.url).pathname)) return call.json(mishapJson(found), status as 400);
  const sheet = { ...mishapContent(found), isOfBefore: false, nav: status === 401 ? [] : NAV, here: null, twins: [] };
  return call.html(sheetOf(sheet), status as 400);
}

function isMoved(answer: unknown): answer is Moved {
  return typeof answer === 'object' && answer !== null && 'movedTo' in answer;
}

function withEnding(address: string, ending: string | null): string {
  return ending === null ? address : address.replace(/^[^?#]*/, (path) => `${path}.${ending}`);
}
