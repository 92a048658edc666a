/** A worker thread that reads with the fake reader; `die` in a text ends the thread as running out of memory would, `hang` never ends. */
import { parentPort } from 'node:worker_threads';
import { serve } from '../../src/record/serve.js';
import { fakeReader } from './fake-reader.js';

const read = fakeReader();

if (parentPort !== null)
  serve(parentPort, (article) => {
    if (article.text.includes('die')) process.exit(1);
    while (article.text.includes('hang'));
    return read(article);
  });
