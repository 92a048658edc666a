/**
 * English words whose full stop belongs to the word. `NEVER_LAST`: hardly ever end a sentence (titles before a name);
 * the others may, and then the next word decides.
 */

/** Written before a name or number: the stop never ends the sentence. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr hon gov lt col gen maj capt cmdr sgt cpl pvt adm brig sen rep reps sens pres supt det
  insp st mt ft no nos vs v cf fig figs art vol pp ed eds approx messrs mme mlle m`.split(/\s+/),
);

/** Written with a stop, and may stand at the end of a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd plc llc bros
  dept univ assn est ave blvd rd hwy jr sr ph.d m.d b.a m.a esq etc e.g i.e a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y n.j
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo a.k.a r.i.p oz lb lbs ft in kg km mph hr hrs min mins sec bn mn al`.split(/\s+/),
);

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an he she it they we i you this that these those there here but and or so in on at for from with as if when while
  after before since although though however meanwhile his her its their our my your what who why how where some many most
  all no not one two both each another other such even also still now then yet once only by to under over during because
  according asked`.split(/\s+/),
);

/** Measures: a capital after one begins a sentence ("at 130 mph. Norra was spared"), as none follows inside one. */
export const MEASURES: ReadonlySet<string> = new Set('oz lb lbs ft kg km mph hr hrs min mins sec bn mn etc'.split(' '));
