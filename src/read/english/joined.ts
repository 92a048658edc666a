/**
 * Letters that stand together or apart in Universal Dependencies' English treebanks whatever is written between them: prefixes that keep
 * their hyphen, words written as one that are two, measures written on to their figure.
 */
import { hashString } from '../linear/hash.js';

const hashes = (words: string): ReadonlySet<number> => new Set(words.trim().split(/\s+/).map(hashString));

/** Before a hyphen these make one word with what follows (EWT and GUM train: kept in 9 of 10 cases or more); other words part there. */
export const PREFIXES = hashes(
  `non e re mid anti co pre pro cross post over semi multi ex sub counter mini neo socio psycho inter intra micro un arch super proto
  ultra trans extra quasi pseudo vice bi tri mega hyper para infra electro geo bio eco euro afro anglo franco sino russo`,
);

/** Two words written as one, lower case → letters of the first. */
export const FUSED: ReadonlyMap<number, number> = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    wanna: 3,
    gotta: 3,
    dont: 2,
    doesnt: 4,
    didnt: 3,
    couldnt: 5,
    wouldnt: 5,
    shouldnt: 6,
    isnt: 2,
    wasnt: 3,
    arent: 3,
    werent: 4,
    hasnt: 3,
    havent: 4,
    cant: 2,
    ive: 1,
    youre: 3,
    theyre: 4,
    thats: 4,
    theres: 5,
  }).map(([word, letters]) => [hashString(word), letters]),
);
/** Longest word of `FUSED`. */
export const LONGEST_FUSED = 8;

/** Measures that part from the figure they are written on to. */
export const UNITS = hashes('am pm m k bn mn tn mm cm km kg ft lb lbs mph kph gb mb hr hrs mi');
export const LONGEST_UNIT = 3;
