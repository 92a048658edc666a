import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../../src/model/reading.js';
import { words } from '../../../src/model/span.js';
import { createReader } from '../../../src/read/read.js';
import { loadWeights } from '../../../src/weights/load.js';
import { articleOf } from '../../helpers/reading.js';

const read = createReader(loadWeights());

/** `name: mention, mention`, a line a referent. */
function referentsOf(text: string): string[] {
  const { referents } = read(articleOf(text));
  return referents.map(
    ({ name, mentions }) => `${name}: ${mentions.map(({ span }) => words(text, span).replace(/\s+/g, ' ')).join(', ')}`,
  );
}

/** Names of the speakers of the statements, `open` where nobody is known. */
function speakersOf(text: string): string[] {
  const { referents, statements }: Reading = read(articleOf(text));
  const name = (id: string) => referents.find((one) => one.id === id)?.name ?? '?';
  return statements.map(({ speakers }) => (speakers.length === 0 ? 'open' : speakers.map(name).join(' + ')));
}

test('a surname, a title with a surname and a pronoun are the person named in full', () => {
  const text =
    'Transport Minister Ada Voss opened the bridge. Ms Voss said it was safe. “I drove over it myself,” she said. Voss then left.';
  const [voss] = referentsOf(text);
  assert.match(voss as string, /^Ada Voss: Ada Voss, Voss, I, .*she, Voss$/);
});

test('two people of one surname are told apart by their titles', () => {
  const text =
    'Mary Quill and her brother John Quill run the mill. Mr Quill said prices would rise. Ms Quill said they would not.';
  assert.deepEqual(speakersOf(text), ['John Quill', 'Mary Quill']);
});

test('joint speakers are three speakers', () => {
  const text = 'Frank Pabst, Rosa Quill and Jack Orr, researchers with the Meridian Watch, said the tunnel was open.';
  assert.deepEqual(speakersOf(text), ['Frank Pabst + Rosa Quill + Jack Orr']);
});

test('an office is the person who holds it in this article', () => {
  const text = 'President Marek Dunsel met farmers in Harne. The president said prices would fall.';
  assert.deepEqual(speakersOf(text), ['Marek Dunsel']);
});

test('a country, its long name and its capital are one where its government is meant', () => {
  const text =
    'The Russian Federation closed the border. Moscow said the road was unsafe. Russia denied that it had mined it.';
  const [russia] = read(articleOf(text)).referents;
  assert.match(russia?.name ?? '', /^Russia/);
  assert.ok((russia?.mentions.length ?? 0) >= 3);
  assert.ok(russia?.mentions.some(({ metonym, span }) => metonym && words(text, span) === 'Moscow'));
});

test('a body is known by its initials', () => {
  const text = 'The Harbour Safety Office shut the pier. The HSO said the piles were rotten.';
  assert.deepEqual(speakersOf(text), ['Harbour Safety Office']);
});

test('without weights for referents an article has none, and speakers stay open', () => {
  const weights = loadWeights();
  const bare = createReader({ files: new Map([...weights.files].filter(([name]) => name !== 'coref')) });
  const { referents, statements } = bare(articleOf('Ada Voss said the bridge was safe.'));
  assert.deepEqual([referents.length, statements.length, statements[0]?.speaker], [0, 1, null]);
});

test('what contradicts a given name is somebody else', () => {
  const text =
    'Mayor Yolanda Pell of Dry Creek met Mayor Robert Stoke of Wet Creek. He arrived late. “You cannot read a map,” she told him.';
  assert.deepEqual(speakersOf(text), ['Yolanda Pell']);
  const stoke = read(articleOf(text)).referents.find(({ name }) => name === 'Robert Stoke');
  assert.deepEqual(
    stoke?.mentions.map(({ span }) => words(text, span)),
    ['Robert Stoke', 'He', 'You', 'him'],
  );
});

test('the company is the firm named before', () => {
  const text = 'Orvane Motors will shut its plant in Harne. The company said orders had halved.';
  assert.deepEqual(speakersOf(text), ['Orvane Motors']);
});

