/** Rules of `sense` for verbs of strife: what is attacked, withdrawn, seized, blamed or blocked, and the class the deed then has. */
import { hashString } from '../linear/hash.js';
import { deprelIndex } from '../parse/labels.js';
import { XPOS } from '../tag/labels.js';
import {
  byBody,
  byForce,
  C,
  FIGHTERS,
  fits,
  hasCase,
  hasClause,
  hasObject,
  hasWord,
  INQUIRERS,
  isMeeting,
  isNamed,
  isPassive,
  isPeople,
  isSomebody,
  isSum,
  keep,
  LISTS,
  NONE,
  type Rule,
  type Sense,
} from './act.js';
import { caseOf } from './features.js';
import { phrasal, words } from './lexicon.js';

const ADVCL = deprelIndex('advcl');
const VBN = XPOS.indexOf('VBN');
const AGAINST = words('with against');
const TOGETHER = words('with');
const TO = words('to into');
const UNTO = words('to');
const OVER = words('over for on');
const AS = words('as');
const MILITARY = hashString('military');
const RAPING = hashString('raping');

const isThere = (s: Sense, where: number) =>
  s.isLand(where) || s.isPlace(where) || isNamed(s, where) || LISTS.lands.has(s.view.plain[where]);
/** Soldiers, or what soldiers do it with. */
const isOfWar = (s: Sense) => fits(s, LISTS.forces) || fits(s, LISTS.weapons);

const isRival = (s: Sense) => s.object < 0 || isSomebody(s) || s.isLand(s.object) || isNamed(s, s.object);
/** "A military operation" */
const isMilitary = ({ view, object }: Sense) => object > 0 && view.page.forms.form[object - 1] === MILITARY;

const BEAT = hashString('beat');
const PULLS_OUT = phrasal(hashString('pull'), hashString('out'));
const DEFENCES = words('security defence defense patrol border garrison presence readiness enrichment');

