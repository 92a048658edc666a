import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../../../src/ingest/html/page.js';
import { PARAGRAPHS, type PageParts, pageWith } from '../../helpers/page.js';

const HEADLINE = 'Bridge at Norra closed after cable frays';

test('the text of a page is its headline and its paragraphs, an empty line between', () => {
  const { text, title, outlet, language } = readPage(pageWith(), 'page.html');
  assert.equal(text, [HEADLINE, ...PARAGRAPHS].join('\n\n'));
  assert.equal(title, HEADLINE);
  assert.equal(outlet, null);
  assert.equal(language, 'en-GB');
});

const KEPT: readonly (readonly [string, PageParts, string])[] = [
  [
    'a block quotation',
    { among: '<blockquote><p>“We told them in March, and again in May.”</p></blockquote>' },
    'We told them in March, and again in May.',
  ],
  [
    'a pull quote in an aside',
    { among: '<aside class="pull-quote">“Nobody asked us before they closed it.”</aside>' },
    'Nobody asked us before they closed it.',
  ],
  [
    'an aside that opens with a quotation mark',
    { among: '<aside class="x1">“Nobody asked us before they closed it.”</aside>' },
    'Nobody asked us',
  ],
  [
    'an embedded message',
    {
      among:
        '<div class="social-media-embed"><blockquote class="tweet"><p>No cars until Friday. Take the ferry.</p></blockquote></div>',
    },
    'Take the ferry.',
  ],
  [
    'a paragraph full of links',
    {
      among:
        '<p><a href="/a">The county council of Norra</a> and <a href="/b">the ministry of transport in Harrow</a> denied <a href="/c">that any report was kept back</a>.</p>',
    },
    'denied that any report was kept back.',
  ],
  [
    'an opening paragraph outside the others',
    { above: '<p class="lede">NORRA, 14 March – Nobody knows when cars will cross again, the mayor said.</p>' },
    'Nobody knows when',
  ],
  ['a subhead', { among: '<h2>What the reports say</h2>' }, 'What the reports say'],
  [
    'a list',
    {
      among:
        '<ul><li>The ferry sails at seven, she said, and then at every half hour.</li><li>Buses leave from the market, the council said.</li></ul>',
    },
    'Buses leave from the market',
  ],
  [
    'a sentence that says where to read more',
    { among: '<p>She asked people to read more about the cables before they judge the engineers of her ministry.</p>' },
    'read more about the cables',
  ],
  [
    'a sentence that ends with an agency',
    { among: '<p>A spokesman for the ministry declined to comment on the reports to Reuters.</p>' },
    'to Reuters.',
  ],
];

for (const [what, parts, words] of KEPT)
  test(`${what} is kept`, () => {
    const { text } = readPage(pageWith(parts), 'page.html');
    assert.ok(text.includes(words), text);
    for (const paragraph of PARAGRAPHS) assert.ok(text.includes(paragraph));
  });

const DROPPED: readonly (readonly [string, PageParts, string, string])[] = [
  [
    'a caption',
    {
      among:
        '<figure><img src="b.jpg"><figcaption>The western span on Monday, seen from the quay.</figcaption></figure>',
    },
    'western span on Monday',
    'caption',
  ],
  [
    'a credit by its name',
    { among: '<div class="photo-credit">Mara Lind for the Courier</div>' },
    'Mara Lind',
    'caption',
  ],
  ['a credit by its words', { among: '<p>Photo: Mara Lind/Norra Wire</p>' }, 'Mara Lind', 'caption'],
  ['an advertisement', { among: '<p>Advertisement</p>' }, 'Advertisement', 'advertisement'],
  [
    'a sponsored box',
    {
      among: '<div class="ad-slot"><p>Boots that last for a hundred years, now in all sizes at Grell & Sons.</p></div>',
    },
    'Boots that last',
    'advertisement',
  ],
  [
    'a newsletter form',
    { among: '<div class="newsletter-signup"><p>The morning in five minutes, in your inbox every day.</p></div>' },
    'five minutes',
    'newsletter',
  ],
  [
    'a plea to subscribe',
    { below: '<p>Sign up for our newsletter and get the news of the coast in your inbox.</p>' },
    'Sign up',
    'newsletter',
  ],
  [
    'a pointer to another story',
    { among: '<p>Read more: <a href="/ferry">Ferry to Norra doubles its fares</a></p>' },
    'doubles its fares',
    'related',
  ],
  [
    'links below a heading that announces them',
    {
      below:
        '<h3>You may also like</h3><ul><li><a href="/1">Ten walks along the coast of Harrow</a></li><li><a href="/2">The best cake of Norra</a></li></ul>',
    },
    'Ten walks',
    'related',
  ],
  [
    'a list of nothing but links',
    {
      among:
        '<ul><li><a href="/1">Ten walks along the coast</a></li><li><a href="/2">The best cake of Norra</a></li></ul>',
    },
    'Ten walks',
    'related',
  ],
  [
    'a line that repeats what a picture is described by',
    { among: '<div><img src="b.jpg" alt="The western span of the bridge"></div><p>The western span of the bridge</p>' },
    'western span of the bridge',
    'caption',
  ],
  [
    'where to follow the writer',
    { below: '<p>Mara Lind covers the coast. Follow her on Twitter @maralind.</p>' },
    'covers the coast',
    'newsletter',
  ],
  [
    'buttons for sharing',
    { above: '<div class="share-bar"><span>Share this on Chirper</span></div>' },
    'Chirper',
    'sharing',
  ],
  [
    'comments of readers',
    {
      around:
        '<section id="comments"><p>The bridge was never safe, I said so in 1987 and nobody listened to me then.</p></section>',
    },
    'in 1987',
    'comments',
  ],
  ['a line that says when', { above: '<p>Published: 14 March 2031, 10:20</p>' }, 'Published:', 'byline'],
  ['a byline', { above: '<p>By Mara Lind</p>' }, 'By Mara Lind', 'byline'],
  [
    'what is hidden',
    { among: '<p style="display:none">Draft, not for print: the minister resigns on Monday morning.</p>' },
    'resigns on Monday',
    'hidden',
  ],
  [
    'a box that opens over a name',
    {
      among:
        '<p>Reed<span class="tooltip">Tom Reed is a captain of ferries born in Harrow.</span> declined to say more about it than that.</p>',
    },
    'born in Harrow',
    'popup',
  ],
];

