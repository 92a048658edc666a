/** Words that tell what kind of source a noun phrase is. */

/** Somebody who is not to be known. */
export const ANONYMOUS =
  'unnamed unidentified anonymous anonymously undisclosed insider insiders source sources whistleblower person someone somebody';

/** Many people at once, or an institution speaking as one. */
export const GROUP_NOUNS = `officials critics researchers experts analysts supporters opponents voters residents lawmakers senators republicans
  democrats leaders aides advisers advisors scientists doctors police authorities prosecutors investigators lawyers diplomats
  economists reporters journalists protesters activists witnesses members allies rivals observers historians scholars workers
  students parents families investors traders executives employees generals soldiers troops rebels militants some many others most
  several both two three four all few they we those conservatives liberals progressives women men americans government committee
  council commission parliament court jury panel board group groups coalition union crowd team campaign company party agency
  ministry department office bureau administration poll polls survey report study researchers neighbours neighbors colleagues friends
  people inspectors ministers mayors governors candidates strategists pollsters commentators pundits columnists bloggers users fans`;

/** A person by office, trade or kin. */
export const ROLE_NOUNS = `president minister secretary spokesman spokeswoman spokesperson governor mayor senator congressman congresswoman
  ambassador envoy chief director chairman chairwoman chair leader king queen prince princess pope bishop judge justice general
  colonel captain commander officer official aide adviser advisor analyst expert professor doctor lawyer attorney prosecutor
  detective sheriff engineer economist scientist researcher author writer editor reporter journalist correspondent anchor host
  coach player manager owner founder executive banker trader farmer teacher student driver pilot worker resident neighbour neighbor
  witness victim mother father wife husband son daughter brother sister friend candidate nominee deputy vice premier chancellor
  speaker prosecutor diplomat representative delegate activist strategist pollster historian inspector clerk woman man boy girl
  mogul businessman billionaire mayor head boss veteran lawmaker moderator operator waiter foreman`;

export const PRONOUNS_ONE = 'he she i you it who him her me';
export const PRONOUNS_MANY = 'they we them us both some many others all those';

/** What is cited as a reason and says nothing. */
export const REASONS = `lack shortage absence risk fear concern price demand cost injury illness sickness health crisis strain stress disruption performance safety security refusal
  failure commitment need decline rise fall increase drop weakness strength uncertainty delay pressure favouritism privacy weather condition reason difficulty problem success`;
