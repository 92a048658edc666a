/**
 * What words tell of a deed: the PLOVER class of verbs and nouns (Halterman et al. 2023), written from general knowledge. A word may be on
 * several lists: what it does to decides, and the model with it. A trailing `*` marks words that are no event by themselves, only with
 * somebody who does them to somebody ("hit", "call"). Phrasal verbs are joined by `_`.
 */

/** Verbs by class. */
export const DEED_VERBS: Readonly<Record<string, string>> = {
  AGREE: `agree accept* adopt* consent pledge promise vow* commit* undertake* offer* volunteer* concur`,
  CONSULT: `meet visit consult negotiate mediate confer host receive* talk* discuss tour* travel* fly* arrive* brief attend leave* depart* summit
    phone telephone sit_down deliberate parley convene reconvene bargain debate*`,
  SUPPORT: `support endorse praise back* recognise recognize ratify sign congratulate welcome* apologise apologize forgive hail applaud commend defend* honour
    honor laud salute thank* champion advocate* approve* uphold* rally_behind vouch affirm* reaffirm* side_with stand_by sympathise`,
  CONCEDE: `concede yield grant* allow* permit* ease relax lift* repeal resign step_down abdicate capitulate legalise legalize pardon*
    relent back_down give_in bow* reinstate* waive* amnesty abolish* exempt* step_aside unban decriminalise overturn* restore* extend*`,
  RETREAT: `withdraw* retreat release free* surrender pull_out pull_back evacuate disarm demobilise demobilize dismantle decommission ceasefire return*
    hand_over* repatriate disengage stand_down lay_down vacate de-escalate leave* liberate* scrap* acquit parole reopen*`,
  COOPERATE: `cooperate co-operate collaborate share* exchange* trade* join* partner team_up coordinate co-ordinate train* drill* merge* restore*
    normalise normalize link* exercise* extradite* renew* resume* hand*`,
  AID: `aid assist* help* donate fund* finance* supply* provide* give* send* deliver* contribute* airlift lend* loan* subsidise subsidize rescue shelter*
    treat* grant* award* bail_out resettle* vaccinate feed* rebuild* equip* arm* protect* dispatch* feed* compensate* ship*`,
  REQUEST: `request demand urge ask* appeal call* call_for call_on press* insist* plead beg petition seek* implore beseech lobby summon* require* order* want*
    propose* invite* push_for press_for exhort entreat instruct* recommend* suggest*`,
  ACCUSE: `accuse blame criticise criticize condemn denounce sue indict* charge* allege investigate convict fault* slam* blast* lambast rebuke decry
    deplore clash_over censure prosecute impeach chide berate castigate assail* probe* complain* protest* implicate chastise scold lash_out hit_out rap* vilify
    reprimand question* suspect* try* disapprove arraign audit* inquire fine* attack*`,
  REJECT: `reject refuse deny* veto decline* rebuff dismiss* oppose spurn cancel* postpone* rule_out turn_down resist* defy refute repudiate ignore* disregard* boycott*
    snub disagree delay* call_off overrule shun fail* block* defeat* vote_down walk_out shelve* scrap* quash* contest* dispute* nullify flout scoff`,
  THREATEN: `threaten warn* vow* menace intimidate caution*`,
  PROTEST: `protest demonstrate rally* march* riot strike* picket boycott* walk_out clash* burn* barricade blockade* chant* loot heckle revolt rebel mutiny
    occupy* down_tools`,
  SANCTION: `suspend* expel* recall* sever sanction embargo cut* cut_off* break_off halt* freeze* downgrade withhold* withdraw* blacklist boycott* terminate* end*
    reduce* cancel* pull_out* quit* disinvite ostracise isolate* discontinue* stop* scale_back`,
  MOBILIZE: `mobilise mobilize deploy send* mass* reinforce* amass* muster station* fortify redeploy conscript tunnel* patrol* test-fire* move_in enrich* rearm
    beef_up* step_up* put_on_alert draft* array* gear_up`,
  COERCE: `arrest detain seize* ban* impose* deport jail imprison restrict* sentence* confiscate outlaw* censor raid* force* block* curb* close* shut* expel* evict
    oust* sack* dismiss* suspend* shut_down* hack* fire* interrogate* quarantine* crack_down jam* round_up apprehend extradite* cordon_off* seal_off* besiege blockade occupy*
    annex* overthrow topple* depose capture* fine* bar* remand subpoena* hang* execute* suppress* repress search* handcuff intercept* impound question* depose
    silence* purge prohibit* charge* indict* convict* lock_down`,
  ASSAULT: `attack bomb shell kill assassinate murder shoot* fire* stab invade ambush kidnap abduct torture beat* assault massacre execute* slay hijack wound
    injure* storm* raid* fight* clash* destroy* explode* detonate* strike* hit* behead rape bombard strafe lynch poison* gun_down open_fire launch* shoot_down
    open_fire rob mug burn* torch* gas* battle* overrun maim mutilate blow_up* slaughter harass molest ransack blast* crash* down* lob* hurl* crush* pound* sabotage
    violate* engage* vandalise desecrate wage* punch* hang* run_over`,
  OTHER: `demolish build* construct* erect* elect* vote* die* win* lose* open* inaugurate bury* marry divorce acquire* buy* sell* launch* test*
    appoint* nominate* crash* erupt* collapse* explode* born derail sink* flood* quake drown tunnel dig* excavate complete* merge* take_over* transfer* hand_over*
    swear_in resign retire* name* hire* sack* begin* transport* ship* unveil* publish* discover* rename* auction* privatise privatize nationalise nationalize
    devalue raise* land* launch* place* move* transport* evict perish succumb hospitalise graduate bankrupt default* testify* plead_guilty
    debut perform* crown* ordain adopt* enact* pass* promote* resume* derail capsize`,
};