test('in an interview without labels, I in an answer and you in a question are the one interviewed', () => {
  const text = [
    'Ada Voss has run the harbour for nine years. We met Voss in Harne.',
    'When did you first think of the bridge?',
    'I think I was a child. I drew it on a napkin.',
    'Did your family believe you?',
    'I doubt it.',
    'What will you do next?',
    'I hope to sleep.',
  ].join('\n\n');
  const [voss] = read(articleOf(text)).referents;
  assert.equal(voss?.name, 'Ada Voss');
  assert.ok((voss?.mentions.filter(({ form }) => form === 'pronoun').length ?? 0) >= 7);
});

test('a description that names a team means the one person spoken of before', () => {
  const told = '“I owe them a goodbye,” Jon Pell said.\n\nThe Ashby Rovers captain said: “I met a bishop once.”';
  assert.deepEqual(speakersOf(told), ['Jon Pell', 'Jon Pell']);
  const two =
    '“I owe them a goodbye,” Jon Pell told Ada Voss.\n\nThe Ashby Rovers captain said: “I met a bishop once.”';
  assert.notDeepEqual(speakersOf(two), ['Jon Pell', 'Jon Pell']);
});

test('who is called by an office first and by name later is one', () => {
  const told = '“We know where he is,” the sheriff said.\n\nThat was in May. Sheriff Burt Pell now says otherwise.';
  assert.equal(speakersOf(told)[0], 'Burt Pell');
});

test('whoever is thanked is nobody who thanks, and her translator is not she', () => {
  const [luz, translator] = referentsOf('Ms. Ana Luz thanked the mediator. Ada Voss thanked her translator.');
  assert.doesNotMatch(luz as string, /mediator/);
  assert.ok(
    referentsOf('Ada Voss thanked her translator.').some((one) =>
      /^her translator: her translator$|^translator/.test(one),
    ),
    translator,
  );
});

test('two of one full name are told apart where the article says so', () => {
  const text =
    'They share a name and nothing else. Jon Pell, the Ashby Rovers striker, says he is sent angry letters. Jon Pell, mayor of Harne, says he is asked for goals.';
  const pells = referentsOf(text).filter((one) => one.startsWith('Jon Pell'));
  assert.equal(pells.length, 2);
  const one = text.replace('They share a name and nothing else. ', '');
  assert.equal(referentsOf(one).filter((each) => each.startsWith('Jon Pell')).length, 1);
});

test('a government that said something and then gave no date is “it”', () => {
  const text = 'Russia said on Sunday it would reopen the strait. It did not give a date.';
  assert.deepEqual([...new Set(speakersOf(text))], ['Russia']);
});

test('voters of whom something more is told are only some of the voters of before; all of them are all', () => {
  const some = referentsOf(
    'Voters went to the polls in Harne. Voters who met Ada Voss said she was kind. Voters were glad.',
  );
  assert.equal(some.filter((line) => /^Voters/.test(line)).length, 2);
  const all = referentsOf(
    'Voters went to the polls in Harne. Voters, who had waited for hours, said the count was fair.',
  );
  assert.equal(all.filter((line) => /^Voters/.test(line)).length, 1);
});

test('a given name alone tells who is a woman, a surname that looks like one does not', () => {
  const speakerOf = (text: string) => speakersOf(text).at(-1);
  assert.equal(speakerOf('Margaret thanked Boris after the meeting. He said the flood was over.'), 'Boris');
  assert.equal(speakerOf('Boris drove Margaret to the mill. She said the flood was over.'), 'Margaret');
  const text = 'Joanna Margaret and Boris Pell met. Boris Pell left. Margaret said that he had been late.';
  assert.deepEqual(speakersOf(text), ['Joanna Margaret']);
  assert.deepEqual(speakersOf('Peter Margaret opened the fair. He said that the rain was welcome.'), [
    'Peter Margaret',
  ]);
});

test('whoever the sentence before is about speaks the quotation after it', () => {
  const text =
    'Rosa Quill lost the vote to Ada Voss. Ms Quill blamed the weather. “She had the better umbrella,” she said.';
  assert.deepEqual(speakersOf(text).at(-1), 'Rosa Quill');
  const sister =
    'Ada Voss, 26, set out alone on Sunday.\n\nHer sister Rosa has been handing out leaflets. “If anyone saw her, tell us,” she said.';
  assert.deepEqual(speakersOf(sister), ['Rosa']);
});

