/**
 * What a verb must be done to for it to be a deed between people. "Gave aid", not "gave a speech"; "ended the embargo", not "ended his campaign".
 * Lemmas, in lower case.
 */

/** What helps: without it *give*, *send* and the like are no aid. */
export const GOODS = `
  aid assistance help relief money cash fund funding dollar dlr dlrs pound euro yen franc mark peso rupee rouble ruble million mln billion bln trillion loan credit grant donation
  contribution subsidy subvention compensation pension food grain wheat rice maize flour meal water fuel oil gas petrol electricity power medicine drug vaccine antidote
  treatment care bed kit mask ventilator blanket tent shelter home housing clothes clothing toy truck ambulance vehicle equipment machinery supply supplies material
  tonne ton asylum refuge sanctuary protection escort training expertise scholarship bailout package weapon arm arms ammunition missile rocket rifle gun tank jet
  helicopter warplane aircraft plane warship ship boat submarine radar uniform generator shipment consignment convoy rescue support backing
  parcel packet cargo technology worker volunteer doctor nurse medic firefighter rescuer specialist expert
`;

/** Who is sent to fight or to watch. */
export const FORCES = `
  troop troops soldier army military navy force forces brigade battalion regiment division platoon unit marine paratrooper commando warship destroyer frigate
  carrier submarine fleet flotilla jet warplane bomber fighter helicopter drone tank artillery missile patrol peacekeeper reinforcement gunboat squadron
  reservist militia police officer guard firepower sentry
`;

/** Who is sent to talk. */
export const ENVOYS = `
  envoy delegation ambassador emissary diplomat mission negotiator mediator minister official representative delegate team inspector observer monitor
`;

/** What states and bodies have with each other, and may break off, cut or renew. */
export const BONDS = `
  tie relation relations relationship link contact alliance friendship dialogue cooperation partnership pact treaty accord agreement truce hostility trade export import
  aid assistance help support subsidy funding fund loan credit supply supplies shipment delivery sale contract deal talks talk negotiation membership participation
  embargo recognition visa flight service payment operation operations purchase order licence license programme program exchange exercise drill project
  investment sanction protection mission troop privilege quota access
`;

/** What is signed for two or for many. */
export const PAPERS = `
  agreement treaty accord deal pact contract memorandum law bill act order convention protocol declaration legislation resolution charter decree truce ceasefire
  communique statement lease concession constitution petition letter understanding peace undertaking compact settlement armistice
`;

/** What is raised and is no deed: "raised concerns". */
export const MATTERS = `
  issue question concern doubt fear spectre specter eyebrow awareness prospect hope possibility voice point matter topic alarm objection stake profile expectation
  suspicion head hand temperature child family son daughter baby bar complaint worry tension
`;

/** What is opened, lost or won and is no news between people: "opened the door", "lost his temper". */
export const TRIFLES = `
  door gate window eye mouth mail email e-mail letter box bag bottle heart mind way account file page app book drawer envelope package temper trust faith weight
  interest patience touch sight confidence hair memory consciousness appetite sleep point admirer praise plaudit heart track floodgate
`;

/** What is shared between states or services. */
export const SHARED = `
  intelligence information data technology expertise resource resources evidence burden power border cost costs responsibility secret document file
`;

/** Limits that are eased, lifted or granted away. */
export const LIMITS = `
  restriction ban curfew sanction embargo blockade rule rules control controls limit lockdown siege curb emergency law quota tariff censorship measure condition term barrier
  requirement demand martial tension pressure policy visa regulation right rights autonomy independence freedom amnesty concession permission access bail asylum licence license
  request immunity status citizenship clemency pardon parole power powers deadline credit loan extension leave truce ceasefire recognition privilege
  defeat election loss point ground claim seat
  prisoner detainee passage visit relief territory land aid tie relation relations order
`;

/** What is released and is nobody. */
export const PRODUCTS = `
  report study statement document email e-mail video film album song single game version book data figure result record transcript tape photo photograph picture image software phone
  product trailer list note letter poll survey dossier proposal paper footage recording movie update code report memo guideline detail information name identity finding
`;

/** What a house passes or adopts. */
export const MEASURES = `
  resolution law bill budget measure constitution plan programme program policy reform motion amendment rule act legislation charter treaty declaration ordinance directive regulation
  convention decree code strategy agenda package reform statute
`;

/** What is accepted and binds. */
export const PROPOSALS = `
  proposal offer invitation request resignation term terms plan demand deal agreement accord ceasefire truce treaty condition bid compromise apology recommendation petition surrender
  resolution mediation verdict ruling result
`;

/** What is placed and stays where it is: "placed an order". */
export const STAKES = `
  order bet emphasis blame burden trust pressure restriction limit value faith importance premium weight call advertisement ad hope priority strain
`;

/** What is killed and does not die: "killed the bill". */
export const IDEAS = `
  bill filibuster plan idea proposal deal project programme program hope chance job show career measure amendment legislation time mood conversation momentum reform
  agreement initiative motion resolution story pain weed germ bacteria virus cell appetite
`;

/** What is recognised and so supported. */
export const STANDINGS = `
  independence sovereignty state statehood government result election claim right rights authority union marriage leader leadership regime legitimacy republic border passport
  president council opposition genocide annexation capital status victory
`;

/** What is charged and is nobody. */
export const CHARGED = `
  it fee price rate interest battery phone toll tax premium rent dollar pound euro fare tariff money commission device car amount
`;

/** What is sought from somebody: "sought help", not "sought shelter". */
export const WANTED = `
  help aid assistance support backing approval consent permission authority authorisation authorization clearance access asylum refuge damages damage compensation information extradition
  injunction order warrant meeting talk talks negotiation dialogue clarification explanation apology recognition loan credit fund funding financing finance investment money bid review
  protection advice exemption extension waiver bail release return pardon amnesty clemency vote mandate membership ban sanction inquiry investigation delay postponement settlement
  dismissal appeal concession cut increase facility contribution donation testimony
`;

/** What is launched, fired or taken apart in war. */
export const WEAPONS = `
  missile rocket bomb shell grenade mortar torpedo drone gun weapon arsenal warhead mine launcher reactor centrifuge silo base camp outpost checkpoint site facility settlement
  bullet round shot gas salvo barrage artillery tank jet warplane aircraft fighter
`;