/** Nouns by class: deeds by their names. */
export const DEED_NOUNS: Readonly<Record<string, string>> = {
  AGREE: `agreement* pledge promise* commitment* deal* accord* consent*`,
  CONSULT: `talk* meeting summit visit negotiation consultation discussion* dialogue* conference* mediation trip* tour* session* hearing* conversation* parley
    phone_call bargaining state_visit visit* contact* credential*`,
  SUPPORT: `support* endorsement praise* recognition* ratification apology backing* approval* treaty* pact* signing memorandum`,
  CONCEDE: `concession resignation amnesty* pardon repeal abdication reinstatement easing relaxation`,
  RETREAT: `withdrawal ceasefire* cease-fire* truce* release* retreat pullout pull-out surrender evacuation disarmament dismantlement dismantling armistice
    handover repatriation demobilisation demobilization de-escalation demilitarisation redeployment denuclearisation denuclearization liberation`,
  COOPERATE: `cooperation* co-operation* exercise* manoeuvres* maneuvers* drill* collaboration* exchange* partnership* normalisation normalization war_game extradition`,
  AID: `aid* assistance* donation relief* loan* grant* airlift bailout* rescue* shipment* subsidy* contribution* asylum* funding* delivery*`,
  REQUEST: `request* appeal* demand* call* petition* plea* ultimatum*`,
  ACCUSE: `accusation criticism* condemnation lawsuit investigation indictment inquiry* probe* complaint* trial* prosecution impeachment conviction
    suit* audit* denunciation allegation* charge* rebuke inquest*`,
  REJECT: `rejection refusal veto* denial* cancellation postponement boycott* defiance`,
  THREATEN: `threat* warning* ultimatum intimidation`,
  PROTEST: `protest demonstration rally* march* riot strike* sit-in uprising* walkout picket hunger_strike stoppage unrest* rioting looting blockade* revolt
    rebellion bandh`,
  SANCTION: `sanction* embargo* expulsion suspension* severance`,
  MOBILIZE: `mobilisation mobilization deployment* buildup* build-up* reinforcement* tunnelling tunneling missile_test* test-firing rearmament alert* enrichment*`,
  COERCE: `arrest crackdown curfew* ban* detention seizure raid* deportation sentencing imprisonment confiscation coup occupation* blockade* eviction siege*
    annexation capture* purge martial_law lockdown* custody* closure* hacking* censorship* state_of_emergency ouster execution* sentence* overthrow repression`,
  ASSAULT: `attack bombing killing assassination murder shooting shelling airstrike* air_strike* strike* ambush invasion kidnapping abduction explosion* blast*
    massacre torture* offensive* assault clash* fighting* raid* battle* violence* hijacking stabbing bombardment gunfire* genocide beating* war* incursion execution*
    arson rape robbery slaying air_raid firefight shootout skirmish atrocity beheading slaughter gun_battle drone_strike`,
  OTHER: `demolition election* referendum* earthquake quake eruption flood* crash* collapse* fire* accident* death* funeral wedding* merger takeover* acquisition* launch* test*
    vote* birth* victory* defeat* inauguration opening* sale* construction* derailment explosion* excavation* outbreak* landslide hurricane cyclone tornado
    tsunami recount by-election poll* transfer* burial shutdown* oil_spill appointment* nomination* match* ceremony* coronation retirement* closure* layoff*
    shipwreck famine* nuclear_test missile_launch exhumation`,
};