export const STRIFE: readonly Rule[] = [
  // Agents question whom they hold.
  [
    'question',
    [C.ACCUSE],
    (s) => (s.object >= 0 && s.isPerson(s.object) && (byForce(s) || isPassive(s)) ? C.COERCE : s.cls),
  ],
  ['move_in', [C.MOBILIZE], (s) => (byForce(s) ? s.cls : C.OTHER)],
  // Pictures are captured, too.
  [
    'capture',
    [C.COERCE],
    (s) =>
      keep(
        s,
        s.object < 0 ||
          byForce(s) ||
          isSomebody(s) ||
          s.isLand(s.object) ||
          s.isPlace(s.object) ||
          isOfWar(s) ||
          fits(s, LISTS.lands),
      ),
  ],
  [
    'cut end halt reduce stop terminate discontinue freeze downgrade withhold break_off',
    [C.SANCTION],
    (s) => keep(s, fits(s, LISTS.bonds)),
  ],
  // "Cut off the supply", but "cut off his finger"
  [
    'cut_off',
    null,
    (s) => keep(s, s.object < 0 || fits(s, LISTS.bonds) || s.isLand(s.object) || (s.isPerson(s.object) && byBody(s))),
  ],
  // Leave may be sanctioned, too.
  ['sanction', [C.SANCTION], (s) => keep(s, s.object < 0 || isSomebody(s) || s.isLand(s.object))],
  // Soldiers withdraw, states withdraw aid; a player, an offer or a bill is withdrawn as well.
  [
    'withdraw pull_out',
    [C.RETREAT, C.SANCTION],
    (s) => {
      if (byForce(s) || isOfWar(s)) return C.RETREAT;
      const byState = s.doers.some(s.isLand) || (s.object >= 0 && s.isLand(s.object));
      if (fits(s, LISTS.bonds) && (byState || byBody(s))) return C.SANCTION;
      if (byState && s.targetHeads.some((head) => LISTS.papers.has(s.view.plain[head]) && caseOf(s.view, head) !== 0))
        return C.SANCTION;
      // "Pulled out his hair"
      if (hasObject(s)) return s.view.lemma[s.verb] === PULLS_OUT ? NONE : C.OTHER;
      const from = s.targetHeads.some((head) => s.isLand(head) || s.isPlace(head));
      return from || (s.targetHeads.length === 0 && byState) ? C.RETREAT : C.OTHER;
    },
  ],
  ['evacuate', [C.RETREAT], (s) => (byForce(s) || isOfWar(s) ? s.cls : C.OTHER)],
  ['dismantle', [C.RETREAT], (s) => (isOfWar(s) ? s.cls : s.object < 0 ? NONE : C.OTHER)],
  ['deploy redeploy mobilise mobilize', [C.MOBILIZE], (s) => (byForce(s) || isOfWar(s) ? s.cls : NONE)],
  ['beef_up step_up', [C.MOBILIZE], (s) => (isOfWar(s) || fits(s, DEFENCES) ? s.cls : C.OTHER)],
  // A report is released, too, and that is no withdrawal.
  [
    'release free',
    [C.RETREAT],
    (s) =>
      keep(
        s,
        s.object < 0
          ? isPassive(s) && s.view.deprel[s.verb] === ADVCL
          : (isPeople(s) && !fits(s, LISTS.products)) || isSum(s),
      ),
  ],
  [
    'return',
    [C.RETREAT],
    (s) => {
      if (byForce(s)) return s.cls;
      if (hasObject(s)) return s.isPerson(s.object) || isOfWar(s) || fits(s, LISTS.lands) ? s.cls : C.OTHER;
      // "Returned to normal"
      const where = hasCase(s, TO);
      return where === undefined || isThere(s, where) ? C.OTHER : NONE;
    },
  ],
  // "Attacked the plan", but "was attacked by a mob".
  [
    'attack',
    [C.ACCUSE],
    (s) => {
      if (hasCase(s, OVER) !== undefined) return s.cls;
      const passive = s.object >= 0 && !hasObject(s);
      return passive || byForce(s) || (s.object >= 0 && s.isPlace(s.object)) ? C.ASSAULT : s.cls;
    },
  ],
  ['fight battle', [C.ASSAULT], (s) => keep(s, isSomebody(s) || hasCase(s, AGAINST) !== undefined)],
  // Scholars and doctors investigate, too.
  [
    'investigate probe',
    [C.ACCUSE],
    (s) => (s.doers.some((head) => INQUIRERS.has(s.view.kind[head])) || s.legal ? s.cls : C.OTHER),
  ],
  ['try', [C.ACCUSE], (s) => keep(s, isSomebody(s) && !hasClause(s))],
  // "Feels threatened": by nobody.
  ['threaten', [C.THREATEN], (s) => keep(s, s.doers.length > 0 || isSomebody(s))],
  ['demonstrate', [C.PROTEST], (s) => keep(s, s.object < 0 && !hasClause(s))],
  // "Killed the bill", "killed himself"
  [
    'kill murder slaughter',
    [C.ASSAULT],
    (s) => (s.object >= 0 && LISTS.selves.has(s.view.plain[s.object]) ? C.OTHER : keep(s, !fits(s, LISTS.ideas))),
  ],
  // Plans are executed, too.
  ['execute lynch behead', [C.ASSAULT, C.COERCE], (s) => keep(s, s.object < 0 || isSomebody(s) || isSum(s))],
  // Who beats another wins; who is beaten, or beaten by the police, is hurt.
  [
    'beat crush',
    [C.ASSAULT],
    (s) => {
      if (byForce(s) || (isPassive(s) && s.view.plain[s.verb] === BEAT) || hasCase(s, TOGETHER) !== undefined)
        return s.cls;
      return isRival(s) ? C.OTHER : NONE;
    },
  ],
  [
    'defeat',
    null,
    (s) => (fits(s, LISTS.measures) || fits(s, LISTS.proposals) ? C.REJECT : isRival(s) ? C.OTHER : NONE),
  ],
  // Goods and campaigns are launched, too.
  [
    'launch',
    [C.ASSAULT],
    (s) =>
      fits(s, LISTS.weapons) || isMilitary(s) || (s.object >= 0 && ((s.view.any[s.object] >>> C.ASSAULT) & 1) === 1)
        ? s.cls
        : s.object < 0
          ? NONE
          : C.OTHER,
  ],
  // "Fired his deputy", but "fired at the crowd"
  ['fire', [C.ASSAULT], (s) => (hasObject(s) && isSomebody(s) && !byForce(s) ? C.OTHER : s.cls)],
  // "Clashed with the bank": with words, where nobody bears arms.
  [
    'clash',
    [C.ASSAULT],
    (s) => (byForce(s) || s.targetHeads.some((head) => FIGHTERS.has(s.view.kind[head])) ? s.cls : C.ACCUSE),
  ],
  ['engage', [C.ASSAULT], (s) => keep(s, byForce(s) && isSomebody(s))],
  ['destroy', [C.ASSAULT], (s) => (fits(s, LISTS.files) ? C.OTHER : s.cls)],
  ['bombard', [C.ASSAULT], (s) => keep(s, !s.targetHeads.some((head) => LISTS.messages.has(s.view.plain[head])))],
  [
    'invade',
    [C.ASSAULT],
    (s) => keep(s, s.object < 0 || s.isLand(s.object) || s.isPlace(s.object) || isSomebody(s) || fits(s, LISTS.lands)),
  ],
  // "Charged a fee", "charged the battery"
  ['charge', [C.ACCUSE, C.COERCE], (s) => keep(s, s.object < 0 || !(isSum(s) || fits(s, LISTS.charged)))],
  // Goods are recalled, too.
  [
    'recall',
    [C.SANCTION],
    (s) => (s.object < 0 ? NONE : s.isPerson(s.object) || fits(s, LISTS.envoys) ? s.cls : C.OTHER),
  ],
  // "Violated the rules", but "violated the truce"
  [
    'violate',
    [C.ASSAULT],
    (s) => keep(s, s.object >= 0 && (isSomebody(s) || s.isLand(s.object) || fits(s, LISTS.truces))),
  ],
  // "Suspended business", "suspended trading"
  ['suspend', [C.SANCTION, C.COERCE], (s) => (s.object < 0 || isSomebody(s) || fits(s, LISTS.bonds) ? s.cls : C.OTHER)],
  // "Retreated to the hills to write"
  ['retreat', [C.RETREAT], (s) => keep(s, byForce(s) || s.doers.some(s.isLand))],
  // The tagger takes "raping" for a form of *rap*.
  ['rap', [C.ACCUSE], (s) => (s.view.page.forms.form[s.verb] === RAPING ? C.ASSAULT : s.cls)],
  ['fail ignore', [C.REJECT], (s) => keep(s, (s.object < 0 && !hasClause(s)) || isSomebody(s))],
  // "As opposed to"
  [
    'oppose',
    [C.REJECT],
    (s) => keep(s, !(s.view.xpos[s.verb] === VBN && hasCase(s, UNTO) !== undefined && hasWord(s, AS))),
  ],
  // "Defies logic"
  [
    'defy',
    [C.REJECT],
    (s) =>
      keep(s, s.doers.length > 0 && (s.object < 0 || isSomebody(s) || s.isLand(s.object) || fits(s, LISTS.limits))),
  ],
  [
    'delay postpone cancel',
    [C.REJECT, C.SANCTION],
    (s) => (isMeeting(s) || fits(s, LISTS.bonds) || fits(s, LISTS.measures) ? s.cls : C.OTHER),
  ],
  [
    'block',
    [C.REJECT],
    (s) => (fits(s, LISTS.measures) || fits(s, LISTS.proposals) || (isSomebody(s) && byBody(s)) ? s.cls : C.OTHER),
  ],
  [
    'hang pound crash gas burn strike hit down',
    [C.ASSAULT],
    (s) => keep(s, s.object < 0 || isSomebody(s) || s.isPlace(s.object) || byForce(s)),
  ],
  // Found guilty is not yet blamed: the court does something to him.
  ['convict', [C.ACCUSE], () => C.COERCE],
];
