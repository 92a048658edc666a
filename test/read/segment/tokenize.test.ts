import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from './segments.js';

const cases: readonly (readonly [name: string, text: string, tokens: string])[] = [
  ['titles keep their stop', 'Mr. Orlan Vey met Dr. Ines Hald.', 'Mr. Orlan Vey met Dr. Ines Hald .'],
  ['hours and days keep their stop', 'at 3 p.m. on Mon. in St. Aude', 'at 3 p.m. on Mon. in St. Aude'],
  ['initials keep their stop', 'J. R. Tolm and A.B. Kerr', 'J. R. Tolm and A.B. Kerr'],
  ['"I" at the end of a sentence is no initial', 'So do I. Then we left.', 'So do I . Then we left .'],
  ['"I." before another initial is one', 'I. B. Kerr came.', 'I. B. Kerr came .'],
  ['dotted letters are one word', 'the U.N. and the u.s. envoy, e.g. her', 'the U.N. and the u.s. envoy , e.g. her'],
  ['a decimal is one token', 'about 3.5 percent', 'about 3.5 percent'],
  ['groups of three digits are one token', 'It cost $1,250.75, he said', 'It cost $ 1,250.75 , he said'],
  ['two figures parted by a comma and a space are two', 'in 2030, 400 came', 'in 2030 , 400 came'],
  ['a comma before four digits parts two numbers', 'in May,2030 and 12,2031', 'in May , 2030 and 12 , 2031'],
  ['a time is one token, a score three', 'won 2-1 at 10:30', 'won 2 - 1 at 10:30'],
  ['figures part from measures written on to them', 'by 10am, $5bn, 7.5km', 'by 10 am , $ 5 bn , 7.5 km'],
  ['a number of an order and a decade are one token', 'the 19th, 1980s and 80’s', 'the 19th , 1980s and 80’s'],
  ['a telephone number and a date stay whole', 'call 555-0123 on 2031-03-14', 'call 555-0123 on 2031-03-14'],
  ['years from and to are three tokens', 'in 2029-2031 or 2029-31', 'in 2029 - 2031 or 2029 - 31'],
  ['a decimal may begin with its stop', 'rose .5 to $.75', 'rose .5 to $ .75'],
  ['a foreign dollar is one token', 'US$20', 'US$ 20'],
  ['"No. 5" is a number, "no." is not', 'No. 5 said no.', 'No. 5 said no .'],
  ['a stop glued to the next sentence parts two words', 'the end.The next', 'the end . The next'],
  ['straight clitics part', "He doesn't say it's over; they'll go", "He does n't say it 's over ; they 'll go"],
  ['curly clitics part', 'He doesn’t say it’s over; they’ll go', 'He does n’t say it ’s over ; they ’ll go'],
  ["'d, 've, 're and 'm part", "I'd, we've, you're, I'm", "I 'd , we 've , you 're , I 'm"],
  ['capital clitics part', "It ISN'T HALD'S", "It IS N'T HALD 'S"],
  ['a name keeps its inner apostrophe', "O'Hara's dog", "O'Hara 's dog"],
  ['a plural possessive is a word and a mark', "the workers' rights", "the workers ' rights"],
  [
    'an address is one token and gives its stop back',
    'See https://norra.example/a,b?c=1.',
    'See https://norra.example/a,b?c=1 .',
  ],
  ['an address gives a bracket back', '(www.norra.example/x)', '( www.norra.example/x )'],
  ['a mail address is one token', 'mail ada.hald-voss@norra.example.', 'mail ada.hald-voss@norra.example .'],
  ['a name and a topic keep their sign', '@adavoss on #norra', '@adavoss on #norra'],
  ['emoji are not cut in two', 'great 😀👍🏽 end', 'great 😀👍🏽 end'],
  ['an emoji made of several stays whole', 'the 👨‍👩‍👧 left', 'the 👨‍👩‍👧 left'],
  ['letters beyond the basic plane stay whole', 'the 𝒩𝑜𝓇𝓇𝒶 times', 'the 𝒩𝑜𝓇𝓇𝒶 times'],
  ['a run of dots is one token', 'Well... no…. stop', 'Well ... no … . stop'],
  ['dashes are tokens, runs are one', 'wait — stop -- now–then', 'wait — stop -- now – then'],
  ['words part at a hyphen', 'a well-known so-so man', 'a well - known so - so man'],
  ['a prefix keeps its hyphen', 'non-profit ex-minister, mid-March', 'non-profit ex-minister , mid-March'],
  ['words written as one part', 'I cannot; gonna, CANNOT', 'I can not ; gon na , CAN NOT'],
  ['words without their apostrophe part', 'they dont, thats it', 'they do nt , that s it'],
  ['cries and questions are one token a run', 'What?! No!! Well.?', 'What ?! No !! Well .?'],
  ['smileys are one token, colons before brackets are not', 'fine :) so:(a)', 'fine :) so : ( a )'],
  ['a number of a list keeps its stop', '1. Norra', '1. Norra'],
  ['a page and et al. keep their stop', 'p. 5 of Voss et al. here', 'p. 5 of Voss et al. here'],
  ['"etc." keeps its stop inside a sentence only', 'ropes etc. fell. Nuts etc.', 'ropes etc. fell . Nuts etc .'],
  ['decades keep their apostrophe', "the '90s and ’20s", "the '90s and ’20s"],
  ['shortened words keep their apostrophe', "get 'em; 'tis so", "get 'em ; 'tis so"],
  ['firms keep their ampersand', 'AT&T, PG&E and R&D', 'AT&T , PG&E and R&D'],
  ['typewriter marks are one token each', "``No,'' he said", "`` No , '' he said"],
  ['accents made of two code points stay in the word', 'cafe\u0301 noir', 'cafe\u0301 noir'],
  ['a no-break space parts words', 'Ada\u00a0Voss', 'Ada Voss'],
  ['a zero-width space parts words', 'Ada\u200bVoss', 'Ada Voss'],
  ['a soft hyphen stays inside its word', 'har\u00adbour', 'har\u00adbour'],
];

for (const [name, text, tokens] of cases) test(name, () => assert.equal(tokensOf(text), tokens));

test('a word too long to be one is cut, never inside a surrogate pair', () => {
  const text = `a${'😀'.repeat(2000)} end`;
  for (const token of tokensOf(text).split(' ')) assert.doesNotThrow(() => encodeURIComponent(token));
});
