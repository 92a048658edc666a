/**
 * Words by which a text itself says that something does not sit well with something else. General English; each expression is linear: no
 * repetition inside a repetition.
 */

/** Somebody went back on what they had said. */
export const REVERSAL =
  /\b(?:revers(?:e|ed|es|ing|al)\b(?! gear)|u-turn\b|about-face|about-turn|volte-face|backtrack(?:s|ed|ing)?|back(?:ed|s|ing)? (?:down|away from|off)|walk(?:ed|s|ing)? (?:it |that |this |them )?back|climb(?:ed|s|ing)? down|climbdown|flip-?flop(?:s|ped|ping)?|row(?:ed|s|ing)? back|retreat(?:ed|s|ing)? from|chang(?:e|ed|es|ing) (?:his|her|its|their) (?:mind|tune|position|story|account|stance|view)|change of (?:heart|tune|tone|mind|course)|recant(?:s|ed|ing)?|retract(?:s|ed|ing|ion)?|went back on|go(?:es|ing)? back on|(?:abandon|drop|ditch)(?:ed|s|ing|ped|ping)? (?:his|her|its|their|the|an?) (?:\w+ )?(?:pledge|promise|position|demand|plan|claim|insistence|opposition)|a far cry from|no longer (?:says|insists|rules|believes|supports|opposes|holds))/giu;

/** Somebody's words are said not to fit with others. */
export const CLASH =
  /\b(?:contradict(?:s|ed|ing|ion|ions|ory)?|at odds with|at variance with|counter(?:s|ed|ing)? (?:to )?(?:what|his|her|its|their|earlier|previous|the)|runs? counter to|ran counter to|contrary to (?:what|his|her|their|its|earlier|the)|inconsistent with|conflict(?:s|ed|ing)? with|flies? in the face of|flew in the face of|belie[sd]?|belying|does not square|do not square|did not square|hard to square|hard to reconcile|difficult to reconcile|sits? (?:uneasily|awkwardly|badly)|(?:does|do|did) not (?:match|tally|fit)|disput(?:e|es|ed|ing)|undermin(?:e|es|ed|ing) (?:his|her|its|their|the) (?:claim|account|version|assurance)|gives? the lie to|gave the lie to|casts? doubt on|cast doubt on)\b/giu;

/** What follows was said before: "having previously said", "after insisting last month that". */
export const BEFORE_THAT =
  /\b(?:having|after|despite|although|though|but|who|which|she|he|they|it|had) (?:\w+ )?(?:previously|earlier|once|repeatedly|initially|originally|long|at first|first|last \w+|only \w+|in \w+|just \w+)? ?(?:had )?(?:said|saying|told|telling|insisted|insisting|promised|promising|vowed|vowing|pledged|pledging|claimed|claiming|argued|arguing|denied|denying|assured|assuring|maintained|maintaining|called|calling|described|describing|ruled out|ruling out|sworn|stated|stating|declared|declaring|warned|warning)\b/giu;

