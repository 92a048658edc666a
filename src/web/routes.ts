/**
 * Every page of the site and everything its forms do. To add a page: a file under `pages/` and a line here. The order is that of the
 * navigation; later layers (events, tensions, commitments) go between what is said and where it is copied.
 */
import type { AnyPage, Deed } from './page.js';
import { ARTICLE } from './pages/article.js';
import { FRONT } from './pages/front.js';
import { SEARCH } from './pages/search.js';
import { STATEMENT } from './pages/statement.js';

export const PAGES: readonly AnyPage[] = [FRONT, SEARCH, STATEMENT, ARTICLE];

export const DEEDS: readonly Deed[] = [];
