/**
 * Every page of the site and everything its forms do. To add a page: a file under `pages/` and a line here. The order is that of the
 * navigation; later layers (events, tensions, commitments) go between what is said and where it is copied.
 */

import { CORRECT } from './correct.js';
import type { AnyPage, Deed } from './page.js';
import { ARTICLE } from './pages/article.js';
import { CORRECTIONS } from './pages/corrections.js';
import { FRONT } from './pages/front.js';
import { QUOTATION } from './pages/quotation.js';
import { QUOTATIONS } from './pages/quotations.js';
import { SEARCH } from './pages/search.js';
import { SOURCES } from './pages/sources.js';
import { SPEAKER } from './pages/speaker.js';
import { SPEAKERS } from './pages/speakers.js';
import { STATEMENT } from './pages/statement.js';
import { STORIES } from './pages/stories.js';
import { STORY } from './pages/story.js';
import { WORK } from './pages/work.js';

export const PAGES: readonly AnyPage[] = [
  FRONT,
  SEARCH,
  STATEMENT,
  ARTICLE,
  SPEAKERS,
  SPEAKER,
  QUOTATIONS,
  QUOTATION,
  STORIES,
  STORY,
  SOURCES,
  CORRECTIONS,
  WORK,
];

export const DEEDS: readonly Deed[] = [CORRECT];
