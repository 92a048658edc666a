/** The deeds of a text, before statements take those that are theirs: what the gold of event coders asks for. */

import { EVENT_CLASSES } from '../src/model/labels.js';
import { createAnalyser } from '../src/read/analyse.js';
import { createResolver } from '../src/read/coref/coref.js';
import type { Page } from '../src/read/coref/page.js';
import type { Coref } from '../src/read/coref/referents.js';
import { hashes } from '../src/read/event/features.js';
import { type Found, findDeeds } from '../src/read/event/find.js';
import { bindEvents } from '../src/read/event/model.js';
import { emptyView, type View, viewOf } from '../src/read/event/view.js';
import { loadWeights } from '../src/weights/load.js';

export interface Deeds {
  readonly page: Page;
  readonly view: View;
  readonly coref: Coref;
  readonly found: readonly Found[];
}

/** Reads the deeds of one text after another; what comes back is valid until the next. */
export function createDeedReader(): (text: string) => Deeds | null {
  const weights = loadWeights();
  const analyse = createAnalyser(weights);
  const resolve = createResolver(weights);
  const table = bindEvents(weights);
  let columns = emptyView();
  return (text) => {
    const page = analyse(text, null);
    const view = viewOf(page, columns);
    if (view === null || table === null) return null;
    columns = view;
    const coref = resolve(page);
    const finder = { table, hashes: hashes(), scores: new Float64Array(EVENT_CLASSES.length) };
    return { page, view, coref, found: findDeeds(view, coref, finder) };
  };
}
