/**
 * What makes a plain *said* a promise, a denial, a refusal: the words of what is said. And words that praise, which tell "called it a triumph" from
 * "called it a farce". Everything in lower case.
 */

/** “Not so”, “That is not true”: what begins like this denies. */
export const DENYING =
  /^(?:no[,.] |not so\b|(?:that|this|it|none of (?:it|that|this))(?:['’]s| is| was)? (?:simply |just |absolutely |completely |totally )?(?:not true|untrue|false|a lie|nonsense|rubbish|wrong|not the case|incorrect|fake news|never happened|did not happen|didn['’]t happen)|it was not true\b|there (?:is|was) no truth\b|(?:i|we)(?:['’]ve| have| had)? (?:never|did not|didn['’]t) (?:sa(?:y|id)|do|did|done|call(?:ed)?|ma[dk]e|ask(?:ed)?|t[ao]ke?n?|promised?|threaten(?:ed)?|lied?)\b)/;

/** What is said to say nothing. */
export const EVADING =
  /(?:neither confirm(?:ing|ed)?,? (?:n?or|and) den(?:y|ying|ied)|(?:not|n['’]t) (?:saying|going to say) .{0,60}(?: or | and i(?:['’]m| am) not )|would rather (?:talk|speak)|^(?:time will tell|we(?:['’]ll| will| shall) see)\b)/;

export const REFUSING =
  /^(?:no comment\b|next question\b|i(?:['’]m| am) (?:not )?going to leave it there|i(?:['’]ll| will) leave it there|(?:i|we) (?:have|had|['’]ve) no(?:thing)? (?:comment|more to say|to say|to add)|(?:i|we)(?:['’]m|['’]re| am| are) not going to (?:comment|answer|discuss|talk about|get into|speculate)|(?:i|we) (?:just |simply |really )?(?:can['’]t|cannot|won['’]t|will not|could not|couldn['’]t|would not|wouldn['’]t|don['’]t|do not) (?:want to |wish to )?(?:comment|answer|discuss|talk about|get into|speculate|go into)|it would be (?:inappropriate|wrong) to comment)/;

export const APOLOGISING =
  /(?:^|[.!?] )(?:i|we)(?:['’]m| am|['’]re| are)? (?:(?:so|very|deeply|truly|really|sincerely) )?(?:sorry\b(?! to say)|apologi[sz]e\b|(?:deeply |sincerely )?regret\b(?! to))|for that (?:i|we)(?: am| are|['’]m|['’]re) sorry|^(?:our|my) (?:sincere |deepest )?apologies\b/;

export const THANKING =
  /^(?:i|we) (?:(?:want|would like|wish) to )?thank\b|^thank you\b|^(?:i|we)(?:['’]m| am|['’]re| are) (?:so |very |deeply )?grateful\b/;

export const DEMANDING =
  /^(?:we|i) (?:want (?:an?|our|the|his|her|their) .{0,60}(?:apology|back|resignation|answers?|justice|inquiry|pay)|demand\b)|\bmust (?:resign|go|stop|apologise|apologize)\b/;

/** “We shall sue them”, “You'll get your road when I get my fence”. */
export const THREATENING =
  /\b(?:sue|retaliate|destroy|punish|crush|strike back|fire and fury|pay a (?:heavy )?price|face (?:grave |severe |dire )?consequences|regret it|make (?:them|him|her|you) pay)\b/;

/** First person and future: the speaker's own undertaking. */
export const PROMISING =
  /^(?:(?:and|but|so|then|yes|today|tomorrow|next \w+)[, ]+)?(?:i|we)(?:['’]ll| will| shall)(?: (?:always|never|not|all|now|also|soon|certainly|definitely))* (?!see\b|know\b|find\b|have to\b|need\b|be (?:able|in|at|there|sad|happy|glad|sorry|watching|looking)\b|miss\b|remember\b|probably\b|likely\b|think\b|look\b|learn\b|wait\b|discuss\b|tell\b)\w+|\bthat is a promise\b/;

/** “We are not going to lift a ban that …”. */
export const REJECTING =
  /^(?:i|we)(?:['’]m|['’]re| am| are) not (?:going to|about to|prepared to|willing to) |^(?:i|we) (?:refuse|reject|disagree)\b|^there(?:['’]s| is| will be) no (?:question|chance|way) (?:of|that)\b/;

/** Who can announce what will be, being able to decide it. */
export const DECIDES = `president minister secretary governor mayor government ministry council office commission committee board agency department administration
  parliament court company firm airline bank club university school spokesman spokeswoman spokesperson chairman chairwoman chief deputy king queen prince chancellor
  premier commander army palace club organisers organizers regulator watchdog authority union`;
/** Who says what will be, being able to judge it. */
export const FORECASTS = `analyst analysts economist economists forecaster forecasters forecast pollster pollsters expert experts scientist scientists researcher researchers
  strategist strategists bookmaker bookmakers meteorologist meteorologists seismologist trader traders model models poll`;
/** What comes to pass by nobody's decision. */
export const HAPPENS = `rise fall grow shrink increase decrease drop climb slow recover improve worsen win lose rain snow flood storm collapse fail crash break melt cost die
  survive worsen suffer become happen continue decline`;

/** Words of a name that praises. */
export const PRAISING = `hero heroes heroic brilliant great greatest excellent superb wonderful fantastic outstanding sterling historic triumph success
  amazing genius brave courageous treasure remarkable tremendous terrific magnificent impressive inspiring inspiration delightful masterpiece legend
  victory milestone breakthrough incredible encouraging extraordinary
  exceptional beloved loving generous talented visionary energetic high-energy champion patriot`;

/** What is asserted of one's own claim: to call these a name is to reject them. */
export const CLAIMS =
  'claim claims allegation allegations charge charges accusation accusations report reports suggestion suggestions rumour rumours rumor rumors story stories';

/** Who insists that a thing never was denies it. */
export const INSISTS = 'insist maintain adamant';
