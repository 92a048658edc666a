/**
 * Words that stand on two sides of one thing. Each line is a pair of sides, `word word | word word`; a word under a negation stands on the
 * other side (`no hurry` is late). Made for Hearsay from general knowledge of English; no list was taken over.
 * `~` marks states the world may pass from one into the other: open in spring and shut in autumn is no contradiction.
 */
import { stem } from './stem.js';

const PAIRS = `
soon shortly imminent imminently immediately hurry urgent urgently rush quickly swiftly tomorrow overnight quick fast | later slow slowly eventually someday patience gradually
speed accelerate hasten expedite | delay postpone defer stall drag
~ open reopen opened reopening unlock | close shut closed closure seal sealed reclose shutter shuttered
start begin launch commence resume restart restarted initiate continue continuing ongoing | stop end halt cease suspend cancel scrap abandon pause freeze axe shelve
increase rise raise grow climb expand gain soar boost jump higher more surge upgrade double triple | decrease fall drop cut reduce decline lower shrink less fewer slash plunge trim downgrade halve dwindle
safe safely secure harmless | dangerous unsafe risky hazardous unsound danger hazard
support back favour favor endorse approve welcome backing champion | oppose reject resist object veto disapprove opposition against condemn
accept agree embrace consent | refuse reject decline disagree rebuff
guilty responsible culpable blame liable | innocent exonerate blameless cleared
true correct accurate truth fact genuine real | false untrue incorrect inaccurate baseless fabricate hoax myth lie invented fake
win victory succeed success triumph | lose defeat fail failure
stay remain retain keep | leave quit resign depart resignation step-down exit withdraw
~ keep retain maintain preserve operate operation active intact stand standing serve employ run produce manned | demolish destroy dismantle scrap raze abolish defunct derelict inactive idle shut close closed empty cease vacate mothball shutter blow_up
~ build construct erect rebuild | demolish destroy raze dismantle
alive survive living | dead die kill
aware know inform warn tell | unaware ignorant
friend friendly ally partner trust | enemy foe adversary hostile distrust rival
good great excellent well positive strong healthy fine success robust successful brilliant | bad terrible poor awful negative weak sick disaster failure disastrous dreadful mess
peace peaceful ceasefire truce calm | war attack fight conflict violence violent
legal lawful constitutional legitimate | illegal unlawful unconstitutional illegitimate
~ free release freed | detain arrest jail imprison custody
possible feasible likely probable | impossible unlikely improbable
certain sure definite guarantee certainty | uncertain doubt unsure uncertainty
confirm admit acknowledge concede | dispute refute dismiss
buy purchase acquire buying | sell divest sold
hire recruit | fire sack dismiss redundant redundancy layoff
enough sufficient adequate plenty ample abundant surplus | shortage insufficient inadequate lack scarce deficit
attend present attendance | absent skip boycott
allow permit authorise authorize legalise legalize lift | ban forbid prohibit block bar outlaw
cheap affordable inexpensive | expensive costly unaffordable dear
clean pure | dirty polluted contaminated toxic
improve better recover | worsen deteriorate worse
strengthen | weaken
love adore admire praise respect | hate despise criticise criticize loathe condemn
ready prepared | unready unprepared
temporary temporarily interim | permanent permanently forever
always | never
all every everyone everybody full fully entire entirely whole complete completely | none nobody nothing partial partly
profit profitable | loss-making unprofitable insolvent bankrupt bankruptcy
pass adopt enact | repeal revoke rescind overturn scrap
unite unity united | divide division split divided
~ deploy station | withdraw recall
stable stability steady | unstable instability volatile
transparent public publish disclose reveal | secret secretly hidden conceal confidential withhold
voluntary voluntarily willing optional | forced compulsory compulsorily mandatory involuntary coerced
necessary essential need needed vital | unnecessary needless pointless
effective work working | ineffective useless broken
easy simple easily | difficult hard tough
important crucial key | unimportant irrelevant trivial minor
fair just justified | unfair unjust unjustified
equal equally | unequal discriminate
credible honest honestly | dishonest corrupt deceive mislead
experienced | inexperienced
competent capable able | incompetent incapable unable
hope hopeful optimistic confident | despair pessimistic hopeless
alone sole only solo | together joint jointly
early | late
before | after
north | south
east | west
men man male | woman women female
rich wealthy | poor broke
sign ratify join joined | unsign withdraw quit
full | empty
solve resolve settled | unresolved unsettled
ill sick unwell hospital | healthy well recovered
vaccinated | unvaccinated
nationalise nationalize | privatise privatize
pay paid settle | unpaid owe owed default
found find recover | missing lost
include | exclude omit
majority most | minority few
first | last
major huge massive enormous significant | minor small tiny minimal negligible
involve involved | uninvolved
innocence | guilt
cooperate cooperation cooperative | obstruct obstruction uncooperative
arrive arrival come | leave departure go
tested | untested
normal | abnormal crisis emergency
separate independent independence | united
tax-cut | tax-rise
resign quit resignation sack dismissed fired ousted | reappoint reinstate reinstated reelect
~ suspend suspended suspension | reinstate reinstated resume lifted
postpone postponed delay delayed late overdue | punctual
proceed | cancel abandon scrap shelve postpone suspend halt
abolish scrap axe repeal eliminate remove withdraw | retain keep remain stay introduce impose restore
introduce impose | lift abolish scrap repeal remove waive
freeze frozen unchanged stay | rise increase raise fall cut reduce
hard solid firm rigid | soft fluid loose
~ silent mute | work working transmit operate
~ impassable blocked closed shut | passable flow open reopen cleared
~ banned forbidden suspended halted closed | allowed permitted resumed restored
~ evacuated evacuate displaced | returned return
~ flooded underwater | drained dry
intact undamaged unharmed unhurt unscathed | damage destroy harm hurt injure wreck collapse
armed | unarmed
guilty convict convicted conviction | acquit acquitted acquittal innocent cleared
confidence trust faith full | lose lost distrust doubt
complete finished finish ready done | unfinished incomplete begin start underway
deny denial | admit confess confession concede acknowledge confirm
collapse fail founder | succeed succeeded
solvent liquid | insolvent bankrupt bankruptcy collapse
recession contraction contract shrink slump downturn | growth grow boom expand expansion recover recovery upturn
surplus | deficit shortfall gap
shortage scarcity | surplus glut oversupply
overpaid overcharge | underpaid undercharge
overestimate overstate exaggerate | underestimate understate
accident accidental accidentally unintentional unintended mistake | deliberate deliberately intentional intentionally intended sabotage arson
suicide | murder homicide
natural | suspicious poison
contained extinguished | spread uncontrolled rage
calm quiet peaceful | riot unrest clash violent
victim | perpetrator culprit attacker
ally allied | enemy rival
dissolve disband disbanded | found establish form reunite
elected win | defeated lose
unanimous unanimously | split divided
legalise legalize decriminalise legal | criminalise ban illegal
sober | drunk intoxicated
conscious awake | unconscious coma
stable | critical deteriorate
fit healthy available play | injured unfit ruled_out sidelined unavailable
cured recovered | relapse terminal incurable
harmless benign safe | harmful malignant dangerous toxic
contagious infectious | non-contagious
escape fugitive | recapture caught custody arrest
public state nationalised | private privatised privatized
vacant empty unoccupied | occupied filled full inhabited
deepen | ease
tighten strict stringent tough | loosen relax ease lax lenient
escalate escalation intensify | de-escalate calm ease subside
insured | uninsured
licensed licence | unlicensed
registered | unregistered
paid | unpaid
veto block | approve pass sign
accept accepted | spurn refuse reject
invite invited | disinvite uninvited exclude
welcome | shun
attend | boycott
encourage | discourage deter
real genuine authentic | fake forged forgery counterfeit hoax
known identified | unknown unidentified anonymous
responsible | irresponsible
loyal | disloyal betray traitor
popular | unpopular
qualified eligible | unqualified ineligible disqualified
legitimate | illegitimate
proven proved | unproven disproved
married | divorced unmarried single
pregnant | miscarry
employ employed job | unemployed jobless sacked
staffed manned | unstaffed unmanned
`;

