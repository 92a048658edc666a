/**
 * Places that stand for their government: a country or a seat of government that says or does something, or whose envoy, ministry or
 * army is spoken of. "in Saltgate" is the town; "Saltgate urged restraint" and "Saltgate's envoy" are not.
 */
import { hashString } from '../linear/hash.js';
import { KIND } from './find-mentions.js';
import { FORM, type MentionNode } from './mention.js';
import { type CorefModel, NOUN, nounKind } from './model.js';
import type { Page } from './page.js';
import { POS, REL, ROLE, ROLE_OF } from './relations.js';

const PLACE_TYPE = 2;
/** What a place does without anybody deciding it. */
const MERELY = new Set(
  `is was are were be been lies lay sits sat stands stood has had have saw sees remains remained becomes became
  experienced suffered hosts hosted houses housed boasts boasted contains contained borders bordered produces produced exports imports
  won beat lost drew plays played scored`
    .split(/\s+/)
    .map(hashString),
);

/** What is between governments: "a truce between Kell and Harne". */
const BETWEEN = hashString('between');
const DEALINGS = new Set(
  `mediate mediates mediated mediating mediator mediation talks negotiations negotiation relations tensions tension war conflict dispute treaty
  agreement accord truce ceasefire deal pact summit dialogue diplomacy ties standoff rift hostilities peace fighting rapprochement`
    .split(/\s+/)
    .map(hashString),
);

/** Marks the metonyms among the mentions. */
export function markMetonyms(
  { tree, names, forms, segments }: Page,
  mentions: readonly MentionNode[],
  { nouns }: CorefModel,
): void {
  for (const mention of mentions) {
    if (mention.form !== FORM.name || names.type[mention.name] !== PLACE_TYPE || mention.kind === KIND.facility)
      continue;
    if (mention.kind === KIND.government) {
      mention.metonym = true;
      continue;
    }
    if (tree === null) continue;
    const { head } = mention;
    const up = tree.head[head];
    const role = ROLE_OF[tree.deprel[head]];
    if (role === ROLE.subject || tree.deprel[head] === REL.agent)
      mention.metonym = segments.tokens.upos[up] === POS.verb && !MERELY.has(forms.form[up]);
    else if (isBetween(forms.form, mention)) mention.metonym = true;
    else if (role === ROLE.possessor) mention.metonym = nounKind(nouns, forms.form[up]) === NOUN.person;
  }
}

/** Either of two that something goes on between. */
function isBetween(form: Uint32Array, { first }: MentionNode): boolean {
  for (let i = first - 1; i >= 1 && i >= first - 6; i--) if (form[i] === BETWEEN) return DEALINGS.has(form[i - 1]);
  return false;
}
