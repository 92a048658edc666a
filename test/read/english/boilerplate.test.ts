import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boilerplateOf } from '../../../src/read/english/boilerplate.js';

const LITTER: Readonly<Record<string, readonly string[]>> = {
  menu: [
    'Latest News',
    'LATEST NEWS',
    'Latest NewsMinister Quits',
    'Related: Bridge Shut',
    'More on this',
    'Read more',
    'Editor’s picks',
  ],
  call: [
    'Sign up for our newsletter',
    'Follow us on Twitter',
    'Click here to read',
    'CLICK PHOTO FOR SLIDESHOW.',
    'You can read the whole article here.',
    'Read this story in Norran at norra.example',
    'Please share this story on Facebook and tell us what you think!',
    'View comments',
    'Download the app',
  ],
  video: ['Ferry Runs Aground Off Aude 2:14', 'Play Could Voss Be the Next Mayor? Facebook Twitter Google Plus Embed'],
  dateline: ['NORRA, Upper Aude –', 'AUDE (NW) --'],
  advert: ['Advertisement', 'ADVERTISEMENT', 'Share', '12 comments', 'Skip to content', 'Photos'],
  copyright: ['© 2031 Norra Herald. All rights reserved.', 'This material may not be published.', 'Privacy policy'],
  credit: ['Photo: Ben Tolm', 'The bridge at Aude. (Photo by Ben Tolm)', 'The bridge at Aude. Getty Images'],
  byline: [
    'By Ada Voss',
    'BY ADA VOSS',
    'by Ada Voss and Ben Tolm',
    'By Ada Voss | Norra Herald',
    'By Ada Voss, Staff Writer',
    'Additional reporting by Ben Tolm in Aude; editing by Ines Hald',
    'Ben Tolm contributed to this report.',
  ],
  stamp: [
    'Published 14 March 2031',
    'March 14, 2031 at 9:00 am',
    'Monday, 14 March 2031',
    '3 hours ago',
    '5 min read',
    '2031-03-14',
  ],
  address: ['https://norra.example/bridge', '@adavoss', 'ada@norra.example'],
  rule: ['* * *', '-----', '…'],
  end: ['ENDS', '(AP)', 'Developing story'],
};

for (const [name, lines] of Object.entries(LITTER))
  test(`a line of the kind "${name}" is the page’s and not the article’s`, () => {
    for (const line of lines) assert.equal(boilerplateOf(line, false), name, line);
  });

test('sentences that only begin like the page’s lines are the article’s', () => {
  for (const line of [
    'By then the bridge was shut, Voss said.',
    'By tapping the wells, Norra could save water.',
    'More news reports said the bridge was shut.',
    'Other stories are about the sea.',
    'Top officials said no.',
    'Video shows the bridge falling.',
    'Source: “I saw it,” he said.',
    '“Subscribe to nothing,” she said.',
    'Follow the money, she said.',
    'Have you seen it?',
    '“…”',
    'Register your boat by Friday, the minister said.',
    '“Join us or leave,” the mayor told the crowd.',
    '“Watch: they will come back,” he wrote.',
  ])
    assert.equal(boilerplateOf(line, false), null, line);
});

test('a long paragraph is prose, whatever it begins with', () => {
  assert.equal(boilerplateOf(`Photo: ${'the bridge fell and '.repeat(30)}`, false), null);
});
