/** In how many files sentences are given to a teacher: number i is line ⌊i / PARTS⌋ of file i modulo `PARTS`, so that any of the files is a fair sample. */
export const PARTS = 8;
