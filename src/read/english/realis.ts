/**
 * What words do with the deed below or beside them: whether it happened, is to come, was denied, or was only feared, wished for or asked
 * about. Lemmas; phrasal verbs are joined by `_`.
 */

/** Verbs and adjectives above a deed (as complement, object or subject of a passive). */
export const ABOVE: Readonly<Record<string, string>> = {
  planned: `plan schedule slate prepare agree promise pledge vow intend due set expect arrange announce organise organize decide commit undertake
    consent poise ready guarantee aim postpone delay reschedule forthcoming prearrange determine accept offer about`,
  escaped: 'avoid escape evade dodge shun lack unable',
  denied: `refuse decline fail deny avert prevent thwart foil frustrate defuse deactivate disarm pre-empt preempt cancel call_off rule_out reject refute forgo abandon scrap abort neglect
    forget omit withhold stop_short halt_short resist ban prohibit bar forbid rescind refrain skip disprove dispute debunk
    unlikely acquit`,
  unreal: `want wish hope fear threaten warn_of demand urge ask request call_for call appeal insist press seek propose suggest consider discuss mull contemplate
    weigh warn worry predict forecast risk wonder question doubt imagine anticipate debate need require oppose favour favor favour dream beg plead order
    invite encourage advise tell support advocate push_for recommend try attempt struggle strive able likely willing eager keen possible
    inevitable necessary enough dare tend deserve afraid reluctant hesitate look_forward provoke deter discourage against face tempt await allow enable
    persuade lobby convince instruct justify imply mean envisage envision desire prefer crave merit pray afford speculate rumour rumor suppose pretend simulate stand
    legal illegal right difficult easy hard important able supposed authorize authorise empower mandate permit entitle back immunize immunise shield exempt spare guard love`,
  alleged: `accuse allege suspect claim accuse charge blame believe think reportedly rumour assume appear seem say_to implicate assert contend`,
  ongoing: `continue keep step_up intensify resume go_on carry_on underway under_way persist rage expand accelerate last drag_on ramp_up escalate pick_up`,
  real: `hold begin start launch open conduct carry_out stage mount manage condemn criticise criticize denounce praise welcome mourn regret report confirm
    witness see survive investigate end finish complete conclude stop cease halt suspend commit wage lead make force get help cause follow attend claim_responsibility
    admit acknowledge confess repel repulse recall remember reveal learn discover find know describe hail`,
};

/** Adjectives and other words that stand with a deed's noun. */
export const BESIDE: Readonly<Record<string, string>> = {
  planned: `planned upcoming scheduled forthcoming proposed future next coming expected pending intended impending agreed promised pledged prospective
    postponed eventual`,
  ongoing: 'ongoing continuing current continued underway present renewed intensifying',
  alleged: 'alleged suspected reported purported supposed apparent presumed claimed',
  unreal: `possible potential likely threatened feared imminent hypothetical attempted failed aborted foiled further fresh would-be any such every each
    mock simulated eventual long-awaited fictional planned-for other more future theoretical unspecified`,
  denied: 'cancelled canceled scrapped abandoned aborted thwarted averted nonexistent',
};

/** Nouns a deed's noun or clause hangs on: "fears of an attack", "plans for a summit". */
export const NOUNS_ABOVE: Readonly<Record<string, string>> = {
  planned: `plan schedule preparation arrangement agreement deal decision agenda date pledge promise intention commitment preparation invitation announcement`,
  unreal: `fear threat risk possibility prospect hope call appeal demand chance likelihood danger proposal idea talk bid attempt effort request warning question
    suggestion desire wish need case prevention avoidance law ban right use kind type form method spectre specter potential
    worry concern option alternative justification condition pressure push campaign appetite support opposition ability capability way act time
    importance practice habit art aim goal purpose cost merit prospect chance intent benefit duty task job`,
  denied: `lack absence cancellation failure refusal denial abandonment prevention`,
  alleged: `allegation suspicion accusation claim charge report indication rumour rumor speculation`,
};

/** What opens a clause that tells of nothing that happened. */
export const IF = 'if unless whether lest until in_case provided assuming should so';
/** "On the agenda", "in the diary": what is there is to come. */
export const AHEAD = 'agenda cards table horizon diary way pipeline calendar offing';
