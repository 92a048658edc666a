/**
 * Labels of words: Universal Dependencies' parts of speech and the Penn Treebank's tags as English treebanks of UD use them.
 * Their order is part of the weights' format: add at the end, never reorder. 0 is not tagged. The tagger decides on both at
 * once: `PAIRS` are the pairs that occur, so `upos` and `xpos` never contradict each other.
 */
export const UPOS = [
  '',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** `noun/NN …`: the pairs seen four times or more in the training treebanks, by falling frequency. */
const SEEN =
  "NOUN/NN ADP/IN DET/DT ADJ/JJ PRON/PRP PROPN/NNP PUNCT/. PUNCT/, NOUN/NNS ADV/RB VERB/VB CCONJ/CC NUM/CD VERB/VBN SCONJ/IN VERB/VBD VERB/VBG AUX/VBZ PART/TO PRON/PRP$ AUX/MD VERB/VBP AUX/VBP AUX/VBD VERB/VBZ PART/RB INTJ/UH PUNCT/: AUX/VB PUNCT/-RRB- PUNCT/-LRB- PRON/DT PRON/WDT ADV/WRB PUNCT/`` PUNCT/'' ADP/RP PUNCT/HYPH PRON/WP PART/POS ADJ/NNP PROPN/NNPS PRON/NN ADJ/JJR ADJ/JJS PRON/EX ADV/RBR AUX/VBN SYM/SYM SYM/$ DET/PDT X/FW AUX/VBG PROPN/ADD PUNCT/NFP ADV/RBS X/GW DET/WDT VERB/NNP NUM/LS SYM/NFP SYM/NN SYM/, NOUN/FW X/LS X/NN PROPN/GW ADV/FW X/ADD PRON/WP$ X/AFX ADV/IN PUNCT/SYM X/RB NUM/NNP ADV/GW NOUN/GW ADV/NNP ADV/AFX X/JJ PRON/GW NOUN/AFX VERB/GW X/VB SYM/HYPH ADJ/GW X/IN PRON/CD AUX/NNP X/PRP VERB/AFX SCONJ/WDT ADP/GW ADJ/AFX";

const SPLIT: readonly (readonly [upos: string, xpos: string])[] = SEEN.split(' ').map((pair) => {
  const slash = pair.indexOf('/');
  return [pair.slice(0, slash), pair.slice(slash + 1)];
});

export const XPOS: readonly string[] = ['', ...[...new Set(SPLIT.map(([, xpos]) => xpos))]];

/** A pair of a part of speech and a tag, as the tagger's models number them. */
export const PAIRS: readonly string[] = SEEN.split(' ');
/** `PAIR_UPOS[p]` indexes UPOS, `PAIR_XPOS[p]` XPOS. */
export const PAIR_UPOS = Uint8Array.from(SPLIT, ([upos]) => (UPOS as readonly string[]).indexOf(upos));
export const PAIR_XPOS = Uint8Array.from(SPLIT, ([, xpos]) => XPOS.indexOf(xpos));