/** A word's place: which pair, and on which side. */
export interface Side {
  readonly pair: number;
  readonly side: 1 | -1;
  /** A state of the world, which may change. */
  readonly state: boolean;
}

const SIDES: ReadonlyMap<string, readonly Side[]> = (() => {
  const sides = new Map<string, Side[]>();
  PAIRS.trim()
    .split('\n')
    .forEach((written, pair) => {
      const state = written.startsWith('~');
      const line = written.replace('~', '').trim();
      line.split('|').forEach((words, i) => {
        for (const word of words.trim().split(' ')) {
          const key = stem(word);
          const known = sides.get(key) ?? [];
          if (known.some((one) => one.pair === pair)) continue;
          known.push({ pair, side: i === 0 ? 1 : -1, state });
          sides.set(key, known);
        }
      });
    });
  return sides;
})();

const NOWHERE: readonly Side[] = [];

/** Where a stem stands; nowhere for most. */
export function sidesOf(stemmed: string): readonly Side[] {
  return SIDES.get(stemmed) ?? NOWHERE;
}

const PREFIX = /^(?:un|in|im|ir|il|non-?|dis)/;

/** `unsafe` and `safe`, `illegal` and `legal`: one is the other with a prefix that denies it. */
export function isPrefixed(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  // Most words are no end of another, and that is sooner told than what comes before it.
  if (short.length <= 3 || long.length === short.length || !long.endsWith(short)) return false;
  return long.replace(PREFIX, '') === short;
}
