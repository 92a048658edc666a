/** An address as messages show it: one line, printable, not without end. */
export function shown(address: string): string {
  const line = address.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}

const MOST = 300;
