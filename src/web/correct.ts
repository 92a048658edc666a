/** What the forms of the pages do: one deed for every correction, laid over the record under the name of who sent it. */
import { correct } from '../ask/correct.js';
import { DOINGS, type Doing } from '../ask/doings.js';
import { Fault } from '../model/fault.js';
import { linker } from '../record/linker.js';
import { commitmentAddress, speakerAddress, statementAddress, tensionAddress } from './addresses.js';
import type { Deed } from './page.js';

export const CORRECT: Deed = {
  path: '/correct/:id',
  act: async ({ store, params }, fields) => {
    const doing = DOINGS.find((one) => one === fields.get('doing'));
    if (doing === undefined)
      throw new Fault('question-correction', 'the form does not say what to do; press one of its buttons');
    const { about } = await correct(store, linker.speakers, {
      id: params['id'] ?? '',
      doing,
      value: givenIn(doing, fields),
      author: (fields.get('author') ?? '').trim(),
      at: new Date().toISOString(),
    });
    return { movedTo: `${backOf(fields.get('back')) ?? addressOf(about)}#decided` };
  },
};

/** The field of the same name as the deed. Of a pasted address of a page its id counts. */
function givenIn(doing: Doing, fields: ReadonlyMap<string, string>): string | null {
  const value = fields.get(doing) ?? fields.get('value') ?? null;
  const id =
    value === null ? null : /\/(?:speaker|statement|article)\/((?:sp|st|ar)_[a-z2-7]+)(?:[/?#].*)?$/.exec(value.trim());
  return id?.[1] ?? value;
}

function addressOf(about: string): string {
  if (about.startsWith('tn_')) return tensionAddress(about);
  if (about.startsWith('cm_')) return commitmentAddress(about);
  return about.startsWith('sp_') ? speakerAddress(about) : statementAddress(about);
}

/** An address of this site, as a page of ours wrote it into its form; anything else is passed over. */
function backOf(address: string | undefined): string | null {
  return address !== undefined && /^\/(?![/\\])[^\s\\#]*$/.test(address) ? address : null;
}
