/** A page's source → its tree, with caps: a page that is made to hurt is a Fault and never a hang. */
import { Parser } from 'htmlparser2';
import { Fault } from '../../model/fault.js';
import type { PageElement, PageText } from './tree.js';

// Browsers stop nesting at 512; what lies deeper goes into the element at that depth.
const DEPTH = 512;
// The parser keeps a stack of what is open and pays for its height with every tag; no page needs a tenth of this.
const OPEN = 5_000;
// Elements and texts. The largest of 181 real pages has 4,000.
const NODES = 100_000;

/** Parses `source`; `name` is what messages call the page. The root is an element `#page` around everything. */
export function parsePage(source: string, name: string): PageElement {
  const root: PageElement = { tag: '#page', attributes: {}, parent: null, children: [], start: 0 };
  const open: PageElement[] = [root];
  let deeper = 0;
  let nodes = 0;
  let last: PageText | null = null;
  const count = () => {
    if (++nodes > NODES)
      throw new Fault(
        'html-large',
        `${name}: this page has more than ${NODES} elements; save its article as plain text`,
        {
          file: name,
        },
      );
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      count();
      last = null;
      if (open.length > DEPTH) {
        if (++deeper > OPEN)
          throw new Fault(
            'html-large',
            `${name}: elements of this page are nested more than ${OPEN} deep; save its article as plain text`,
            { file: name },
          );
        return;
      }
      const parent = open[open.length - 1];
      const element: PageElement = { tag, attributes, parent, children: [], start: parser.startIndex };
      parent.children.push(element);
      open.push(element);
    },
    ontext(text) {
      const parent = open[open.length - 1];
      const { startIndex, endIndex } = parser;
      if (last === null || last.parent !== parent) {
        count();
        last = { tag: null, parent, text: '', at: [], from: [], to: [] };
        parent.children.push(last);
      }
      last.at.push(last.text.length);
      last.from.push(startIndex);
      last.to.push(endIndex + 1);
      last.text += text;
    },
    onclosetag() {
      last = null;
      if (deeper > 0) deeper--;
      else if (open.length > 1) open.pop();
    },
    oncomment() {},
  });
  parser.write(source);
  parser.end();
  return root;
}
