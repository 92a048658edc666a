/**
 * The lexicon of referents: gender of given names, aliases of countries and bodies, and which nouns are people, bodies and places. Only
 * lists that are the project's own or in the public domain, and nouns counted in GUM's free genres.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GumDocument } from '../../eval/gum.js';
import { ALIAS, type CorefLexicon } from '../../src/read/coref/lexicon.js';
import { GENDER } from '../../src/read/coref/mention.js';
import { NOUN, type Nouns } from '../../src/read/coref/model.js';
import { GROUP_NOUNS, ROLE_NOUNS } from '../../src/read/english/sources.js';
import { hashString } from '../../src/read/linear/hash.js';
import { classSlot, type WordClasses } from '../../src/read/linear/words.js';
import { phraseHash } from '../../src/read/name/lexicon.js';

function rows(folder: string, file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Names of countries as news writes them, besides those of the list of codes. */
const MORE: Readonly<Record<string, string>> = {
  US: 'US;USA;U.S.;U.S.A.;United States;United States of America;America;U.S',
  GB: 'UK;U.K.;United Kingdom;Britain;Great Britain;U.K',
  RU: 'Russia;Russian Federation',
  KP: "North Korea;DPRK;Democratic People's Republic of Korea;N Korea;N. Korea",
  KR: 'South Korea;Republic of Korea;ROK;S Korea;S. Korea',
  CN: "China;PRC;People's Republic of China;mainland China",
  AE: 'UAE;United Arab Emirates',
  SA: 'Saudi Arabia;Saudi',
  CZ: 'Czech Republic;Czechia',
  MM: 'Myanmar;Burma',
  TR: 'Turkey;Türkiye',
  NL: 'Netherlands;Holland;The Netherlands',
  CI: 'Ivory Coast',
  BA: 'Bosnia;Bosnia and Herzegovina',
  MK: 'Macedonia;North Macedonia',
  CD: 'Congo;DR Congo;DRC',
  HK: 'Hong Kong',
  PS: 'Palestine',
  VA: 'Vatican;Holy See',
  SY: 'Syria',
  IR: 'Iran',
  VN: 'Vietnam',
  LA: 'Laos',
  UA: 'Ukraine',
  NZ: 'New Zealand;NZ',
};

