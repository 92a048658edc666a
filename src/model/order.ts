/** The one order of texts: by their code units, as every engine and database has it, whatever the place it runs in. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