/** Verbs that only carry a deed's noun: "hold talks", "carry out an attack", "impose sanctions". */
export const LIGHT_VERBS = `hold have make take give do stage conduct carry_out launch mount sign reach strike impose lift ease end begin start open file bring issue
  declare undergo suffer face order call break_off resume conclude wage commit perform offer deliver pay open_up declare provide send mount host attend stage
  announce enter break violate agree_to lead join initiate kick_off wrap_up finish complete continue step_up intensify suspend halt cancel postpone delay
  approve adopt pass extend present renew restore grant receive accept win seek demand`;

/** Operators: what the verb above does with the deed below it. */
export const OPERATORS: Readonly<Record<string, string>> = {
  agree: `agree pledge promise vow commit undertake offer willing ready prepared consent decide determine accept approve guarantee volunteer`,
  plan: `plan intend aim mean prepare expect schedule set due slate consider hope propose mull arrange about weigh want seek poise contemplate`,
  refuse: `refuse decline reject oppose unwilling rule_out fail neglect forgo avoid deny refrain`,
  demand: `demand urge ask request call call_for appeal press insist must should need tell order warn require push_for seek want plead beg implore invite
    petition exhort`,
  threaten: `threaten warn vow menace`,
  begin: `begin start launch open resume continue hold conduct carry_out stage mount engage keep step_up intensify expand undertake declare
    impose issue sign reach initiate proceed`,
  stop: `stop end halt suspend cancel lift ease drop abandon cease break_off cut cut_off reduce withdraw postpone call_off delay freeze break scrap terminate
    discontinue revoke relax remove loosen repeal waive quit`,
  cause: `force make let allow permit help enable lead prompt get cause compel`,
  support: `support back endorse welcome praise hail defend favour favor advocate`,
  accuse: `accuse blame criticise criticize condemn denounce slam deplore protest allege suspect charge convict`,
  try: `try attempt seek struggle strive manage bid effort`,
  say: `say tell announce report claim declare confirm state add note believe think argue indicate reveal disclose acknowledge admit`,
};

/** Heads of noun phrases that say of what kind an actor is. */
export const ACTOR_KINDS: Readonly<Record<string, string>> = {
  government: `government president minister ministry premier chancellor administration cabinet official state secretary prime kremlin palace envoy ambassador
    diplomat spokesman spokeswoman spokesperson governor mayor authority king queen prince commissioner commission council department agency embassy republic
    foreign`,
  legislature: `parliament senate congress lawmaker legislator deputy senator assembly representative house mp bundestag knesset duma legislature`,
  court: `court judge prosecutor tribunal jury attorney magistrate lawyer justice`,
  military: `army military troop soldier force navy general commander jet warplane aircraft brigade battalion marine airforce defence pentagon colonel militia warship
    missile tank artillery fighter peacekeeper garrison submarine platoon`,
  police: `police officer policeman detective constable sheriff gendarme cop guard patrol security`,
  rebel: `rebel insurgent guerrilla militant separatist terrorist extremist gunman attacker bomber jihadist taliban faction insurgency paramilitary hijacker
    kidnapper pirate mob assailant`,
  protester: `protester demonstrator activist striker student worker union marcher crowd teacher farmer dissident campaigner rioter opposition`,
  civilian: `civilian people resident villager citizen refugee child woman man family victim migrant journalist community population prisoner hostage passenger
    detainee tourist girl boy suspect reporter`,
  body: `nations un eu nato union organisation organization bank fund company group party committee league alliance firm corporation imf opec
    church school university team club red cross`,
  thing: `law rule plan decision bill proposal agreement deal ban policy report resolution sanction program programme attack killing election article treaty
    building city town country border region area island village territory site embassy`,
};
