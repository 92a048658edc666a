/** Verbs that say to whom something is said: their object is the one spoken to. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  `told tell tells telling asked ask asks asking urged urge urges urging warned warn warns warning assured assure assures assuring
  reminded remind reminds reminding informed inform informs informing advised advise advises advising ordered order orders ordering
  begged beg begs implored implore implores instructed instruct instructs thanked thank thanks thanking promised promise promises
  promising invited invite invites persuaded persuade convinced convince threatened threaten threatens threatening briefed brief
  lectured scolded congratulated congratulate answered answer answers challenged challenge challenges pressed press pressing
  notified notify`.split(/\s+/),
);

/** Verbs whose "to somebody" is the one spoken to. */
export const SAYING_TO: ReadonlySet<string> = new Set(
  `said say says saying wrote write writes writing spoke speak speaks speaking explained explain explains explaining promised promise
  complained complain complains suggested suggest suggests admitted admit admits confessed confess replied reply replies responded
  respond responds apologised apologized apologise apologize talked talk talks remarked announced announce`.split(
    /\s+/,
  ),
);
