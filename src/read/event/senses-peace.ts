/** Rules of `sense` for verbs of words, aid and trade: who is met, what is given, asked for or signed, and the class the deed then has. */
import { deprelIndex } from '../parse/labels.js';
import { UPOS, XPOS } from '../tag/labels.js';
import {
  byBody,
  byForce,
  C,
  fits,
  hasCase,
  hasClause,
  hasObject,
  hasWay,
  hasWord,
  isMeeting,
  isPassive,
  isSomebody,
  isSum,
  keep,
  LISTS,
  NONE,
  type Rule,
  type Sense,
} from './act.js';
import { words } from './lexicon.js';

const ADVCL = deprelIndex('advcl');
const ACL = deprelIndex('acl');
const VBG = XPOS.indexOf('VBG');
const VBN = XPOS.indexOf('VBN');
const WHITHER = words('for from');
const WITH = words('with to');
const TOGETHER = words('with');
const UNTO = words('to');
const FOR = words('for');
const FROM = words('from');
const PRON = UPOS.indexOf('PRON');
const GUILTY = words('guilty innocent');
const ABET = words('abet');
const CHARGES = words('charge');

const byOffice = ({ doers, isOfficial, isLand, isBody }: Sense) =>
  doers.some((head) => isOfficial(head) || isLand(head) || isBody(head));
const ontoSomebody = (s: Sense) => s.targetHeads.some((head) => s.isPerson(head) || s.isBody(head) || s.isLand(head));

const THINGS = words('it this what');
const PATIENTS = words(
  'patient victim wounded casualty injured child refugee civilian survivor soldier fighter sick people',
);