/** A saying lies back: by adverb, by tense, by date. */
export const EARLIER =
  /\b(?:previously|earlier|once|originally|initially|at first|until (?:now|recently|then)|(?:weeks?|months?|years?|days?) (?:ago|earlier|before)|back in|at the time|had (?:\w+ )?(?:said|told|insisted|promised|vowed|pledged|claimed|argued|denied|assured|maintained|called|described|ruled|stated|declared|warned|written|announced|put|given|been)|last (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|in (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|used to (?:say|insist|argue|claim))\b/iu;

/** A saying is of today, against one that lies back. */
export const NOW =
  /\b(?:now|today|this (?:week|month|morning|time)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|but|however|yet|instead|these days)\b/iu;

/** Answers that are none. */
export const EVASIVE =
  /\b(?:no comment|next question|not (?:saying|going to say) (?:i|we|that|whether|if)|neither confirm(?:ing|ed)? (?:n?or) den(?:y|ying|ied)|(?:neither|not|nor|cannot|can't|won't|wouldn't|would not|will not|could not) (?:be able to )?(?:confirm or deny|comment|discuss|speculate|be drawn|get into|go into|elaborate|answer (?:that|this))|(?:do not|don't|did not|didn't|prefer not to|rather not|not going to|not prepared to|not here to) (?:want to |wish to )?(?:comment|discuss|answer|speculate|get into|go into|talk about (?:that|this))|you(?:'ll| will)? have to (?:ask|wait)|ask (?:him|her|them|the \w+) (?:that|yourself)|(?:that|this) is not (?:a question|for me)|we(?:'ll| will) (?:have to )?(?:wait and )?see\b(?=\W*$|[.,;!?”"’]|,? (?:he|she|they)\b))/iu;

/** Words that put a question off or hand it on. */
export const PUT_OFF =
  /\b(?:(?:for )?another (?:day|time|evening|night|occasion|moment)|not (?:today|tonight|now)[,.!”"]|ask (?:the|your|my|me (?:later|again|in|tomorrow)|somebody|someone)\b|time will tell|in due course|nothing (?:more |else |further )?to (?:add|say)|(?:would|will)(?: not|n['’]t) be (?:appropriate|right|proper|fair) (?:for (?:me|us) )?to|(?:would|will) be (?:wrong|premature|inappropriate|unwise) to|(?:too early|too soon|premature) to (?:say|tell|comment|speculate|judge)|(?:a )?matters? for (?:the|others|them)|one for (?:the|others)|let us not|let's not|the appropriate (?:people|time|authorities|channels)|what do you think)/iu;

/** The outlet says that an answer was none. */
export const DODGED =
  /\b(?:(?:sidestep(?:ped|s|ping)?|dodg(?:ed|es|ing)|duck(?:ed|s|ing)?|evad(?:ed|es|ing)|avoid(?:ed|s|ing) answering|brush(?:ed|es|ing) (?:aside|off)|deflect(?:ed|s|ing)?|swerv(?:ed|es|ing)|skirt(?:ed|s|ing)?|parr(?:ied|ies|ying)|wav(?:ed|es|ing) (?:away|aside|off)) (?:\w+ ){0,4}(?:question|questions|query|queries|issue|inquiries)|(?:did not|didn't|would not|wouldn't|refused to|declined to|failed to|never|without) (?:directly |quite |fully |actually )?answer(?:ing|ed)?|would(?: not|n't) (?:say|be drawn|confirm|discuss|elaborate|give|reveal|disclose)|(?:changed|changing) the subject)\b/iu;

/** What was to be done was not, not in time, or not in full. */
export const FAILS =
  /\b(?:miss(?:ed|es|ing) (?:\w+ ){0,3}(?:deadline|target|goal|date)|fail(?:ed|s|ing|ure)\b|(?:has|have|had) yet to|(?:is|are|was|were) (?:still )?(?:waiting|to come)|still (?:has|have|had|waiting|without|lacks?|missing|not)|(?:days?|weeks?|months?|years?|hours?) (?:late|behind|overdue)\b|(?:days?|weeks?|months?|years?) (?:later|after) (?:than|the (?:date|deadline|day))|(?:days?|weeks?|months?|years?) (?:later|after) [^.;]{0,40}(?:promised|hoped|planned|expected|set|due)|of the [^.;]{0,24}promised|behind schedule|overdue|(?:put off|postponed|delayed|pushed back)|despite (?:\w+ ){0,4}(?:promises?|pledges?|assurances?|vows?|guarantees?)|had (?:promised|pledged|vowed|sworn|guaranteed)|ignor(?:ed|ing) (?:an?|the|its|his|her|their) (?:\w+ )?deadline|by the (?:date|deadline)\b|(?:moved|put back|pushed back) from \w+(?: \d+)? to\b|(?:fewer|less) than (?:half|an? (?:third|quarter|tenth)|\d+ ?(?:%|per))|(?:just |well )?(?:under|below|over|about|barely|hardly|some|only|nearly|almost) (?:half|two[- ]thirds|three[- ]quarters|an? (?:third|quarter|tenth|fraction|handful))|only (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|an? |half|some)|never (?:came|happened|arrived|materiali[sz]ed)|(?:broke|broken|breaking) (?:his|her|its|their) (?:word|promise|pledge)|fell short|short of (?:the|his|her|its|their))/iu;

/** What was to be done is given up. */
export const DROPS =
  /\b(?:call(?:ed|s|ing)? off|scrap(?:s|ped|ping)?|shelv(?:e|es|ed|ing)|drop(?:s|ped|ping)? (?!by|of|in\b|to\b|from|\d)|(?:been|was|were|is|are|being|be) (?:\w+ly )?dropped\b(?! (?:by|to|from|in|off)\b)|withdr(?:ew|aw|aws|awn|awing)|abandon(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|g(?:ave|iven|iving) up (?:on )?|off the table|indefinitely|lift(?:s|ed|ing)? (?:the|its|an?|his|her|their))\b/giu;