test('who is spoken of as he or she in the words quoted is not who says them', () => {
  const text = 'Marta Ilves shared a flat with Ada Voss. “She never washed a cup,” Voss said.';
  const [, voss] = referentsOf(text);
  assert.doesNotMatch(voss as string, /She/);
});

test('a quotation on its own goes on from the one before, or is whose the paragraph before is about', () => {
  const after =
    '“They will have to carry me out,” Jon Pell said.\n\n“This tree was here before the council was.”\n\nThe council said the oak was rotten.';
  assert.deepEqual(speakersOf(after).slice(0, 2), ['Jon Pell', 'Jon Pell']);
  const introduced =
    'The council said the oak was rotten.\n\nBut Rosa Quill, who lives opposite, disagrees.\n\n“There is nothing wrong with that tree.”';
  assert.deepEqual(speakersOf(introduced).at(-1), 'Rosa Quill');
});

test('a body is called by the last word of its name, and an officer by the rank that is written short', () => {
  const text = 'The National Audit Bureau published a report. The bureau said one bridge in nine was unsafe.';
  assert.deepEqual(speakersOf(text), ['National Audit Bureau']);
  const firm = 'Halvorsen Group raised its bid. “We have been patient,” Chief Executive Sigrun Halvorsen said.';
  assert.deepEqual(speakersOf(firm).at(-1), 'Sigrun Halvorsen');
  const general = 'Lt. Rosa Quill fell ill on Friday. The lieutenant said it was the soup.';
  assert.deepEqual(speakersOf(general), ['Rosa Quill']);
});

test('what a clause tells of a source is no part of who it is, and its words used again mean the same', () => {
  const text =
    'A senior planner, who asked not to be named because he feared for his job, said the road would flood. Ada Voss denied it. The planner said he had seen the maps.';
  const speakers = speakersOf(text);
  assert.equal(speakers[0], speakers.at(-1));
  assert.notEqual(speakers[0], 'Ada Voss');
});

test('whom the words quoted call by name is not who says them', () => {
  const text =
    'Her daughter Prue Tolland keeps the books of the farm. Gail Orrin counts the sheep.\n\nTolland brought a bell. “Gail has never learned long division,” she said.';
  assert.equal(speakersOf(text).at(-1), 'Prue Tolland');
});

test('whoever has a title before the name is what the sentence is about', () => {
  const text =
    'Dana Ruiz kept goal and Milla Kosk scored.\n\nCoach Bettina Fall was asked who deserved the puck. “I do,” she said.';
  assert.equal(speakersOf(text).at(-1), 'Bettina Fall');
});

test('“the mother of two”, “the forward, 23,” and “the novelist” are the one person spoken of before', () => {
  const mother =
    'The water came at four, and Ellen Marsh was still in bed.\n\nThe mother of two carried her children to the loft. “They let me sleep,” she said.';
  assert.equal(speakersOf(mother).at(-1), 'Ellen Marsh');
  assert.deepEqual(speakersOf('Mirela Quint has a house in Oriel. “I ran out of villains,” the novelist said.'), [
    'Mirela Quint',
  ]);
  // A prosecutor is mostly somebody else.
  assert.doesNotMatch(
    speakersOf('Mirela Quint was found guilty on Monday. “There is no excuse,” the prosecutor said.').join(),
    /Quint/,
  );
});

test('the ministries of two countries are two, and a group is not one of its firms', () => {
  const ministries =
    "Germany's foreign ministry said that it had offered help. The Polish foreign ministry said the offer came late.";
  const [one, other] = speakersOf(ministries);
  assert.notEqual(one, other);
  const firms = 'Orvane Rail said it would bid for the line. Orvane Group said it knew nothing of a bid.';
  assert.deepEqual(speakersOf(firms), ['Orvane Rail', 'Orvane Group']);
});

