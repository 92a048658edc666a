/**
 * Whether what follows a verb like *urge* or *order* is a thing and so nobody it could be said to: "urged passage of the law", "ordered a halt to work".
 * One is said to stand without an article only by name or in the plural ("urged voters"), so a lone singular is a thing, and so is what is passed, agreed or stopped.
 */

import { MEASURES, PAPERS, PROPOSALS, WANTED } from '../english/objects.js';
import { GROUP_NOUNS, ROLE_NOUNS } from '../english/sources.js';
import { BODIES_BARE, DEEDS } from '../english/things.js';
import { XPOS } from '../tag/labels.js';
import { type Columns, SHAPE } from './columns.js';
import { formSet, stemSet, tagSet } from './sets.js';

const THINGS = stemSet(`${DEEDS} ${MEASURES} ${PAPERS} ${PROPOSALS} ${WANTED}`);
const SOMEBODY = formSet(`${BODIES_BARE} ${GROUP_NOUNS} ${ROLE_NOUNS}`);
const WHEN = formSet('week month year day night morning afternoon evening today yesterday tomorrow');
const SINGULAR = XPOS.indexOf('NN');
const NOUNS = tagSet('NN NNS');
const BEFORE_NOUN = tagSet('DT PRP$ JJ JJR JJS VBG VBN CD NN RB');
const ARTICLES = tagSet('DT PRP$ CD');

/** Whether the noun phrase that begins at `from` names a thing. */
export function isThing([from, to]: readonly [number, number], columns: Columns): boolean {
  let noun = -1;
  let bare = true;
  for (let i = from; i < to && columns.shape[i] !== SHAPE.mark; i++) {
    const tag = columns.xpos[i] as number;
    if (columns.name[i] !== 0 || columns.shape[i] === SHAPE.title) return false;
    if (NOUNS.has(tag)) noun = i;
    else if (noun >= 0 || !BEFORE_NOUN.has(tag)) break;
    else if (ARTICLES.has(tag)) bare = false;
  }
  if (noun < 0 || SOMEBODY.has(columns.form[noun] as number) || WHEN.has(columns.form[noun] as number)) return false;
  if (THINGS.has(columns.stem[noun] as number)) return true;
  return bare && columns.xpos[noun] === SINGULAR;
}
