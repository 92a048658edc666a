/**
 * What the sentences around a name are about, as far as it tells namesakes apart: goals and seasons, novels and prizes. A theme is one more
 * companion of whoever stands there, but nobody's acquaintance: it only says which of several namesakes an article without a title means.
 *
 *     themeOf('Pell scored twice on his return; he has eleven goals this season.')   // 'sport'
 */
const WORDS: Readonly<Record<string, string>> = {
  sport: `scored scores goal goals striker midfielder hamstring season league match matches fixture championship tournament coach squad innings wicket
    penalty playoff semi-final semifinal touchdown medal champion win defeat ranked unbeaten boxer boxing bout bouts heavyweight middleweight lightweight knockout trainer fights podium relay freestyle sprint marathon transfer halftime half-time bench`,
  arts: `novel novels album albums film films movie movies sequel screenplay poem poems author singer actress actor stage concert tour exhibition
    chart charts gig soundtrack translator publisher fiction debut cast memoir theatre prize award awards premiere band`,
  state: `minister ministry parliament government election elections vote voters party cabinet coalition bill law senate congress policy opposition
    campaign president council councillors treaty sanctions budget tax taxes referendum`,
  trade: `shares profit profits revenue shareholders merger acquisition dividend quarter company earnings stake investors bid board takeover`,
};

const THEME = new Map<string, string>(
  Object.entries(WORDS).flatMap(([theme, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, theme] as const),
  ),
);

/** Different words of a theme that make it one, and so many times as many as of the next theme. */
const LEAST = 2;
const CLEAR = 2;

/** Theme of some sentences, or null where none is clear. */
export function themeOf(words: string): string | null {
  const found = new Map<string, Set<string>>();
  for (const [word] of words.toLowerCase().matchAll(/\p{L}[\p{L}-]*/gu)) {
    const theme = THEME.get(word);
    if (theme === undefined) continue;
    const known = found.get(theme);
    if (known === undefined) found.set(theme, new Set([word]));
    else known.add(word);
  }
  const [best, next] = [...found].sort((a, b) => b[1].size - a[1].size);
  if (best === undefined || best[1].size < LEAST) return null;
  return next === undefined || best[1].size >= CLEAR * next[1].size ? best[0] : null;
}

/** Themes as companions are the smallest numbers, so that a much seen profile keeps them; a hash so small means nobody in practice. */
const NUMBERED = [...Object.keys(WORDS)];
const MOST = 15;

export function themeNumber(theme: string): number {
  return NUMBERED.indexOf(theme) + 1;
}

/** True for a companion that is a theme and nobody. */
export function isTheme(companion: number): boolean {
  return companion <= MOST;
}
