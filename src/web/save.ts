/** What the forms of saved searches do: save one under a name, or take one away. */
import { removeSearch, saveSearch } from '../ask/saved.js';
import { Fault } from '../model/fault.js';
import { savedAddress } from './addresses.js';
import { checked } from './api/parameters.js';
import type { Deed } from './page.js';
import { questionOf } from './pages/search.js';

export const SAVE: Deed = {
  path: '/saved',
  act: async ({ store }, fields) => {
    const name = fields.get('name') ?? '';
    const doing = fields.get('doing');
    if (doing === 'remove') {
      await removeSearch(store, name);
      return { movedTo: '/saved' };
    }
    if (doing !== 'save')
      throw new Fault('question-search', 'the form does not say what to do; press one of its buttons');
    const asks = [...fields].flatMap(([field, value]) =>
      field.startsWith('asks-') ? [[field.slice('asks-'.length), value] as [string, string]] : [],
    );
    const question = questionOf(checked('/saved', new URLSearchParams(asks)));
    await saveSearch(store, name, question, new Date().toISOString());
    return { movedTo: savedAddress(name.trim()) };
  },
};