function table(entries: ReadonlyMap<number, number>): { keys: Uint32Array; values: Uint32Array } {
  let slots = 64;
  while (slots < entries.size * 1.5) slots *= 2;
  const keys = new Uint32Array(slots);
  const values = new Uint32Array(slots);
  for (const [key, value] of [...entries].sort((a, b) => a[0] - b[0])) {
    let slot = key & (slots - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return { keys, values };
}

/** Hash of a phrase as the stage makes it: words apart at blanks and hyphens, a leading article left out. */
export function hashOfPhrase(phrase: string): number {
  const words = phrase
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/’/g, "'")
    .replace(/(\p{L})('s)\b/gu, '$1 $2')
    .replace(/-/g, ' - ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.map(hashString).reduce((hash, word) => phraseHash(hash, word));
}

/** Gender of given names: at least nine in ten of those who bear it. */
function givenNames(folder: string): Map<number, number> {
  const given = new Map<number, number>();
  for (const [name, gender] of rows(folder, 'first-names-us.tsv'))
    if (gender === 'F' || gender === 'M')
      given.set(hashString(name.toLowerCase()), gender === 'F' ? GENDER.female : GENDER.male);
  return given;
}

function aliases(folder: string): Map<number, number> {
  const found = new Map<number, number>();
  const groups = new Map<string, number>();
  const group = (name: string): number => {
    const known = groups.get(name) ?? groups.size + 1;
    groups.set(name, known);
    return known;
  };
  const put = (phrase: string, id: number, kind: number) => {
    const clean = phrase.replace(/\s*\(.*\)$/, '').trim();
    if (clean === '' || found.has(hashOfPhrase(clean))) return;
    found.set(hashOfPhrase(clean), id * 8 + kind);
  };
  const countries = rows(folder, 'country-codes.tsv');
  for (const [code, names] of Object.entries(MORE))
    for (const name of names.split(';')) put(name, group(code), ALIAS.country);
  for (const [code, , , cldr, short, formal] of countries)
    for (const name of [cldr, short, formal]) if (name) put(name.replace(/&/g, 'and'), group(code), ALIAS.country);
  for (const [name, stands, code] of rows(folder, 'metonyms.tsv')) {
    const government = / government$|or government$/.test(stands) && !/parliament|state/.test(stands);
    const kind = government ? (countries.some((row) => row[6] === name) ? ALIAS.capital : ALIAS.seat) : ALIAS.body;
    if (/industry|businesses|press|courts|;/.test(stands) || name === 'State') continue;
    put(name, government ? group(code) : group(stands), kind);
    // What the seat stands for is a name too: "the US State Department".
    if (!government)
      for (const plain of [stands, stands.replace(/^the (?:US|UK) /, '')])
        if (/\p{Lu}/u.test(plain)) put(plain, group(stands), ALIAS.body);
  }
  for (const row of countries) if (row[6]) put(row[6], group(row[0]), ALIAS.capital);
  for (const [code, adjective, people] of rows(folder, 'demonyms-extra.tsv'))
    for (const name of [adjective, ...(people ?? '').split(';')])
      if (name && code !== 'EU') put(name, group(code), ALIAS.people);
  return found;
}

const PEOPLE = `${ROLE_NOUNS} ${GROUP_NOUNS} ambassadors envoys leaders spokesmen spokeswomen spokespeople spokespersons presidents ministers
  victims teachers doctors nurses patients drivers pilots passengers farmers fishermen police officers soldiers troops lawyers candidates
  negotiators mediators delegates engineers scientists players fans owners tenants refugees migrants immigrants prisoners hostages
  detainees gunmen attackers suspects defendant defendants suspect plaintiff plaintiffs coroner pathologist whistleblower customers consumers
  shareholders citizens civilians children kids adults teenagers teenager toddler baby infant couple pair duo trio hauliers dockers lawmaker
  negotiator mediator delegate soldier gunman attacker survivor survivors bystander bystanders relative relatives colleague neighbour
  neighbor insider insiders source sources critic supporter opponent politician politicians bureaucrat bureaucrats technocrat tycoon
  novelist novelists poet poets singer actor actress musician artist director producer photographer presenter broadcaster blogger
  vicar rector curate archdeacon deacon imam rabbi monk nun barrister solicitor superintendent collector custodian trustee widow widower bride
  groom welder plumber mechanic electrician carpenter tradie baker butcher barber grocer shopkeeper innkeeper landlord landlady skipper
  captain sailor fisherman fishermen gardener cleaner cook chef nurse midwife paramedic firefighter firefighters policeman policewoman
  constable sergeant lieutenant corporal admiral marshal brigadier ombudsman commissioner councillor councilor alderman premier
  magistrate registrar notary auditor treasurer bursar dean provost lecturer scholar curator archivist librarian sculptor painter
  composer conductor pianist violinist drummer guitarist rapper dancer comedian model designer architect surveyor planner builder
  contractor contractors developer landowner landowners rancher ranchers miner miners docker lorry trucker truckers cyclist cyclists
  motorist motorists commuter commuters pedestrian pedestrians tourist tourists pilgrim pilgrims worshipper worshippers villager
  villagers townspeople islander islanders settler settlers regulars punters onlooker onlookers passer-by passers-by trainer trainers
  jockey jockeys umpire umpires referee referees striker goalkeeper midfielder batsman bowler champion rival opponent opponents
  juror jurors foreman forewoman informant informants spy spies agent agents operative operatives envoy negotiators dissident dissidents
  rebel insurgent insurgents jihadist jihadists terrorist terrorists hijacker kidnapper kidnappers smuggler smugglers burglar
  thief thieves murderer killer rapist fugitive convict inmate inmates hostage captive pensioner pensioners retiree retirees
  jobseeker applicant applicants claimant claimants complainant petitioner respondent appellant heir heiress bookie bookmaker
  publisher broker brokers trader dealer dealers importer importers exporter exporters grower growers planter brewer distiller
  councilman councilwoman councilmen congressman congresswoman assemblyman assemblywoman alderwoman selectman senators congressmen incumbent challenger
  supervisor supervisors accused surgeon surgeons dentist dentists vet vets veterinarian pharmacist therapist physiotherapist psychologist psychologists
  psychiatrist cardiologist oncologist neurologist paediatrician pediatrician epidemiologist epidemiologists virologist biologist biologists ecologist
  geologist seismologist hydrologist glaciologist volcanologist climatologist meteorologist meteorologists forecaster forecasters botanist zoologist
  physicist physicists chemist chemists mathematician astronomer astronaut astronauts archaeologist archaeologists anthropologist sociologist historian
  historians economist economists strategist strategists analyst analysts entrepreneur financier banker bankers accountant accountants auditors actuary
  investor investors lobbyist lobbyists pollster pollsters columnist commentator correspondent pundit pundits anchor anchorman anchorwoman host hostess
  playwright filmmaker choreographer soprano tenor ballerina screenwriter songwriter frontman bandmate co-star castmate
  winger defender fullback quarterback linebacker pitcher catcher shortstop wicketkeeper paceman spinner swimmer swimmers sprinter runner runners hurdler
  rower skier skater gymnast boxer wrestler golfer caddie skippers teammate teammates team-mate team-mates
  schoolboy schoolgirl pupil pupils classmate classmates roommate flatmate housemate girlfriend boyfriend fiance fiancee stepson stepdaughter stepmother
  stepfather godfather godmother grandson granddaughter in-law ex-wife ex-husband mother-in-law father-in-law son-in-law daughter-in-law
  lifeguard janitor caretaker concierge receptionist secretary-general undersecretary vice-president vice-chairman vice-chair co-founder co-author co-owner
  philanthropist activist activists campaigner campaigners environmentalist conservationist humanitarian volunteer volunteers organiser organizer organisers
  human humans individual individuals others guest guests crew crews staff staffer staffers intern interns assistant secretary`;
const BODIES = `company firm bank ministry department agency office bureau administration government council commission parliament court
  committee board panel party union association federation organisation organization group coalition alliance authority authorities
  corporation institute institution university college school newspaper paper magazine broadcaster network station outlet website
  regulator watchdog airline carrier manufacturer supplier retailer maker brewer insurer lender exchange fund foundation charity trust
  team club league army navy force police congress senate house cabinet opposition regime military command embassy consulate
  companies firms banks ministries agencies unions parties airlines governments tribunal inquiry service services unit division
  subsidiary directorate secretariat congregation syndicate cartel consortium venture cooperative think-tank tank laboratory lab hospital church campaign media press brigade militia`;
const PLACES = `country nation state republic kingdom city town village region province district county island capital countries nations states`;

/** Kinds of nouns: the lists above, and what GUM's heads mostly are. */
function nounKinds(
  documents: readonly GumDocument[],
  classes: WordClasses,
): { kinds: Map<number, number>; byClass: Uint8Array } {
  const kinds = new Map<number, number>();
  const counts = new Map<string, [number, number, number, number]>();
  for (const { text, mentions } of documents) {
    for (const { head, headUpos, etype } of mentions) {
      if (headUpos !== 'NOUN') continue;
      const form = /^[\p{L}-]+/u.exec(text.slice(head, head + 40))?.[0].toLowerCase();
      if (form === undefined) continue;
      const count = counts.get(form) ?? [0, 0, 0, 0];
      counts.set(form, count);
      count[etype === 'person' ? 1 : etype === 'organization' ? 2 : etype === 'place' ? 3 : 0]++;
    }
  }
  for (const [form, count] of counts) {
    const all = count[0] + count[1] + count[2] + count[3];
    for (const kind of [NOUN.person, NOUN.body])
      if (all >= 2 && count[kind] / all > 0.6) kinds.set(hashString(form), kind);
  }
  const list = (words: string, kind: number) => {
    for (const word of words.split(/\s+/))
      if (!/^(?:some|many|others|most|several|both|two|three|four|all|few|they|we|those)$/.test(word))
        kinds.set(hashString(word), kind);
  };
  const byClass = new Uint8Array(65536);
  const shares = new Map<number, [number, number, number, number]>();
  for (const [form, count] of counts) {
    const slot = classSlot(classes, hashString(form));
    if (slot < 0) continue;
    const fine = classes.fine[slot];
    const share = shares.get(fine) ?? [0, 0, 0, 0];
    shares.set(fine, share);
    const all = count[0] + count[1] + count[2] + count[3];
    // Each word counts once, by what it mostly is.
    count.forEach((n, kind) => {
      share[kind] += n / all;
    });
    // What GUM has seen to be nothing of the sort stays so.
    if (!kinds.has(hashString(form)) && count[0] / all > 0.5) kinds.set(hashString(form), NOUN.none);
  }
  for (const [fine, share] of shares) {
    const all = share[0] + share[1] + share[2] + share[3];
    if (all >= 3 && share[1] / all >= 0.7) byClass[fine] = NOUN.person;
  }
  list(PEOPLE, NOUN.person);
  list(PLACES, NOUN.place);
  list(BODIES, NOUN.body);
  return { kinds, byClass: byClass.slice(0, 1 + Math.max(...shares.keys())) };
}

export function makeLexicon(
  folder: string,
  documents: readonly GumDocument[],
  classes: WordClasses,
): { lexicon: CorefLexicon; nouns: Nouns } {
  const given = table(givenNames(folder));
  const alias = table(aliases(folder));
  const { kinds, byClass } = nounKinds(documents, classes);
  const nouns = table(kinds);
  return {
    lexicon: {
      givenKeys: given.keys,
      givenBits: Uint8Array.from(given.values),
      aliasKeys: alias.keys,
      aliasValues: Uint16Array.from(alias.values),
    },
    nouns: { keys: nouns.keys, kinds: Uint8Array.from(nouns.values), byClass },
  };
}
