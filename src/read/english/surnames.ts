/**
 * Family names of leaders that the news gives without more and that are seldom anything else: standing alone they are the person, not the
 * person's firm, tower or campaign. General knowledge; names that are also words, firms or towns (Ford, May, Bush, Brown, Carter) are left out.
 */
export const LEADERS_ALONE = `trump obama biden reagan nixon clinton thatcher gorbachev yeltsin putin medvedev merkel macron sarkozy mitterrand chirac
  berlusconi netanyahu arafat erdogan modi zelensky zelenskiy zelenskyy lukashenko bolsonaro maduro duterte mubarak gaddafi assad
  khamenei rouhani ahmadinejad khrushchev kissinger starmer sunak trudeau zardari musharraf mugabe`;