test('“the Republican” is whoever is said to be one, and “the Republicans” are many', () => {
  const text =
    'Sen. Wade Holl walked out. “She is waiting for a camera,” Holl, a Republican, said of Sen. Irene Beckar. Beckar, a Democrat, laughed.\n\nThe Republican said that he would return. The Democrat said that she would wait. The Republicans said nothing.';
  assert.deepEqual(speakersOf(text).slice(0, 3), ['Wade Holl', 'Wade Holl', 'Irene Beckar']);
  assert.ok(
    referentsOf(text).some((line) => /^Republicans: Republicans$/.test(line)),
    referentsOf(text).join('\n'),
  );
});

test('labels of initials are whose name has them', () => {
  const text =
    'Lotte Frey has drawn maps for forty years. Jonas Hale met her in Karsk.\n\nJH: When did you draw the first one?\n\nLF: I was six. It had a tree.\n\nJH: Why a tree?\n\nLF: Somebody had to stand there.';
  assert.deepEqual(speakersOf(text), ['Jonas Hale', 'Lotte Frey', 'Jonas Hale', 'Lotte Frey']);
});

test('a surname at the head of a sentence is the person of the article that bears it', () => {
  const text =
    'GOP nominee Donal Trumpet made a promise. “I will pay,” said Trumpet.\n\nTrumpet also alluded to a debt. Trumpet told the crowd that it was large.';
  assert.deepEqual([...new Set(speakersOf(text))], ['Donal Trumpet']);
});

test('who said what the sentence before holds goes on, from one paragraph to the next, whoever it speaks of', () => {
  const last = (text: string) => speakersOf(text).at(-1);
  const analyst =
    'Oto Brandl runs the bank. Jon Pell, an analyst with Harrow and Co, said he had speculated that Brandl might sell.';
  assert.equal(last(`${analyst}\n\n“You would have to break the thing up to satisfy everybody,” he said.`), 'Jon Pell');
  const plan =
    'Rosa Quill put forward her plan. Jon Pell, who has a plan of his own, said Oto Brandl’s speech was long.';
  assert.equal(last(`${plan}\n\nBrandl had lost the room, he added.`), 'Jon Pell');
  const killed =
    '“We have confirmed that Oto Brandl has been killed,” the ministry spokesman, Jon Pell, said in a statement.';
  const call = 'He called the death of Mr Brandl “a major loss” to the group.';
  assert.equal(last(`The strike killed Oto Brandl as he left a meeting.\n\n${killed} ${call}`), 'Jon Pell');
  // The words before the mark tell who ends the quotation, and whoever opens a sentence says it.
  const nested = 'Oto Brandl said no. But Jon Pell said: “They will be sad. They will say it was late,” he said.';
  assert.equal(last(nested), 'Jon Pell');
  const opener =
    'Rosa Quill, questioned after lunch, said her old friend was lying. “She had a key cut,” she told the court.';
  assert.equal(last(opener), 'Rosa Quill');
});

test('a quotation without a source goes on from the sentence before it, but for a short line that may be a stray one', () => {
  const said = 'Ada Voss said the ferry was late.';
  const long =
    '“No boat has left this harbour in time since the winter when the old crew was sent away and never paid.”';
  assert.deepEqual(speakersOf(`${said}\n\n${long} The council meets on Friday.`).slice(0, 2), ['Ada Voss', 'Ada Voss']);
  assert.deepEqual(speakersOf(`The Harbour Board said the ferry was late.\n\n${long}`), [
    'Harbour Board',
    'Harbour Board',
  ]);
  assert.deepEqual(speakersOf(`${said}\n\n“No boat has left in time.”`), ['Ada Voss', 'open']);
  assert.deepEqual(speakersOf(`${said} The tide was low and the wind strong.\n\n${long}`), ['Ada Voss', 'open']);
});

test('a quotation without a source is not that of a body where it says I, nor of whoever passes on another’s words', () => {
  const long = (words: string) => `“No boat has left this harbour in time since the winter when ${words}.”`;
  const body = 'The Harbour Board said the ferry was late.';
  assert.equal(speakersOf(`${body}\n\n${long('the old crew was sent away')}`).at(-1), 'Harbour Board');
  assert.equal(speakersOf(`${body}\n\n${long('I was sent away')}`).at(-1), 'open');
  const passedOn = 'The Harne Courier, citing Ada Voss, reported that the ferry was late.';
  assert.equal(speakersOf(`${passedOn}\n\n${long('the old crew was sent away')}`).at(-1), 'open');
});

