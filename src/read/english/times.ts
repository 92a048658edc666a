/**
 * Words of time expressions. A list of pairs is `words: value`; several words of one value are separated by blanks. Values are those
 * of TIMEX3 (ISO 8601 and TimeML's additions).
 */

/** Months; abbreviations with and without their stop. */
export const MONTHS: readonly string[] = [
  'january jan jan.',
  'february feb feb. febuary',
  'march mar mar.',
  'april apr apr.',
  'may',
  'june jun jun.',
  'july jul jul.',
  'august aug aug.',
  'september sep sep. sept sept.',
  'october oct oct.',
  'november nov nov.',
  'december dec dec.',
];

/** Days of the week from Monday. */
export const WEEKDAYS: readonly string[] = [
  'monday mon mon. mondays',
  'tuesday tue tue. tues tues. tuesdays',
  'wednesday wed wed. weds wednesdays',
  'thursday thu thu. thur thur. thurs thurs. thursdays',
  'friday fri fri. fridays',
  'saturday sat sat. saturdays',
  'sunday sun sun. sundays',
];
/** Days of the week as what happens every week. */
export const WEEKDAYS_OFTEN = 'mondays tuesdays wednesdays thursdays fridays saturdays sundays';

export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summers: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  winters: 'WI',
  wintertime: 'WI',
};

/** Units: singular, plural, its letter in a duration, and whether it is of the clock. */
export const UNITS_OF_TIME: readonly (readonly [singular: string, plural: string])[] = [
  ['second', 'seconds'],
  ['minute', 'minutes'],
  ['hour', 'hours'],
  ['day', 'days'],
  ['night', 'nights'],
  ['weekend', 'weekends'],
  ['week', 'weeks'],
  ['fortnight', 'fortnights'],
  ['month', 'months'],
  ['quarter', 'quarters'],
  ['semester', 'semesters'],
  ['year', 'years'],
  ['decade', 'decades'],
  ['century', 'centuries'],
  ['millennium', 'millennia'],
];
/** Other spellings of units. */
export const UNIT_SPELLINGS: Readonly<Record<string, string>> = {
  sec: 'seconds',
  secs: 'seconds',
  min: 'minutes',
  mins: 'minutes',
  hr: 'hours',
  hrs: 'hours',
  'hrs.': 'hours',
  wk: 'weeks',
  wks: 'weeks',
  mos: 'months',
  'mos.': 'months',
  yr: 'years',
  yrs: 'years',
  'yrs.': 'years',
};

/** Parts of a day. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  mornings: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  afternoon: 'AF',
  afternoons: 'AF',
  evening: 'EV',
  evenings: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  overnight: 'NI',
  lunchtime: 'MI',
  daytime: 'DT',
};

export const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
export const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
/** Words for more than one, without saying how many; a value other than 0 is close enough to be given. */
export const QUANTITIES: Readonly<Record<string, number>> = {
  few: 0,
  several: 0,
  many: 0,
  some: 0,
  various: 0,
  numerous: 0,
  countless: 0,
  couple: 2,
  dozen: 12,
  dozens: 0,
  scores: 0,
  hundreds: 0,
  thousands: 0,
  million: 1e6,
  millions: 0,
  billion: 1e9,
  number: 0,
};
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/**
 * Holidays and the rule of their day: `12-25`; `11/4/4` the fourth Thursday (4) of November, 5 for the last; `easter-2` two days before
 * Easter Sunday; `election` the Tuesday after the first Monday of November. Words are those of the tokens.
 */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  christmas: '12-25',
  'christmas day': '12-25',
  'christmas eve': '12-24',
  'boxing day': '12-26',
  "new year 's day": '01-01',
  "new year 's eve": '12-31',
  'new years day': '01-01',
  'new years eve': '12-31',
  "valentine 's day": '02-14',
  "st. patrick 's day": '03-17',
  halloween: '10-31',
  'bastille day': '07-14',
  'armistice day': '11-11',
  'veterans day': '11-11',
  'anzac day': '04-25',
  'australia day': '01-26',
  'canada day': '07-01',
  thanksgiving: '11/4/4',
  'thanksgiving day': '11/4/4',
  'labor day': '9/1/1',
  'memorial day': '5/1/5',
  'columbus day': '10/1/2',
  "presidents ' day": '2/1/3',
  "mother 's day": '5/7/2',
  "father 's day": '6/7/3',
  'election day': 'election',
  easter: 'easter',
  'easter sunday': 'easter',
  'easter monday': 'easter+1',
  'good friday': 'easter-2',
  'maundy thursday': 'easter-3',
  'palm sunday': 'easter-7',
  'ash wednesday': 'easter-46',
  'whit sunday': 'easter+49',
  pentecost: 'easter+49',
};

/** Vague times: what every such word says. */
export const VAGUE_TIMES: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  recently: 'PAST_REF',
  recent: 'PAST_REF',
  past: 'PAST_REF',
  current: 'PRESENT_REF',
  future: 'FUTURE_REF',
  lately: 'PAST_REF',
};

/** Adverbs and adjectives of what happens again and again. */
export const OFTEN: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  yearly: 'P1Y',
  annually: 'P1Y',
  hourly: 'PT1H',
};

/** Time zones: offset from Greenwich in minutes. */
export const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  hkt: 480,
  ist: 330,
  aest: 600,
  aedt: 660,
};