export const PEACE: readonly Rule[] = [
  [
    'give provide send deliver supply lend award grant dispatch ship',
    [C.AID, C.MOBILIZE, C.CONCEDE, C.OTHER],
    (s) => {
      if (s.object < 0) return NONE;
      if (fits(s, LISTS.forces)) return C.MOBILIZE;
      if (fits(s, LISTS.envoys)) return C.CONSULT;
      if (fits(s, LISTS.limits)) return C.CONCEDE;
      return fits(s, LISTS.goods) || isSum(s) ? C.AID : NONE;
    },
  ],
  [
    'host receive',
    [C.CONSULT],
    (s) => keep(s, s.object >= 0 && (s.isPerson(s.object) || isMeeting(s) || fits(s, LISTS.envoys))),
  ],
  ['attend', null, (s) => keep(s, isMeeting(s))],
  // "Was met with doubt"
  ['meet', [C.CONSULT], (s) => keep(s, !isPassive(s) || hasCase(s, TOGETHER) === undefined)],
  // "Talked about the police"
  [
    'talk',
    [C.CONSULT],
    (s) => keep(s, s.doers.length > 1 || s.targetHeads.length === 0 || hasCase(s, WITH) !== undefined),
  ],
  // "Conferred an honour"
  ['confer', [C.CONSULT], (s) => keep(s, !hasObject(s) && !isPassive(s))],
  [
    'visit',
    [C.CONSULT],
    (s) => (byOffice(s) || isSomebody(s) || (s.object >= 0 && s.isLand(s.object)) ? s.cls : C.OTHER),
  ],
  ['sit_down', [C.CONSULT], (s) => keep(s, hasCase(s, TOGETHER) !== undefined)],
  // Soldiers who leave withdraw; whoever holds no office just leaves.
  [
    'leave depart',
    null,
    (s) => {
      const where = hasCase(s, WHITHER) ?? s.object;
      if (where < 0 || !(s.isLand(where) || LISTS.lands.has(s.view.plain[where]))) return NONE;
      return byForce(s) ? C.RETREAT : byOffice(s) ? s.cls : C.OTHER;
    },
  ],
  [
    'fly travel',
    [C.CONSULT],
    (s) => (hasObject(s) || !hasWay(s) ? NONE : byOffice(s) || s.targetHeads.some(s.isBody) ? s.cls : C.OTHER),
  ],
  ['tour', [C.CONSULT], (s) => (byOffice(s) ? s.cls : C.OTHER)],
  // "Called him a liar" is no request; "called on him" is another verb.
  ['call', [C.REQUEST], () => NONE],
  ['raise', null, (s) => keep(s, s.object >= 0 && !fits(s, LISTS.matters))],
  ['open lose win close', [C.OTHER], (s) => keep(s, !fits(s, LISTS.trifles))],
  [
    'sign',
    null,
    (s) => {
      if (s.object < 0) return keep(s, hasClause(s));
      return fits(s, LISTS.papers) && !fits(s, LISTS.ones) ? s.cls : C.OTHER;
    },
  ],
  ['share exchange', [C.COOPERATE], (s) => keep(s, fits(s, LISTS.shared) && byBody(s))],
  // Shares trade, oilmen drill, rights are exercised.
  ['trade', [C.COOPERATE], (s) => keep(s, byBody(s) && hasCase(s, TOGETHER) !== undefined)],
  ['drill exercise', [C.COOPERATE], (s) => keep(s, !hasObject(s) && byForce(s))],
  ['renew resume restore', [C.COOPERATE], (s) => (fits(s, LISTS.bonds) ? s.cls : C.OTHER)],
  ['coordinate co-ordinate', [C.COOPERATE], (s) => keep(s, byBody(s))],
  ['join', [C.COOPERATE], (s) => (!isSomebody(s) ? NONE : byBody(s) && s.isBody(s.object) ? s.cls : C.OTHER)],
  ['treat', [C.AID], (s) => keep(s, fits(s, PATIENTS))],
  ['protect feed rebuild', [C.AID], (s) => keep(s, byBody(s) && isSomebody(s))],
  ['aid', [C.AID], (s) => keep(s, !hasWord(s, ABET))],
  ['bail_out', [C.AID], (s) => keep(s, s.object >= 0)],
  // "Contributed to the decline"
  [
    'contribute',
    [C.AID],
    (s) => keep(s, hasObject(s) ? fits(s, LISTS.goods) || isSum(s) : s.doers.length > 0 && ontoSomebody(s)),
  ],
  [
    'yield concede extend relax ease lift waive',
    [C.CONCEDE],
    (s) =>
      keep(
        s,
        s.object < 0 ? s.doers.length > 0 : fits(s, LISTS.limits) || ((s.view.any[s.object] >>> C.COERCE) & 1) === 1,
      ),
  ],
  // "…, allowing others to follow" tells what came of it.
  [
    'allow permit',
    [C.CONCEDE],
    (s) =>
      keep(
        s,
        !(s.view.deprel[s.verb] === ADVCL && s.view.xpos[s.verb] === VBG) &&
          (s.doers.length === 0 || byBody(s) || byForce(s)),
      ),
  ],
  ['adopt pass enact', [C.OTHER], (s) => keep(s, fits(s, LISTS.measures))],
  ['place', [C.OTHER], (s) => keep(s, s.object >= 0 && !fits(s, LISTS.stakes))],
  ['accept', [C.AGREE], (s) => keep(s, s.object < 0 || fits(s, LISTS.proposals))],
  // Of one mind is not yet agreed: "I agree with the policy".
  [
    'agree',
    [C.AGREE],
    (s) => {
      const whom = hasCase(s, TOGETHER);
      return keep(s, hasClause(s) || whom === undefined || s.isPerson(whom) || s.isBody(whom) || s.isLand(whom));
    },
  ],
  // "Asked him about it", "asked himself a question"
  [
    'ask',
    [C.REQUEST],
    (s) => keep(s, hasClause(s) ? !fits(s, LISTS.selves) : hasCase(s, FOR) !== undefined && !fits(s, LISTS.questions)),
  ],
  // "The song appeals to women"
  [
    'appeal',
    [C.REQUEST],
    (s) =>
      keep(
        s,
        s.doers.length > 0 &&
          (hasClause(s) || hasObject(s) || hasCase(s, FOR) !== undefined || hasCase(s, UNTO) === undefined),
      ),
  ],
  ['require', [C.REQUEST], (s) => keep(s, byBody(s) && hasClause(s))],
  ['suggest recommend', [C.REQUEST], (s) => keep(s, hasClause(s))],
  [
    'press',
    [C.REQUEST],
    (s) => (fits(s, CHARGES) ? C.ACCUSE : keep(s, isSomebody(s) || hasClause(s) || hasCase(s, FOR) !== undefined)),
  ],
  ['plead', [C.REQUEST], (s) => (hasWord(s, GUILTY) ? C.OTHER : s.cls)],
  ['seek', [C.REQUEST], (s) => keep(s, fits(s, LISTS.wanted) || isSum(s) || hasCase(s, FROM) !== undefined)],
  // What is wanted is no deed; nor is who is wanted by the police.
  ['want', [C.REQUEST], () => NONE],
  [
    'recognise recognize',
    [C.SUPPORT],
    (s) => keep(s, s.object >= 0 && (isSomebody(s) || s.isLand(s.object) || fits(s, LISTS.standings))),
  ],
  // "The figures support it", "supported by pillars"
  [
    'support back',
    [C.SUPPORT],
    (s) =>
      keep(
        s,
        s.doers.length > 0 ||
          s.actorHeads.length === 0 ||
          s.actorHeads.some((head) => s.view.upos[head] === PRON && !THINGS.has(s.view.plain[head])),
      ),
  ],
  // "Hails from Harne"
  ['hail', [C.SUPPORT], (s) => keep(s, s.object >= 0)],
  ['honour honor', [C.SUPPORT], (s) => keep(s, isSomebody(s))],
  // "Defended the town"
  [
    'defend',
    [C.SUPPORT],
    (s) => keep(s, !(byForce(s) || (s.object >= 0 && (s.isPlace(s.object) || fits(s, LISTS.lands))))),
  ],
  ['sign_up', null, () => C.OTHER],
  ['begin', [C.OTHER], (s) => keep(s, s.object < 0)],
  // "Is married to", "a woman named Reke": how things are.
  ['marry', [C.OTHER], (s) => keep(s, s.view.xpos[s.verb] !== VBN || hasCase(s, UNTO) === undefined)],
  ['name', [C.OTHER], (s) => keep(s, !(s.view.deprel[s.verb] === ACL && s.view.xpos[s.verb] === VBN))],
  ['volunteer commit undertake adopt', [C.AGREE], (s) => keep(s, hasClause(s))],
  ['offer', [C.AGREE], (s) => keep(s, hasClause(s) || fits(s, LISTS.goods))],
  ['discuss', [C.CONSULT], (s) => keep(s, s.doers.length > 1 || byBody(s) || hasCase(s, WITH) !== undefined)],
];
