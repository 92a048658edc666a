/** Verbs whose passive has for its subject somebody who says nothing: base forms. */

/** … was accused of A: of whom it is said. */
export const DONE_TO = `accuse criticise criticize blame praise charge credit hail brand compare denounce condemn attack mock fault laud applaud commend censure rebuke slam
  blast ridicule salute congratulate describe portray depict characterise characterize dismiss suspect indict
  announce confirm determine conclude`;

/** … was promised A: to whom it is said. */
export const GIVEN_TO = 'promise offer assure deny guarantee pledge forbid refuse';

/** … was called A: with nobody who calls it so it is a name, a verdict, a price. */
export const NAMED =
  'call dub label title entitle name term nickname pronounce find note refer declare quote convict clear';
