/**
 * What README shows of the web is what happens: its commands run against a web of our own in which courier.example is a server on
 * loopback, and between two of them hours pass.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../src/store/open.js';
import { folderWith } from '../helpers/folder.js';
import { BIN, plainEnv } from '../helpers/hearsay.js';
import { pageWith } from '../helpers/page.js';
import { INFO, recordOf, warcOf } from '../helpers/warc.js';
import { webOf } from '../helpers/web.js';
import { between, settled } from './generated.js';
import { contentsOf } from './tree.js';

const SITE = 'https://courier.example';
const BRIDGE = 'Bridge at Norra closed after cable frays';
const FERRY = 'Ferry of Norra to sail at night';

/** All that a command prints, in the order it was printed. */
function printed(folder: string, line: string): Promise<string> {
  const script = `hearsay() { "${process.execPath}" "${BIN}" "$@"; }\n${line} 2>&1`;
  return new Promise((done, failed) => {
    const child = spawn('bash', ['-c', script], { cwd: folder, env: plainEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (part: Buffer) => void (out += part));
    child.on('error', failed);
    child.on('close', () => done(out));
  });
}

/** Everything that is watched is due. */
async function hoursPass(folder: string): Promise<void> {
  const store = await openStore(join(folder, 'hearsay.db'));
  for (const job of await store.watching.due(Number.MAX_SAFE_INTEGER, 100)) {
    if (job.kind === 'feed') await store.watching.putFeed({ ...job.feed, dueMs: 0 });
    else await store.watching.putPage({ ...job.page, dueMs: 0 });
  }
  await store.close();
}

test('README watches a feed and records an archive as anybody would, and prints what it says', async (t) => {
  let later = false;
  const bridge = () => {
    const page = pageWith({ headline: BRIDGE });
    return later ? page.replace('“The bridge is safe,”', '“The bridge is safe for now,”') : page;
  };
  const listed = () =>
    later
      ? [['bridge', BRIDGE, 'v2']]
      : [
          ['bridge', BRIDGE, 'v1'],
          ['ferry', FERRY, 'v1'],
        ];
  const web = await webOf(t, ({ path }, answer) => {
    if (path === '/rss.xml')
      answer.writeHead(200, { 'content-type': 'application/rss+xml' }).end(
        `<rss version="2.0"><channel><title>The Harrow Courier</title>${listed()
          .map(
            ([name, title, version]) =>
              `<item><title>${title}</title><link>/news/${name}</link><description>${version}</description></item>`,
          )
          .join('')}</channel></rss>`,
      );
    else if (path === '/news/bridge') answer.writeHead(200, { 'content-type': 'text/html' }).end(bridge());
    else if (path === '/news/ferry')
      answer
        .writeHead(later ? 410 : 200, { 'content-type': 'text/html' })
        .end(
          later
            ? ''
            : pageWith({ headline: FERRY, below: '<p>“We sail at night from Monday,” Tom Reed said on Tuesday.</p>' }),
        );
    else if (path !== '/robots.txt') answer.writeHead(404).end();
  });
  const here = `http://127.0.0.1:${web.port}`;
  const archived = Array.from({ length: 12 }, (_, n) =>
    recordOf({ url: `${SITE}/2030/${n}`, body: pageWith({ headline: `${BRIDGE}, part ${n + 1}` }) }),
  );
  const folder = folderWith(t, { 'crawl.warc.gz': warcOf([INFO, ...archived], true) });
  const run = async (line: string): Promise<string> => {
    const known = line
      .replaceAll(SITE, here)
      .replace('npx hearsay', 'hearsay')
      .replace(/ +#.*$/, '');
    // Names of the invented web are not known to this machine's resolver.
    const out = await printed(folder, /watch|refetch|http/.test(known) ? `${known} --allow-host 127.0.0.1` : known);
    return (
      out
        .replaceAll(here, SITE)
        .replace(/\d+\.\d\d s$/gm, '0.84 s')
        // Ids come from addresses, and ours has another port each time.
        .replace(/\bst_[a-z2-7]{12}\b/g, 'st_4f2k7q3mzw5a')
        .replace(/seen on .*? UTC/g, 'seen on 14 March 2031, 09:30 UTC')
    );
  };
  const lines: string[] = [];
  for (const line of [
    `npx hearsay watch --once ${SITE}/rss.xml`,
    'npx hearsay watch --once                              # some hours later; the feed is remembered',
    'npx hearsay record crawl.warc.gz                      # a web archive; stopped in the middle, run it again',
    'npx hearsay record crawl.warc.gz',
    `npx hearsay said '"from Monday"'`,
    'npx hearsay verify',
  ]) {
    lines.push(`$ ${line}`, (await run(line)).trimEnd());
    if (!later) await hoursPass(folder);
    later = true;
  }
  const made = `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
  const page = between(contentsOf('README.md'), 'web', made);
  settled('README.md', page);
  assert.equal(
    contentsOf('README.md'),
    page,
    'write it anew with UPDATE_DOCS=1 node --import tsx scripts/test.ts docs',
  );
  assert.match(made, /^changed {4}Bridge.*\n {3}− “The bridge is safe,”.*\n {3}\+ “The bridge is safe for now,”/m);
  assert.match(made, /^withdrawn {2}https:\/\/courier\.example\/news\/ferry: its page answers 410$/m);
  assert.match(made, /taken back by its outlet, seen on/);
  assert.match(made, /12 articles recorded/);
  assert.match(made, /all exact/);
});