for (const [what, parts, words, reason] of DROPPED)
  test(`${what} is left out, and said to be`, () => {
    const { text, page } = readPage(pageWith(parts), 'page.html');
    assert.ok(!text.includes(words), text);
    for (const paragraph of PARAGRAPHS) assert.ok(text.includes(paragraph));
    const out = page.leftOut.find((one) => one.words.includes(words));
    assert.equal(out?.reason, reason);
  });

test('each line left out knows where it stands in the source', () => {
  const source = pageWith({ among: '<p>  Advertisement</p>', below: '<p>Photo:&nbsp;Mara Lind</p>' });
  const { leftOut } = readPage(source, 'page.html').page;
  assert.ok(leftOut.some(({ words }) => words.startsWith('Photo')));
  for (const { words, at } of leftOut) assert.ok(source.slice(at).startsWith(words.slice(0, 5)), `${words} at ${at}`);
});

test('a headline that only the title element holds is cut from the name of the outlet', () => {
  const source = pageWith()
    .replace(/<h1>.*<\/h1>/, '')
    .replace('</title>', '</title><meta property="og:site_name" content="The Harrow Courier">');
  assert.ok(readPage(source, 'page.html').text.startsWith(`${HEADLINE}\n\nInspectors`));
});

test('words that a name of its class condemns stay where they are most of the page', () => {
  const { text } = readPage(
    pageWith().replace('class="story-text"', 'class="entry-content-read-more social"'),
    'page.html',
  );
  assert.ok(text.includes(PARAGRAPHS[3] as string));
});

const NONE: readonly (readonly [string, string, RegExp])[] = [
  [
    'an index page',
    `<html><body><h1>News</h1>${Array.from({ length: 40 }, (_, i) => `<div><a href="/${i}">Council of Norra meets about matter number ${i} of its long list</a></div>`).join('')}</body></html>`,
    /lists of links/,
  ],
  [
    'an empty shell',
    '<html><body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
    /JavaScript/,
  ],
  [
    'a consent wall',
    '<html><body><div><h1>Before you continue</h1><p>We and our partners use cookies to store information on your device and to show you what you may like.</p><button>Accept all cookies</button></div></body></html>',
    /consent/,
  ],
  ['nothing', '<html><head></head><body></body></html>', /nothing to read/],
];

for (const [what, source, says] of NONE)
  test(`${what} is no article, and what it is is said`, () =>
    assert.match(readPage(source, 'x.html').instead ?? '', says));

test('two sentences before a paywall are handed on as what they are', () => {
  const source = `<html><body><article><h1>Bridge closed</h1><p>${PARAGRAPHS[0]}</p></article><div class="wall"><p>Subscribe to continue reading this story.</p></div></body></html>`;
  const { instead, page, text } = readPage(source, 'x.html');
  assert.equal(instead, null);
  assert.match(page.thin ?? '', /paywall/);
  assert.ok(text.includes(PARAGRAPHS[0] as string));
  assert.equal(readPage(pageWith(), 'x.html').page.thin, null);
});