test('of the names in a source the one it is about speaks, with or without an office', () => {
  const speaker = (source: string) => speakersOf(`${source} said the line would close.`)[0];
  assert.equal(speaker('Jon Pell, an adviser on trade to President Oto Brandl,'), 'Jon Pell');
  assert.equal(speaker('The commission, headed by former chancellor Oto Brandl,'), 'commission');
  assert.equal(speaker('The governor of the Bank of Norra, Jon Pell,'), 'Jon Pell');
  assert.equal(speaker('The Harrow Courier’s Jon Pell'), 'Jon Pell');
  assert.equal(speaker('The board’s head of research Jon Pell'), 'Jon Pell');
  assert.notEqual(speaker('Sources close to Finance Minister Oto Brandl'), 'Oto Brandl');
});

test('a body named right after its noun is that noun, another one is somebody new, and two people by a hyphen are two', () => {
  assert.equal(speakersOf('The harbour watchdog Clean Water Watch said the pier was foul.')[0], 'Clean Water Watch');
  const another = speakersOf('A diplomat said talks would go on. Another diplomat said they would not.');
  assert.notEqual(another[0], another[1]);
  const pair = 'Tony Brandl met Gordon Pell. Brandl said it was good. “The Brandl-Pell feud is over,” Pell said.';
  assert.ok(!referentsOf(pair).some((one) => one.includes('Brandl-Pell')));
  assert.deepEqual(speakersOf(pair), ['Tony Brandl', 'Gordon Pell']);
  assert.ok(
    referentsOf('Rosa Brandl-Pell met Jon Pell. Otto Brandl left. Brandl-Pell said no.').includes(
      'Rosa Brandl-Pell: Rosa Brandl-Pell, Brandl-Pell',
    ),
  );
});

test('a surname taken for a place is the person named in full before', () => {
  const text =
    'Half back Jarrod Kelstone enjoyed the win at Harne. Fitness was a factor, according to Kelstone. “We have been working hard,” he said.';
  assert.match(referentsOf(text)[0] ?? '', /^Jarrod Kelstone: Jarrod Kelstone, Kelstone/);
});

test('a firm is not the watch it makes, also where the watch is named first', () => {
  const text =
    'The Orvane Watch Edition comes in spring. Orvane Corp. said on Monday that it was waterproof. Orvane said it would cost little.';
  assert.deepEqual(speakersOf(text), ['Orvane Corp.', 'Orvane Corp.']);
});

test('“She is her own person,” he said, is said by no person of his words', () => {
  const text =
    'Emil Rask spoke for the ministry on Monday. Lena Orrin had gone to the camp by herself. “She’s her own person. As an individual, she’s free to do whatever she wants,” he said.';
  assert.equal(speakersOf(text).at(-1), 'Emil Rask');
});

test('which of a couple a surname is, “his” and “her” in its own sentence tell', () => {
  const text = (own: string) =>
    `Ruth Orrin and her husband David Orrin came to Kell. Orrin spoke of ${own} years as mayor. Orrin said on Monday that the bridge was safe.`;
  assert.equal(
    read(articleOf(text('her'))).referents.find(({ mentions }) =>
      mentions.some(({ span }) => text('her').slice(...span) === 'Orrin' && span[0] < 60),
    )?.name,
    'Ruth Orrin',
  );
  assert.equal(
    read(articleOf(text('his'))).referents.find(({ mentions }) =>
      mentions.some(({ span }) => text('his').slice(...span) === 'Orrin' && span[0] < 60),
    )?.name,
    'David Orrin',
  );
});

test('a source whose name was not found is whoever the article names so', () => {
  const one = (text: string) => new Set(speakersOf(text));
  assert.deepEqual(
    one('Acmex Holdings Ltd said it would pay. Acmex said it had the money. Acmex said so again.').size,
    1,
  );
  assert.deepEqual(
    one('The Harne Valley Retail Consortium (HVRC) said sales fell. The HVRC said shops were empty.').size,
    1,
  );
});
