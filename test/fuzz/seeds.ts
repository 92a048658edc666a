/** What the fuzzer starts from: the project's examples, and invented files of every kind that is read or refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project/tree.js';

/** A sound file. `articles`: how many it holds when nothing is done to it. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

const EXAMPLES = join(ROOT, 'examples');

const INVENTED: Readonly<Record<string, string>> = {
  'page.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Voss denies it</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Voss denies it","datePublished":"2031-03-14T09:00:00Z"}</script>
<meta property="og:title" content="Voss denies it"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Voss denies it</h1>
<p class="byline">By Rosa Quill</p><p>Transport minister Ada Voss has denied that inspectors warned her about rusting cables on the Sill Bridge.</p>
<blockquote><p>&ldquo;The bridge is safe,&rdquo; she said.</p></blockquote><figure><img src="a.jpg"><figcaption>The bridge</figcaption></figure>
<p>An engineer at the ministry said the cables had been due for replacement &#8220;for years&#8221;.</p><aside>Sign up to our newsletter</aside></article></body></html>`,
  'letter.eml': `From: Norra Wire <desk@norra.example>\r\nTo: all@norra.example\r\nSubject: =?utf-8?Q?Br=C3=BCcke?= notice\r\nDate: Fri, 14 Mar 2031 10:20:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93We stay,=94 Ada Voss said on Tuesday. Inspectors had warned =\r\nher about the cables.\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+V2Ugc3RheSwgc2hlIHNhaWQuPC9wPg==\r\n--b1--\r\n`,
  'notes.md': `---\ntitle: "Voss denies it"\ndate: 2031-03-14\n---\n\n# Voss denies **it**\n\nThe minister, [Ada Voss](https://courier.example/voss), said the bridge was _safe_.\n\n> “We stay,” she said.\n\n- Emil Tarn said that the cables would be replaced\n- ![picture](a.jpg)\n\n| a | b |\n|---|---|\n`,
  'table.csv': `id,title,text,published\n1,Voss,"“We stay,” Ada Voss said on Tuesday.",2031-03-14\n2,Tarn,"Emil Tarn said that the cables would be\nreplaced in ""May"".",\n3,Quill,Rosa Quill denied that she had left.,14 March 2031\n`,
  'table.tsv': `text\tid\turl\nThe minister said the bridge was safe.\t7\thttps://courier.example/7\nShe told reporters: “No.”\t8\t\n`,
  'talk.txt': `Hanne Moor met Ada Voss.\n\nMoor: Is the bridge safe?\n\nVOSS (minister): It is. Inspectors say the cables are rusty. [applause]\n\nMoor: Who said so?\n\nAV: I did, and I promise that it will stay open.\n\nQ: Why?\n\nA: No comment.\n`,
  'objects.json': `[{"id": 1, "text": "Ada Voss said the bridge was safe."},\n {"id": "b", "text": "Emil Tarn \\ud83c\\udf0a denied it.", "language": "en-GB"}]`,
  'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Norra</title><item><title>Voss denies it</title><description>“We stay,” she said.</description></item></channel></rss>`,
  'wrapped.txt': `The minister of works said on Monday that the old bridge at Aude\nwould stay shut until the spring, because the ice had damaged the\nsecond pier, and "nobody knows" how deep the damage goes, she added\nin a letter to the council.\n\n'We stay', Mr. Tarn told the U.S. paper.\n`,
  'other.txt': `La ministre des Transports a nié avoir été avertie. « Le pont est sûr », a-t-elle dit mardi devant les députés de la ville.\n`,
};

/** Every seed, in a fixed order. */
export function seeds(): readonly Seed[] {
  const examples = readdirSync(EXAMPLES)
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(EXAMPLES, name)) }));
  const invented = Object.entries(INVENTED).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  return [...examples, ...invented];
}
