/**
 * Words that stand near each other in meaning: "shut" and "closed" tell of one deed. Made for Hearsay from general knowledge of English; no list was taken
 * over. Pure.
 */
import { stem } from './stem.js';

/** Words that tell of one deed, a group a line. */
const NEAR = `
pay repay refund compensate compensation reimburse payment transfer
give get receive hand deliver provide grant distribute award supply obtain donate
publish release unveil disclose reveal publication online post
open reopen inaugurate
close shut closure shutdown shutter
build construct erect construction rebuild
begin start launch commence kick-off
finish complete ready done end conclude completion
quit resign resignation leave step-down depart stand-down
free release freed liberate
sue suit lawsuit court prosecute trial charge
strike walkout stoppage
fine penalty penalise
ban prohibit outlaw bar forbid
inquiry enquiry investigation investigate probe review commission
meet meeting summit talks
send dispatch arrive deploy
hire recruit employ appoint staff
buy purchase acquire acquisition
sell sale dispose divest
cut reduce lower slash trim reduction
raise increase rise lift hike
replace renew exchange
repair fix mend restore
tax levy duty
sign ratify treaty agreement accord
vote ballot election poll elect
inspect inspection examine check
pledge promise vow
sanction sanctions embargo freeze
publish write letter
clean clean-up cleanup
jail sentence imprison
dismiss sack fire oust
approve back grant permission licence permit
refuse reject deny turn-down
run candidate candidacy race stand
invest investment spend
test trial
fly flight takeoff
play match game
visit trip travel
occupy occupation
merge merger
`;

const GROUPS: ReadonlyMap<string, readonly number[]> = (() => {
  const groups = new Map<string, number[]>();
  NEAR.trim()
    .split('\n')
    .forEach((line, group) => {
      for (const word of line.split(' ')) {
        const key = stem(word);
        const known = groups.get(key) ?? [];
        if (!known.includes(group)) groups.set(key, [...known, group]);
      }
    });
  return groups;
})();

const NONE: readonly number[] = [];

/** One word for the other: the same stem, or of one group. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const groups = GROUPS.get(b) ?? NONE;
  return (GROUPS.get(a) ?? NONE).some((group) => groups.includes(group));
}

/** A word in whose stead any of its group may stand; itself where it has none. */
export function groupOf(stemmed: string): string {
  const [first] = GROUPS.get(stemmed) ?? NONE;
  return first === undefined ? stemmed : `~${first}`;
}
