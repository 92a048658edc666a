/**
 * Embargoes and withdrawals, in a page's own words. Only what speaks of this very page counts: a line that begins with it, or
 * “this story has been withdrawn”. That some study was retracted is news, and its story stands.
 */
import type { Notice } from '../../model/page.js';
import { dateIn } from './dates.js';

const EMBARGO =
  /^\W*(?:(?:strictly |under )?embargo(?:ed)?\b\W*(?:(?:until|till|to|for(?: release)?(?: (?:on|at|until))?|lifts?(?: (?:on|at))?)\b\W*)?|(?:not|hold) for (?:release|publication)\b\W*(?:before|until|till)\b\W*|not to be published before\b\W*)(.{0,80})/i;
const MARKED = /\b(?:embargo(?:ed)? (?:until|till)|not for (?:release|publication) (?:before|until))\b\W*(.{0,80})/i;
const WITHDRAWN =
  /^\W*(?:editor['’]?s['’]? note\W*|correction\W*|update\W*)?(?:this|the following|the above) (?:story|article|report|post|piece|item|column|dispatch|page)(?: (?:below|above))? (?:has been|was|is|has since been) (?:withdrawn|retracted|removed|taken down|unpublished|killed|deleted)\b/i;
const KILLED =
  /^\W*(?:(?:bulletin|mandatory|advisory|story|kill)\W{1,3})?(?:kill notice|mandatory kill|bulletin kill|story (?:removed|withdrawn|killed|retracted)|article (?:removed|withdrawn|retracted))\b|^\W*(?:withdrawn|retracted|retraction|kill)\W{0,2}[:–—|-]\s|^\[(?:withdrawn|retracted|removed)\]/i;

/** How many lines at the beginning of a page may carry an embargo. */
const FIRST = 12;

/** The notice among the lines of a page (headline first), or null. */
export function noticeOf(lines: readonly string[]): Notice | null {
  for (const line of lines) {
    if (line.length > 600) continue;
    if (WITHDRAWN.test(line) || KILLED.test(line)) return { kind: 'withdrawn', words: line.slice(0, 200), until: null };
  }
  for (const line of lines.slice(0, FIRST)) {
    if (line.length > 300) continue;
    const found = EMBARGO.exec(line) ?? MARKED.exec(line);
    // "Embargo on arms lifted" is a headline; a notice has a date, a colon or capitals.
    if (
      found === null ||
      !(dateIn(found[1] ?? '') !== null || /\b(?:until|till|before)\b|^\W*EMBARGO|:/.test(found[0]))
    )
      continue;
    return { kind: 'embargoed', words: line.slice(0, 200), until: dateIn(found[1] ?? '') };
  }
  return null;
}
