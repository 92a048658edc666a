/**
 * Every page of the site and everything its forms do. To add a page: a file under `pages/` and a line here. The order is that of the
 * navigation.
 */

import { CORRECT } from './correct.js';
import type { AnyPage, Deed } from './page.js';
import { API } from './pages/api.js';
import { ARTICLE } from './pages/article.js';
import { COMMITMENT } from './pages/commitment.js';
import { COMMITMENTS } from './pages/commitments.js';
import { CORRECTIONS } from './pages/corrections.js';
import { EVENT } from './pages/event.js';
import { EVENTS } from './pages/events.js';
import { FRONT } from './pages/front.js';
import { QUOTATION } from './pages/quotation.js';
import { QUOTATIONS } from './pages/quotations.js';
import { SAVED, SAVED_SEARCH } from './pages/saved.js';
import { SEARCH } from './pages/search.js';
import { SOURCES } from './pages/sources.js';
import { SPEAKER } from './pages/speaker.js';
import { SPEAKERS } from './pages/speakers.js';
import { STATEMENT } from './pages/statement.js';
import { STORIES } from './pages/stories.js';
import { STORY } from './pages/story.js';
import { TENSION } from './pages/tension.js';
import { TENSIONS } from './pages/tensions.js';
import { TIMELINE } from './pages/timeline.js';
import { WORK } from './pages/work.js';
import { SAVE } from './save.js';

export const PAGES: readonly AnyPage[] = [
  FRONT,
  SEARCH,
  SAVED,
  SAVED_SEARCH,
  STATEMENT,
  ARTICLE,
  SPEAKERS,
  SPEAKER,
  EVENTS,
  EVENT,
  TIMELINE,
  TENSIONS,
  TENSION,
  COMMITMENTS,
  COMMITMENT,
  QUOTATIONS,
  QUOTATION,
  STORIES,
  STORY,
  SOURCES,
  CORRECTIONS,
  WORK,
  API,
];

export const DEEDS: readonly Deed[] = [CORRECT, SAVE];
